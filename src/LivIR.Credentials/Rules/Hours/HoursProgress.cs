using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
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
    /// <summary>What the sum is made of.</summary>
    public IReadOnlyList<Credit> Counting { get; init; } = [];

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
    /// <summary>The part of what is asked that is there, from nought to one: the smallest of the whole and its quotas.</summary>
    public decimal Share => (Deciding ?? Running) is not { } window ? 0
        : window.Wanted is not { } wanted ? 1
        : window.Sum.Quotas.Zip(wanted.Quotas).Prepend((window.Sum.Total, wanted.Total)).Min(pair => pair.Item2 <= 0 ? 1 : Math.Min(1, pair.Item1 / pair.Item2));

    /// <summary>How far a person is with one hours rule of a clause.</summary>
    /// <param name="finding">The clause for the person.</param>
    /// <param name="rule">One of its parts.</param>
    /// <param name="work">The workspace.</param>
    /// <param name="day">The day.</param>
    public static HoursProgress Of(ClauseFinding finding, HoursRule rule, PersonWork work, DateOnly day) =>
        new HoursPersonRule(rule, rule.Window.Type is { } type ? work.Catalogue.Type(type) : null).Progress(work.Take(finding.Person), finding.Asked, day);

    /// <summary>How far a person is with the hours of a clause. Of alternatives the nearest is told; of parts that are all needed, each.</summary>
    /// <param name="finding">The clause for the person.</param>
    /// <param name="work">The workspace.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<HoursProgress> Of(ClauseFinding finding, PersonWork work, DateOnly day)
    {
        return Told(finding.Clause.Rule);

        IReadOnlyList<HoursProgress> Told(RequirementRule rule) => rule switch
        {
            HoursRule hours => [Of(finding, hours, work, day)],
            AnyOfRule any => Nearest(any.Rules, 1),
            AtLeastRule some => Nearest(some.Rules, some.Count),
            _ => [.. ClauseParts.Answers(rule).SelectMany(Told)],
        };

        IReadOnlyList<HoursProgress> Nearest(IReadOnlyList<RequirementRule> parts, int count) =>
            [.. parts.Select(Told).Where(told => told.Count > 0).OrderByDescending(told => told.Min(p => p.Share)).Take(count).SelectMany(told => told)];
    }
}
