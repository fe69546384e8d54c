using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>What can be wrong with a credential, in words that say what to do.</summary>
public static class CredentialProblems
{
    /// <summary>The person does not exist for the asker.</summary>
    public static Problem UnknownPerson { get; } = new("credential.person", "This person is not in your register. Go back to People and choose again.");

    /// <summary>No such type.</summary>
    public static Problem UnknownType { get; } = new("credential.type", "Choose what kind of certificate it is.", "Type");

    /// <summary>Issue lies ahead.</summary>
    public static Problem IssuedInFuture { get; } = new("credential.issued", "The day of issue lies in the future. Look at the certificate again.", "IssuedOn");

    /// <summary>Issue lies too far back.</summary>
    public static Problem IssuedTooEarly { get; } = new("credential.issued", "The day of issue lies before 1940. Look at the year again.", "IssuedOn");

    /// <summary>The end lies before the start.</summary>
    public static Problem ExpiresBeforeIssue { get; } = new("credential.expires", "The last valid day lies before the day of issue. One of the two is wrong.", "ExpiresOn");

    /// <summary>The number is needed.</summary>
    public static Problem NumberMissing { get; } = new("credential.number", "Enter the number printed on the certificate.", "Number");

    /// <summary>The number is too long to keep.</summary>
    public static Problem NumberTooLong { get; } = new("credential.number", "The number is longer than 80 characters.", "Number");

    /// <summary>The note is too long to keep.</summary>
    public static Problem NoteTooLong { get; } = new("credential.note", "The note is longer than 500 characters.", "Note");

    /// <summary>The file is needed.</summary>
    public static Problem FileMissing { get; } = new("credential.file", "Add the certificate as PDF, JPEG or PNG.", "File");

    /// <summary>It is there already.</summary>
    public static Problem AlreadyRecorded { get; } = new("credential.duplicate", "This certificate is on record already, with the same day of issue and number. Nothing was added.", "Number");

    /// <summary>Nothing counts yet that could be corrected.</summary>
    public static Problem OnlyAccepted { get; } = new("credential.correct", "Only an accepted certificate is corrected. While it waits, its reviewer can reject it; what was rejected is sent again with the right fields.");

    /// <summary>Acts of the issuer rest on it.</summary>
    public static Problem IssuerActed { get; } = new(
        "credential.correct", "What its issuer did is recorded at this certificate. Take that back first (what was recorded for a whole group under Issuer acts), correct the certificate, and record it again.");

    /// <summary>A renewal rests on it.</summary>
    public static Problem RenewedSince { get; } = new(
        "credential.correct", "A renewal rests on this certificate. Where the renewal waits, have it rejected, correct this one, and send the renewal again. Where it was accepted, this one has done its part: correct the renewal if that is wrong.");

    /// <summary>A correction that changes nothing.</summary>
    public static Problem NothingCorrected { get; } = new("credential.same", "This is what the record says already. Change what is wrong, or add the file that is missing.");

    /// <summary>A renewal is of the type of what it renews.</summary>
    public static Problem TypeOfRenewal { get; } = new("credential.type", "This certificate renews another of its kind, so its kind stays. Add the other kind as a new certificate.", "Type");

    /// <summary>A correction needs words.</summary>
    public static Problem CorrectionReasonMissing { get; } = new("credential.reason", "Say what was wrong, so that the reviewer and later readers understand it.", "Reason");

    /// <summary>Too many words.</summary>
    public static Problem CorrectionReasonTooLong { get; } = new("credential.reason", "Use at most 500 characters.", "Reason");

    /// <summary>Nobody accepted what is renewed.</summary>
    public static Problem RenewsRejected { get; } = new("credential.renews", "The certificate this one renews was not accepted. Add this one as a new certificate.");

    /// <summary>The renewed record is not there.</summary>
    public static Problem RenewsNothing { get; } = new("credential.renews", "The certificate this one renews was not found. Add it as a new one.");

    /// <summary>A renewal issued before what it renews.</summary>
    public static Problem RenewalBeforeIssue { get; } = new("credential.renewal", "The renewal was issued before the certificate it renews. Look at the day of issue again.", "IssuedOn");

    /// <summary>Somebody else was faster.</summary>
    public static Problem DecidedAlready(string who) => new("credential.decided", $"{who} has decided about this certificate in the meantime. Go on with the next one.");

    /// <summary>Nobody decides about themselves.</summary>
    public static Problem OwnCertificate { get; } = new("credential.own", "This is your own certificate. Someone else must decide about it.");

    /// <summary>Nobody decides about what they entered.</summary>
    public static Problem EnteredYourself { get; } = new("credential.entered", "You entered this certificate yourself. Someone else must decide about it.");

    /// <summary>A rejection needs words.</summary>
    public static Problem ReasonMissing { get; } = new("credential.reason", "Say why, so that the holder knows what to send.", "Reason");

    /// <summary>A question needs words.</summary>
    public static Problem QuestionMissing { get; } = new("credential.question", "Write what you ask the holder.", "Text");

    /// <summary>An answer needs words or a file.</summary>
    public static Problem AnswerMissing { get; } = new("credential.answer", "Answer in words, or add the file that is asked for.", "Text");

    /// <summary>Only a holder, or who sent it, answers.</summary>
    public static Problem NotYours { get; } = new("credential.answer", "This certificate waits for somebody else's answer, or was decided about in the meantime. Go back to your credentials.");

    /// <summary>The check is weaker than the type asks.</summary>
    public static Problem CheckTooWeak(string type) => new("credential.check", $"{type} counts only when it was checked at the source. Look it up and choose that.", "Method");

    /// <summary>A look-up without an address.</summary>
    public static Problem SourceMissing { get; } = new("credential.source", "Say where you looked it up: the register's name or address.", "Source");

    /// <summary>The day of the check is missing.</summary>
    public static Problem CheckedMissing { get; } = new("credential.checked", "Enter the day on which you looked it up.", "CheckedOn");

    /// <summary>The check lies ahead.</summary>
    public static Problem CheckedInFuture { get; } = new("credential.checked", "The day of the check lies in the future. Enter the day on which you looked.", "CheckedOn");

    /// <summary>Checked before there was anything to check.</summary>
    public static Problem CheckedBeforeIssue { get; } = new("credential.checked", "The day of the check lies before the day of issue. One of the two is wrong.", "CheckedOn");

    /// <summary>A record that nobody accepted has no status to look up.</summary>
    public static Problem NotAccepted { get; } = new("credential.status", "Nobody has accepted this certificate yet. Review it first.");

    /// <summary>Somebody else changed it.</summary>
    public static Problem ChangedMeanwhile { get; } = new("credential.changed", "Somebody changed this record in the meantime. Load the page again and look at it once more.");

    /// <summary>No file behind it.</summary>
    public static Problem NothingToSee { get; } = new("credential.evidence", "No file stands behind this record, so no document can have been seen. Reject it and ask for the file.", "Method");

    /// <summary>A signature on nothing.</summary>
    public static Problem NothingSigned { get; } = new("credential.signed", "No file stands behind this record, so no signature on it can have been checked. Say where you checked it, or reject it and ask for the file.", "Method");

    /// <summary>Files that nobody can have opened.</summary>
    public static Problem FilesHeld { get; } = new("credential.held", "The files are held by the malware scan, so nobody can have seen them or the signature on them. Wait until they are scanned, or look it up at the source.", "Method");

    /// <summary>This kind has no end.</summary>
    public static Problem NoExpiry(string type) => new("credential.expires", $"{type} has no last valid day. Leave it empty.", "ExpiresOn");
}
