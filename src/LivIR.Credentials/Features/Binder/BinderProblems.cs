using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Why a binder is not made, in words that say what to do.</summary>
public static class BinderProblems
{
    /// <summary>The facility does not exist for the asker, or only a part of it does.</summary>
    public static Problem NotYours { get; } = new("binder.facility", "This facility is not yours to hand out. Someone who looks after all of it makes its binder.", "Facility");

    /// <summary>Others are being made.</summary>
    public static Problem Busy { get; } = new("binder.busy", "Two binders are being made at this moment. Try again in a few minutes.");

    /// <summary>The facility does not follow the standard on the day.</summary>
    public static Problem NotFollowed(string facility, string standard, DateOnly day, IEnumerable<string> followed) =>
        new("binder.standard", $"{facility} does not follow {standard} on {DayText.Of(day)}. It follows: {(string.Join(", ", followed) is { Length: > 0 } names ? names : "no standard")}.", "Standard");
}
