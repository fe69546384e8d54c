using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Features.People;

public sealed class ClearanceWordsTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();

    [Fact]
    public void The_answer_names_the_end_and_the_next_one()
    {
        var clearance = On([Samples.Requirement("T"), Samples.Requirement("U")], Held.Record("T", expires: Day(2025, 8, 31)), Held.Record("U", expires: Day(2025, 12, 31)));

        Assert.Equal("Cleared until 31 Aug 2025", ClearanceWords.Head(clearance));
        Assert.Equal("Ends with The T. Renewed, the next end is 31 Dec 2025, with The U.", ClearanceWords.Then(clearance));
        Assert.Equal("Then The T ends. Renewed, you are cleared until 31 Dec 2025.", ClearanceWords.ThenForYou(clearance));
    }

    [Fact]
    public void One_thing_that_ends_has_nothing_after_it() =>
        Assert.Equal("Ends with The T. Renewed, nothing else ends.", ClearanceWords.Then(On([Samples.Requirement("T")], Held.Record("T", expires: Day(2025, 8, 31)))));

    [Fact]
    public void A_clause_that_begins_is_no_renewal() => Assert.Equal(
        "From then on STD 1 U is asked, which is not met. Once that is met, the next end is 31 Aug 2025, with The T.",
        ClearanceWords.Then(On([Samples.Requirement("T"), Samples.Requirement("U", r => r.EffectiveFrom = Day(2025, 7, 1))], Held.Record("T", expires: Day(2025, 8, 31)))));

    [Fact]
    public void Alike_reasons_are_said_once_with_all_their_clauses()
    {
        Requirement[] clauses = [Samples.Requirement("T"), Samples.Requirement("T", r => r.Clause = "again")];
        var obstacle = Assert.Single(ClearanceWords.Obstacles(On(clauses), Held.Catalogue(Vienna, clauses)));

        Assert.Equal(("Nothing on record covers this day for The T.", "STD 1 T, STD again"), (obstacle.Words, string.Join(", ", obstacle.Clauses)));
    }

    [Fact]
    public void Who_only_waits_for_a_reviewer_is_not_cleared_yet()
    {
        Assert.Equal("Not cleared yet", ClearanceWords.Head(On([Samples.Requirement("T")], Held.Record(standing: Standing.Pending))));
        Assert.Equal("Not cleared", ClearanceWords.Head(On([Samples.Requirement("T"), Samples.Requirement("U")], Held.Record(standing: Standing.Pending))));
    }

    [Theory]
    [InlineData(false, false, "One lapse of 44 days")]
    [InlineData(true, false, "No lapse, one waiver")]
    [InlineData(false, true, "Not cleared for 32 days")]
    public void The_last_years_are_counted(bool waived, bool open, string head)
    {
        var (catalogue, first) = (Held.Catalogue(Vienna, [Samples.Requirement("T")]), Held.Record(issued: Day(2023, 1, 1), expires: open ? Day(2025, 4, 30) : Day(2024, 5, 31)));
        WaiverFacts waiver = new(Guid.NewGuid(), Vienna.Id, "STD", "1 T", Day(2024, 6, 1), Day(2024, 7, 15));
        var person = Held.Person(Vienna, open ? [first] : [first, Held.Record(issued: Day(2024, 7, 15), expires: Day(2025, 12, 31))]) with { Waivers = waived ? [waiver] : [] };
        var history = ClearanceHistory.Of(PersonTimeline.Evaluate(person, new PersonWork(catalogue)), Now, 3);

        Assert.Equal(head, ClearanceWords.Head(history));
        Assert.Contains("On record as cleared since 1 Jan 2023.", ClearanceWords.Lines(history, catalogue));
    }

    private static Clearance On(Requirement[] clauses, params HeldRecord[] records)
    {
        var catalogue = Held.Catalogue(Vienna, clauses);
        return Clearance.On(PersonTimeline.Evaluate(Held.Person(Vienna, records), new PersonWork(catalogue)), Now, catalogue);
    }
}
