using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;

namespace LivIR.Credentials.Features.Privileges.PrivilegeRegister;

/// <summary>The filters of the address.</summary>
/// <param name="Text">Parts of a name.</param>
/// <param name="Facility">A facility's code.</param>
/// <param name="Class">A class's code; rows of other classes and of appointments are left out.</param>
/// <param name="Show">One of renew, evaluations, suspended, ended, all; what runs or is to come by default.</param>
/// <param name="Page">The page, counted from 1.</param>
public sealed record RegisterQuery(string? Text = null, string? Facility = null, string? Class = null, string? Show = null, int Page = 1)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>What can be shown, with its words.</summary>
    public static IReadOnlyList<Choice> Offered { get; } =
        [new("", "In force and to come"), new("renew", "Appointments to renew"), new("evaluations", "Evaluations due"), new("suspended", "Suspended"), new("ended", "Ended"), new("all", "All")];

    /// <summary>Whether nothing is left out or added.</summary>
    public bool IsUsual => string.IsNullOrWhiteSpace(Text) && string.IsNullOrEmpty(Facility) && string.IsNullOrEmpty(Class) && string.IsNullOrEmpty(Show);

    /// <summary>Whether a row is shown.</summary>
    public bool Takes(RegisterRow row) => TakesKind(row)
        && (string.IsNullOrEmpty(Facility) || row.Facility.Code == Facility)
        && (string.IsNullOrEmpty(Class) || row.ClassCode == Class)
        && SearchFold.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(SearchFold.Fold(row.Name).Contains);

    private bool TakesKind(RegisterRow row) => Show switch
    {
        "renew" => row.RenewNow,
        "evaluations" => row.EvaluationDue,
        "suspended" => row.IsSuspended,
        "ended" => row.IsEnded,
        "all" => true,
        _ => !row.IsEnded || row.RenewNow,
    };
}

/// <summary>Reads the register of a scope in a fixed number of queries.</summary>
public sealed class RegisterReader(StaffFileReader staff)
{
    /// <summary>One page.</summary>
    public async Task<Paged<RegisterRow>> ReadAsync(Scope scope, RegisterQuery query, AskedDays days, CancellationToken ct) =>
        Paged<RegisterRow>.Of(await AllAsync(scope, query, days, ct), query.Page, RegisterQuery.PageSize);

    /// <summary>All rows: what is due first at the top.</summary>
    public async Task<IReadOnlyList<RegisterRow>> AllAsync(Scope scope, RegisterQuery query, AskedDays days, CancellationToken ct) =>
    [
        .. (await staff.AllAsync(scope, days, ct)).SelectMany(f => RegisterRow.Of(f.File, f.Name)).Where(query.Takes)
            .OrderBy(r => r.Due ?? DateOnly.MaxValue).ThenBy(r => r.Name, StringComparer.InvariantCulture).ThenBy(r => r.What, StringComparer.Ordinal).ThenBy(r => r.Id),
    ];
}
