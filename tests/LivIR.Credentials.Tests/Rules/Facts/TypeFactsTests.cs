using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Rules.Facts;

/// <summary>How firmly a record must have been checked, and for how long a check stands.</summary>
public sealed class TypeFactsTests
{
    [Theory]
    [InlineData(Trust.DocumentSeen, null, null)]
    [InlineData(Trust.PrimarySource, null, 12)]
    [InlineData(Trust.IssuerSigned, null, 12)]
    [InlineData(Trust.PrimarySource, 90, null)]
    public void The_limit_of_the_body_is_for_what_is_looked_up_and_has_no_limit_of_its_own(Trust minimum, int? withinDays, int? months) =>
        Assert.Equal(new AskedTrust(minimum, withinDays, months), new TypeFacts(Samples.Type("T"), 0, 12).AskedBy(minimum, withinDays));

    [Theory]
    [InlineData(null)]
    [InlineData(Trust.DocumentSeen)]
    public void A_clause_never_asks_for_less_than_the_type(Trust? minimum)
    {
        var type = new TypeFacts(Samples.Type("T", t => t.MinimumTrust = Trust.PrimarySource), 0, 6);

        Assert.Equal(new AskedTrust(Trust.PrimarySource, null, 6), type.AskedBy(minimum, null));
        Assert.Equal(new AskedTrust(Trust.PrimarySource, null, 6), type.Asked);
    }

    [Fact]
    public void A_status_that_is_looked_up_again_and_again_follows_its_own_months()
    {
        var type = new TypeFacts(Samples.Type("T", t => t.Validity = new ValidityRule { Model = ValidityModel.ContinuousStatus }), 0, 12);

        Assert.Equal(new AskedTrust(Trust.PrimarySource, null, null), type.AskedBy(Trust.PrimarySource, null));
    }

    [Fact]
    public void Where_the_body_has_no_limit_a_look_up_stands() =>
        Assert.Equal(new AskedTrust(Trust.PrimarySource, null, null), new TypeFacts(Samples.Type("T"), 0).AskedBy(Trust.PrimarySource, null));
}
