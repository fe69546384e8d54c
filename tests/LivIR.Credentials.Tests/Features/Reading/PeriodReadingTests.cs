using System.Globalization;

namespace LivIR.Credentials.Tests.Features.Reading;

/// <summary>Papers that say for how long they are valid and not until when.</summary>
public sealed class PeriodReadingTests
{
    [Theory]
    [InlineData("This certificate is valid for 2 years from the date of issue.", "2029-03-13")]
    [InlineData("Valid for two (2) years", "2029-03-13")]
    [InlineData("Validity: 24 months", "2029-03-13")]
    [InlineData("Validity | 1 year", "2028-03-13")]
    [InlineData("Bu sertifika 2 yıl süreyle geçerlidir.", "2029-03-13")]
    [InlineData("Geçerlilik süresi: 5 yıl", "2032-03-13")]
    [InlineData("Belgenin geçerlilik süresi düzenlendiği tarihten itibaren 2 (iki) yıldır.", "2029-03-13")]
    [InlineData("gültig für 2 Jahre", "2029-03-13")]
    [InlineData("Das Zertifikat ist 24 Monate gültig.", "2029-03-13")]
    [InlineData("Valid for 2 years, until the end of the month", "2029-03-31")]
    [InlineData("This activity is worth 2 hours", null)]
    [InlineData("The course accreditation is valid for 2 years", null)]
    public void The_last_valid_day_is_worked_out_as_the_rules_would(string line, string? expected)
    {
        var read = Pages.Read("Certificate", "Issued on 14 March 2027", line).ExpiresOn;

        Assert.Equal(expected, read?.Value?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(expected is not null, read?.WorkedOut ?? false);
    }

    [Fact]
    public void What_ends_with_a_month_is_worked_out_to_its_end() =>
        Assert.Equal(new DateOnly(2029, 3, 31), Pages.Read("American Heart Association", "BLS Provider", "Issued 14 March 2027", "Valid for 2 years").ExpiresOn?.Value);

    [Fact]
    public void It_stands_where_the_period_stands()
    {
        var read = Pages.Read("Issued 14 March 2027", "Valid for 2 years").ExpiresOn!;

        Assert.Equal("2 years", read.Read);
        Assert.Equal(0.16, read.Place.Y, 3);
    }

    [Fact]
    public void Without_a_day_of_issue_nothing_is_worked_out() => Assert.Null(Pages.Read("Certificate", "Valid for 2 years").ExpiresOn);

    [Theory]
    [InlineData("Valid until 13 March 2029", "2029-03-13")]
    [InlineData("Valid until 14 March 2029", "2029-03-14")]
    [InlineData("Valid until 31 March 2029", "2029-03-31")]
    [InlineData("Valid until 13 March 2030", null)]
    public void A_printed_end_counts_unless_the_period_contradicts_it(string end, string? expected)
    {
        var read = Pages.Read("Issued 14 March 2027", end, "valid for 2 years").ExpiresOn;

        Assert.Equal(expected, read?.Value?.ToString("O", CultureInfo.InvariantCulture));
        Assert.False(read?.WorkedOut ?? false);
    }

    [Fact]
    public void Two_periods_tell_nothing() => Assert.Null(Pages.Read("Issued 14 March 2027", "Valid for 2 years", "Validity: 3 years").ExpiresOn);
}
