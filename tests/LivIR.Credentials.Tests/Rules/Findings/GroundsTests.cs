using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class GroundsTests
{
    private readonly Ward _ward = new();

    [Theory]
    [InlineData(Trust.PrimarySource, Trust.IssuerSigned, Ground.AtSource)]
    [InlineData(Trust.PrimarySource, Trust.DocumentSeen, Ground.DocumentSeen)]
    public void The_weakest_check_among_the_people_speaks(Trust one, Trust other, Ground expected)
    {
        _ward.Asks("1", new HoldsRule { AnyOf = ["T"] });
        _ward.Person(Held.Record("T", trust: one));
        _ward.Person(Held.Record("T", trust: other));

        Assert.Equal([(expected, 1)], Count());
    }

    [Fact]
    public void A_document_is_on_file_or_only_entered_and_people_are_computed()
    {
        _ward.Asks("1", Ward.Needs("DOC")).Asks("2", Ward.Needs("PLAN")).Asks("3", Ward.Staff(1));
        var filed = _ward.Document("DOC");
        _ward.Document("PLAN");
        _ward.Person();

        Assert.Equal([(Ground.Entered, 1), (Ground.FileOnRecord, 1), (Ground.Computed, 1)], Count(filed));
    }

    [Fact]
    public void What_is_open_rests_on_no_word()
    {
        _ward.Asks("1", Ward.Needs("DOC"));

        Assert.Empty(Count());
    }

    private IEnumerable<(Ground, int)> Count(params Guid[] filed) => Grounds.Count(_ward.Evaluate(), Ward.Today, filed.ToHashSet()).OrderBy(g => g.Key).Select(g => (g.Key, g.Value));
}
