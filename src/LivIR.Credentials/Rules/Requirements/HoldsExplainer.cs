using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>Tells record by record why a holding counts or does not, and what would help.</summary>
internal sealed class HoldsExplainer(HoldsRule rule, IReadOnlyList<AcceptedType> accepted, PersonWork person, DateOnly day, Explanation into)
{
    private const string Holder = "The holder";
    private const string Reviewers = "A reviewer of the facility other than the holder";

    private string Names => person.Catalogue.Names.AnyType(rule.AnyOf);

    /// <summary>Tells everything about the line the rule gave.</summary>
    public void Tell(StateLine line)
    {
        var step = line.StepOn(day);
        var deciding = step is { By: Deciding.Credential, Index: >= 0 } ? person.Person.Records[step.Index] : null;
        foreach (var type in accepted.Where(IsTold))
        {
            TellType(type, step);
        }

        TellOthers();
        Conclude(line, deciding);
    }

    // Of several times at which a type stands in, the one of the day is told.
    private bool IsTold(AcceptedType type) => StandsIn(type) || !accepted.Any(other => other.Type == type.Type && StandsIn(other));

    private bool StandsIn(AcceptedType type) => type.Days is null || type.Days.Contains(day);

    private void TellType(AcceptedType type, StateStep deciding)
    {
        var place = person.Find(type.Type);
        if (place < 0)
        {
            return;
        }

        foreach (var record in person.RecordsAt(place))
        {
            var note = NoteOf(type, record, isDeciding: deciding.Index == record && deciding.State.CountsAsMet());
            if (note.Reason is Reason.Counts or Reason.InGrace)
            {
                into.Count(note);
            }
            else
            {
                into.Pass(note);
            }
        }
    }

    private Note NoteOf(AcceptedType type, int place, bool isDeciding)
    {
        var record = person.Person.Records[place];
        var (reason, words) = ReasonOf(type, record, place);
        if (reason is Reason.Counts or Reason.InGrace && !StandsIn(type))
        {
            reason = Reason.OtherKind;
        }
        else if (reason == Reason.Counts && !isDeciding)
        {
            (reason, words) = (Reason.Followed, $"{words} Another record runs longer.");
        }

        return new Note(Deciding.Credential, record.Id, record.Number is null ? type.Type.Type.Name : $"{type.Type.Type.Name} {record.Number}", reason, words + InPlaceOf(type));
    }

    private string InPlaceOf(AcceptedType type) => type.InPlaceOf is null ? ""
        : StandsIn(type) ? $" Accepted in place of {person.Catalogue.Names.Type(type.InPlaceOf.ForTypeCode)}."
        : $" On this day it does not stand in for {person.Catalogue.Names.Type(type.InPlaceOf.ForTypeCode)}.";

    private (Reason Reason, string Words) ReasonOf(AcceptedType type, HeldRecord record, int place)
    {
        if (record.Standing == Standing.Rejected)
        {
            return (Reason.Rejected, $"Not accepted: {record.RejectionReason}");
        }

        var days = ValidityRules.Days(type.Type.Type.Validity, record.Dates);
        if (record.Standing == Standing.Pending)
        {
            return (Reason.InReview, $"In review since {DayText.Of(DateOnly.FromDateTime(record.RecordedAt))}{(days.LastDay is { } end ? $"; would run to {DayText.Of(end)}" : "")}.");
        }

        if (!HoldingLines.Counts(record, type.Asked.Minimum))
        {
            return (Reason.CheckTooWeak, "Checked, but not at its source, as is asked here.");
        }

        var own = HoldingLines.Of(type.Type, person.Person.Records, [place], type.Asked);
        return own.StepOn(day).State switch
        {
            FindingState.Met => (Reason.Counts, $"{(days.LastDay is { } last ? $"Valid until {DayText.Of(last)}.{IssuerStops.ExtendedWords(record.Dates, last)}" : "Valid, without an end.")}{KnownWords(own)}"),
            FindingState.Expired or FindingState.Unknown when rule.OnceHeld => (Reason.Counts, $"Held from {DayText.Of(record.Dates.IssuedOn)}{(days.LastDay is { } held ? $" to {DayText.Of(held)}" : "")}; to have held it is enough here."),
            FindingState.InGrace => (Reason.InGrace, $"Ended {DayText.Of(days.LastDay!.Value)}; the issuer's grace runs to {DayText.Of(DateOnly.FromDayNumber(days.GraceEnd - 1))}."),
            FindingState.Suspended => (Reason.Suspended, IssuerStops.Words(record.Dates, day) ?? "The issuer does not let it count."),
            FindingState.Unknown when type.Asked.Limit is { } limit => (Reason.CheckTooOld, $"Last checked at the source {LastCheck(record)}; a check stands for {limit}."),
            FindingState.Unknown => (Reason.StatusTooOld, days.Note ?? $"Status last looked up {LastCheck(record)}; it must be looked up again."),
            FindingState.Expired => (Reason.Ended, days.LastDay is { } ended ? $"Ended {DayText.Of(ended)}." : days.Note ?? "It counts on no day."),
            _ => (Reason.NotYet, $"Counts from {DayText.Of(record.Dates.IssuedOn)}."),
        };
    }

    private string KnownWords(StateLine own) => !rule.OnceHeld && KnownThrough(own) is { } known ? $" It must be looked up again after {DayText.Of(known)}." : "";

    // The last day before nobody can say, where it is the look-up that gets too old and not the record.
    private DateOnly? KnownThrough(StateLine line) => line.RunThrough(day) is { } through && line.StepOn(through.AddDays(1)).State == FindingState.Unknown ? through : null;

    private static string LastCheck(HeldRecord record) =>
        record.Dates.StatusCheckedOn is { } day ? $"on {DayText.Of(day)}" : record.SourceChecks.Count > 0 ? $"on {DayText.Of(record.SourceChecks.Max())}" : "never";

    // What is valid and of the same shelf, so that nobody wonders why it does not help.
    private void TellOthers()
    {
        var shelves = accepted.Select(a => a.Type.Type.Category).ToHashSet();
        for (var i = 0; i < person.Count; i++)
        {
            var type = person.TypeAt(i);
            var step = person.LineAt(i).StepOn(day);
            if (shelves.Contains(type.Type.Category) && accepted.All(a => a.Type != type) && step is { State: FindingState.Met, Index: >= 0 })
            {
                var record = person.Person.Records[step.Index];
                into.Pass(new Note(Deciding.Credential, record.Id, type.Type.Name, Reason.OtherKind, $"Valid, but it does not stand in for {Names}."));
            }
        }
    }

    private void Conclude(StateLine line, HeldRecord? deciding)
    {
        var state = line.StateOn(day);
        var name = deciding is null ? Names : person.Catalogue.Names.Type(deciding.TypeCode);
        var until = line.RunThrough(day);
        switch (state)
        {
            case FindingState.Met:
                into.Say(rule.OnceHeld ? $"{name}: held, which is enough here." : until is null ? $"{name}: valid, without an end." : $"{name}: valid until {DayText.Of(until.Value)}.", Reason.Counts);
                return;
            case FindingState.Expiring:
                into.Say($"{name}: valid until {DayText.Of(until!.Value)}.", Reason.Counts);
                break;
            case FindingState.InGrace:
                into.Say($"{name}: ended; the issuer's grace runs to {DayText.Of(until!.Value)}.", Reason.InGrace);
                break;
            case FindingState.Missing:
                into.Say($"Nothing on record covers this day for {Names}.", Reason.Missing);
                break;
            default:
                var note = into.NotCounting.FirstOrDefault(n => n.Id == deciding?.Id);
                into.Say($"{name}: {LowerFirst(note?.Words ?? "does not count.")}", note?.Reason ?? Reason.Missing);
                break;
        }

        if (state == FindingState.Expiring && KnownThrough(line) is not null)
        {
            into.Offer(LookUp(name, deciding?.Id));
        }

        Offer(state, deciding, name);
    }

    private void Offer(FindingState state, HeldRecord? deciding, string name)
    {
        foreach (var waiting in into.NotCounting.Where(n => n.Reason == Reason.InReview))
        {
            into.Offer(new Way($"Review the certificate: {waiting.Name}. {waiting.Words}", Reviewers, waiting.Id));
        }

        foreach (var weak in into.NotCounting.Where(n => n.Reason is Reason.CheckTooWeak or Reason.CheckTooOld or Reason.StatusTooOld))
        {
            into.Offer(LookUp(weak.Name, weak.Id));
        }

        into.Offer(state switch
        {
            FindingState.Suspended => new Way($"The issuer lets {name} count again; send the proof, and a reviewer records that it was reinstated.", "The issuer, then the holder", deciding?.Id),
            FindingState.Expired or FindingState.Expiring or FindingState.InGrace or FindingState.Unknown => new Way($"Renew {name} and send the certificate for review.", Holder, deciding?.Id),
            _ => new Way($"Send a certificate for {Names} for review.", Holder),
        });
    }

    private static Way LookUp(string name, Guid? record) => new($"Look up {name} at its issuer and record the day.", Reviewers, record);

    private static string LowerFirst(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
