using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Facts;

/// <summary>A code is told by its name; one the catalogue does not know is told as it stands.</summary>
public sealed class CatalogueNamesTests
{
    private static readonly CatalogueNames Names = new CatalogueFacts(new CatalogueSource
    {
        Types = [Samples.Type("T"), Samples.Type("U")],
        Standards = [],
        Facilities = [],
        TrainingCategories = [new TrainingCategory { Code = "CME", Name = "Education", Unit = TrainingUnit.Credits }, new TrainingCategory { Code = "RAD", Name = "Radiation", Unit = TrainingUnit.Hours }],
        Pathways = [Path("IR", "Radiology"), Path("NEURO", "Neuroradiology")],
        EvidenceKinds = [new EvidenceKind { Code = "PLAN", Name = "Floor plan" }],
        UnitKinds = [new UnitKind { Code = "ROOM", Name = "Angiography room" }],
        MetricKinds = [new MetricKind { Code = "CASES", Name = "Cases a year", Unit = "cases" }],
        Schemes = [new AccreditationScheme { Code = "SEAL", Name = "The Seal", OwnerCode = "BODY", RegionCode = "EU" }],
        Professions = [new Profession { Code = "NURSE", Name = "Nurse" }, new Profession { Code = "FELLOW", Name = "Fellow" }],
    }).Names;

    public static TheoryData<PieceKind, string, string> Pieces => new()
    {
        { PieceKind.Credential, "T", "The T" },
        { PieceKind.Credential, "X", "X" },
        { PieceKind.Training, "CME", "Education" },
        { PieceKind.Training, "X", "X" },
        { PieceKind.Step, "IR/ORAL", "Oral examination of Radiology" },
        { PieceKind.Step, "NEURO/ORAL", "Oral examination of Neuroradiology" },
        { PieceKind.Step, "IR/X", "X" },
        { PieceKind.Staff, "NURSE,FELLOW", "Nurse, Fellow" },
        { PieceKind.Staff, "NURSE,X", "Nurse, X" },
        { PieceKind.Staff, "", "everyone" },
        { PieceKind.Document, "PLAN", "Floor plan" },
        { PieceKind.Document, "X", "X" },
        { PieceKind.Metric, "CASES", "Cases a year" },
        { PieceKind.Metric, "X", "X" },
        { PieceKind.Accreditation, "SEAL", "The Seal" },
        { PieceKind.Accreditation, "X", "X" },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_piece_is_told_by_its_name(PieceKind kind, string code, string name) => Assert.Equal(name, new Piece(kind, code).Name(Names));

    [Fact]
    public void Several_are_joined_by_or_or_by_commas()
    {
        Assert.Equal("The T or The U or X", Names.AnyType(["T", "U", "X"]));
        Assert.Equal("Education, Radiation, X", Names.Categories(["CME", "RAD", "X"]));
    }

    [Theory]
    [InlineData("CME RAD", "credits")]
    [InlineData("RAD CME", "hours")]
    [InlineData("X", "hours")]
    [InlineData("", "hours")]
    public void The_first_category_says_in_what_is_counted(string categories, string unit) =>
        Assert.Equal(unit, Names.UnitOf(categories.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("CASES", "cases")]
    [InlineData("X", "")]
    public void A_metric_says_what_it_counts(string metric, string unit) => Assert.Equal(unit, Names.MetricUnit(metric));

    [Theory]
    [InlineData("ROOM", "Angiography room")]
    [InlineData("X", "X")]
    public void A_kind_of_unit_has_a_name(string kind, string name) => Assert.Equal(name, Names.Unit(kind));

    [Theory]
    [InlineData("2024-12-31", false)]
    [InlineData("2025-01-01", true)]
    [InlineData("2025-05-31", true)]
    [InlineData("2025-06-01", false)]
    public void A_place_of_work_holds_from_its_first_day_and_no_longer_on_its_end(string day, bool holds) =>
        Assert.Equal(holds, new Place(Guid.NewGuid(), Guid.NewGuid(), "NURSE", Day(2025, 1, 1), Day(2025, 6, 1)).Holds(DateOnly.Parse(day, null)));

    [Fact]
    public void A_place_of_work_without_an_end_holds_for_good() =>
        Assert.True(new Place(Guid.NewGuid(), Guid.NewGuid(), "NURSE", Day(2025, 1, 1), null).Holds(DateOnly.MaxValue));

    [Fact]
    public void A_facility_that_the_catalogue_does_not_know_has_no_clauses() => Assert.Null(Held.Catalogue(Held.Facility(), []).At(Guid.NewGuid()));

    [Fact]
    public void A_reminder_longer_than_any_life_is_a_window_that_is_always_open() =>
        Assert.Equal(short.MaxValue, new TypeFacts(Samples.Type("T", t => t.ReminderDays = [40000]), 0).Window);

    private static Pathway Path(string code, string name) => new()
    {
        Code = code,
        Name = name,
        RegionCode = "EU",
        TargetTypeCode = "T",
        Steps = [new PathwayStep { PathwayCode = code, Code = "ORAL", Name = $"Oral examination of {name}" }],
    };
}
