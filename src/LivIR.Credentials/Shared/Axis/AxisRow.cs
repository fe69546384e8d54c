using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Shared.Axis;

/// <summary>What a bar says by its shape.</summary>
public enum AxisKind
{
    /// <summary>Nothing stands in the way, from the day asked about on.</summary>
    Cleared,

    /// <summary>Nothing stood in the way, before that day.</summary>
    WasCleared,

    /// <summary>Holds on the day asked about.</summary>
    Holds,

    /// <summary>Ended or superseded.</summary>
    Ended,

    /// <summary>Begins after the day asked about.</summary>
    Later,

    /// <summary>Waits for a reviewer.</summary>
    InReview,

    /// <summary>Ended, within the issuer's grace.</summary>
    InGrace,

    /// <summary>Must be looked up again.</summary>
    Recheck,

    /// <summary>Taken away by the issuer.</summary>
    Suspended,

    /// <summary>Set aside by a waiver.</summary>
    Waived,

    /// <summary>Required and not met.</summary>
    Open,

    /// <summary>Required, from before the first record: nothing is known of those days.</summary>
    NoRecord,

    /// <summary>The time in which to renew.</summary>
    Renew,

    /// <summary>Not required.</summary>
    NotRequired,
}

/// <summary>A run of days in a row.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="From">First day.</param>
/// <param name="Until">The day after the last; empty for no end.</param>
/// <param name="Words">The same in words, for those who do not see it; empty for what adds nothing.</param>
/// <param name="Text">Written in it, where there is room.</param>
/// <param name="Short">Written in it, where there is no room for the text.</param>
public sealed record AxisBar(AxisKind Kind, DateOnly From, DateOnly? Until, string Words, string? Text = null, string? Short = null);

/// <summary>An amount over a run of days.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="From">First day.</param>
/// <param name="Until">The day after the last; empty for no end.</param>
/// <param name="Share">How high it is, from nought to one.</param>
/// <param name="Text">The amount, written at its foot.</param>
/// <param name="Words">The same in words.</param>
public sealed record AxisStep(AxisKind Kind, DateOnly From, DateOnly? Until, double Share, string Text, string Words);

/// <summary>On which side of its day a label stands.</summary>
public enum AxisSide
{
    /// <summary>Before it, on the line.</summary>
    Before,

    /// <summary>After it, on the line.</summary>
    After,

    /// <summary>After it, below the line.</summary>
    Below,
}

/// <summary>Words beside a bar.</summary>
public sealed record AxisLabel(DateOnly At, AxisSide Side, string Text);

/// <summary>A row of the axis: its label, what is drawn, and the state in words.</summary>
/// <param name="Title">What it is about.</param>
public sealed record AxisRow(string Title)
{
    /// <summary>A code beside the title.</summary>
    public string? Code { get; init; }

    /// <summary>A second line under the title.</summary>
    public string? About { get; init; }

    /// <summary>Whether it is derived from the others and stands above them, thicker.</summary>
    public bool IsKey { get; init; }

    /// <summary>The bars.</summary>
    public IReadOnlyList<AxisBar> Bars { get; init; } = [];

    /// <summary>The amounts, where the row shows amounts.</summary>
    public IReadOnlyList<AxisStep> Steps { get; init; } = [];

    /// <summary>How high the goal of the amounts is, from nought to one.</summary>
    public double? Goal { get; init; }

    /// <summary>Words beside the bars.</summary>
    public IReadOnlyList<AxisLabel> Labels { get; init; } = [];

    /// <summary>The state on the day.</summary>
    public FindingState State { get; init; }

    /// <summary>Another look than the state's own.</summary>
    public StateLook? Look { get; init; }

    /// <summary>Until when, or since when.</summary>
    public string? Until { get; init; }

    /// <summary>A remark after it, such as that it is the first to end.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether it ends the clearance.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether nothing about it asks for attention, so that it may be folded away.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The whole picture in words.</summary>
    public string Words => string.Join("; ", Bars.Select(b => b.Words).Concat(Steps.Select(s => s.Words)).Where(w => w.Length > 0)) is { Length: > 0 } words ? words : "Nothing in these years";
}

/// <summary>Rows under a heading.</summary>
/// <param name="Title">The heading; empty for rows that need none.</param>
/// <param name="Rows">The rows.</param>
public sealed record AxisGroup(string? Title, IReadOnlyList<AxisRow> Rows);
