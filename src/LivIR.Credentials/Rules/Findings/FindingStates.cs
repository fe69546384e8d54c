namespace LivIR.Credentials.Rules.Findings;

/// <summary>How states are counted, in one place so that every figure agrees.</summary>
public static class FindingStates
{
    /// <summary>The place of a state among those of which one is enough, nearest to met first. Where all are needed the last one speaks.</summary>
    public static int Rank(this FindingState state) => state switch
    {
        FindingState.Met or FindingState.Expiring => 0,
        FindingState.InGrace => 1,
        FindingState.Waived => 2,
        FindingState.Unknown => 3,
        FindingState.Suspended => 4,
        FindingState.Expired => 5,
        FindingState.InReview => 6,
        FindingState.NotMet => 7,
        FindingState.Missing => 8,
        _ => 9,
    };

    /// <summary>Counts as met: met, expiring, in grace.</summary>
    public static bool CountsAsMet(this FindingState state) =>
        state is FindingState.Met or FindingState.Expiring or FindingState.InGrace;

    /// <summary>Counted apart, neither met nor not met.</summary>
    public static bool CountsAsWaived(this FindingState state) => state is FindingState.Waived;

    /// <summary>Outside every total.</summary>
    public static bool IsOutside(this FindingState state) => state is FindingState.NotRequired;

    /// <summary>Counts as not met: everything the other three do not claim.</summary>
    public static bool CountsAsNotMet(this FindingState state) =>
        !state.CountsAsMet() && !state.CountsAsWaived() && !state.IsOutside();

    /// <summary>Counts a set of states.</summary>
    public static FindingCount Count(IEnumerable<FindingState> states)
    {
        int met = 0, waived = 0, notMet = 0;
        foreach (var state in states)
        {
            if (state.CountsAsMet())
            {
                met++;
            }
            else if (state.CountsAsWaived())
            {
                waived++;
            }
            else if (!state.IsOutside())
            {
                notMet++;
            }
        }

        return new FindingCount(met, waived, notMet);
    }
}

/// <summary>How many requirements are met, waived and not met; those not required are in none of them.</summary>
/// <param name="Met">Met, expiring or in grace.</param>
/// <param name="Waived">Waived.</param>
/// <param name="NotMet">All others that are required.</param>
public sealed record FindingCount(int Met, int Waived, int NotMet)
{
    /// <summary>What "n of m" is measured against: met and not met. Waived is said apart.</summary>
    public int Total => Met + NotMet;

    /// <summary>How every figure is worked out, in a sentence for pages and exports.</summary>
    public const string Formula = "Met, expiring and in grace count as met; waived is counted apart; not required is left out; everything else is not met. Percent = met / (met + not met), cut to one decimal.";

    /// <summary>Met of met and not met, in percent; empty where nothing is asked. The one formula of every page and export.</summary>
    public decimal? Percent => Total == 0 ? null : Math.Round(100m * Met / Total, 1, MidpointRounding.ToZero);

    /// <summary>"23 of 24 met", with those waived said apart.</summary>
    public string Words => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Met} of {Total} met{(Waived == 0 ? "" : $", {Waived} waived and counted apart")}");

    /// <summary>Whether nothing is left to do.</summary>
    public bool AllMet => NotMet == 0;
}
