namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>The shelf on which a credential type stands in lists, in the order a surveyor asks for them.</summary>
public enum CredentialCategory
{
    /// <summary>A licence to practise.</summary>
    Licence,

    /// <summary>An entry in a professional register.</summary>
    Registration,

    /// <summary>A board or specialist certificate.</summary>
    BoardCertification,

    /// <summary>Basic, advanced or paediatric life support.</summary>
    LifeSupport,

    /// <summary>Radiation protection and fluoroscopy safety.</summary>
    RadiationSafety,

    /// <summary>Competence for a procedure or technique.</summary>
    Procedural,

    /// <summary>Workplace and patient safety.</summary>
    Safety,

    /// <summary>Privacy and data protection.</summary>
    Privacy,

    /// <summary>Appointment and privileges at a facility.</summary>
    Appointment,
}

/// <summary>How firmly a credential has been checked, weakest first; the order is meaningful.</summary>
public enum Trust
{
    /// <summary>The holder says so.</summary>
    SelfDeclared,

    /// <summary>A reviewer has seen the document.</summary>
    DocumentSeen,

    /// <summary>A reviewer has asked the issuer or its register.</summary>
    PrimarySource,

    /// <summary>The issuer signed the record electronically.</summary>
    IssuerSigned,
}

/// <summary>What kind of step a pathway holds.</summary>
public enum PathwayStepKind
{
    /// <summary>A residency or other training programme.</summary>
    TrainingProgramme,

    /// <summary>A fellowship.</summary>
    Fellowship,

    /// <summary>A written or computer-based examination.</summary>
    WrittenExam,

    /// <summary>An oral or skills examination.</summary>
    OralExam,

    /// <summary>A number of cases performed.</summary>
    CaseNumbers,

    /// <summary>A signed competency checklist.</summary>
    Checklist,

    /// <summary>Membership of a society.</summary>
    Membership,
}

/// <summary>In what training is counted.</summary>
public enum TrainingUnit
{
    /// <summary>Hours of sixty minutes.</summary>
    Hours,

    /// <summary>Credits as the awarding body defines them.</summary>
    Credits,

    /// <summary>Points as the awarding body defines them.</summary>
    Points,

    /// <summary>Units as the awarding body defines them.</summary>
    Units,

    /// <summary>Cases performed or read.</summary>
    Cases,
}
