using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>The facility is accredited under a scheme.</summary>
internal sealed class AccreditationFacilityRule(Data.Model.Standards.AccreditationRule rule, AccreditationScheme? scheme, CatalogueNames names) : FacilityRule
{
    public override StateLine Evaluate(FacilityWork facility)
    {
        var lines = new List<StateLine>();
        for (var i = 0; i < facility.Records.Accreditations.Count; i++)
        {
            if (facility.Records.Accreditations[i].SchemeCode == rule.Scheme)
            {
                lines.Add(AccreditationLines.Of(facility.Records.Accreditations[i], i, Grants(facility.Records.Accreditations[i].Said), Window));
            }
        }

        return lines.Count == 0 ? StateLine.Missing : StateLine.AnyOf(lines);
    }

    public override void Explain(FacilityWork facility, DateOnly day, Explanation into)
    {
        var name = names.Scheme(rule.Scheme);
        foreach (var accreditation in facility.Records.Accreditations.Where(a => a.SchemeCode == rule.Scheme))
        {
            Tell(accreditation, name, day, into);
        }

        var line = Evaluate(facility);
        if (line.StateOn(day) == FindingState.Met)
        {
            into.Say(line.RunThrough(day) is { } until ? $"{name}: until {DayText.Of(until)}." : $"{name}: granted.", Reason.Counts);
            return;
        }

        var reason = line.StepOn(day) is { By: Deciding.Accreditation } step ? ReasonOf(facility.Records.Accreditations[step.Index], day) : Reason.NotGranted;
        into.Say($"{name}: {Shared.States.StateLook.For(line.StateOn(day)).Word.ToLowerInvariant()}.", reason);
        into.Offer(new Way($"Apply for or renew {name} and record the body's answer.", "A manager of the whole facility"));
    }

    private short Window => scheme is null ? (short)0 : (short)AccreditationRules.WindowDays(scheme);

    private bool Grants(AccreditationState said) => rule.States.Count == 0 ? AccreditationRules.IsGrant(said) : rule.States.Contains(said);

    private Reason ReasonOf(AccreditationFacts accreditation, DateOnly day) => accreditation switch
    {
        _ when accreditation.GrantedOn > day => Reason.NotYet,
        { Said: AccreditationState.Withdrawn } => Reason.Suspended,
        { Said: AccreditationState.Denied } => Reason.NotGranted,
        { Said: AccreditationState.Lapsed } => Reason.Ended,
        _ when accreditation.ExpiresOn < day => Reason.Ended,
        _ => Grants(accreditation.Said) ? Reason.Counts : Reason.NotGranted,
    };

    private void Tell(AccreditationFacts accreditation, string name, DateOnly day, Explanation into)
    {
        var words = $"{AccreditationRules.Words(accreditation.Said)} {DayText.Of(accreditation.GrantedOn)}{(accreditation.ExpiresOn is { } end ? $", to {DayText.Of(end)}" : "")}.";
        var reason = ReasonOf(accreditation, day);
        var note = new Note(Deciding.Accreditation, accreditation.Id, name, reason, words);
        if (reason == Reason.Counts)
        {
            into.Count(note);
        }
        else
        {
            into.Pass(note);
        }
    }
}
