namespace LivIR.Credentials.Tests.Features.Reading;

/// <summary>Whose certificate it is: other names stand on it too.</summary>
public sealed class HolderReadingTests
{
    [Theory]
    [InlineData("Name of course: Laser Safety")]
    [InlineData("Name of Instructor: Alan Whitlock")]
    [InlineData("Name of training centre: Coastline House")]
    [InlineData("Eğitmen Adı Soyadı: Ali Veli")]
    [InlineData("Name des Kursleiters: Alan Whitlock")]
    [InlineData("Temel Yaşam Desteği kursunu başarıyla tamamlamıştır.")]
    [InlineData("El Hijyeni eğitimini tamamlamıştır.")]
    [InlineData("Bu belge Karma Hastanesi tarafından verilmiştir")]
    public void Names_of_other_people_and_things_are_not_the_holder(string line) => Assert.Null(Pages.Read("Certificate", line).Holder);

    [Fact]
    public void Who_signs_is_not_the_holder()
    {
        Assert.Equal("Emily Carter", Pages.Read("This is to certify that", "Emily Carter", "x", "x", "Name: Alan Whitlock", "Director").Holder?.Value);
        Assert.Null(Pages.Read("Certificate", "Name: Alan Whitlock", "Signature").Holder);
    }

    [Fact]
    public void Two_people_are_not_chosen_from()
    {
        Assert.Null(Pages.Read("This is to certify that Emily Carter has passed", "Participant: James Brook").Holder);
        Assert.Null(Pages.Read("Name: Emily Carter", "x", "x", "x", "Name: James Brook").Holder);
        Assert.Equal("Emily Jane Carter", Pages.Read("This is to certify that Emily Carter has passed", "Participant: Emily Jane Carter").Holder?.Value);
    }

    [Theory]
    [InlineData("Sayın Dr.Ayşe Yıldırım")]
    [InlineData("Sayın Arş. Gör. Ayşe Yıldırım")]
    [InlineData("Adı Soyadı: Uzm. Dr. Ayşe Yıldırım")]
    [InlineData("Name: Univ.-Prof. Dr. Ayşe Yıldırım")]
    [InlineData("Frau Dipl.-Ing. Ayşe Yıldırım")]
    [InlineData("Frau Priv.-Doz. Dr. med. Ayşe Yıldırım, geb. am 03.02.1979")]
    [InlineData("Sayın Ayşe Yıldırım’ın katılımı")]
    [InlineData("Bu sertifika Ayşe Yıldırım'a verilmiştir")]
    [InlineData("Ayşe Yıldırım'a verilmiştir")]
    [InlineData("Adı Soyadı Ayşe Yıldırım")]
    [InlineData("Katılımcının Adı Soyadı: Ayşe Yıldırım")]
    [InlineData("Teilnehmer/in: Ayşe Yıldırım")]
    [InlineData("Name (as on passport): Ayşe Yıldırım")]
    [InlineData("Learner: Ayşe Yıldırım RN")]
    [InlineData("Hemşire Ayşe Yıldırım, 12.03.2027 tarihinde eğitime katılmıştır.")]
    [InlineData("Ayşe Yıldırım hat am 12.03.2027 erfolgreich teilgenommen")]
    [InlineData("Ayşe Yıldırım attended the course")]
    public void The_name_is_read_without_what_is_around_it(string line) => Assert.Equal("Ayşe Yıldırım", Pages.Read("Certificate", line).Holder?.Value);

    [Theory]
    [InlineData("Adı: Ayşe Nur", "Soyadı: Yıldırım")]
    [InlineData("Adı | Ayşe Nur", "Soyadı | Yıldırım")]
    [InlineData("Surname: Yıldırım", "First name: Ayşe Nur")]
    [InlineData("Name: Yıldırım", "Vorname: Ayşe Nur")]
    public void A_name_in_two_fields_is_put_together(string first, string second) => Assert.Equal("Ayşe Nur Yıldırım", Pages.Read("Certificate", first, second).Holder?.Value);

    [Fact]
    public void A_name_alone_on_a_line_over_a_Turkish_sentence_is_the_holder()
    {
        Assert.Equal("Ayşe YILDIRIM", Pages.Read("KATILIM BELGESİ", "Dr. Ayşe YILDIRIM", "12-14 Mart 2027 tarihleri arasında düzenlenen", "Temel Yaşam Desteği Kursu'na", "katılmıştır.").Holder?.Value);
        Assert.Null(Pages.Read("Ayşe Yıldırım", "Zeynep Güneş", "eğitimine katılmıştır.").Holder);
    }
}
