using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Rules.Privileges;

namespace LivIR.Credentials.Tests.Rules.Privileges;

public sealed class EvaluationDueTests
{
    private static readonly DateOnly From = new(2026, 1, 15);

    [Fact]
    public void A_new_privilege_is_evaluated_with_focus_and_at_least_yearly()
    {
        var due = EvaluationDue.Of(Staff.Granted(From), Staff.Class, [], From);

        Assert.Equal([(EvaluationKind.Focused, new DateOnly(2026, 7, 15)), (EvaluationKind.Ongoing, new DateOnly(2027, 1, 15))], due.Select(d => (d.Kind, d.Due)));
        Assert.False(due[0].IsOverdue(new(2026, 7, 15)));
        Assert.True(due[0].IsOverdue(new(2026, 7, 16)));
    }

    [Theory]
    [InlineData(EvaluationOutcome.Acceptable, 1)]
    [InlineData(EvaluationOutcome.MoreNeeded, 2)]
    [InlineData(EvaluationOutcome.NotAcceptable, 2)]
    public void Only_an_acceptable_one_closes_the_focused_evaluation(EvaluationOutcome outcome, int left) =>
        Assert.Equal(left, EvaluationDue.Of(Staff.Granted(From), Staff.Class, [Staff.Evaluated(EvaluationKind.Focused, new(2026, 4, 1), outcome)], new(2026, 5, 1)).Count);

    [Theory]
    [InlineData(EvaluationKind.Focused, "2026-01-14", 2)]
    [InlineData(EvaluationKind.Focused, "2026-01-15", 1)]
    [InlineData(EvaluationKind.Ongoing, "2026-04-01", 2)]
    public void Only_a_focused_one_since_the_first_day_of_the_privilege_closes_it(EvaluationKind kind, string done, int left) =>
        Assert.Equal(left, EvaluationDue.Of(Staff.Granted(From), Staff.Class, [Staff.Evaluated(kind, DateOnly.Parse(done, null))], new(2026, 5, 1)).Count);

    [Fact]
    public void The_next_ongoing_one_counts_from_the_last_of_the_class_or_of_all_work_as_seen_on_the_day()
    {
        EvaluationFacts[] done = [Staff.Evaluated(EvaluationKind.Ongoing, new(2026, 6, 1), of: null), Staff.Evaluated(EvaluationKind.Ongoing, new(2026, 9, 1), of: "VENOUS"), Staff.Evaluated(EvaluationKind.Ongoing, new(2026, 12, 1))];

        Assert.Equal(new DateOnly(2027, 6, 1), Assert.Single(EvaluationDue.Of(Staff.Granted(From, focused: false), Staff.Class, done, new(2026, 10, 1))).Due);
        Assert.Equal(new DateOnly(2027, 12, 1), Assert.Single(EvaluationDue.Of(Staff.Granted(From, focused: false), Staff.Class, done, new(2026, 12, 1))).Due);
    }

    [Fact]
    public void An_appointment_runs_three_years_to_the_day_and_a_shorter_local_rule_wins()
    {
        AppointmentPeriod three = new() { Code = "A", Name = "Three years", Months = 36 };
        AppointmentPeriod here = new() { Code = "B", Name = "Two years", Months = 24, CountryCode = "US", OnlyNamed = true, FacilityCodes = ["F"] };
        AppointmentPeriod elsewhere = new() { Code = "C", Name = "One year", Months = 12, CountryCode = "DE" };

        Assert.Equal(new DateOnly(2024, 6, 30), AppointmentLimit.LastDay(AppointmentLimit.Of([three, elsewhere], Staff.Facility), new(2021, 7, 1)));
        Assert.Same(here, AppointmentLimit.Of([three, here, elsewhere], Staff.Facility));
        Assert.Equal(new DateOnly(2024, 6, 30), AppointmentLimit.LastDay(null, new(2021, 7, 1)));
    }

    [Fact]
    public void Of_rules_as_short_the_first_by_code_binds_and_none_where_none_is_there()
    {
        AppointmentPeriod b = new() { Code = "B", Name = "Two years", Months = 24 };
        AppointmentPeriod a = new() { Code = "A", Name = "Two years too", Months = 24 };

        Assert.Same(a, AppointmentLimit.Of([b, a], Staff.Facility));
        Assert.Null(AppointmentLimit.Of([], Staff.Facility));
        Assert.Equal(new DateOnly(2023, 6, 30), AppointmentLimit.LastDay(a, new(2021, 7, 1)));
    }
}
