namespace LivIR.Credentials.Shared.Tables;

/// <summary>One page of a longer list.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="PageSize">How many fit on a page.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize)
{
    /// <summary>One page of a whole list; a page that does not exist is the nearest that does.</summary>
    public static Paged<T> Of(IReadOnlyList<T> all, int page, int pageSize)
    {
        var number = Clamp(page, all.Count, pageSize);
        return new Paged<T>([.. all.Skip((number - 1) * pageSize).Take(pageSize)], all.Count, number, pageSize);
    }

    /// <summary>The nearest page that exists.</summary>
    public static int Clamp(int page, int total, int pageSize) => Math.Clamp(page, 1, Math.Max(1, (total + pageSize - 1) / pageSize));

    /// <summary>How many pages there are; at least one.</summary>
    public int Pages => PageSize < 1 ? 1 : Math.Max(1, (Total + PageSize - 1) / PageSize);
}
