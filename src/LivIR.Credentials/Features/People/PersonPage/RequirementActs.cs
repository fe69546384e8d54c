using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.People.PersonPage;

/// <summary>A page on which something can be done about a clause.</summary>
public sealed record RequirementAct(string Text, string Link);

/// <summary>What a reviewer can do about a clause, the shortest way first.</summary>
public static class RequirementActs
{
    /// <summary>The pages for a clause of a person.</summary>
    /// <param name="finding">The clause on the day.</param>
    /// <param name="catalogue">The catalogue of the evaluation.</param>
    /// <param name="own">Whether it is the reader's own page: nobody reviews or waives for themselves.</param>
    public static IReadOnlyList<RequirementAct> Of(Finding finding, CatalogueFacts catalogue, bool own)
    {
        List<RequirementAct> acts = [];
        var person = finding.Of.Person;
        foreach (var way in finding.Told(catalogue).Ways)
        {
            if (Act(finding, way, catalogue, own) is { } act && acts.TrueForAll(a => a.Text != act.Text))
            {
                acts.Add(act);
            }
        }

        if (!own && finding.State.CountsAsNotMet())
        {
            acts.Add(new RequirementAct("Grant waiver", AppLinks.GrantWaiver(finding.Facility.Code, finding.Requirement.StandardCode, finding.Requirement.Clause, person.Id)));
        }

        return acts;
    }

    private static RequirementAct? Act(Finding finding, Way way, CatalogueFacts catalogue, bool own)
    {
        var person = finding.Of.Person;
        var record = way.RecordId is { } id ? person.Records.FirstOrDefault(r => r.Id == id) : null;
        var reason = way.RecordId is null ? null : finding.Told(catalogue).NotCounting.FirstOrDefault(n => n.Id == way.RecordId)?.Reason;
        return (reason, record) switch
        {
            (Reason.InReview, not null) when way.Who.StartsWith("A reviewer", StringComparison.Ordinal) => own ? null : new RequirementAct("Review certificate", AppLinks.ReviewItem(record.Id)),
            (Reason.CheckTooWeak or Reason.CheckTooOld or Reason.StatusTooOld, not null) when way.Who.StartsWith("A reviewer", StringComparison.Ordinal) =>
                own || !IsLookedUp(record, catalogue) ? null : new RequirementAct("Record a status check", AppLinks.CheckStatus(record.Id)),
            (Reason.Suspended, not null) when !own => new RequirementAct("Record a reinstatement", AppLinks.IssuerAct(record.Id)),
            (_, not null) => new RequirementAct("Add the renewal", own ? AppLinks.Renew(record.Id) : AppLinks.AddCredentialFor(person.Id, record.Id)),
            _ when ClauseParts.TypesNamed(finding.Clause) is [var type, ..] => new RequirementAct("Add certificate", own ? AppLinks.AddCredentialOf(type) : AppLinks.AddCredentialFor(person.Id, type: type)),
            _ when ClauseParts.Of(finding.Clause).OfType<Data.Model.Standards.PathwayStepRule>().FirstOrDefault() is { } step => new RequirementAct("Record step", own ? AppLinks.MyStep(step.Step) : AppLinks.StepFor(person.Id, step.Step)),
            _ when own && ClauseParts.Of(finding.Clause).OfType<Data.Model.Standards.HoursRule>().Any() => new RequirementAct("Add training", AppLinks.AddTraining),
            _ => null,
        };
    }

    private static bool IsLookedUp(HeldRecord record, CatalogueFacts catalogue) =>
        record.Standing == Standing.Verified && catalogue.Type(record.TypeCode)?.Type.Validity.Model == ValidityModel.ContinuousStatus;
}
