using System.Globalization;

namespace LivIR.Credentials.Tests.Features.Reading;

/// <summary>Which of a certificate's dates is which, by the words around them. A day that could be either is proposed as neither.</summary>
public sealed class DateLabelTests
{
    [Theory]
    [InlineData("Eğitim Tarihleri: 12.03.2027 - 14.03.2027")]
    [InlineData("Course dates: 12 March 2027 - 14 March 2027")]
    [InlineData("Kurs vom 12.03.2027 bis 14.03.2027")]
    [InlineData("held from 12 March 2027 to 14 March 2027")]
    [InlineData("12.03.2027 - 14.03.2027 tarihleri arasında düzenlenen eğitime katılmıştır.")]
    [InlineData("12.03.2027 - 14.03.2027")]
    [InlineData("12-14 March 2027")]
    [InlineData("12.-14. März 2027")]
    [InlineData("12 - 14 Mart 2027 tarihlerinde katılmıştır")]
    [InlineData("12 March - 14 March 2027")]
    [InlineData("12.03. - 14.03.2027")]
    [InlineData("Training | 12.03.2027 - 14.03.2027")]
    public void The_days_of_a_course_are_no_validity_and_no_single_day_of_issue(string line)
    {
        var read = Pages.Read("Certificate", line);

        Assert.Null(read.IssuedOn);
        Assert.Null(read.ExpiresOn);
    }

    [Theory]
    [InlineData("Validity 14.03.2027-13.03.2029")]
    [InlineData("Gültig vom 14.03.2027 bis zum 13.03.2029")]
    [InlineData("14.03.2027 - 13.03.2029 tarihleri arasında geçerlidir.")]
    [InlineData("14.03.2027'den 13.03.2029'a kadar geçerlidir")]
    [InlineData("Valid from 14/03/2027 through 13/03/2029")]
    [InlineData("Valid 2027-03-14/2029-03-13")]
    [InlineData("Belge Geçerlilik Tarihleri | 14.03.2027 - 13.03.2029")]
    [InlineData("Issued / valid until: 14.03.2027 / 13.03.2029")]
    [InlineData("Veriliş / Geçerlilik Tarihi | 14.03.2027 / 13.03.2029")]
    public void The_days_of_a_validity_are_its_begin_and_its_end(string line)
    {
        var read = Pages.Read("Certificate", line);

        Assert.Equal(("2027-03-14", "2029-03-13"), (Iso(read.IssuedOn?.Value), Iso(read.ExpiresOn?.Value)));
    }

    [Theory]
    [InlineData("Recertification date: 13.03.2029")]
    [InlineData("Due date: 13 March 2029")]
    [InlineData("Expiring on 13 March 2029")]
    [InlineData("Valid until (date): 13 March 2029")]
    [InlineData("To be renewed before 13 March 2029")]
    [InlineData("Next renewal due 13 March 2029")]
    [InlineData("Next training due: 13 March 2029")]
    [InlineData("Geçerlilik Bitim Tarihi: 13.03.2029")]
    [InlineData("Sona erme tarihi: 13.03.2029")]
    [InlineData("Belge Bitiş Tarihi | 13.03.2029")]
    [InlineData("Sertifikanın son kullanma günü 13.03.2029")]
    [InlineData("13.03.2029 tarihine dek geçerlidir")]
    [InlineData("13.03.2029’ye kadar geçerlidir")]
    [InlineData("Bu belge 13 Mart 2029'a kadar geçerlidir")]
    [InlineData("Bu belgenin geçerliliği 13.03.2029 tarihinde sona ermektedir")]
    [InlineData("Das Zertifikat ist bis 13.03.2029 gültig")]
    [InlineData("Gültig bis einschließlich 13.03.2029")]
    [InlineData("Ende der Gültigkeit: 13.03.2029")]
    [InlineData("Gültigkeitsende | 13.03.2029")]
    [InlineData("Die Fachkunde ist bis zum 13.03.2029 zu aktualisieren")]
    [InlineData("13 March 2029 (expiry date)")]
    public void An_end_is_an_end_in_many_words_and_never_an_issue(string line)
    {
        var read = Pages.Read("Certificate", "Issued on 14 March 2027", line);

        Assert.Equal(("2027-03-14", "2029-03-13"), (Iso(read.IssuedOn?.Value), Iso(read.ExpiresOn?.Value)));
        Assert.Null(Pages.Read("Certificate", line).IssuedOn);
    }

    [Theory]
    [InlineData("Doğum Yeri / Tarihi: Ankara, 03.02.1979")]
    [InlineData("Date and place of birth: 3 February 1979, Izmir")]
    [InlineData("geb. am 03.02.1979 in Köln")]
    [InlineData("03.02.1979 doğumlu")]
    [InlineData("am 03.02.1979 in Köln geboren")]
    [InlineData("Next course date: 3 February 2027")]
    [InlineData("Bir sonraki eğitim tarihi: 03.02.2027")]
    [InlineData("Stand: 03.02.2021")]
    [InlineData("Baskı: 03.02.2021 10:15")]
    [InlineData("Something unknown: 3 February 2021")]
    [InlineData("Issue date / expiry date: 3 February 2021")]
    [InlineData("Yürürlük Tarihi: 03.02.2021")]
    [InlineData("Course accreditation valid until 3 February 2029")]
    [InlineData("Son başvuru 03.02.2029 tarihine kadar")]
    [InlineData("Verordnung vom 03.02.2018")]
    public void Other_days_are_neither(string line)
    {
        var read = Pages.Read("Certificate", line);

        Assert.Null(read.IssuedOn);
        Assert.Null(read.ExpiresOn);
    }

    [Theory]
    [InlineData("14.03.2027 tarihinde düzenlenmiştir")]
    [InlineData("14 Mart 2027'de verilmiştir")]
    [InlineData("14.03.2027 tarihinden itibaren geçerlidir")]
    [InlineData("München, den 14.03.2027")]
    [InlineData("am 14. März 2027 ausgestellt")]
    [InlineData("Renewed on 14 March 2027")]
    [InlineData("14 March 2027 (date of issue)")]
    public void An_issue_is_told_before_and_after_its_day(string line) => Assert.Equal("2027-03-14", Iso(Pages.Read("Certificate", line).IssuedOn?.Value));

    [Fact]
    public void The_day_of_the_paper_comes_before_the_days_of_the_course() =>
        Assert.Equal("2027-03-15", Iso(Pages.Read("has attended the course held from 12 March 2027 to 14 March 2027", "Date: 15 March 2027").IssuedOn?.Value));

    [Fact]
    public void A_day_beside_the_place_of_issue_comes_before_the_days_of_the_course()
    {
        Assert.Equal("2027-03-15", Iso(Pages.Read("Kurs vom 12.03.2027 bis 14.03.2027", "Hamburg, 15.03.2027").IssuedOn?.Value));
        Assert.Equal("2027-03-14", Iso(Pages.Read("Course date: 14 March 2027", "1 May 2016").IssuedOn?.Value));
    }

    [Fact]
    public void Nothing_was_issued_on_a_day_that_is_yet_to_come()
    {
        Assert.Null(Pages.Read("Date of issue: 16 June 2028").IssuedOn);
        Assert.Null(Pages.Read("Date: 16 June 2028").IssuedOn);
        Assert.Null(Pages.Read("Vienna, 16 June 2028").IssuedOn);
        Assert.Equal(new DateOnly(2028, 6, 15), Pages.Read("Date of issue: 15 June 2028").IssuedOn?.Value);
    }

    [Fact]
    public void Of_two_days_of_which_one_is_yet_to_come_the_other_one_is_the_issue() =>
        Assert.Equal(new DateOnly(2028, 4, 11), Pages.Read("Issued 11/04/2028").IssuedOn?.Value);

    [Fact]
    public void An_end_before_the_issue_is_no_end_of_it()
    {
        var read = Pages.Read("Issued 14 March 2027", "Valid until 13 March 2026");

        Assert.Null(read.IssuedOn);
        Assert.Null(read.ExpiresOn);
    }

    [Fact]
    public void An_end_soon_after_the_issue_is_that_of_the_course() =>
        Assert.Null(Pages.Read("Issued 14 March 2027", "Start date: 1 March 2027", "End date: 20 March 2027").ExpiresOn);

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
