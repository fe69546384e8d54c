using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Tests.Rules.Standards;

namespace LivIR.Credentials.Tests.Rules.Privileges;

public sealed class ShippedPrivilegesTests
{
    [Fact]
    public void The_classes_of_the_issue_are_shipped_as_the_hospitals_own()
    {
        var classes = Shipped.Files.PrivilegeClasses;

        Assert.Equal(["ACCESS", "ANGIO", "DRAIN-BX", "EMBO", "NEURO", "ONCO", "VENOUS"], classes.Select(c => c.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["TACE", "TARE", "ABLATION", "PVE"], classes.Single(c => c.Code == "ONCO").Procedures.Select(p => p.Code));
        Assert.All(classes, c => Assert.True(c is { VerifyLocally: true, Confidence: Confidence.Common, OngoingEveryMonths: <= 12 } && c.Source.StartsWith("Hospital suggestion", StringComparison.Ordinal)));
        Assert.Equal(classes.Sum(c => c.Procedures.Count), classes.SelectMany(c => c.Procedures.Select(p => p.Code)).Distinct().Count());
    }

    [Theory]
    [InlineData("US", "State medical licence")]
    [InlineData("TR", "Radiology specialist certificate")]
    [InlineData("SG", "Practising certificate")]
    [InlineData("DE", "National specialist certificate")]
    public void A_class_asks_the_right_to_practise_of_the_facilitys_country(string country, string title)
    {
        var facility = Shipped.Facility("EU-GEN", country);
        var clauses = ClassClauses.Of(Shipped.Files.PrivilegeClasses.Single(c => c.Code == "ONCO"), facility, Shipped.Catalogue(facility));

        Assert.Equal(title, clauses[0].Requirement.Title);
        Assert.All(clauses, c => Assert.NotNull(c.Person));
        Assert.Equal(["Board or specialist certificate", "Life support", "Fluoroscopy safety"], clauses.Skip(1).Take(3).Select(c => c.Requirement.Title));
    }

    [Fact]
    public void Three_years_bind_everywhere_and_two_only_where_a_facility_is_named()
    {
        var periods = Shipped.Files.AppointmentPeriods;

        Assert.Equal(36, AppointmentLimit.Of(periods, Shipped.Facility("ACR-SIR", "US"))!.Months);
        Assert.Equal(["APPT-US-ID", "APPT-US-NC"], periods.Where(p => p.Months == 24).Select(p => p.Code));
        Assert.All(periods.Where(p => p.Months == 24), p => Assert.True(p is { OnlyNamed: true, FacilityCodes.Count: 0 }));
    }
}
