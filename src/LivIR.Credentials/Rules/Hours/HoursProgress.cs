using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Hours;

/// <summary>A window of an hours rule for one person: what was asked of it and what was earned for it by a day.</summary>
/// <param name="Window">The days whose hours are added up.</param>
/// <param name="Decisive">The days on which the sum decides.</param>
/// <param name="Wanted">What is asked of it; empty where the person came later and nothing is.</param>
/// <param name="Sum">What was earned for it by the day.</param>
public sealed record HoursInWindow(DateSpan Window, DateSpan Decisive, HoursAsked? Wanted, HoursSum Sum)
{
    /// <summary>Whether it is enough.</summary>
    public bool IsEnough => Wanted is null || Sum.Reaches(Wanted);
}

/// <summary>How far a person is with an hours rule on a day.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Windows">All windows, earliest first; for a rolling window one for each stretch of days with the same sum.</param>
/// <param name="Deciding">The window that decides on the day; empty where none has ended yet.</param>
/// <param name="Running">The window the day lies in; empty for a rolling window, which ends on the day itself.</param>
/// <param name="Missing">What must be recorded before anything can be said; empty where nothing is missing.</param>
public sealed record HoursProgress(
    HoursRule Rule, IReadOnlyList<HoursInWindow> Windows, HoursInWindow? Deciding, HoursInWindow? Running, string? Missing = null)
{
    /// <summary>How far a person is with every hours rule of a clause.</summary>
    /// <param name="finding">The clause for the person.</param>
    /// <param name="work">The workspace.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<HoursProgress> Of(ClauseFinding finding, PersonWork work, DateOnly day) =>
        [.. ClauseParts.Of(finding.Clause).OfType<HoursRule>().Select(rule =>
            new HoursPersonRule(rule, rule.Window.Type is { } type ? work.Catalogue.Type(type) : null).Progress(work.Take(finding.Person), finding.Asked, day))];
}
