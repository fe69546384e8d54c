using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Waivers;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Binder;

/// <summary>A list of a binder.</summary>
/// <param name="Name">The name of its sheet.</param>
/// <param name="Place">Its place among the sheets.</param>
/// <param name="FileName">The path of its rows as plain text.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record BinderList<T>(string Name, int Place, string FileName, IReadOnlyList<SheetColumn<T>> Columns) : IBinderList
{
    /// <inheritdoc />
    public IReadOnlyList<CellKind> Kinds => [.. Columns.Select(c => c.Kind)];
}

/// <summary>A list, whatever its rows are.</summary>
internal interface IBinderList
{
    /// <summary>The name of its sheet.</summary>
    string Name { get; }

    /// <summary>The path of its rows as plain text.</summary>
    string FileName { get; }

    /// <summary>What its columns hold.</summary>
    IReadOnlyList<CellKind> Kinds { get; }
}

/// <summary>The lists of every binder; the verifier reads the same.</summary>
internal static class BinderLists
{
    /// <summary>What the binder is.</summary>
    public static BinderList<(string What, string Value)> Cover { get; } = new("Binder", 0, "rows/binder.csv",
    [
        SheetColumn.Text<(string What, string Value)>("What", r => r.What, 28),
        SheetColumn.Text<(string What, string Value)>("Value", r => r.Value, 80),
    ]);

    /// <summary>Clause by clause.</summary>
    public static BinderList<ClauseLine> Clauses { get; } = new("Clauses", 1, "rows/clauses.csv",
    [
        SheetColumn.Text<ClauseLine>("Clause", r => r.Finding.Clause.Requirement.Clause, 14),
        SheetColumn.Text<ClauseLine>("Requirement", r => r.Finding.Clause.Requirement.Title, 50),
        SheetColumn.Text<ClauseLine>("Tier", r => r.Finding.Clause.Requirement.Tier == Tier.Core ? "core" : "extended", 10),
        SheetColumn.Text<ClauseLine>("Binding", r => r.Finding.Clause.Requirement.Binding.ToString().ToLowerInvariant(), 14),
        SheetColumn.State<ClauseLine>("State", r => ReportParts.Word(r.State), 14),
        SheetColumn.Day<ClauseLine>("Until", r => r.Finding.UntilOn(r.Status.Day)),
        SheetColumn.Text<ClauseLine>("Why", r => r.Told.Why, 50),
        SheetColumn.Text<ClauseLine>("Shortest way", r => r.Told.Ways is [var way, ..] ? way.What : "", 40),
        SheetColumn.Text<ClauseLine>("Who can do it", r => r.Told.Ways is [var way, ..] ? way.Who : "", 24),
        SheetColumn.Text<ClauseLine>("Gaps in the past", r => string.Join("; ", FacilityWords.Gaps(r.Finding, r.Status.Day)), 30),
    ]);

    /// <summary>What each clause rests on.</summary>
    public static BinderList<BinderGround> Grounds { get; } = new("Evidence", 2, "rows/evidence.csv",
    [
        SheetColumn.Text<BinderGround>("Clause", r => r.Clause, 14),
        SheetColumn.Text<BinderGround>("About", r => r.About, 28),
        SheetColumn.State<BinderGround>("State", r => r.State, 14),
        SheetColumn.Text<BinderGround>("Record", r => r.What, 40),
        SheetColumn.Text<BinderGround>("Counts", r => r.Counts ? "yes" : "no", 8),
        SheetColumn.Text<BinderGround>("Why", r => r.Why, 50),
        SheetColumn.Link<BinderGround>("File", r => r.Path),
    ]);

    /// <summary>The staff files, line by line.</summary>
    public static BinderList<BinderStaffRow> Staff { get; } = new("Staff files", 3, "rows/staff.csv",
    [
        SheetColumn.Whole<BinderStaffRow>("No.", r => r.Number, 6),
        SheetColumn.Text<BinderStaffRow>("Employee", r => r.Employee, 12),
        SheetColumn.Text<BinderStaffRow>("Name", r => r.Person, 26),
        SheetColumn.Text<BinderStaffRow>("Part", r => BinderSections.Words(r.Section), 18),
        SheetColumn.Text<BinderStaffRow>("What", r => r.What, 40),
        SheetColumn.Text<BinderStaffRow>("Issuer", r => r.Issuer, 28),
        SheetColumn.Text<BinderStaffRow>("Number", r => r.Id, 18),
        SheetColumn.Day<BinderStaffRow>("From", r => r.From),
        SheetColumn.Day<BinderStaffRow>("Last valid day", r => r.LastDay),
        SheetColumn.Day<BinderStaffRow>("Status on", r => r.StatusOn),
        SheetColumn.State<BinderStaffRow>("State", r => r.State, 14),
        SheetColumn.Day<BinderStaffRow>("Verified on", r => r.VerifiedOn),
        SheetColumn.Text<BinderStaffRow>("Verified by", r => r.VerifiedBy, 22),
        SheetColumn.Text<BinderStaffRow>("How", r => r.How, 20),
        SheetColumn.Text<BinderStaffRow>("Source", r => r.Source, 30),
        SheetColumn.Text<BinderStaffRow>("Note", r => r.Note, 30),
        SheetColumn.Link<BinderStaffRow>("File", r => r.Path),
    ]);

    /// <summary>The documents.</summary>
    public static BinderList<FacilityFileRow> Documents { get; } = new("Documents", 4, "rows/documents.csv",
    [
        SheetColumn.Text<FacilityFileRow>("Kind", r => r.Kind, 34),
        SheetColumn.Text<FacilityFileRow>("Title", r => r.Title, 40),
        SheetColumn.Text<FacilityFileRow>("About", r => r.Unit ?? "the facility", 26),
        SheetColumn.Text<FacilityFileRow>("Asked by clauses", r => r.Clauses, 22),
        SheetColumn.Day<FacilityFileRow>("Dated", r => r.On),
        SheetColumn.Day<FacilityFileRow>("Last valid day", r => r.LastDay),
        SheetColumn.Text<FacilityFileRow>("Owner", r => r.Owner, 22),
        SheetColumn.Text<FacilityFileRow>("Note", r => r.Note, 30),
        SheetColumn.Link<FacilityFileRow>("File", r => r.Path),
    ]);

    /// <summary>What bodies said.</summary>
    public static BinderList<FacilityFileRow> Accreditations { get; } = new("Accreditations", 5, "rows/accreditations.csv",
    [
        SheetColumn.Text<FacilityFileRow>("Scheme", r => r.Kind, 40),
        SheetColumn.Text<FacilityFileRow>("Unit", r => r.Unit, 22),
        SheetColumn.Text<FacilityFileRow>("Number", r => r.Number, 18),
        SheetColumn.Text<FacilityFileRow>("The body says", r => r.Title, 20),
        SheetColumn.Day<FacilityFileRow>("Granted", r => r.On),
        SheetColumn.Day<FacilityFileRow>("Last valid day", r => r.LastDay),
        SheetColumn.State<FacilityFileRow>("State", r => r.State, 14),
        SheetColumn.Text<FacilityFileRow>("Note", r => r.Note, 30),
        SheetColumn.Link<FacilityFileRow>("File", r => r.Path),
    ]);

    /// <summary>Numbers that clauses of the standard ask.</summary>
    public static BinderList<BinderNumber> Numbers { get; } = new("Numbers", 6, "rows/numbers.csv",
    [
        SheetColumn.Text<BinderNumber>("Number", r => r.Name, 40),
        SheetColumn.Text<BinderNumber>("Asked by clauses", r => r.Clauses, 22),
        SheetColumn.Text<BinderNumber>("Asked", r => r.Asked, 22),
        SheetColumn.Amount<BinderNumber>("Value", r => r.Fact.Value),
        SheetColumn.Text<BinderNumber>("Unit", r => r.Unit, 14),
        SheetColumn.Day<BinderNumber>("From", r => r.Fact.From),
        SheetColumn.Day<BinderNumber>("To", r => r.Fact.To),
        SheetColumn.Text<BinderNumber>("Source", r => r.Source, 40),
    ]);

    /// <summary>Waivers of the standard's clauses.</summary>
    public static BinderList<WaiverRow> Waivers { get; } = new("Waivers", 7, "rows/waivers.csv",
    [
        SheetColumn.Text<WaiverRow>("Clause", r => r.Clause, 14),
        SheetColumn.Text<WaiverRow>("For", r => r.Person ?? r.Facility, 28),
        SheetColumn.Text<WaiverRow>("Stands", r => WaiverWords.Phase(r.Phase), 14),
        SheetColumn.Day<WaiverRow>("From", r => r.From),
        SheetColumn.Day<WaiverRow>("Last day", r => r.LastDay),
        SheetColumn.Text<WaiverRow>("Reason", r => r.Reason, 40),
        SheetColumn.Text<WaiverRow>("Compensating measure", r => r.Measure, 40),
        SheetColumn.Text<WaiverRow>("Approved by", r => r.Approver, 24),
    ]);

    /// <summary>Corrective actions about the standard's clauses.</summary>
    public static BinderList<ActionRow> Actions { get; } = new("Actions", 8, "rows/actions.csv",
    [
        SheetColumn.Text<ActionRow>("Clause", r => r.Subject.Clause, 14),
        SheetColumn.Text<ActionRow>("About", r => r.Person ?? r.Facility, 28),
        SheetColumn.Text<ActionRow>("Action", r => r.Course.Terms.Title, 40),
        SheetColumn.Text<ActionRow>("What is wrong", r => r.Course.Terms.Wrong, 40),
        SheetColumn.Text<ActionRow>("Owner", r => r.Owner, 24),
        SheetColumn.Day<ActionRow>("Due", r => r.Course.Terms.DueOn),
        SheetColumn.Text<ActionRow>("Stands", r => ActionWords.Stage(r.Course.Stage), 18),
        SheetColumn.Whole<ActionRow>("Days overdue", r => r.DaysOverdue),
        SheetColumn.Text<ActionRow>("Steps", r => ActionWords.Steps(r.Course), 18),
        SheetColumn.Text<ActionRow>("Last entry", r => r.Course.Entries[^1].Words, 40),
    ]);

    /// <summary>All.</summary>
    public static IReadOnlyList<IBinderList> All { get; } = [Cover, Clauses, Grounds, Staff, Documents, Accreditations, Numbers, Waivers, Actions];
}

/// <summary>A number of the facility that a clause asks.</summary>
/// <param name="Fact">The number.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Clauses">The clauses that ask it.</param>
/// <param name="Asked">What they ask.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record BinderNumber(MetricFacts Fact, string Name, string Unit, string Clauses, string Asked, string? Source);

/// <summary>What the parts of a staff file are called.</summary>
internal static class BinderSections
{
    /// <summary>The words for a part.</summary>
    public static string Words(BinderSection section) => section switch
    {
        BinderSection.LifeSupport => "Life support",
        BinderSection.Radiation => "Radiation safety",
        _ => section.ToString(),
    };
}
