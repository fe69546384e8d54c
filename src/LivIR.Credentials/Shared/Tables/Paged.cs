namespace LivIR.Credentials.Shared.Tables;

/// <summary>One page of a longer list.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="PageSize">How many fit on a page.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize)
{
    /// <summary>How many pages there are; at least one.</summary>
    public int Pages => PageSize < 1 ? 1 : Math.Max(1, (Total + PageSize - 1) / PageSize);
}
