namespace LivIR.Credentials.Shared.Layout;

/// <summary>A page of a section, as the row of links under the page head names it.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Link">Its address.</param>
public sealed record SectionLink(string Text, string Link);

/// <summary>Pages that answer neighbouring questions. The bar at the top names the section; the section names its pages.</summary>
/// <param name="Text">What the bar calls it.</param>
/// <param name="Links">Its pages; the bar leads to the first.</param>
public sealed record Section(string Text, params IReadOnlyList<SectionLink> Links)
{
    /// <summary>What needs someone, now and in the months to come.</summary>
    public static Section Week { get; } = new("This week", new("This week", AppLinks.Home), new("Expiring", AppLinks.Expiring), new("Forecast", AppLinks.Forecast));

    /// <summary>Who is on record and what each holds.</summary>
    public static Section People { get; } = new("People", new("Register", AppLinks.People), new("Credentials", AppLinks.Credentials), new("Training", AppLinks.Training), new("Pathways", AppLinks.Pathways), new("Privileges", AppLinks.Privileges), new("Clearance", AppLinks.Clearance), new("Issuer acts", AppLinks.MassActs));

    /// <summary>Where people work.</summary>
    public static Section Facilities { get; } = new(
        "Facilities",
        new("Facilities", AppLinks.Facilities), new("Accreditations", AppLinks.AccreditationCalendar), new("Crosswalk", AppLinks.Crosswalk), new("Waivers", AppLinks.Waivers), new("Actions", AppLinks.Actions), new("Surveys", AppLinks.Surveys));

    /// <summary>What is asked and what can be held.</summary>
    public static Section Standards { get; } = new("Standards", new("Standards", AppLinks.Standards), new("Credential types", AppLinks.Catalogue), new("Issuing bodies", AppLinks.IssuingBodies), new("Drafts of rules", AppLinks.RuleDrafts));

    /// <summary>Whether a path is one of the section's pages or lies below one.</summary>
    public bool Holds(string path) => Links.Any(link => Covers(link.Link, path));

    /// <summary>Whether a path is a page or lies below it.</summary>
    public static bool Covers(string link, string path) =>
        path.Equals(link, StringComparison.OrdinalIgnoreCase) || (link != AppLinks.Home && path.StartsWith(link + "/", StringComparison.OrdinalIgnoreCase));
}
