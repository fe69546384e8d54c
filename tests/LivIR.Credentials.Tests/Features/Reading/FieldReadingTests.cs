using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Tests.Features.Reading;

public sealed class FieldReadingTests
{
    [Theory]
    [InlineData("This is to certify that", "Dr. Ayşe Yıldırım", "Ayşe Yıldırım")]
    [InlineData("This is to certify that Emily Carter, MD has met", "x", "Emily Carter")]
    [InlineData("Name: Prof. Dr. Mehmet Can Öztürk", "x", "Mehmet Can Öztürk")]
    [InlineData("Adı Soyadı : Zeynep Güneş", "x", "Zeynep Güneş")]
    [InlineData("Adı Soyadı / Name Surname | Zeynep Güneş", "x", "Zeynep Güneş")]
    [InlineData("Sayın James O'Neill", "x", "James O'Neill")]
    [InlineData("NAME OF HOLDER", "WEI ZHANG", "WEI ZHANG")]
    [InlineData("is awarded to", "Maria Fernanda de la Cruz", "Maria Fernanda de la Cruz")]
    [InlineData("MARIA F. LOPEZ", "The above individual has successfully completed the evaluations", "MARIA F. LOPEZ")]
    [InlineData("Daniel J. Brooks", "has successfully completed the course", "Daniel J. Brooks")]
    [InlineData("This is to certify that", "the hospital has met the requirements", null)]
    [InlineData("Name: 12345", "x", null)]
    [InlineData("Name of the course is Laser Safety", "x", null)]
    public void The_holder_is_found_by_a_label_or_by_the_opening_words(string first, string second, string? expected) =>
        Assert.Equal(expected, Pages.Read(first, second).Holder?.Value);

    [Theory]
    [InlineData("Certificate No.: AB123456", "AB123456")]
    [InlineData("Certificate number 2024/1234", "2024/1234")]
    [InlineData("Belge No / Certificate No | CERT-1234-56", "CERT-1234-56")]
    [InlineData("eCard Code: 255412345678", "255412345678")]
    [InlineData("Sertifika No : 77-12", "77-12")]
    [InlineData("No:123456", "123456")]
    [InlineData("T.C. Kimlik No : 10000000146", null)]
    [InlineData("Course number: 88213", null)]
    [InlineData("Certificate No.: none", null)]
    [InlineData("Phone no 5550100", null)]
    public void The_number_is_found_by_its_label_and_other_numbers_are_not(string line, string? expected) => Assert.Equal(expected, Pages.Read(line).Number?.Value);

    [Fact]
    public void Two_certificate_numbers_that_differ_are_not_chosen_from() => Assert.Null(Pages.Read("Certificate number 123456", "Certificate ID 654321").Number);

    [Theory]
    [InlineData("American Heart Association", "BLS Provider", "BLS", "AHA")]
    [InlineData("American Heart Association", "Basic Life Support", "BLS", "AHA")]
    [InlineData("European Resuscitation Council", "Basic Life Support", "ERC-BLS", "ERC")]
    [InlineData("Some school", "Basic Life Support", null, null)]
    [InlineData("The American Board of Radiology", "Diagnostic Radiology", "ABR-DR", "ABR")]
    [InlineData("The American Board of Radiology", "Interventional Radiology and Diagnostic Radiology", "ABR-IRDR", "ABR")]
    [InlineData("The American Board of Radiology", "Letter", null, "ABR")]
    [InlineData("North Bay Hospital", "Laser Safety", "LASER", "HOSP")]
    [InlineData("Karma Hastanesi", "Temel Yaşam Desteği", "BLS", null)]
    [InlineData("Learn to turn", "a return ticket", null, null)]
    [InlineData("North Bay Hospital", "Bring the CHECKLIST and sign in", null, null)]
    [InlineData("North Bay Hospital", "CONTRAST MEDIA WARMER", null, null)]
    [InlineData("Printed by laser", "a contrast and a checklist", null, null)]
    [InlineData("In-house training", "CHECKLIST", "CHECKLIST", "HOSP")]
    [InlineData("North Bay Hospital", "Dosimeter", null, null)]
    public void Type_and_issuer_are_found_by_their_names(string first, string second, string? type, string? issuer)
    {
        var read = Pages.Read(first, second);

        Assert.Equal((type, issuer), (read.Type?.Value, read.Issuer?.Value));
    }

    [Fact]
    public void A_name_that_runs_over_two_lines_is_one() => Assert.Equal("AHA", Pages.Read("American Heart", "Association", "BLS Provider").Issuer?.Value);

    [Fact]
    public void A_misread_letter_does_not_hide_a_name_in_a_picture()
    {
        var picture = Pages.Text(TextSource.Recognition, [["American Hearl Associaton"], ["Laser Safely"]]);

        Assert.Equal("AHA", CertificateReader.Read(picture, Pages.Catalogue, Pages.Today).Issuer?.Value);
        Assert.Null(Pages.Read("American Hearl Associaton").Issuer);
    }

    [Fact]
    public void A_family_name_in_a_picture_is_not_taken_for_misread_initials() =>
        Assert.Equal("HOSP", CertificateReader.Read(Pages.Text(TextSource.Recognition, [["North Bay Hospital"], ["Laser Safety"], ["Şule Arslan-Demir"]]), Pages.Catalogue, Pages.Today).Issuer?.Value);

    [Fact]
    public void A_number_with_mixed_letters_in_a_picture_is_not_proposed()
    {
        Assert.Null(CertificateReader.Read(Pages.Text(TextSource.Recognition, [["Certificate No.: Al892338"]]), Pages.Catalogue, Pages.Today).Number);
        Assert.Equal("Al892338", Pages.Read("Certificate No.: Al892338").Number?.Value);
    }

    [Theory]
    [InlineData("support", "suppott", true)]
    [InlineData("support", "suport", true)]
    [InlineData("support", "supports", true)]
    [InlineData("support", "ssuport", false)]
    [InlineData("support", "suptoot", false)]
    [InlineData("a", "b", true)]
    public void One_letter_makes_the_difference(string one, string other, bool expected)
    {
        Assert.Equal(expected, NameSearch.IsOneOff(one, other));
        Assert.Equal(expected, NameSearch.IsOneOff(other, one));
    }

    [Fact]
    public void The_table_of_a_recognition_becomes_lines_of_words_with_their_places()
    {
        const string Table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t1000\t500\t-1\t\n5\t1\t1\t1\t1\t1\t100\t50\t200\t25\t96.1\tName\n5\t1\t1\t1\t1\t2\t320\t50\t100\t25\t12\tsmear\n5\t1\t1\t1\t2\t1\t100\t100\t50\t25\t90\tSam\n";

        var lines = Recognition.Parse(Table, 2);

        Assert.Equal(["Name", "Sam"], lines.Select(l => l.Single().Text));
        Assert.Equal(new TextPlace(2, 0.1, 0.1, 0.2, 0.05), lines[0][0].Place);
        Assert.Empty(Recognition.Parse("nothing", 1));
    }

    [Fact]
    public void A_page_that_lies_askew_is_levelled_before_labels_are_looked_for()
    {
        // Falls by 0.1 over its width, which is more than two lines.
        IReadOnlyList<Word> Row(string label, string value, double y) =>
            [new(label, new TextPlace(1, 0.1, y + 0.01, 0.1, 0.03)), new("of", new TextPlace(1, 0.21, y + 0.021, 0.02, 0.03)), new("issue", new TextPlace(1, 0.24, y + 0.024, 0.06, 0.03)), new(value, new TextPlace(1, 0.8, y + 0.08, 0.1, 0.03))];
        var text = new DocumentText(TextSource.Recognition, 1, 1, [Row("Date", "14.03.2027", 0.2), Row("Place", "Vienna", 0.26), Row("Kind", "Something", 0.32)], []);

        Assert.Equal(new DateOnly(2027, 3, 14), CertificateReader.Read(text, Pages.Catalogue, Pages.Today).IssuedOn?.Value);
    }
}
