using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>Says from when a certificate can be renewed so that the renewal counts for the period after it.</summary>
public static class RenewalWords
{
    /// <summary>"Can be renewed from 14 Jan 2027."</summary>
    public static string Of(DateOnly from) => $"Can be renewed from {DayText.Of(from)}.";

    /// <summary>The same of what is held; empty where nothing is asked of the day, or a renewal waits already.</summary>
    public static string? Of(Holding holding, CatalogueFacts catalogue) =>
        holding is { Current: { Standing: Standing.Verified } current, Waiting: null, State: FindingState.Met or FindingState.Expiring or FindingState.InGrace }
        && RenewalChains.RenewableFrom(current, catalogue) is { } from ? Of(from) : null;
}
