using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Facilities.RecordAccreditation;

/// <summary>What the form holds. Days stay text until they are read, because a form without a circuit would bind them as numbers in one order only.</summary>
public sealed class AccreditationForm
{
    /// <summary>The scheme's code.</summary>
    public string? Scheme { get; set; }

    /// <summary>What the body said.</summary>
    public AccreditationState State { get; set; }

    /// <summary>The modality or unit.</summary>
    public string? Unit { get; set; }

    /// <summary>The number.</summary>
    public string? Number { get; set; }

    /// <summary>The day of the grant as typed.</summary>
    public string? GrantedOn { get; set; }

    /// <summary>The last valid day as typed.</summary>
    public string? ExpiresOn { get; set; }

    /// <summary>A note.</summary>
    public string? Note { get; set; }

    /// <summary>The details, or which day was not understood.</summary>
    public Outcome<AccreditationDetails> Read(Guid? renews)
    {
        var granted = DayParser.Read(GrantedOn);
        var expires = DayParser.Read(ExpiresOn);
        if (granted.Error is not null)
        {
            return new Problem("accreditation.granted", $"Day of grant: {granted.Error}", nameof(GrantedOn));
        }

        if (expires.Error is not null)
        {
            return new Problem("accreditation.expires", $"Last valid day: {expires.Error}", nameof(ExpiresOn));
        }

        return granted.Day is { } day
            ? new AccreditationDetails(Scheme ?? "", State, day, expires.Day, Number, Unit, Note, renews)
            : AccreditationProblems.GrantedMissing;
    }
}
