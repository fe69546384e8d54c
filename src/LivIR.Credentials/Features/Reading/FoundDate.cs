using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>A date in a document.</summary>
/// <param name="In">Where it stands.</param>
/// <param name="From">Where it begins in the segment's folded text.</param>
/// <param name="Until">Where it ends there.</param>
/// <param name="Readings">The days it can mean: one, or two where day and month can be exchanged.</param>
/// <param name="MonthOnly">Whether only a month is named; the reading is then its last day.</param>
/// <param name="Separator">What stands between its numbers; a blank where the month is a word.</param>
/// <param name="Order">Which of its numbers is the day, where it tells by itself.</param>
public sealed record FoundDate(Segment In, int From, int Until, IReadOnlyList<DateOnly> Readings, bool MonthOnly, char Separator, DateOrder? Order)
{
    /// <summary>Its words.</summary>
    public IReadOnlyList<Word> Words => In.Within(From, Until);

    /// <summary>Its place.</summary>
    public TextPlace Place => TextPlace.Around([.. Words.Select(w => w.Place)]);

    /// <summary>As it is printed.</summary>
    public string Read => string.Join(' ', Words.Select(w => w.Text));
}

/// <summary>Whether the day or the month is written first.</summary>
public enum DateOrder
{
    /// <summary>Day, month, year.</summary>
    DayFirst,

    /// <summary>Month, day, year.</summary>
    MonthFirst,
}
