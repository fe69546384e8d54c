using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>A proposed day.</summary>
/// <param name="Value">The day; empty where the document leaves open which number is the day.</param>
/// <param name="Readings">The days it can mean, to be asked about; more than one only where <paramref name="Value"/> is empty.</param>
/// <param name="MonthOnly">Whether the document names only a month; the day is then its last.</param>
/// <param name="Read">As it is printed.</param>
/// <param name="Place">Where it stands.</param>
public sealed record DateProposal(DateOnly? Value, IReadOnlyList<DateOnly> Readings, bool MonthOnly, string Read, TextPlace Place);

/// <summary>The days of issue and expiry that a document names.</summary>
public sealed record DateProposals(DateProposal? Issued, DateProposal? Expires);

/// <summary>Finds which of a document's dates is the issue and which the expiry.</summary>
public sealed class DateProposer
{
    private readonly Neighbours _neighbours;
    private readonly List<(FoundDate Date, DateRole? Role)> _dates;
    private readonly DateOrder? _order;

    private DateProposer(Neighbours neighbours, string? language)
    {
        _neighbours = neighbours;
        var dates = neighbours.Segments.SelectMany(DateFinder.In).ToList();
        _order = OrderOf(dates) ?? DocumentLanguage.OrderIn(language) ?? (DocumentLanguage.Speaks(neighbours.Segments, "tr") ? DateOrder.DayFirst : null);
        _dates = dates.ConvertAll(date => (date, RoleOf(date, dates)));
    }

    /// <summary>The proposals of a document.</summary>
    public static DateProposals Propose(Neighbours neighbours, string? language)
    {
        var proposer = new DateProposer(neighbours, language);
        var expires = proposer.Expires();
        return new DateProposals(proposer.Issued(expires), expires);
    }

    // Another date of the document that can be read in one way only shows in which order it writes them.
    private static DateOrder? OrderOf(List<FoundDate> dates)
    {
        var told = dates.Select(d => d.Order).OfType<DateOrder>().Distinct().ToList();
        return told is [var only] ? only : null;
    }

    private DateProposal? Expires() => Only(_dates.Where(d => d.Role == DateRole.Expires).Select(d => d.Date));

    private DateProposal? Issued(DateProposal? expires)
    {
        var exact = _dates.Where(d => !d.Date.MonthOnly).ToList();
        var named = exact.Where(d => d.Role == DateRole.Issued).Select(d => d.Date).ToList();
        if (named.Count > 0)
        {
            return Only(named);
        }

        var about = exact.Where(d => d.Role == DateRole.AboutIssue).Select(d => d.Date).ToList();
        return about.Count > 0 ? Only(about) : Only(exact.Where(d => d.Role is null && IsBefore(d.Date, expires)).Select(d => d.Date));
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
        if (readings.Count > 1 && _order is { } order)
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
        if (DateLabels.ReadAfter(text[date.Until..(next?.From ?? text.Length)]) is { } after)
        {
            return after;
        }

        var lead = text[(before?.Until ?? 0)..date.From];
        if (before is not null && IsRange(lead))
        {
            return DateRole.Expires;
        }

        if (next is not null && IsRange(text[date.Until..next.From]))
        {
            return RangeRole(lead, date);
        }

        return DateLabels.ReadBefore(lead) ?? DateLabels.ReadLabel(lead) ?? (lead.Trim().Length == 0 || before is not null ? Beside(date) : null);
    }

    // The first of two days with a line between them begins something; what, the words before it tell.
    private DateRole? RangeRole(string lead, FoundDate date) =>
        (DateLabels.ReadLabel(lead) ?? Beside(date)) is DateRole.Other ? DateRole.Other : DateRole.AboutIssue;

    private DateRole? Beside(FoundDate date) =>
        Label(_neighbours.Left(date.In)) ?? Label(_neighbours.Above(date.In)) ?? Label(_neighbours.Below(date.In));

    private static DateRole? Label(Segment? segment) =>
        segment is null || DateFinder.In(segment).Count > 0 ? null : DateLabels.ReadLabel(segment.Folded);

    private static bool IsRange(string between) => between.Trim() is "-" or "–" or "—" or "to" or "until" or "through" or "bis" or "ile" or "/" or "au";
}
