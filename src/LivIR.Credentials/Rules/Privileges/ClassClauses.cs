using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Privileges;

/// <summary>Makes clauses of what a class of privileges rests on, so that the evaluator of clauses answers for it too.</summary>
public static class ClassClauses
{
    /// <summary>The standard that these clauses name. No facility follows it and no waiver can name it.</summary>
    public const string Standard = "PRIVILEGES";

    /// <summary>The clauses of a class as a facility asks them.</summary>
    public static IReadOnlyList<Clause> Of(PrivilegeClass privilege, FacilityFacts facility, CatalogueFacts catalogue)
    {
        var standard = new Standard { Code = Standard, Name = "Privileges", RegionCode = facility.RegionCode };
        var compiler = new RuleCompiler(standard, facility, catalogue);
        return
        [
            .. privilege.DependsOn.Index()
                .Where(part => part.Item.CountryCodes.Count == 0 || part.Item.CountryCodes.Contains(facility.CountryCode))
                .Select(part => Compile(Requirement(privilege, part.Item, part.Index), standard, compiler)),
        ];
    }

    private static Clause Compile(Requirement requirement, Standard standard, RuleCompiler compiler)
    {
        var (rule, person, facility) = compiler.Compile(requirement, new Dictionary<string, RequirementRule> { [requirement.Clause] = requirement.Rule });
        return new Clause(requirement, standard, "", Timeline.Always, rule, person, facility);
    }

    private static Requirement Requirement(PrivilegeClass privilege, PrivilegeDependency part, int index) => new()
    {
        StandardCode = Standard,
        Clause = $"{privilege.Code}-{index + 1}",
        Place = index + 1,
        Title = part.Title,
        Rule = part.Rule,
        Binding = Binding.Hospital,
        Source = privilege.Source,
        Confidence = privilege.Confidence,
        VerifyLocally = privilege.VerifyLocally,
    };
}
