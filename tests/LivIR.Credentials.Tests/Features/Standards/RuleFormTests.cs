using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Features.Standards.ClauseEditor;

namespace LivIR.Credentials.Tests.Features.Standards;

public sealed class RuleFormTests
{
    [Theory]
    [InlineData(RuleKind.Holds, """{ "kind": "holds", "anyOf": ["BLS", "ALS"], "minimumTrust": "PrimarySource", "checkedWithinDays": 30, "onceHeld": true }""")]
    [InlineData(RuleKind.Hours, """{ "kind": "hours", "atLeast": 75, "categories": ["CME"], "window": { "kind": "CalendarYears", "length": 3 }, "quotas": [{ "categories": ["IR"], "amount": 25, "since": "2026-01-01" }], "caps": [{ "categories": ["IR"], "amount": 5 }], "proRated": true, "runningYearCounts": true }""")]
    [InlineData(RuleKind.Hours, """{ "kind": "hours", "atLeast": 1, "categories": ["CME"], "window": { "kind": "SharedCycle", "length": 24, "endsInYear": 2025 } }""")]
    [InlineData(RuleKind.Hours, """{ "kind": "hours", "atLeast": 1, "categories": ["CME"], "window": { "kind": "OwnCycle", "length": 36, "type": "BLS" } }""")]
    [InlineData(RuleKind.Hours, """{ "kind": "hours", "atLeast": 1, "categories": ["CME"], "window": { "kind": "Biennium" } }""")]
    [InlineData(RuleKind.Step, """{ "kind": "pathwayStep", "pathway": "WAY", "step": "ORAL" }""")]
    [InlineData(RuleKind.Staffing, """{ "kind": "staffing", "atLeast": 2, "professions": ["NURSE"], "who": { "kind": "holds", "anyOf": ["BLS"], "checkedWithinDays": 30 }, "perMetric": "ROOMS", "perAmount": 3 }""")]
    [InlineData(RuleKind.Staffing, """{ "kind": "staffing", "atLeast": 2 }""")]
    [InlineData(RuleKind.Evidence, """{ "kind": "evidence", "evidence": "PLAN", "months": 12, "perUnit": ["ROOM"] }""")]
    [InlineData(RuleKind.Accreditation, """{ "kind": "accreditation", "scheme": "IAC", "states": ["Granted"] }""")]
    [InlineData(RuleKind.Metric, """{ "kind": "metric", "metric": "CASES", "atLeast": 150, "atMost": 900, "months": 24 }""")]
    [InlineData(RuleKind.Clause, """{ "kind": "clause", "clause": "H-1" }""")]
    [InlineData(RuleKind.Text, """{ "kind": "allOf", "rules": [{ "kind": "holds", "anyOf": ["BLS"] }] }""")]
    [InlineData(RuleKind.Text, """{ "kind": "staffing", "atLeast": 1, "besides": [{ "atLeast": 1 }] }""")]
    [InlineData(RuleKind.Text, """{ "kind": "staffing", "atLeast": 1, "who": { "kind": "clause", "clause": "H-1" } }""")]
    public void What_is_opened_in_fields_is_kept_as_it_is(RuleKind kind, string rule)
    {
        var form = RuleForm.Of(rule);

        Assert.Equal(kind, form.Kind);
        Assert.Equal(RuleJson.Write(RuleJson.Read(rule)), RuleJson.Write(RuleJson.Read(form.ToText())));
    }

    [Fact]
    public void Fields_become_text_and_text_becomes_fields_again()
    {
        var form = RuleForm.Of("""{ "kind": "holds", "anyOf": ["BLS"] }""");
        form.Switch(RuleKind.Text);
        form.Text = form.Text!.Replace("BLS", "ALS", StringComparison.Ordinal);

        form.Switch(RuleKind.Holds);

        Assert.Equal(["ALS"], form.Types);
    }

    [Theory]
    [InlineData("{ \"kind\": \"hol")]
    [InlineData("{}")]
    [InlineData("{ \"kind\": \"unheard\" }")]
    [InlineData("[1]")]
    public void Text_that_is_no_rule_stays_as_it_was_typed(string text)
    {
        var form = RuleForm.Of(text);

        Assert.Equal((RuleKind.Text, text), (form.Kind, form.ToText()));
        Assert.Null(new Wording { RuleText = text }.Rule());
    }

    [Fact]
    public void A_rule_is_written_without_what_says_nothing() => Assert.Equal(
        """
        {
          "kind": "staffing",
          "atLeast": 2
        }
        """.ReplaceLineEndings("\n"),
        SeedWriter.Write(RuleJson.Read("""{ "kind": "staffing", "atLeast": 2, "professions": [], "perAmount": 1 }""")));

    [Theory]
    [InlineData("2026-06-01", 2, "2026-06-01")]
    [InlineData("2024-01-01", 1, null)]
    [InlineData(null, 1, null)]
    public void A_change_from_a_day_on_keeps_the_old_wording_for_the_days_before(string? from, int count, string? begins)
    {
        var old = new Wording { Title = "Old", RuleText = "{}", EffectiveFrom = new DateOnly(2025, 1, 1) };
        var day = from is null ? (DateOnly?)null : DateOnly.Parse(from, null);

        var after = new ClauseEdit { Index = 0, From = day, Text = old with { Title = "New" } }.Apply([old]);

        Assert.Equal(count, after.Count);
        Assert.Equal("New", after[^1].Title);
        Assert.Equal(begins is null ? old.EffectiveFrom : DateOnly.Parse(begins, null), after[^1].EffectiveFrom);
        Assert.Equal(count == 2 ? ("Old", day) : ("New", null), (after[0].Title, after[0].EffectiveUntil));
    }
}
