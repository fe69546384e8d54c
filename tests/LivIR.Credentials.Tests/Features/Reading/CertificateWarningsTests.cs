using LivIR.Credentials.Features.Credentials.RecordCredential;
using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Tests.Features.Reading;

public sealed class CertificateWarningsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("Ayşe Yıldırım", "Dr. AYSE YILDIRIM", true)]
    [InlineData("Yıldırım, Ayşe", "Ayşe Yıldırım", true)]
    [InlineData("Ayşe N. Yıldırım", "Ayşe Nur Yıldırım", true)]
    [InlineData("Ayşe Yıldırım", "Ayşe Nur Yıldırım", true)]
    [InlineData("Maria Arslan-Demir", "Maria Arslan Demir", true)]
    [InlineData("Juergen Mueller", "Jürgen Müller", true)]
    [InlineData("JÜRGEN MÜLLER", "Juergen Mueller", true)]
    [InlineData("Hannah Schroder", "Hannah Schröder", true)]
    [InlineData("Fatma Sahin", "Fatma Şahin", true)]
    [InlineData("Manuel Rossi", "Manul Rossi", false)]
    [InlineData("Ayşe Yılmaz", "Ayşe Yıldırım", false)]
    [InlineData("A. Y.", "Ayşe Yıldırım", false)]
    [InlineData("Ayşe Ayşe", "Ayşe Yıldırım", false)]
    public void A_name_is_compared_without_accents_order_and_titles(string printed, string holder, bool same) =>
        Assert.Equal(same, CertificateWarnings.OfName(printed, holder) is null);

    [Fact]
    public void Dates_that_cannot_be_are_told()
    {
        Assert.Empty(CertificateWarnings.OfDates(Today, Today.AddYears(1), Today.AddYears(-1), Today));
        Assert.Empty(CertificateWarnings.OfDates(null, null, null, Today));
        Assert.Empty(CertificateWarnings.OfDates(Today, Today, Today, Today));
        Assert.Contains("after the last valid day", Assert.Single(CertificateWarnings.OfDates(Today.AddDays(9), Today.AddDays(8), null, Today)), StringComparison.Ordinal);
        Assert.Contains("before the certificate it renews", Assert.Single(CertificateWarnings.OfDates(Today, null, Today.AddDays(1), Today)), StringComparison.Ordinal);
        Assert.Equal("The certificate ended on 23 Nov 2026.", Assert.Single(CertificateWarnings.OfDates(null, Today.AddDays(-1), null, Today)));
    }

    [Fact]
    public void Each_thing_a_document_brings_along_is_told_once() =>
        Assert.Equal(5, CertificateWarnings.OfFlags([.. Enum.GetValues<DocumentFlag>(), DocumentFlag.Script]).Distinct().Count());

    [Fact]
    public void Pages_that_were_not_read_are_told()
    {
        var text = Pages.Text("Certificate");

        Assert.Null(CertificateWarnings.OfPages(null));
        Assert.Null(CertificateWarnings.OfPages(text));
        Assert.Equal("Of the document's 12 pages only the first 3 were read.", CertificateWarnings.OfPages(text with { Pages = 12, PagesRead = 3 }));
    }

    [Fact]
    public void Proposals_fill_empty_fields_only()
    {
        var read = Pages.Read("American Heart Association", "BLS Provider", "Certificate No.: AB123456", "Issued 14 March 2027", "Valid until 13 March 2029");
        var empty = new RecordCredentialInput();
        var typed = new RecordCredentialInput { Type = "LASER", Number = "mine", IssuedOn = Today, ExpiresOn = Today };

        new ProposalsForm(empty).Fill(read, new HashSet<string> { "BLS" }, _ => true);
        new ProposalsForm(typed).Fill(read, new HashSet<string> { "BLS" }, _ => true);

        Assert.Equal(("BLS", "AB123456", new DateOnly(2027, 3, 14), new DateOnly(2029, 3, 13)), (empty.Type, empty.Number, empty.IssuedOn, empty.ExpiresOn));
        Assert.Equal(("LASER", "mine", Today, Today), (typed.Type, typed.Number, typed.IssuedOn, typed.ExpiresOn));
    }

    [Fact]
    public void What_was_proposed_goes_with_its_file_and_what_was_typed_stays()
    {
        var read = Pages.Read("American Heart Association", "BLS Provider", "Certificate No.: AB123456", "Issued 14 March 2027", "Valid until 13 March 2029");
        var other = Pages.Read("Certificate No.: CD777777", "Issued 1 May 2027");
        var input = new RecordCredentialInput();
        var form = new ProposalsForm(input);
        form.Fill(read, new HashSet<string> { "BLS" }, _ => true);
        input.ExpiresOn = Today;

        form.Fill(other, new HashSet<string> { "BLS" }, _ => true);
        Assert.Equal((null, "CD777777", new DateOnly(2027, 5, 1), Today), (input.Type, input.Number, input.IssuedOn, input.ExpiresOn));

        form.Fill(null, new HashSet<string> { "BLS" }, _ => true);
        Assert.Equal((null, null, null, Today), (input.Type, input.Number, input.IssuedOn, input.ExpiresOn));
    }

    [Fact]
    public void The_files_of_one_paper_propose_together()
    {
        var front = Pages.Read("American Heart Association", "BLS Provider", "Certificate No.: AB123456");
        var back = Pages.Read("Certificate No.: CD777777", "Issued 14 March 2027", "Valid until 13 March 2029");

        var together = CertificateProposals.Together([front, back]);

        Assert.Equal(("BLS", "AB123456", new DateOnly(2029, 3, 13)), (together!.Type!.Value, together.Number!.Value, together.ExpiresOn!.Value));
        Assert.Null(CertificateProposals.Together([]));
    }

    [Fact]
    public void A_type_that_is_not_offered_and_an_end_that_a_type_has_not_are_left_out()
    {
        var read = Pages.Read("American Heart Association", "BLS Provider", "Valid until 13 March 2029");
        var input = new RecordCredentialInput();

        new ProposalsForm(input).Fill(read, new HashSet<string>(), _ => false);

        Assert.Null(input.Type);
        Assert.Null(input.ExpiresOn);
    }

    [Theory]
    [InlineData(0.05, 0.05, "page 1, upper left")]
    [InlineData(0.45, 0.45, "page 1, middle")]
    [InlineData(0.85, 0.85, "page 1, lower right")]
    public void A_place_is_told_in_words(double x, double y, string expected) => Assert.Equal(expected, TextPlaceWords.Of(new TextPlace(1, x, y, 0.05, 0.03)));
}
