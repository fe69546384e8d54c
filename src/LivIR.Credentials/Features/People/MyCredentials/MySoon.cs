using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.People.MyCredentials;

/// <summary>What is met and ends soon: credentials, and clauses that rest on none, such as hours.</summary>
internal static class MySoon
{
    /// <summary>The entries, the first to end first.</summary>
    public static IReadOnlyList<SoonEntry> Of(PersonFile file, IReadOnlyList<Holding> holdings, IReadOnlyDictionary<Guid, RecordLine> records)
    {
        var hours = HoursView.Of(file.Status, file.Catalogue);
        var clauses = file.Status.Findings
            .Where(f => f.State is FindingState.Expiring or FindingState.InGrace && !ClauseParts.Of(f.Clause).Any(p => p is HoldsRule))
            .Select(f => Clause(f, file, hours.FirstOrDefault(h => h.Finding == f.Of)));
        return [.. holdings.Select(h => Credential(h, file, records)).Concat(clauses).OrderBy(e => e.Until ?? DateOnly.MaxValue)];
    }

    private static SoonEntry Credential(Holding holding, PersonFile file, IReadOnlyDictionary<Guid, RecordLine> records)
    {
        var day = file.Day;
        var words = holding.Until is not { } until ? holding.Why
            : holding.State == FindingState.InGrace ? $"Ended; the issuer's grace runs for {ClearanceWords.Days(until.DayNumber - day.DayNumber + 1)} more, today counted."
            : $"{Left(until, day)} {RenewalWords.Of(holding, file.Catalogue)}".TrimEnd();
        var renewal = holding.Waiting is { } waiting ? records.GetValueOrDefault(waiting.Id) : null;
        (string, string)? act = renewal is null && holding.Current is { } current ? ($"Renew {holding.Type.Name}", AppLinks.Renew(current.Id)) : null;
        return new SoonEntry(holding.Type.Name, holding.State, holding.Until, words, renewal, act);
    }

    private static SoonEntry Clause(Finding finding, PersonFile file, HoursView? hours)
    {
        var running = hours?.Progress.Running is { Wanted: not null } window ? $" The window that follows has {hours.Words(window)}." : "";
        var words = finding.State == FindingState.InGrace ? "Not met yet, within the time allowed for it." : finding.Until is { } until ? Left(until, file.Day) + running : finding.Told(file.Catalogue).Why;
        return new SoonEntry(finding.Requirement.Title, finding.State, finding.Until, words, null, hours is null ? null : ("Add training", AppLinks.AddTraining));
    }

    private static string Left(DateOnly until, DateOnly day) => until == day ? "Counts today for the last time." : $"Still counts for {ClearanceWords.Days(until.DayNumber - day.DayNumber)}, to {DayText.Of(until)}.";
}
