using LivIR.Credentials.Features.People;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Features.People;

public sealed class RecordChainTests
{
    [Fact]
    public void A_record_names_what_it_renews_and_what_renews_it()
    {
        var first = Line(new DateOnly(2023, 7, 1), new DateOnly(2024, 6, 30));
        var second = Line(new DateOnly(2024, 5, 10), null, first.Id);
        var third = Line(new DateOnly(2025, 6, 20), null, second.Id);
        RecordLine[] all = [third, second, first];

        Assert.Equal(["Renewed by the one of 10 May 2024"], first.Chain(all));
        Assert.Equal(["Renews the one of 1 Jul 2023, to 30 Jun 2024", "Renewed by the one of 20 Jun 2025"], second.Chain(all));
        Assert.Equal(["Renews the one of 10 May 2024"], third.Chain(all));
    }

    private static RecordLine Line(DateOnly issued, DateOnly? last, Guid? renews = null) => new() { Id = Guid.NewGuid(), Type = Samples.Type("T"), IssuedOn = issued, LastDay = last, RenewsId = renews };
}
