using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Waivers;

/// <summary>What is said of waivers on pages and in workbooks.</summary>
public static class WaiverWords
{
    /// <summary>How a waiver in force looks whose last day is near.</summary>
    public static StateLook EndsSoon { get; } = new("Waived, ends soon", "clock", "warn");

    /// <summary>The words for where a waiver stands.</summary>
    public static string Phase(WaiverPhase phase) => phase switch
    {
        WaiverPhase.InForce => "in force",
        WaiverPhase.ToCome => "to come",
        WaiverPhase.Ended => "ended",
        _ => "ended early",
    };

    /// <summary>The same of one waiver, with the mark of one whose last day is near.</summary>
    public static string Standing(WaiverRow row) => row.EndsSoon ? $"{Phase(row.Phase)}, ends soon" : Phase(row.Phase);
}
