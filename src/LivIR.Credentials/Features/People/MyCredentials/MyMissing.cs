using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.People.MyCredentials;

/// <summary>What is open, said once however many clauses ask it, with what the holder can do.</summary>
internal static class MyMissing
{
    /// <summary>The open things, binding ones first. What only waits for a reviewer is not among them: nothing is left to do.</summary>
    public static IReadOnlyList<MissingEntry> Of(PersonFile file) =>
        [.. file.Status.Findings.Where(f => f.State.CountsAsNotMet() && f.State != FindingState.InReview)
            .GroupBy(f => (Subject: ClearanceWords.Subject(f.Of, file.Catalogue), f.State))
            .Select(g => Entry(file, g.Key.Subject, [.. g]))
            .OrderByDescending(m => m.Binds).ThenByDescending(m => m.State.Rank())];

    private static MissingEntry Entry(PersonFile file, string subject, IReadOnlyList<Finding> findings)
    {
        var told = findings[0].Told(file.Catalogue);
        var way = told.Ways.FirstOrDefault(w => w.Who.StartsWith("The holder", StringComparison.Ordinal)) ?? told.Ways.FirstOrDefault();
        return new MissingEntry(
            subject,
            findings[0].State,
            told.Why,
            way is null ? "" : way.Who.StartsWith("The holder", StringComparison.Ordinal) ? way.What : $"{way.What} {way.Who}.",
            [.. findings.Select(f => f.Clause.Label)],
            findings.Any(f => f.Clause.Binds),
            Act(file, findings[0], way?.RecordId));
    }

    private static (string, string)? Act(PersonFile file, Finding finding, Guid? record)
    {
        if (record is { } id && file.Records.FirstOrDefault(r => r.Id == id) is { Standing: RecordStanding.Accepted } renewed)
        {
            return ($"Renew {renewed.Type.Name}", AppLinks.Renew(id));
        }

        var parts = ClauseParts.Of(finding.Clause);
        return finding.State == FindingState.NotMet && parts.OfType<HoursRule>().Any() ? ("Add training", AppLinks.AddTraining)
            : parts.OfType<HoldsRule>().FirstOrDefault() is { } holds ? ("Add this certificate", AppLinks.AddCredentialOf(holds.AnyOf[0]))
            : parts.OfType<HoursRule>().Any() ? ("Add training", AppLinks.AddTraining)
            : parts.OfType<PathwayStepRule>().FirstOrDefault() is { } step ? ("Record step", AppLinks.MyStep(step.Step))
            : null;
    }
}
