using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Features;

public sealed class ReviewWordsTests
{
    private static readonly IssuingBody Board = new() { Code = "B", Name = "Board", RegionCode = "EU", ToNote = "Note the code.", RecheckMonths = 6 };

    [Theory]
    [InlineData(ValidityModel.ContinuousStatus, true, "Note the status shown and the day; this credential has no end date.")]
    [InlineData(ValidityModel.FixedMonths, true, "Note that name, number and last valid day agree, and whether it is suspended.")]
    [InlineData(ValidityModel.FixedMonths, false, "Note that name and last valid day agree, and whether it is suspended.")]
    public void What_to_note_is_what_the_catalogue_says_of_the_body_and_else_follows_from_the_kind(ValidityModel model, bool number, string expected)
    {
        var type = Samples.Type("T", t => (t.Validity, t.NumberRequired) = (new ValidityRule { Model = model, Months = 12 }, number));

        Assert.Equal("Note the code.", ReviewWords.ToNote(type, Board));
        Assert.Equal(expected, ReviewWords.ToNote(type, new IssuingBody { Code = "C", Name = "Other", RegionCode = "EU" }));
        Assert.Equal(expected, ReviewWords.ToNote(type, null));
    }

    [Theory]
    [InlineData(ValidityModel.ContinuousStatus, Trust.PrimarySource, "This credential carries no end date. It counts for 12 months after each look-up at its issuer.")]
    [InlineData(ValidityModel.Lifetime, Trust.PrimarySource, "A look-up at Board stands for 6 months, unless a clause says otherwise.")]
    [InlineData(ValidityModel.Lifetime, Trust.DocumentSeen, "Some clauses ask for a check at the source that is not older than so many days.")]
    public void For_how_long_a_look_up_stands_is_told(ValidityModel model, Trust minimum, string expected) =>
        Assert.Equal(expected, ReviewWords.Stands(Samples.Type("T", t => (t.Validity, t.MinimumTrust) = (new ValidityRule { Model = model }, minimum)), Board));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "One that you entered yourself waits for somebody else.")]
    [InlineData(7, "7 that you entered yourself wait for somebody else.")]
    public void What_one_entered_is_told_in_a_sentence(int entered, string? expected) => Assert.Equal(expected, ReviewWords.Entered(entered));
}
