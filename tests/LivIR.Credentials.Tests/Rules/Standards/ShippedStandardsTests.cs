using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Requirements;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>What holds for every clause that is shipped.</summary>
public sealed class ShippedStandardsTests
{
    private static readonly DateOnly[] SomeDays = [DateOnly.MinValue, Day(2019, 3, 1), Day(2022, 6, 30), Day(2026, 1, 1), Day(2028, 2, 29), DateOnly.MaxValue];

    private static readonly string[] Expected = ["ACR-SIR", "AP-NAT", "DEGIR-CTR", "EU-GEN", "IAC-VEIN", "IASIOS", "TR-SAS", "UK-CDSA", "UK-IR24"];

    public static TheoryData<string> Codes => [.. Expected];

    [Fact]
    public void The_folder_is_read_without_a_problem_and_holds_the_standards() =>
        Assert.Equal(Expected, Shipped.Files.Standards.Select(s => s.Code).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_clause_is_asked_somewhere_and_answers_for_nobody_and_nothing(string code)
    {
        var open = Clauses(code).ToHashSet();

        foreach (var country in Countries)
        {
            open.ExceptWith(Answered(code, country, people: []));
        }

        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_clause_answers_for_people_without_a_record(string code)
    {
        var open = Clauses(code).ToHashSet();

        foreach (var country in Countries)
        {
            open.ExceptWith(Answered(code, country, [.. Shipped.Files.Professions.Select(p => p.Code)]));
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Every_rule_fits_its_column_and_reads_as_it_was_written() => Assert.All(Shipped.Clauses, c =>
    {
        var text = RuleJson.Write(c.Clause.Rule);
        Assert.InRange(text.Length, 1, Requirement.RuleLength);
        Assert.Equal(text, RuleJson.Write(RuleJson.Read(text)));
    });

    [Fact]
    public void What_is_not_well_founded_says_verify_locally() => Assert.Empty(
        Shipped.Clauses.Where(c => c.Clause.Confidence is Confidence.Common or Confidence.Unverified && !c.Clause.VerifyLocally).Select(c => $"{c.Standard.Code} {c.Clause.Clause}"));

    [Fact]
    public void Nothing_unverified_is_shipped_but_the_places_for_the_criteria_of_one_owner() => Assert.All(
        Shipped.Clauses.Where(c => c.Clause.Confidence == Confidence.Unverified),
        c => Assert.Contains("to be filled in by the department", Assert.IsType<string>(c.Standard.Code == "IASIOS" ? c.Clause.Title : null), StringComparison.Ordinal));

    [Fact]
    public void A_clause_of_the_hospital_is_numbered_so_that_nobody_takes_it_for_a_societys() => Assert.All(
        Shipped.Clauses.Where(c => c.Clause.Binding == Binding.Hospital),
        c => Assert.Matches("^(H-|GEN-2 )", c.Clause.Clause));

    [Fact]
    public void Every_kind_of_paper_and_figure_is_wanted_by_a_clause()
    {
        var rules = Shipped.Clauses.SelectMany(c => Shipped.WithParts(c.Clause.Rule)).ToList();
        var papers = rules.OfType<EvidenceRule>().Select(r => r.Evidence);
        var units = rules.OfType<EvidenceRule>().SelectMany(r => r.PerUnit);
        var figures = rules.OfType<MetricRule>().Select(r => r.Metric)
            .Concat(rules.OfType<StaffingRule>().SelectMany(r => r.Besides.Select(b => b.PerMetric).Append(r.PerMetric)).OfType<string>());

        Assert.Empty(Shipped.Files.EvidenceKinds.Select(k => k.Code).Except(papers));
        Assert.Empty(Shipped.Files.UnitKinds.Select(k => k.Code).Except(units));
        Assert.Empty(Shipped.Files.MetricKinds.Select(k => k.Code).Except(figures));
    }

    [Fact]
    public void Every_kind_of_rule_is_used() => Assert.Equal(
        typeof(RequirementRule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RequirementRule))).Select(t => t.Name).Order(StringComparer.Ordinal),
        Shipped.Clauses.SelectMany(c => Shipped.WithParts(c.Clause.Rule)).Select(r => r.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void An_acceptance_for_one_clause_names_a_clause_that_exists() => Assert.All(
        Shipped.Files.Equivalences.Where(e => e.Clause is not null),
        e => Assert.Contains(e.ForTypeCode, Shipped.WithParts(Shipped.Clause(e.StandardCode!, e.Clause!).Rule).OfType<HoldsRule>().SelectMany(r => r.AnyOf)));

    private static IEnumerable<string> Countries => Shipped.Files.Regions.SelectMany(r => r.Countries).Select(c => c.Code);

    private static IEnumerable<string> Clauses(string code) => Shipped.Clauses.Where(c => c.Standard.Code == code).Select(c => c.Clause.Clause);

    /// <summary>Asks every clause of a standard in a country about each of some days, and why.</summary>
    private static IEnumerable<string> Answered(string code, string country, string[] people)
    {
        var site = new Site(code, country);
        Array.ForEach(people, profession => site.Employ(profession));
        var timeline = site.Timeline();
        var work = new PersonWork(timeline.Work.Catalogue);
        foreach (var day in SomeDays)
        {
            foreach (var finding in timeline.Findings)
            {
                Assert.True(Enum.IsDefined(finding.StateOn(day)));
                Assert.NotEmpty(finding.Explain(day).Why);
            }

            foreach (var finding in timeline.People.SelectMany(p => p.Findings))
            {
                Assert.True(Enum.IsDefined(finding.StateOn(day)));
                Assert.NotEmpty(finding.Explain(work, day).Why);
            }
        }

        return timeline.Findings.Select(f => f.Clause.Requirement.Clause);
    }
}
