namespace LivIR.Credentials.Testing.Certificates;

/// <summary>What a certificate says, ready to be printed.</summary>
/// <param name="Type">The type, as it is printed.</param>
/// <param name="Holder">The holder's name.</param>
/// <param name="Number">The number.</param>
/// <param name="Issued">The day of issue.</param>
/// <param name="Expires">The last valid day; empty where none is printed.</param>
/// <param name="Years">For how many years it is valid, where that is printed and no last day.</param>
/// <param name="Course">The days of the course before it, written with the names of months.</param>
internal sealed record CertificateWords(PrintedType Type, string Holder, string? Number, string Issued, string? Expires, int? Years = null, (string From, string Until) Course = default);

/// <summary>Ways of laying out a certificate, by language.</summary>
internal static class CertificateLayouts
{
    private const float Middle = 421;

    public static Func<CertificateWords, IReadOnlyList<Printed>>[] Of(string language) => language switch
    {
        "tr" => [TurkishLetter, TurkishList, Bilingual, TurkishRange],
        "de" => [German],
        _ => [Classic, List, Table, Card, Register, SignatureLine, Stacked, Range],
    };

    private static IReadOnlyList<Printed> Classic(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 90, 18), C("CERTIFICATE", 150, 34), C("This is to certify that", 200, 13), C(w.Holder, 245, 28), C("has met the requirements for", 290, 13), C(w.Type.Title, 330, 21),
        C(w.Expires is null ? $"Issued {w.Issued}" : $"Issued {w.Issued}          Valid until {w.Expires}", 385, 13),
        .. Opt(w.Number, n => C($"Certificate number {n}", 410, 13)), L("Chair of the Board", 130, 505, 10), L("Registrar", 600, 505, 10),
    ];

    private static IReadOnlyList<Printed> List(CertificateWords w) =>
    [
        L(w.Type.IssuerPrinted, 70, 90, 20), L("Certificate of Completion", 70, 130, 26), L($"Name: Dr. {w.Holder}", 70, 200, 14), L($"Course: {w.Type.Title}", 70, 230, 14),
        .. Opt(w.Number, n => L($"Certificate No.: {n}", 70, 260, 14)), L($"Issue Date: {w.Issued}", 70, 290, 14), .. Opt(w.Expires, e => L($"Expiry Date: {e}", 70, 320, 14)),
        L("Course number: 88213", 70, 380, 10), L("Questions? Phone +1 555 0100", 70, 400, 10),
    ];

    private static IReadOnlyList<Printed> Table(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 80, 20), C(w.Type.Title, 120, 24), .. Row("Holder", w.Holder, 200), .. w.Number is null ? [] : Row("Registration number", w.Number, 230), .. Row("Date of issue", w.Issued, 260),
        .. w.Expires is null ? [] : Row("Expiration date", w.Expires, 290), .. Row("Status", "Active", 320), C("This document was produced electronically and is valid without a signature.", 520, 9),
    ];

    private static IReadOnlyList<Printed> Card(CertificateWords w) =>
    [
        L(w.Type.Title, 80, 110, 26), L(w.Type.IssuerPrinted, 80, 145, 13), L(w.Holder, 80, 210, 22), L("has successfully completed the cognitive and skills evaluations of the program.", 80, 240, 11),
        L("Issue Date", 80, 300, 11), L(w.Issued, 80, 318, 14), .. Opt(w.Expires, _ => L("Renew By", 330, 300, 11)), .. Opt(w.Expires, e => L(e, 330, 318, 14)),
        L("Training Center Name", 80, 370, 11), L("Coastline Training Site", 80, 388, 14), .. Opt(w.Number, _ => L("eCard Code", 330, 370, 11)), .. Opt(w.Number, n => L(n, 330, 388, 14)),
    ];

    private static IReadOnlyList<Printed> Register(CertificateWords w) =>
    [
        L(w.Type.IssuerPrinted, 60, 80, 18), L("Verification of status", 60, 110, 14), .. Row("Name", w.Holder, 160), .. Row("Date of birth", "3 February 1979", 185), .. Row("Discipline", w.Type.Title, 210),
        .. w.Number is null ? [] : Row("Certificate ID", w.Number, 235), .. Row("First registration", "9 October 2009", 260), .. Row("Issued on", w.Issued, 285), .. w.Expires is null ? [] : Row("Expires on", w.Expires, 310),
        L("Printed on 30 October 2026", 60, 540, 9), L("Page 1 of 1", 700, 540, 9),
    ];

    private static IReadOnlyList<Printed> SignatureLine(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 85, 18), C("hereby certifies that", 130, 13), C($"{w.Holder}, MD", 175, 26), C("has successfully completed", 215, 13), C(w.Type.Title, 255, 22), .. Opt(w.Expires, e => C($"This certificate expires on {e}.", 300, 13)),
        L(w.Issued, 180, 430, 14), L("Date", 195, 452, 11), L("Prof. Alan Whitlock", 560, 430, 14), L("Programme Director", 560, 452, 11), .. Opt(w.Number, n => C($"Certificate ID: {n}", 520, 10)),
    ];

    private static IReadOnlyList<Printed> Stacked(CertificateWords w) =>
    [
        L(w.Type.IssuerPrinted, 70, 80, 17), L(w.Type.Title, 70, 120, 24), L("NAME OF HOLDER", 70, 190, 9), L(w.Holder, 70, 210, 16), .. Opt(w.Number, _ => L("CERTIFICATE NUMBER", 70, 250, 9)), .. Opt(w.Number, n => L(n, 70, 270, 16)),
        L("DATE OF ISSUE", 70, 310, 9), L(w.Issued, 70, 330, 16), .. Opt(w.Expires, _ => L("VALID UNTIL", 330, 310, 9)), .. Opt(w.Expires, e => L(e, 330, 330, 16)), L("DATE OF BIRTH", 330, 190, 9), L("17 May 1984", 330, 210, 16),
    ];

    private static IReadOnlyList<Printed> Range(CertificateWords w) =>
    [
        C("CERTIFICATE OF TRAINING", 90, 28), C("is awarded to", 140, 13), C(w.Holder, 185, 28), C($"for the programme {w.Type.Title}", 235, 16), C($"given by {w.Type.IssuerPrinted}", 265, 14),
        C(w.Expires is null ? $"Awarded on {w.Issued}" : $"Period of validity: {w.Issued} – {w.Expires}", 310, 14), .. Opt(w.Number, n => C($"Credential ID: {n}", 340, 12)), C("Form 12-B, revision 14 June 2019", 550, 8),
    ];

    private static IReadOnlyList<Printed> TurkishLetter(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 90, 18), C("SERTİFİKA", 145, 32), C($"Sayın {w.Holder}", 200, 20), C($"{w.Issued} tarihinde düzenlenen", 245, 14), C(w.Type.Title, 285, 22), C("programını başarıyla tamamlamıştır.", 320, 14),
        .. Opt(w.Expires, e => C($"Bu belge {e} tarihine kadar geçerlidir.", 355, 13)), .. Opt(w.Number, n => C($"Belge No: {n}", 385, 12)), L("Başhekim", 150, 500, 11), L("Eğitim Sorumlusu", 590, 500, 11),
    ];

    private static IReadOnlyList<Printed> TurkishList(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 80, 18), C(w.Type.Title, 120, 24), L($"Adı Soyadı : {w.Holder}", 90, 190, 14), L("T.C. Kimlik No : 10000000146", 90, 220, 14), L("Doğum Tarihi : 03.02.1979", 90, 250, 14),
        .. Opt(w.Number, n => L($"Sertifika No : {n}", 90, 280, 14)), L($"Düzenleme Tarihi : {w.Issued}", 90, 310, 14), .. Opt(w.Expires, e => L($"Geçerlilik Tarihi : {e}", 90, 340, 14)),
        L("24.03.2000 tarihli ve 23999 sayılı Resmi Gazete uyarınca verilmiştir.", 90, 500, 9),
    ];

    private static IReadOnlyList<Printed> Bilingual(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 80, 18), C("KATILIM BELGESİ / CERTIFICATE", 120, 24), C(w.Type.Title, 155, 20), .. Row("Adı Soyadı / Name Surname", w.Holder, 220), .. w.Number is null ? [] : Row("Belge No / Certificate No", w.Number, 250),
        .. Row("Veriliş Tarihi / Date of Issue", w.Issued, 280), .. w.Expires is null ? [] : Row("Son Geçerlilik Tarihi / Valid Until", w.Expires, 310),
    ];

    private static IReadOnlyList<Printed> TurkishRange(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 90, 18), C(w.Type.Title, 135, 24), L("Belge Sahibi", 120, 200, 12), L(w.Holder, 300, 200, 14), .. Opt(w.Number, _ => L("Tescil No", 120, 230, 12)), .. Opt(w.Number, n => L(n, 300, 230, 14)),
        L(w.Expires is null ? "Veriliş Tarihi" : "Geçerlilik", 120, 260, 12), L(w.Expires is null ? w.Issued : $"{w.Issued} - {w.Expires}", 300, 260, 14), L("Baskı Tarihi: 30.10.2026", 120, 540, 8),
    ];

    private static IReadOnlyList<Printed> German(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 85, 18), C("BESCHEINIGUNG", 135, 28), C($"Frau/Herr Dr. {w.Holder}", 190, 18), C("geboren am 03.02.1979, hat die erforderliche", 220, 13), C(w.Type.Title, 260, 22), C("nachgewiesen.", 290, 13),
        L($"Ausgestellt am {w.Issued}", 120, 360, 13), .. Opt(w.Expires, e => L($"Gültig bis {e}", 120, 385, 13)), .. Opt(w.Number, n => L($"Urkunden-Nr. {n}", 120, 410, 13)),
    ];

    private static Printed C(string text, float y, float size) => new(text, Middle, y, size, true);

    private static Printed L(string text, float x, float y, float size) => new(text, x, y, size);

    private static Printed[] Row(string label, string value, float y) => [L(label, 110, y, 13), L(value, 420, y, 13)];

    private static IEnumerable<Printed> Opt(string? value, Func<string, Printed> piece) => value is null ? [] : [piece(value)];
}
