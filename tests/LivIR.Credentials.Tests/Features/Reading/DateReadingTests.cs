using System.Globalization;

namespace LivIR.Credentials.Tests.Features.Reading;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("Issued 14 March 2027", "2027-03-14")]
    [InlineData("Issued: March 14, 2027", "2027-03-14")]
    [InlineData("Issue Date: 14-Mar-2027", "2027-03-14")]
    [InlineData("Date of issue 2027-03-14", "2027-03-14")]
    [InlineData("Issued 14.03.2027", "2027-03-14")]
    [InlineData("Issued 3/14/2027", "2027-03-14")]
    [InlineData("Issued 14/3/27", "2027-03-14")]
    [InlineData("Given this 14th day of March 2027", "2027-03-14")]
    [InlineData("Issued 29 February 2028", "2028-02-29")]
    [InlineData("Veriliş Tarihi: 5 Mayıs 2027", "2027-05-05")]
    [InlineData("Düzenleme Tarihi : 05.04.2027", "2027-04-05")]
    [InlineData("Ausgestellt am 5. März 2027", "2027-03-05")]
    [InlineData("Issued 14/Mar/2027", "2027-03-14")]
    [InlineData("Issued 14.Mar.2027", "2027-03-14")]
    [InlineData("Issued 14-Mar-27", "2027-03-14")]
    [InlineData("Issued 14 MAR 27", "2027-03-14")]
    [InlineData("Ausgestellt am 14. Jänner 2027", "2027-01-14")]
    [InlineData("14 Mart 2027'de verilmiştir", "2027-03-14")]
    [InlineData("Issued Mar/14/2027", "2027-03-14")]
    [InlineData("Issued 14 Mar 27 participants", null)]
    [InlineData("Issued 31/Feb/2027", null)]
    [InlineData("Issued 30 February 2027", null)]
    [InlineData("Issued 14 Marchember 2027", null)]
    [InlineData("Room 14.3.2", null)]
    public void The_day_of_issue_is_read_as_it_is_written(string line, string? expected) =>
        Assert.Equal(expected, Iso(Pages.Read("Certificate", line).IssuedOn?.Value));

    [Theory]
    [InlineData("Valid until 13 March 2029")]
    [InlineData("Expires: March 13, 2029")]
    [InlineData("This certificate expires on 13 March 2029.")]
    [InlineData("Expiration date | 13.03.2029")]
    [InlineData("Renew by 03/13/2029")]
    [InlineData("Bu belge 13.03.2029 tarihine kadar geçerlidir.")]
    [InlineData("Son Geçerlilik Tarihi : 13.03.2029")]
    [InlineData("Gültig bis 13.03.2029")]
    [InlineData("Validity: 14 March 2027 – 13 March 2029")]
    [InlineData("Geçerlilik: 14.03.2027 - 13.03.2029")]
    public void The_last_valid_day_is_found_by_the_words_beside_it(string line) =>
        Assert.Equal("2029-03-13", Iso(Pages.Read("Certificate", line).ExpiresOn?.Value));

    [Fact]
    public void A_range_has_both_days() => Assert.Equal("2027-03-14", Iso(Pages.Read("Validity: 14 March 2027 – 13 March 2029").IssuedOn?.Value));

    [Fact]
    public void A_month_without_a_day_is_an_expiry_on_its_last_day_and_never_an_issue()
    {
        var read = Pages.Read("Issued May 2027", "Expires May 2029");

        Assert.Null(read.IssuedOn);
        Assert.Equal(new DateOnly(2029, 5, 31), read.ExpiresOn!.Value);
        Assert.True(read.ExpiresOn.MonthOnly);
    }

    [Theory]
    [InlineData("Valid through 03/2029", "2029-03-31")]
    [InlineData("EXP 02/28", "2028-02-29")]
    [InlineData("Expires end of March 2029", "2029-03-31")]
    [InlineData("Mart 2029 sonuna kadar geçerlidir", "2029-03-31")]
    [InlineData("Expires 14/Mar/2029", "2029-03-14")]
    [InlineData("Expires 31/Feb/2029", null)]
    [InlineData("Form 03/27", null)]
    public void A_month_that_ends_a_validity_ends_it_on_its_last_day(string line, string? expected) =>
        Assert.Equal(expected, Iso(Pages.Read("Certificate", line).ExpiresOn?.Value));

    [Fact]
    public void The_name_of_a_house_does_not_tell_the_order_of_day_and_month()
    {
        var read = Pages.Read("American Heart Association", "BLS Provider", "No 4, Ankara Eğitim ve Araştırma Hastanesi", "Issue Date | Renew By", "03/04/2027 | 03/04/2029");

        Assert.Null(read.IssuedOn!.Value);
        Assert.Null(read.ExpiresOn!.Value);
        Assert.Equal(2, read.ExpiresOn.Readings.Count);
    }

    [Theory]
    [InlineData("Veriliş Tarihi: 03/04/2027")]
    [InlineData("Veriliş Tarihi / Date of issue: 03/04/2027")]
    [InlineData("Ausgestellt: 03/04/2027")]
    public void The_language_of_its_label_tells_the_order_of_a_date(string line) => Assert.Equal("2027-04-03", Iso(Pages.Read("Certificate", line).IssuedOn?.Value));

    [Fact]
    public void Day_and_month_are_asked_where_nothing_tells_them_apart()
    {
        var read = Pages.Read("This certificate is valid", "Issued 03/04/2027", "Expires 05/04/2029");

        Assert.Null(read.IssuedOn!.Value);
        Assert.Equal([new DateOnly(2027, 4, 3), new DateOnly(2027, 3, 4)], read.IssuedOn.Readings);
        Assert.Equal("03/04/2027", read.IssuedOn.Read);
        Assert.Null(read.ExpiresOn!.Value);
    }

    [Theory]
    [InlineData("This certificate expires 04/25/2029", "2027-03-04")]
    [InlineData("This certificate expires 25/04/2029", "2027-04-03")]
    [InlineData("Bu belge kurs katılım sertifikası olarak verilmiştir", "2027-04-03")]
    [InlineData("Die Bescheinigung ist gültig und wurde ausgestellt", "2027-04-03")]
    public void Another_date_or_the_language_tells_them_apart(string other, string expected) =>
        Assert.Equal(expected, Iso(Pages.Read("Issued 03/04/2027", other).IssuedOn?.Value));

    [Fact]
    public void Two_dates_that_contradict_each_other_tell_nothing() =>
        Assert.Null(Pages.Read("Issued 03/04/2027", "Expires 25/04/2029", "Printed on 04/25/2028").IssuedOn!.Value);

    [Theory]
    [InlineData("Date of birth: 3 February 1979")]
    [InlineData("Doğum Tarihi : 03.02.1979")]
    [InlineData("Printed on 30 October 2026")]
    [InlineData("24.03.2000 tarihli ve 23999 sayılı Resmi Gazete")]
    [InlineData("Form 12-B, revision 14 June 2019")]
    [InlineData("Member since 1 May 2001")]
    public void Dates_of_other_things_are_passed_over(string line)
    {
        var read = Pages.Read("Certificate", line);

        Assert.Null(read.IssuedOn);
        Assert.Null(read.ExpiresOn);
    }

    [Fact]
    public void Two_days_of_issue_that_differ_are_not_chosen_from() =>
        Assert.Null(Pages.Read("Issued 14 March 2027", "Issue date 15 March 2027").IssuedOn);

    [Fact]
    public void A_label_may_stand_beside_over_or_under_its_day()
    {
        Assert.Equal("2027-03-14", Iso(Pages.Read("Date of issue | 14 March 2027").IssuedOn?.Value));
        Assert.Equal("2027-03-14", Iso(Pages.Read("Date of issue", "14 March 2027").IssuedOn?.Value));
        Assert.Equal("2027-03-14", Iso(Pages.Read("14 March 2027", "Date").IssuedOn?.Value));
    }

    [Fact]
    public void A_lone_day_without_words_is_that_of_issue() => Assert.Equal("2027-03-14", Iso(Pages.Read("Vienna, 14 March 2027").IssuedOn?.Value));

    [Fact]
    public void A_proposal_says_where_it_stands()
    {
        var place = Pages.Read("Certificate", "Issued 14 March 2027").IssuedOn!.Place;

        Assert.Equal((1, 0.16), (place.Page, Math.Round(place.Y, 3)));
        Assert.Equal(0.118, place.X, 3);
    }

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
