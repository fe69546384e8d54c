using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Features.People.PersonPage;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Axis;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Features.People;

public sealed class PersonAxisTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();
    private static readonly AxisScale Scale = AxisScale.Around(Now, 5);

    [Fact]
    public void Each_record_is_a_bar_cut_where_the_next_one_takes_over()
    {
        var row = Row("The T", [Samples.Requirement("T")], Held.Record(issued: Day(2023, 5, 1), expires: Day(2024, 8, 31)), Held.Record(issued: Day(2024, 7, 1), expires: Day(2025, 12, 31)));

        Assert.Equal(["Ended 2023-05-01 2024-07-01", "Holds 2024-07-01 2026-01-01", "Renew 2025-12-02 2026-01-01"], Bars(row).Where(b => !b.StartsWith("NoRecord", StringComparison.Ordinal)));
        Assert.Equal((FindingState.Met, "31 Dec 2025", true), (row.State, row.Until, row.IsFirst));
    }

    [Fact]
    public void A_suspension_that_has_ended_cuts_the_bar_in_two()
    {
        var row = Row("The T", [], Held.Record(issued: Day(2024, 8, 1), expires: Day(2026, 7, 31), acts: new IssuerAction(IssuerActKind.Suspended, Day(2025, 2, 1), Day(2025, 4, 1))));

        Assert.Equal(["Ended 2024-08-01 2025-02-01", "Holds 2025-04-01 2026-08-01"], Bars(row).Where(b => b.StartsWith("Ended", StringComparison.Ordinal) || b.StartsWith("Holds", StringComparison.Ordinal)));
        Assert.Contains("Suspended 2025-02-01 2025-04-01", Bars(row));
    }

    [Fact]
    public void What_begins_later_is_outlined_and_the_time_to_renew_is_that_of_the_last()
    {
        var row = Row("The T", [], Held.Record(issued: Day(2024, 8, 1), expires: Day(2025, 7, 31)), Held.Record(issued: Day(2025, 7, 15), expires: Day(2026, 7, 14)));

        Assert.Equal(["Holds 2024-08-01 2025-07-15", "Later 2025-07-15 2026-07-15", "Renew 2026-06-15 2026-07-15"], Bars(row));
    }

    [Fact]
    public void A_renewal_in_review_is_drawn_from_where_the_old_one_ends()
    {
        var row = Row("The T", [], Held.Record(issued: Day(2024, 7, 1), expires: Day(2025, 6, 20)), Held.Record(issued: Day(2025, 5, 20), expires: Day(2026, 5, 19), standing: Standing.Pending));

        Assert.Contains("InReview 2025-06-21 2026-05-20", Bars(row));
        Assert.Equal("renewal in review", row.Remark);
    }

    [Fact]
    public void A_refused_record_leaves_the_day_from_which_it_is_missing()
    {
        var row = Row("The T", [Samples.Requirement("T", r => r.EffectiveFrom = Day(2025, 3, 1))], Held.Record(standing: Standing.Rejected));

        Assert.Equal((FindingState.Missing, "since 1 Mar 2025"), (row.State, row.Until));
    }

    [Fact]
    public void A_refused_record_is_not_drawn() => Assert.Empty(Row("The T", [], Held.Record(standing: Standing.Rejected)).Bars);

    [Fact]
    public void A_lapse_is_a_line_with_its_days_and_what_lies_before_the_first_record_is_none()
    {
        var row = Row("The T", [Samples.Requirement("T")], Held.Record(issued: Day(2023, 1, 1), expires: Day(2024, 5, 31)), Held.Record(issued: Day(2024, 7, 15), expires: Day(2025, 12, 31)));

        Assert.Contains("NoRecord 2020-01-01 2023-01-01", Bars(row));
        Assert.Contains("Open 2024-06-01 2024-07-15", Bars(row));
        Assert.Equal("lapsed 44 days", Assert.Single(row.Labels).Text);
        Assert.False(row.IsQuiet);
    }

    [Fact]
    public void A_type_that_nobody_asks_for_has_no_line_and_says_nothing_bad()
    {
        var row = Row("The T", [], Held.Record(issued: Day(2023, 1, 1), expires: Day(2024, 5, 31)));

        Assert.Equal(["Ended 2023-01-01 2024-06-01"], Bars(row));
        Assert.Equal((FindingState.NotRequired, "ended 31 May 2024", true), (row.State, row.Until, row.IsQuiet));
    }

    [Fact]
    public void What_ended_and_is_asked_runs_to_the_day_and_no_further()
    {
        var row = Row("The T", [Samples.Requirement("T")], Held.Record(issued: Day(2023, 1, 1), expires: Day(2025, 4, 30)));

        Assert.Contains("Open 2025-05-01 2025-06-02", Bars(row));
        Assert.Equal((FindingState.Expired, "open since 1 May 2025"), (row.State, row.Labels[0].Text));
    }

    [Fact]
    public void A_waiver_takes_the_place_of_the_line()
    {
        WaiverFacts waiver = new(Guid.NewGuid(), Vienna.Id, "STD", "1 T", Day(2025, 5, 1), Day(2025, 7, 1));
        var row = Assert.Single(Rows([Samples.Requirement("T")], [waiver], Held.Record(issued: Day(2023, 1, 1), expires: Day(2025, 4, 30))), r => r.Title == "The T");

        Assert.Contains("Waived 2025-05-01 2025-07-01", Bars(row));
        Assert.DoesNotContain(row.Bars, b => b.Kind == AxisKind.Open);
        Assert.Equal(FindingState.Waived, row.State);
    }

    [Fact]
    public void What_the_issuer_took_away_is_solid_until_a_later_one_begins()
    {
        var row = Row("The T", [Samples.Requirement("T")], Held.Record(issued: Day(2024, 1, 1), expires: Day(2025, 12, 31), withdrawn: Day(2025, 3, 1)), Held.Record(issued: Day(2025, 9, 1), expires: Day(2026, 8, 31)));

        Assert.Contains("Suspended 2025-03-01 2025-09-01", Bars(row));
        Assert.Equal((FindingState.Suspended, "since 1 Mar 2025"), (row.State, row.Until));
    }

    [Fact]
    public void What_is_asked_and_not_on_record_has_a_row_of_its_own()
    {
        var row = Row("The T", [Samples.Requirement("T", r => r.EffectiveFrom = Day(2025, 3, 1))]);

        Assert.Equal(["Open 2025-03-01 2025-06-02"], Bars(row));
        Assert.Equal((FindingState.Missing, "since 1 Mar 2025"), (row.State, row.Until));
    }

    [Fact]
    public void The_row_on_top_is_all_binding_ones_together()
    {
        var row = Rows([Samples.Requirement("T"), Samples.Requirement("U")], [],
            Held.Record("T", issued: Day(2022, 1, 1), expires: Day(2025, 12, 31)), Held.Record("U", issued: Day(2022, 7, 1), expires: Day(2024, 3, 31)), Held.Record("U", issued: Day(2024, 5, 1), expires: Day(2026, 4, 30)))[0];

        Assert.True(row.IsKey);
        Assert.Equal(
            ["WasCleared 2022-07-01 2024-04-01", "WasCleared 2024-05-01 2025-06-01", "Cleared 2025-06-01 2026-01-01", "NoRecord 2020-01-01 2022-07-01", "Open 2024-04-01 2024-05-01"], Bars(row));
        Assert.Equal(("Cleared", "until 31 Dec 2025", "ends with T; U is next"), (row.Look!.Word, row.Until, Assert.Single(row.Labels).Text));
    }

    [Fact]
    public void Hours_are_steps_with_a_goal()
    {
        var clause = Samples.Requirement("H", r => r.Rule = new HoursRule { AtLeast = 10, Categories = ["C"], Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears } });
        var person = Held.Person(Vienna) with { Training = [Credit(2023, 20), Credit(2024, 5), Credit(2025, 4)] };
        var row = Assert.Single(Axis([clause], person, all: false).Groups.Single(g => g.Title == "Hours and steps").Rows);

        Assert.Equal(["2024 1 20 hours", "2025 0.25 5 of 10", "2026 0.2 4 of 10 so far"], row.Steps.Where(s => s.From.Year >= 2024 && s.From.Year < 2027).Select(s => FormattableString.Invariant($"{s.From.Year} {s.Share:0.##} {s.Text}")));
        Assert.Equal((0.5, FindingState.NotMet, "5 of 10"), (row.Goal, row.State, row.Until));
        Assert.Equal(("C", "10 hours in a full calendar year"), (row.Title, row.About));
    }

    [Fact]
    public void Hours_of_a_clause_that_something_else_meets_are_not_drawn()
    {
        var hours = new HoursRule { AtLeast = 10, Categories = ["C"], Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears } };
        var clause = Samples.Requirement("T", r => r.Rule = new AnyOfRule { Rules = [new HoldsRule { AnyOf = ["T"] }, hours] });

        Assert.DoesNotContain(Axis([clause], Held.Person(Vienna, Held.Record(expires: Day(2026, 1, 1))), all: true).Groups, g => g.Title == "Hours and steps");
        Assert.Contains(Axis([clause], Held.Person(Vienna), all: true).Groups, g => g.Title == "Hours and steps");
    }

    [Fact]
    public void The_rest_that_asks_for_nothing_folds_where_there_are_many_rows()
    {
        List<CredentialType> types = [.. Enumerable.Range(0, 20).Select(i => Samples.Type($"T{i:00}", t => t.Validity = new ValidityRule { Model = ValidityModel.Lifetime }))];
        var source = new CatalogueSource { Types = types, Standards = [], Facilities = [Vienna] };
        var person = Held.Person(Vienna, [.. types.Select(t => Held.Record(t.Code))]);
        var status = Held.Status(person, Held.Catalogue(source), Now);

        var folded = PersonAxis.Of(status, Held.Catalogue(source), Scale, all: false);
        var all = PersonAxis.Of(status, Held.Catalogue(source), Scale, all: true);

        Assert.Equal((20, 0), (folded.Folded, folded.Groups.Sum(g => g.Rows.Count)));
        Assert.Equal((0, 20), (all.Folded, all.Groups.Sum(g => g.Rows.Count)));
    }

    private static Credit Credit(int year, decimal amount) => new(Guid.NewGuid(), "C", amount, Day(year, 3, 1), Day(year, 3, 1));

    private static AxisRow Row(string title, Requirement[] clauses, params HeldRecord[] records) => Assert.Single(Rows(clauses, [], records), r => r.Title == title);

    private static List<AxisRow> Rows(Requirement[] clauses, WaiverFacts[] waivers, params HeldRecord[] records) =>
        [.. Axis(clauses, Held.Person(Vienna, records) with { Waivers = waivers }, all: true).Groups.SelectMany(g => g.Rows)];

    private static PersonAxis Axis(Requirement[] clauses, PersonFacts person, bool all)
    {
        var catalogue = Held.Catalogue(Vienna, clauses);
        return PersonAxis.Of(Held.Status(person, catalogue, Now), catalogue, Scale, all);
    }

    private static List<string> Bars(AxisRow row) => [.. row.Bars.Select(b => $"{b.Kind} {b.From:yyyy-MM-dd} {(b.Until is { } until ? until.ToString("yyyy-MM-dd", null) : "open")}")];
}
