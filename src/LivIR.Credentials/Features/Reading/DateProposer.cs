using System.Text.RegularExpressions;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>A proposed day.</summary>
/// <param name="Value">The day; empty where the document leaves open which number is the day.</param>
/// <param name="Readings">The days it can mean, to be asked about; more than one only where <paramref name="Value"/> is empty.</param>
/// <param name="MonthOnly">Whether the document names only a month; the day is then its last.</param>
/// <param name="Read">As it is printed.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="WorkedOut">Whether the document names a period and the day was worked out from the day of issue.</param>
public sealed record DateProposal(DateOnly? Value, IReadOnlyList<DateOnly> Readings, bool MonthOnly, string Read, TextPlace Place, bool WorkedOut = false);

/// <summary>The days of issue and expiry that a document names.</summary>
public sealed record DateProposals(DateProposal? Issued, DateProposal? Expires);

/// <summary>Finds which of a document's dates is the issue and which the expiry.</summary>
public sealed partial class DateProposer
{
    // What ends sooner after the issue is the course and not the certificate.
    private const int ShortestValidity = 90;

    private readonly Neighbours _neighbours;
    private readonly List<(FoundDate Date, DateRole? Role)> _dates;
    private readonly DateOrders _orders;
    private readonly DateOnly _today;

    private DateProposer(Neighbours neighbours, DateOnly today)
    {
        _neighbours = neighbours;
        _today = today;
        var dates = neighbours.Segments.SelectMany(DateFinder.In).ToList();
        _orders = new DateOrders(neighbours, dates);
        _dates = dates.ConvertAll(date => (date, RoleOf(date, dates)));
    }

    /// <summary>The proposals of a document.</summary>
    /// <param name="neighbours">Its words.</param>
    /// <param name="today">The last day on which it can have been issued.</param>
    public static DateProposals Propose(Neighbours neighbours, DateOnly today)
    {
        var proposer = new DateProposer(neighbours, today);
        var expires = proposer.Only(proposer.Of(DateRole.Expires));
        var issued = proposer.Issued(expires);
        expires ??= proposer._dates.Exists(d => d.Role == DateRole.Expires) ? null : proposer.Ends(issued);
        return issued?.Value >= expires?.Value ? new DateProposals(null, null) : new DateProposals(issued, expires);
    }

    private IEnumerable<FoundDate> Of(DateRole? role) => _dates.Where(d => d.Role == role).Select(d => d.Date);

    private DateProposal? Issued(DateProposal? expires)
    {
        foreach (var role in new[] { DateRole.Issued, DateRole.AboutIssue })
        {
            var exact = Of(role).Where(d => !d.MonthOnly).ToList();
            if (exact.Count > 0)
            {
                return Past(Only(exact), role == DateRole.Issued ? null : expires);
            }
        }

        // "Hamburg, 15 March" under the days of a course is the day of the paper; without it, a single day of the course stands for it.
        var course = Of(DateRole.Course).Where(d => !d.MonthOnly).ToList();
        var alone = Of(null).Where(d => !d.MonthOnly && IsBefore(d, expires) && course.TrueForAll(c => c.Readings.Max() <= d.Readings.Min())).ToList();
        return Past(Only(alone.Count > 0 ? alone : course), expires);
    }

    // "Until", "end" and "due" are also said of courses; a day far enough after the issue, or yet to come, is the certificate's.
    private DateProposal? Ends(DateProposal? issued)
    {
        var end = Only(Of(DateRole.Ends));
        var from = issued?.Readings.Max().AddDays(ShortestValidity) ?? _today;
        return end is not null && end.Readings.Min() > from ? end : null;
    }

    // Nothing was issued on a day that is yet to come.
    private DateProposal? Past(DateProposal? found, DateProposal? expires)
    {
        List<DateOnly> readings = [.. (found?.Readings ?? []).Where(day => day <= _today && (expires is null || day < expires.Readings.Max()))];
        return readings.Count == 0 ? null : found! with { Readings = readings, Value = readings is [var only] ? only : null };
    }

    private static bool IsBefore(FoundDate date, DateProposal? expires) => expires is null || date.Readings.Min() < expires.Readings.Max();

    // Two different days for one thing: nobody can tell which is meant, so none is proposed.
    private DateProposal? Only(IEnumerable<FoundDate> dates)
    {
        var all = dates.Select(Make).ToList();
        return all.Count > 0 && all.Skip(1).All(d => d.Readings.SequenceEqual(all[0].Readings)) ? all[0] : null;
    }

    private DateProposal Make(FoundDate date)
    {
        var readings = date.Readings;
        if (readings.Count > 1 && _orders.Of(date) is { } order)
        {
            readings = [order == DateOrder.DayFirst ? readings[0] : readings[1]];
        }

        return new DateProposal(readings is [var only] ? only : null, readings, date.MonthOnly, date.Read, date.Place);
    }

    private DateRole? RoleOf(FoundDate date, List<FoundDate> dates)
    {
        var text = date.In.Folded;
        var before = dates.LastOrDefault(d => d.In == date.In && d.Until <= date.From);
        var next = dates.FirstOrDefault(d => d.In == date.In && d.From >= date.Until);
        var lead = text[(before?.Until ?? 0)..date.From];
        if (before is not null && Range().IsMatch(lead))
        {
            return RangeRole(before, date, dates) is DateRole.AboutIssue ? DateRole.Expires : RangeRole(before, date, dates);
        }

        if (next is not null && Range().IsMatch(text[date.Until..next.From]))
        {
            return RangeRole(date, next, dates);
        }

        // A label for two days beside one of them does not say which one it is.
        return DateLabels.NamesIssueThenEnd(lead) ? DateRole.Other : DateLabels.ReadAfter(text[date.Until..(next?.From ?? text.Length)], lead) ?? DateLabels.ReadBefore(lead)
            ?? (lead.Trim().Length == 0 || before is not null ? Beside(date) : null) ?? (IsUnknownLabel(lead) ? DateRole.Other : null);
    }

    // "Baskı: 20.03.2027": of a day that has a label, and one that is not understood, nobody can tell what it is.
    private static bool IsUnknownLabel(string lead) => lead.TrimEnd().EndsWith(':');

    // What the first of two days with a line between them begins, the words around both tell: only of a validity is the second one the end.
    private DateRole? RangeRole(FoundDate first, FoundDate second, List<FoundDate> dates)
    {
        var text = first.In.Folded;
        var lead = text[(dates.LastOrDefault(d => d.In == first.In && d.Until <= first.From)?.Until ?? 0)..first.From];
        var after = text[second.Until..(dates.FirstOrDefault(d => d.In == first.In && d.From >= second.Until)?.From ?? text.Length)];
        var labels = new[] { _neighbours.Left(first.In), _neighbours.Above(first.In) }.OfType<Segment>().Where(s => DateFinder.In(s).Count == 0).Select(s => s.Folded).ToList();
        if (DateLabels.NamesIssueThenEnd(lead) || labels.Exists(DateLabels.NamesIssueThenEnd))
        {
            return DateRole.AboutIssue;
        }

        var role = DateLabels.ReadRange(lead, after) ?? labels.Select(label => DateLabels.ReadRange(label, "")).FirstOrDefault(r => r is not null);
        return role == DateRole.Expires ? DateRole.AboutIssue : role ?? DateRole.Course;
    }

    private DateRole? Beside(FoundDate date) =>
        Label(_neighbours.Left(date.In)) ?? Label(_neighbours.Above(date.In)) ?? Label(_neighbours.Below(date.In));

    private static DateRole? Label(Segment? segment) =>
        segment is null || DateFinder.In(segment).Count > 0 ? null : DateLabels.NamesIssueThenEnd(segment.Folded) ? DateRole.Other : DateLabels.ReadLabel(segment.Folded);

    [GeneratedRegex(@"^(?=.*\S)\s*(?:['’]?(?:den|dan|ten|tan)\b|tarihinden)?\s*(?:-|–|—|/|to|until|till|through|thru|bis(?: zum| einschliesslich)?|ile|ila|au|and|und|ve)?\s*(?:the |den )?$")]
    private static partial Regex Range();
}
