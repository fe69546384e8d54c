using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Shared.Text;

namespace LivIR.Credentials.Tests.Features.Import;

public sealed class PeopleMatcherTests
{
    private static readonly KnownPerson Ayse = Known("E1", "Ayşe Yıldız", "ayse@h.example");
    private static readonly KnownPerson Can = Known("0012", "Can Demir", "can@h.example");
    private static readonly KnownPerson Twin = Known("E3", "Can Demir", "desk@h.example");
    private static readonly KnownPerson Desk = Known("E4", "Eva Novak", "desk@h.example");

    private static PeopleMatcher People => new([Ayse, Can, Twin, Desk]);

    [Theory]
    [InlineData("e1", null, null)]
    [InlineData("E1", "other@h.example", "YILDIZ, AYSE")]
    [InlineData(null, "AYSE@H.example", null)]
    [InlineData("E1", "ayse@h.example", "Dr. Ayşe Nur Yıldız")]
    public void A_number_or_an_email_that_nothing_speaks_against_means_one_person(string? number, string? email, string? name)
    {
        var match = People.Find(number, email, name);

        Assert.Equal((Ayse, ""), (match.Person, match.Doubt));
    }

    [Theory]
    [InlineData("E1", "can@h.example", null, 2)]
    [InlineData("E1", null, "Mehmet Kaya", 1)]
    [InlineData("E1", null, "Can Demir", 3)]
    [InlineData("E9", "ayse@h.example", null, 1)]
    [InlineData(null, "desk@h.example", null, 2)]
    [InlineData("12", null, null, 1)]
    [InlineData(null, null, "Demir Can", 2)]
    [InlineData("E9", null, "Ayse Yildiz", 1)]
    public void What_is_not_sure_is_left_to_somebody(string? number, string? email, string? name, int candidates)
    {
        var match = People.Find(number, email, name);

        Assert.Null(match.Person);
        Assert.NotEmpty(match.Doubt);
        Assert.Equal(candidates, match.People.Count);
    }

    [Theory]
    [InlineData("E9", "nobody@h.example", "Nobody Known")]
    [InlineData(null, null, null)]
    [InlineData(null, null, "Ayşe")]
    public void Whom_nobody_is_like_is_nobody_unless_one_name_is_enough_to_ask(string? number, string? email, string? name)
    {
        var match = People.Find(number, email, name);

        Assert.Null(match.Person);
        Assert.Equal(name == "Ayşe" ? 1 : 0, match.People.Count);
    }

    private static KnownPerson Known(string number, string name, string email) => new(Guid.NewGuid(), number, email, name, PersonNames.Parts(name));
}
