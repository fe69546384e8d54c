namespace LivIR.Credentials.Features.Synthetic;

/// <summary>How large an invented hospital network is. The same shape gives the same network, to the last key.</summary>
/// <param name="Staff">How many people.</param>
/// <param name="Seed">What tells it from others of its size.</param>
/// <param name="Requirements">How many clauses are asked of everyone; as many credentials are on record for each.</param>
/// <param name="Around">The day around which the dates lie; about three of four requirements are met on it.</param>
public sealed record SyntheticShape(int Staff, ulong Seed, int Requirements = 20, DateOnly? Around = null)
{
    /// <summary>The day where none is named: a fixed one, so that a seed means the same tomorrow.</summary>
    public static readonly DateOnly UsualDay = new(2026, 6, 30);

    /// <summary>The most people.</summary>
    public const int MostStaff = 200_000;

    /// <summary>The most requirements.</summary>
    public const int MostRequirements = 200;

    private const int StaffOfFacility = 250;

    /// <summary>The day around which the dates lie.</summary>
    public DateOnly Day => Around ?? UsualDay;

    /// <summary>How many facilities there are.</summary>
    public int Facilities => Math.Max(1, (Staff + StaffOfFacility - 1) / StaffOfFacility);

    /// <summary>The facility of a person, counted from nought.</summary>
    public int FacilityOf(int person) => person / StaffOfFacility % Facilities;
}
