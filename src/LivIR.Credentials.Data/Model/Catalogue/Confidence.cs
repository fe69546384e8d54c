namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>How well a catalogue fact is founded. Anything below <see cref="VerifiedSecondary"/> is shown as "verify locally".</summary>
public enum Confidence
{
    /// <summary>Read in the cited source itself.</summary>
    Verified,

    /// <summary>Read in a secondary source that reports it.</summary>
    VerifiedSecondary,

    /// <summary>Commonly stated, not seen in an authoritative text.</summary>
    Common,

    /// <summary>Could not be verified; an editable default only.</summary>
    Unverified,
}
