using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Privileges;

/// <summary>One class that rests on T and U, asked of one person at one facility.</summary>
internal static class Staff
{
    public static FacilityFacts Facility { get; } = Held.Facility();

    public static PrivilegeClass Class { get; } = new()
    {
        Code = "ONCO",
        Name = "Oncology",
        Procedures = [new PrivilegeProcedure("TACE", "Chemoembolisation")],
        DependsOn =
        [
            new PrivilegeDependency { Title = "Licence", Rule = new HoldsRule { AnyOf = ["T"] } },
            new PrivilegeDependency { Title = "Course", Rule = new HoldsRule { AnyOf = ["U"] }, CountryCodes = ["AT"] },
            new PrivilegeDependency { Title = "Elsewhere", Rule = new HoldsRule { AnyOf = ["V"] }, CountryCodes = ["US"] },
        ],
        OngoingEveryMonths = 12,
        FocusedWithinMonths = 6,
    };

    public static CatalogueFacts Catalogue { get; } = Held.Catalogue(new CatalogueSource { Types = [Samples.Type("T"), Samples.Type("U"), Samples.Type("V")], Standards = [], Facilities = [Facility] });

    public static AppointmentFacts Appointed(DateOnly from, DateOnly last) => new(Guid.NewGuid(), Facility.Id, from, last);

    public static PrivilegeGrant Granted(DateOnly from, DateOnly? last = null, bool focused = true, string? ended = null) => new(Guid.NewGuid(), Facility.Id, "ONCO", from, last, focused, ended);

    public static EvaluationFacts Evaluated(EvaluationKind kind, DateOnly day, EvaluationOutcome outcome = EvaluationOutcome.Acceptable, string? of = "ONCO") => new(Guid.NewGuid(), Facility.Id, of, kind, day, outcome);

    public static ClassClearance Clearance(PersonFacts person, IReadOnlyList<AppointmentFacts> appointments, IReadOnlyList<PrivilegeGrant> grants, PersonWork? work = null) =>
        ClassClearance.Of(Class, ClassClauses.Of(Class, Facility, Catalogue), Facility, person, new StaffPrivileges(appointments, grants, []), work ?? new PersonWork(Catalogue));
}
