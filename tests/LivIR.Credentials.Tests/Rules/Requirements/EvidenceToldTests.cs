using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Tests.Rules.Readable;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>What is told about the documents of a facility and of its units.</summary>
public sealed class EvidenceToldTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly EvidenceRule Plan = new() { Evidence = "PLAN" };
    private static readonly EvidenceRule Survey = new() { Evidence = "SURVEY", Months = 12, PerUnit = ["ROOM", "SCANNER"] };
    [Fact]
    public void A_document_without_an_end()
    {
        Assert.Equal(
            """
            Met
            Floor plan: on record. (Counts)
            + Evidence [document 1] Plan of 2025: Dated 1 Jun 2025. (Counts)
            """,
            Told.Of(Plan, Now, Papers(Paper(Day(2025, 6, 1)))));
    }

    [Fact]
    public void A_document_with_an_end_and_one_before_and_one_after_it()
    {
        Assert.Equal(
            """
            Met
            Floor plan: on record. (Counts)
            + Evidence [document 2] Plan of 2025: Dated 1 Jan 2025, counts until 31 Dec 2025. (Counts)
            - Evidence [document 1] Plan of 2024: Dated 1 Jan 2024; ended 31 May 2025. (Ended)
            - Evidence [document 3] Plan of 2025: Dated 2 Jun 2025. (NotYet)
            """,
            Told.Of(Plan, Now, Papers(Paper(Day(2024, 1, 1), Day(2025, 5, 31)), Paper(Day(2025, 1, 1), Day(2025, 12, 31)), Paper(Day(2025, 6, 2)))));
    }

    [Fact]
    public void A_document_that_ends_soon()
    {
        Assert.Equal(
            """
            Expiring until 2025-07-31
            Floor plan: counts until 31 Jul 2025. (Counts)
            + Evidence [document 1] Plan of 2025: Dated 1 Jan 2025, counts until 31 Jul 2025. (Counts)
            > A manager of the facility: Record Floor plan with its date and file.
            """,
            Told.Of(Plan, Now, Papers(Paper(Day(2025, 1, 1), Day(2025, 7, 31)))));
    }

    [Fact]
    public void A_document_counts_on_its_last_day() => Assert.StartsWith(
        "Expiring until 2025-07-31\nFloor plan: counts until 31 Jul 2025. (Counts)\n+ Evidence [document 1] Plan of 2025: Dated 1 Jan 2025, counts until 31 Jul 2025. (Counts)\n",
        Told.Of(Plan, Day(2025, 7, 31), Papers(Paper(Day(2025, 1, 1), Day(2025, 7, 31)))),
        StringComparison.Ordinal);

    [Fact]
    public void A_room_is_asked_on_its_first_day() =>
        Assert.Contains("\nSurvey, New room: ", Told.Of(Survey, Now, new FacilityRecords { Units = [Unit("ROOM", "New room", from: Now)] }), StringComparison.Ordinal);

    [Fact]
    public void A_document_that_has_ended()
    {
        Assert.Equal(
            """
            Expired
            Floor plan: the last one has ended. (Ended)
            - Evidence [document 1] Plan of 2024: Dated 1 Jan 2024; ended 31 May 2025. (Ended)
            > A manager of the facility: Record Floor plan with its date and file.
            """,
            Told.Of(Plan, Now, Papers(Paper(Day(2024, 1, 1), Day(2025, 5, 31)))));
    }

    [Fact]
    public void A_document_too_old_for_the_clause()
    {
        Assert.Equal(
            """
            Expired
            Floor plan: the last one has ended. (Ended)
            - Evidence [document 1] Plan of 2024: Dated 1 Jun 2024; ended 31 May 2025. (Ended)
            > A manager of the facility: Record Floor plan with its date and file.
            """,
            Told.Of(Plan with { Months = 12 }, Now, Papers(Paper(Day(2024, 6, 1), Day(2027, 12, 31)))));
    }

    [Fact]
    public void No_document_and_one_of_another_kind()
    {
        Assert.Equal(
            """
            Missing
            Floor plan: nothing on record. (Missing)
            > A manager of the facility: Record Floor plan with its date and file.
            """,
            Told.Of(Plan, Now, Papers(new EvidenceFacts(Guid.NewGuid(), "SURVEY", "A survey", Day(2025, 1, 1), null, null))));
    }

    [Fact]
    public void A_document_about_a_unit_does_not_speak_for_the_facility()
    {
        Assert.Equal(
            """
            Missing
            Floor plan: nothing on record. (Missing)
            > A manager of the facility: Record Floor plan with its date and file.
            """,
            Told.Of(Plan, Now, Papers(Paper(Day(2025, 1, 1)) with { UnitId = Guid.NewGuid() })));
    }

    [Fact]
    public void Each_unit_in_service_is_told_for_itself()
    {
        UnitFacts[] units = [Unit("ROOM", "Room 1"), Unit("SCANNER", "CT"), Unit("ROOM", "Old room", Day(2025, 6, 1)), Unit("ROOM", "Later room", from: Day(2025, 6, 2)), Unit("STORE", "Store")];

        Assert.Equal(
            """
            Missing
            Survey, Room 1: counts until 28 Feb 2026. Survey, CT: nothing on record. (Counts, Missing)
            + Evidence [document 1] Plan of 2025: Dated 1 Mar 2025, counts until 28 Feb 2026. (Counts)
            > A manager of the facility: Record Survey, CT with its date and file.
            """,
            Told.Of(Survey, Now, new FacilityRecords { Units = units, Evidence = [Paper(Day(2025, 3, 1)) with { KindCode = "SURVEY", UnitId = units[0].Id }] }));
    }

    [Fact]
    public void No_unit_on_record_of_any_kind()
    {
        Assert.Equal(
            """
            NotRequired
            No room or scanner is on record for this day. (FactMissing)
            > A manager of the facility: Record each room or scanner of the facility.
            """,
            Told.Of(Survey, Now, new FacilityRecords { Units = [Unit("ROOM", "Old room", Day(2025, 6, 1))] }));
    }

    private static FacilityRecords Papers(params EvidenceFacts[] papers) => new() { Evidence = papers };

    private static EvidenceFacts Paper(DateOnly dated, DateOnly? expires = null) => new(Guid.NewGuid(), "PLAN", $"Plan of {dated.Year}", dated, expires, null);

    private static UnitFacts Unit(string kind, string name, DateOnly? until = null, DateOnly? from = null) => new(Guid.NewGuid(), kind, name, from ?? Day(2020, 1, 1), until);
}
