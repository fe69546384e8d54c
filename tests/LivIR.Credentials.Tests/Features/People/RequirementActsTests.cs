using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.People.PersonPage;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Features.People;

public sealed class RequirementActsTests
{
    private static readonly FacilityFacts Vienna = Held.Facility();

    [Fact]
    public void Nothing_on_record_is_added_or_waived()
    {
        var acts = Acts(own: false);

        Assert.Equal(["Add certificate", "Grant waiver"], acts.Select(a => a.Text));
        Assert.EndsWith("/credentials/new?type=T", acts[0].Link, StringComparison.Ordinal);
        Assert.Contains("facility=F&standard=STD&clause=1%20T&person=", acts[1].Link, StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_is_reviewed_first()
    {
        var record = Held.Record(standing: Standing.Pending);

        Assert.Equal(("Review certificate", $"/review/{record.Id}"), First(Acts(own: false, record)));
    }

    [Fact]
    public void What_ended_is_renewed()
    {
        var record = Held.Record(expires: Day(2025, 3, 1));

        Assert.Equal("Add the renewal", First(Acts(own: false, record)).Text);
        Assert.EndsWith($"?renews={record.Id}", First(Acts(own: false, record)).Link, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_issuer_withdrew_is_reinstated_by_somebody_else_and_renewed_by_the_holder()
    {
        var record = Held.Record(expires: Day(2026, 3, 1), acts: new IssuerAction(IssuerActKind.Withdrawn, Day(2025, 5, 1)));

        Assert.Equal(("Record a reinstatement", $"/credentials/{record.Id}/issuer"), First(Acts(own: false, record)));
        Assert.Equal("Add the renewal", First(Acts(own: true, record)).Text);
    }

    [Fact]
    public void A_status_is_looked_up_only_where_the_type_has_one()
    {
        var record = Held.Record(checkedOn: Day(2023, 1, 1));

        Assert.Equal(("Record a status check", $"/credentials/{record.Id}/status"), First(Acts(own: false, type => type.Validity = new ValidityRule { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 12 }, record)));
        Assert.DoesNotContain(Acts(own: false, type => type.MinimumTrust = Trust.PrimarySource, record), a => a.Text == "Record a status check");
    }

    [Fact]
    public void Nobody_reviews_looks_up_or_waives_for_themselves()
    {
        var waiting = Acts(own: true, Held.Record(standing: Standing.Pending));

        Assert.DoesNotContain(waiting, a => a.Text is "Review certificate" or "Grant waiver");
        Assert.Equal(("Add certificate", "/me/credentials/new?type=T"), First(Acts(own: true)));
    }

    [Fact]
    public void What_is_met_needs_nothing() => Assert.Empty(Acts(own: false, Held.Record(expires: Day(2026, 3, 1))));

    private static (string Text, string Link) First(IReadOnlyList<RequirementAct> acts) => (acts[0].Text, acts[0].Link);

    private static IReadOnlyList<RequirementAct> Acts(bool own, params HeldRecord[] records) => Acts(own, _ => { }, records);

    private static IReadOnlyList<RequirementAct> Acts(bool own, Action<CredentialType> change, params HeldRecord[] records)
    {
        var catalogue = Held.Catalogue(new CatalogueSource
        {
            Types = [Samples.Type("T", change)],
            Standards = [Samples.Standard("STD", Samples.Requirement("T"))],
            Facilities = [Vienna],
        });
        return RequirementActs.Of(Assert.Single(Held.Status(Held.Person(Vienna, records), catalogue, Day(2025, 6, 1)).Findings), catalogue, own);
    }
}
