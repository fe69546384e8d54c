namespace LivIR.Credentials.Shared;

/// <summary>Every address inside the application, so that no page spells one out.</summary>
public static class AppLinks
{
    /// <summary>What needs doing this week.</summary>
    public const string Home = "/";

    /// <summary>The signed-in person's own credentials.</summary>
    public const string Me = "/me";

    /// <summary>Add a credential of one's own.</summary>
    public const string AddCredential = "/me/credentials/new";

    /// <summary>Add a training record of one's own.</summary>
    public const string AddTraining = "/me/training/new";

    /// <summary>Everyone in the register.</summary>
    public const string People = "/people";

    /// <summary>What ends soon.</summary>
    public const string Expiring = "/expiring";

    /// <summary>What lapses in the months to come.</summary>
    public const string Forecast = "/forecast";

    /// <summary>People by requirements.</summary>
    public const string Matrix = "/matrix";

    /// <summary>Standards with their editions and clauses.</summary>
    public const string Standards = "/standards";

    /// <summary>Drafts of rules, rehearsed before they count.</summary>
    public const string RuleDrafts = "/standards/drafts";

    /// <summary>Boards, societies, authorities and course providers.</summary>
    public const string IssuingBodies = "/catalogue/bodies";

    /// <summary>Which evidence serves which clauses of several standards.</summary>
    public const string Crosswalk = "/crosswalk";

    /// <summary>What is due for accreditations.</summary>
    public const string AccreditationCalendar = "/accreditations";

    /// <summary>What has to be put right at facilities.</summary>
    public const string Actions = "/actions";

    /// <summary>Surveys of facilities, by others and by the hospital itself.</summary>
    public const string Surveys = "/surveys";

    /// <summary>Dated exceptions.</summary>
    public const string Waivers = "/waivers";

    /// <summary>Every credential held.</summary>
    public const string Credentials = "/credentials";

    /// <summary>Every activity with hours or credits.</summary>
    public const string Training = "/training";

    /// <summary>Acts of issuers about many credentials at once.</summary>
    public const string MassActs = "/issuer-acts";

    /// <summary>Record one activity for everyone who attended.</summary>
    public const string BookActivity = "/training/book";

    /// <summary>Who is on the way to a board certificate, and how far.</summary>
    public const string Pathways = "/pathways";

    /// <summary>Appointments and privileges.</summary>
    public const string Privileges = "/privileges";

    /// <summary>Who may do a procedure on a day.</summary>
    public const string Clearance = "/clearance";

    /// <summary>What waits for review.</summary>
    public const string Review = "/review";

    /// <summary>The facilities and how ready each is.</summary>
    public const string Facilities = "/facilities";

    /// <summary>The kinds of credential.</summary>
    public const string Catalogue = "/catalogue";

    /// <summary>Hours and credits against the clauses that ask them.</summary>
    public const string TrainingHours = "/training/hours";

    /// <summary>Who changed what, and when.</summary>
    public const string Audit = "/audit";

    /// <summary>The reports.</summary>
    public const string Reports = "/reports";

    /// <summary>Accounts and settings.</summary>
    public const string Administration = "/administration";

    /// <summary>Files of rows that become records.</summary>
    public const string Import = "/import";

    /// <summary>Sign in.</summary>
    public const string SignIn = "/account/sign-in";

    /// <summary>Sign out (POST only).</summary>
    public const string SignOut = "/account/sign-out";

    /// <summary>Change one's password.</summary>
    public const string ChangePassword = "/account/password";

    /// <summary>Renew the credential with this id.</summary>
    public static string Renew(Guid credential) => $"{AddCredential}?renews={credential}";

    /// <summary>Answer the reviewer of a certificate that one sent, or add to it.</summary>
    public static string AnswerReview(Guid credential) => $"{Me}/credentials/{credential}";

    /// <summary>Answer the reviewer of a certificate that one sent for somebody else, or add to it.</summary>
    public static string AnswerReviewFor(Guid credential) => $"{Credentials}/{credential}/answer";

    /// <summary>Add a credential of one's own, of this type.</summary>
    public static string AddCredentialOf(string type) => $"{AddCredential}?type={Uri.EscapeDataString(type)}";

    /// <summary>One person.</summary>
    public static string Person(Guid id) => $"{People}/{id}";

    /// <summary>Add a credential for someone else, of a type where one is named, or renew one of theirs.</summary>
    public static string AddCredentialFor(Guid person, Guid? renews = null, string? type = null) =>
        $"{Person(person)}/credentials/new{(renews is { } id ? $"?renews={id}" : type is not null ? $"?type={Uri.EscapeDataString(type)}" : "")}";

    /// <summary>Correct an accepted credential of somebody.</summary>
    public static string CorrectCredential(Guid person, Guid credential) => $"{Person(person)}/credentials/{credential}/correct";

    /// <summary>One activity and what it counts for.</summary>
    public static string Activity(Guid id) => $"{Training}/{id}";

    /// <summary>Take back an activity that was booked for many people.</summary>
    public static string TakeBackBooking(Guid booking) => $"{Training}/bookings/{booking}/take-back";

    /// <summary>The training register after an activity was booked.</summary>
    public static string TrainingBooked(int booked, int hadIt) => $"{Training}?booked={booked}{(hadIt == 0 ? "" : $"&had={hadIt}")}";

    /// <summary>Record a step of one's own way.</summary>
    public static string MyStep(string step) => $"{Me}/way/{Uri.EscapeDataString(step)}";

    /// <summary>Record a step of somebody's way.</summary>
    public static string StepFor(Guid person, string step) => $"{Person(person)}/way/{Uri.EscapeDataString(step)}";

    /// <summary>One step in review.</summary>
    public static string ReviewStep(Guid id) => $"{Pathways}/review/{id}";

    /// <summary>Record a look-up of a credential's status.</summary>
    public static string CheckStatus(Guid credential) => $"/credentials/{credential}/status";

    /// <summary>Record what the issuer did about a credential.</summary>
    public static string IssuerAct(Guid credential) => $"/credentials/{credential}/issuer";

    /// <summary>Take back an act of an issuer that was recorded by mistake.</summary>
    public static string TakeBackIssuerAct(Guid act) => $"/issuer-acts/{act}/take-back";

    /// <summary>One submission in review.</summary>
    public static string ReviewItem(Guid id) => $"{Review}/{id}";

    /// <summary>One facility.</summary>
    public static string Facility(string code) => $"{Facilities}/{Uri.EscapeDataString(code)}";

    /// <summary>Make the audit binder of a facility, for a standard where one is named.</summary>
    public static string Binder(string facility, string? standard = null) => $"{Facility(facility)}/binder{(standard is null ? "" : $"?standard={Uri.EscapeDataString(standard)}")}";

    /// <summary>One kind of credential.</summary>
    public static string CatalogueType(string code) => $"{Catalogue}/{Uri.EscapeDataString(code)}";

    /// <summary>One standard.</summary>
    public static string Standard(string code) => $"{Standards}/{Uri.EscapeDataString(code)}";

    /// <summary>One clause of a standard.</summary>
    public static string Clause(string standard, string clause) => $"{Standard(standard)}#{Uri.EscapeDataString(clause)}";

    /// <summary>One draft of rules.</summary>
    public static string RuleDraft(Guid id) => $"{RuleDrafts}/{id}";

    /// <summary>Grant a waiver; for a person where one is named, else for the facility itself.</summary>
    public static string GrantWaiver(string facility, string standard, string clause, Guid? person = null) =>
        $"{Waivers}/new?facility={Uri.EscapeDataString(facility)}&standard={Uri.EscapeDataString(standard)}&clause={Uri.EscapeDataString(clause)}{(person is { } id ? $"&person={id}" : "")}";

    /// <summary>A list as an Excel file.</summary>
    public static string Export(string name) => $"/exports/{Uri.EscapeDataString(name)}.xlsx";

    /// <summary>An evidence file as it was uploaded.</summary>
    public static string Evidence(Guid id) => $"/evidence/{id}";

    /// <summary>A picture of an evidence file.</summary>
    public static string EvidencePreview(Guid id) => $"/evidence/{id}/preview";

    /// <summary>A page of a PDF as a picture, from 1.</summary>
    public static string EvidencePage(Guid id, int page) => $"/evidence/{id}/pages/{page.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
