using LivIR.Credentials.Features.Training.BookActivity;

namespace LivIR.Credentials.Tests.Features.Training;

public sealed class PastedPeopleTests
{
    private static readonly Attendee Can = Person("E1001", "Can", "Yıldız", "can.yildiz@hospital.example");
    private static readonly Attendee Sukran = Person("E1002", "Şükran Nur", "Öztürk");
    private static readonly Attendee Ozge = Person("E1003", "Özge", "Işık");
    private static readonly Attendee Joerg = Person("E1004", "Jörg", "Weiß");
    private static readonly Attendee Maria = Person("E1005", "Maria", "Arslan-Demir");
    private static readonly Attendee Ali = Person("E1006", "Ali", "Kaya");
    private static readonly Attendee OtherAli = Person("E1007", "Ali", "Kaya");
    private static readonly Attendee Ana = Person("E1008", "Ana", "Silva");
    private static readonly Attendee AnaMaria = Person("E1009", "Ana Maria", "Silva");

    private static readonly AttendeeDirectory People = new([Can, Sukran, Ozge, Joerg, Maria, Ali, OtherAli, Ana, AnaMaria]);

    public static TheoryData<string, string> Sure => new()
    {
        { "Can Yıldız", "E1001" },
        { "CAN YILDIZ", "E1001" },
        { "can yildiz", "E1001" },
        { "Yıldız, Can", "E1001" },
        { "Dr. Can Yıldız", "E1001" },
        { "Yıldız\tCan\tRadiology", "E1001" },
        { "E1001\tYıldız\tCan\tcan.yildiz@hospital.example", "E1001" },
        { "e1001", "E1001" },
        { "CAN.YILDIZ@HOSPITAL.EXAMPLE", "E1001" },
        { "Can Yıldız <can.yildiz@hospital.example>", "E1001" },
        { "1. Can Yıldız", "E1001" },
        { "- Can Yıldız", "E1001" },
        { "SUKRAN NUR OZTURK", "E1002" },
        { "Öztürk, Şükran", "E1002" },
        { "ÖZGE IŞIK", "E1003" },
        { "Özge Işık", "E1003" },
        { "ozge isik", "E1003" },
        { "weiss, jorg", "E1004" },
        { "Arslan Demir Maria", "E1005" },
        { "Ana Silva", "E1008" },
        { "Silva, Ana Maria", "E1009" },
        { "E1007 Ali Kaya", "E1007" },
    };

    [Theory]
    [MemberData(nameof(Sure))]
    public void A_line_that_means_one_person_is_taken(string line, string number)
    {
        var entry = Assert.Single(PastedPeople.Read(line, People));

        Assert.Equal((PastedMatch.One, number, ""), (entry.Match, Assert.Single(entry.People).EmployeeNumber, entry.Words));
    }

    [Theory]
    [InlineData("Ali Kaya", "E1006 E1007", "2 people could be meant")]
    [InlineData("Silva", "E1008 E1009", "2 people could be meant")]
    [InlineData("Yıldız", "E1001", "Only a part of the name")]
    [InlineData("C. Yıldız", "E1001", "Only a part of the name")]
    [InlineData("E1001 Özge Işık", "E1001 E1003", "is that of Can Yıldız, the name is another")]
    [InlineData("E1001 E1003", "E1001 E1003", "those of different people")]
    [InlineData("E9999 Can Yıldız", "E1001", "The number E9999 is not on record; the name is")]
    [InlineData("E9999, Can Yıldız", "E1001", "The number E9999 is not on record; the name is")]
    [InlineData("Can Yıldız Nobody Known", "E1001", "There is more in this line than one name")]
    [InlineData("Can Yıldız can@home.example", "E1001", "The e-mail can@home.example is not on record; the name is")]
    public void A_line_that_leaves_a_doubt_is_put_to_choice(string line, string numbers, string words)
    {
        var entry = Assert.Single(PastedPeople.Read(line, People));

        Assert.Equal((PastedMatch.Doubtful, numbers), (entry.Match, string.Join(' ', entry.People.Select(p => p.EmployeeNumber))));
        Assert.Contains(words, entry.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nobody Known", "Nobody in your scope has this name. Check the spelling")]
    [InlineData("E9999", "Nobody in your scope has the number E9999. Check it")]
    [InlineData("who@home.example", "Nobody in your scope has the e-mail who@home.example. Check it")]
    [InlineData("Yıldız, Jan", "Nobody in your scope has this name")]
    [InlineData("C. Y.", "Nobody in your scope has this name")]
    public void A_line_that_means_nobody_says_what_to_do(string line, string words)
    {
        var entry = Assert.Single(PastedPeople.Read(line, People));

        Assert.Equal((PastedMatch.Unknown, 0, line), (entry.Match, entry.People.Count, entry.Text));
        Assert.StartsWith(words, entry.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Can Yıldız\nÖzge Işık")]
    [InlineData("Can Yıldız;Özge Işık;")]
    [InlineData("\r\n  Can Yıldız \r\n\r\n ; Özge Işık")]
    [InlineData("Can Yıldız, Özge Işık")]
    [InlineData("E1001\tE1003")]
    [InlineData("Yıldız, Can; Işık, Özge")]
    public void Several_people_are_told_apart(string pasted) =>
        Assert.Equal(["E1001", "E1003"], PastedPeople.Read(pasted, People).Select(e => Assert.Single(e.People).EmployeeNumber));

    [Fact]
    public void One_nobody_knows_between_commas_does_not_take_the_others_along() =>
        Assert.Equal(
            [(PastedMatch.One, "Can Yıldız"), (PastedMatch.Unknown, "Nobody Known")],
            PastedPeople.Read("Can Yıldız, Nobody Known", People).Select(e => (e.Match, e.Text)));

    [Theory]
    [InlineData(null)]
    [InlineData("  \n ;; , \t ")]
    public void Nothing_pasted_is_no_entry(string? pasted) => Assert.Empty(PastedPeople.Read(pasted, People));

    [Fact]
    public void The_preview_counts_everybody_once_and_says_what_is_open()
    {
        var entries = PastedPeople.Read("Can Yıldız\nE1001\nAli Kaya\nYıldız\nÖzge Işık\nNobody Known", People);
        var before = BookingPreview.Of([Can, Joerg], entries, new Dictionary<int, Guid>(), new HashSet<Guid> { Ozge.Id });

        Assert.Equal([Joerg, Can], before.ToBook);
        Assert.Equal([Ozge], before.HaveIt);
        Assert.Equal([Can], before.Twice);
        Assert.Equal((2, 2, 1), (before.Doubtful.Count, before.Undecided, before.Unknown.Count));

        var after = BookingPreview.Of([Can, Joerg], entries, new Dictionary<int, Guid> { [2] = OtherAli.Id, [3] = BookingPreview.Nobody }, new HashSet<Guid> { Ozge.Id });
        Assert.Equal([OtherAli, Joerg, Can], after.ToBook);
        Assert.Equal((2, 0), (after.Doubtful.Count, after.Undecided));
    }

    [Fact]
    public void A_decision_for_somebody_who_was_not_offered_counts_for_nobody() => Assert.Empty(
        BookingPreview.Of([], PastedPeople.Read("Ali Kaya", People), new Dictionary<int, Guid> { [0] = Can.Id }, new HashSet<Guid>()).ToBook);

    private static Attendee Person(string number, string given, string family, string? email = null) => new(Guid.CreateVersion7(), $"{given} {family}", given, family, number, email, null);
}
