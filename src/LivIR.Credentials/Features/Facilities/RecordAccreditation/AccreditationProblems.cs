using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Facilities.RecordAccreditation;

/// <summary>What can be wrong with an accreditation, in words that say what to do.</summary>
public static class AccreditationProblems
{
    /// <summary>The facility does not exist for the asker, or only a part of it does.</summary>
    public static Problem UnknownFacility { get; } = new("accreditation.facility", "This facility is not yours to keep. Someone who looks after all of it must record this.");

    /// <summary>No such scheme.</summary>
    public static Problem UnknownScheme { get; } = new("accreditation.scheme", "Choose the scheme.", "Scheme");

    /// <summary>The grant lies ahead.</summary>
    public static Problem GrantedInFuture { get; } = new("accreditation.granted", "The day of the grant lies in the future. Look at the certificate again.", "GrantedOn");

    /// <summary>The grant lies too far back.</summary>
    public static Problem GrantedTooEarly { get; } = new("accreditation.granted", "The day of the grant lies before 1940. Look at the year again.", "GrantedOn");

    /// <summary>The end lies before the start.</summary>
    public static Problem ExpiresBeforeGrant { get; } = new("accreditation.expires", "The last valid day lies before the day of the grant. One of the two is wrong.", "ExpiresOn");

    /// <summary>The application would come too late.</summary>
    public static Problem AppliesAfterEnd { get; } = new("accreditation.apply-by", "The last day for the next application lies after the last valid day. One of the two is wrong.", "ApplyBy");

    /// <summary>It is there already.</summary>
    public static Problem AlreadyRecorded { get; } = new("accreditation.duplicate", "This accreditation is on record already, with the same scheme, unit and day. Nothing was added.", "GrantedOn");

    /// <summary>The renewed record is not there.</summary>
    public static Problem RenewsNothing { get; } = new("accreditation.renews", "The accreditation this one renews was not found. Record it as a new one.");

    /// <summary>Someone renewed it before.</summary>
    public static Problem RenewedAlready { get; } = new("accreditation.renewed", "This accreditation has been renewed already. Renew the latest one on the facility's page.");

    /// <summary>A renewal before what it renews.</summary>
    public static Problem RenewalBeforeGrant { get; } = new("accreditation.renewal", "The renewal was granted before the accreditation it renews. Look at the day again.", "GrantedOn");

    /// <summary>The unit is needed.</summary>
    public static Problem UnitMissing(string scheme) => new("accreditation.unit", $"{scheme} accredits each modality or unit on its own. Say which one.", "Unit");

    /// <summary>A text too long to keep.</summary>
    public static Problem TextTooLong(string field) => new("accreditation.text", $"The {field.ToLowerInvariant()} is longer than 200 characters. Shorten it.", field);

    /// <summary>A state the scheme does not have.</summary>
    public static Problem StateNotOfScheme(string scheme, string states) => new("accreditation.state", $"{scheme} does not give this answer. It knows: {states}.", "State");
}
