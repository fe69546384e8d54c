using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Features.Matrix;
using LivIR.Credentials.Rules.Facts;

namespace LivIR.Credentials.Tests.Features.Matrix;

public sealed class ClauseHeadTests
{
    private static readonly CatalogueNames Names = new(new CatalogueSource
    {
        Types = [],
        Standards = [],
        Facilities = [],
        TrainingCategories = [new TrainingCategory { Code = "CME", Name = "CME", Unit = TrainingUnit.Credits }],
    });

    public static TheoryData<RequirementRule, string> Heads => new()
    {
        { new HoldsRule { AnyOf = ["BLS"] }, "BLS" },
        { new HoldsRule { AnyOf = ["A", "B", "C", "D"] }, "A, B +2" },
        { new HoursRule { Categories = ["CME"], AtLeast = 37.5m, Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears, Length = 3 } }, "37.5 credits" },
        { new AllOfRule { Rules = [new HoldsRule { AnyOf = ["A"] }, new AnyOfRule { Rules = [new HoldsRule { AnyOf = ["B"] }, new HoldsRule { AnyOf = ["A"] }] }] }, "A, B" },
        { new EvidenceRule { Evidence = "PLAN" }, "" },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void A_head_says_what_is_asked_in_a_few_letters(RequirementRule rule, string head) => Assert.Equal(head, ClauseHead.Of(rule, Names));
}
