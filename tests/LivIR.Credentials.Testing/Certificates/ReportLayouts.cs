using System.Globalization;

namespace LivIR.Credentials.Testing.Certificates;

/// <summary>Ways of laying out a certificate that only the reporting half has: other labels, other sentences, other things beside what is looked for.</summary>
internal static class ReportLayouts
{
    private const float Middle = 421;

    public static Func<CertificateWords, IReadOnlyList<Printed>>[] Of(string language) => language switch
    {
        "tr" => [TurkishAttendance, TurkishForm, TurkishGiven, TurkishTable],
        "de" => [GermanCourse, GermanForm],
        _ => [Attendance, Workplace, Licence, Diploma, Columns, Letter],
    };

    private static IReadOnlyList<Printed> Attendance(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 80, 18), C("Certificate of Attendance", 125, 28), C("We hereby confirm that", 170, 13), C($"Dr {w.Holder} MBBS", 210, 24), C($"attended the course held from {w.Course.From} to {w.Course.Until}", 245, 13), C(w.Type.Title, 285, 22),
        L($"Date issued: {w.Issued}", 90, 350, 13), .. Opt(w.Expires, e => L($"Refresher due by: {e}", 90, 375, 13)), .. Opt(w.Years, y => L($"This certificate is valid for {y} years from the date of issue.", 90, 375, 13)),
        .. Opt(w.Number, n => L($"Cert. No. {n}", 90, 400, 13)), L("Name of instructor: Alan Whitlock", 500, 480, 11), L("Registered charity no. 1122334", 90, 550, 8),
    ];

    private static IReadOnlyList<Printed> Workplace(CertificateWords w) =>
    [
        L(w.Type.IssuerPrinted, 60, 80, 18), L("Staff training record", 60, 115, 22), L($"Name of course: {w.Type.Title}", 60, 165, 14), L($"Learner name: {w.Holder}", 60, 195, 14), L("Employee number: 4455101", 60, 225, 14),
        L($"Completed on: {w.Issued}", 60, 255, 14), .. Opt(w.Expires, e => L($"Recertification date: {e}", 60, 285, 14)), .. Opt(w.Years, y => L($"Validity: {y * 12} months", 60, 285, 14)), .. Opt(w.Number, n => L($"Certificate reference / Certificate ID: {n}", 60, 315, 14)),
        L("Trainer", 60, 430, 11), L("Name: Alan Whitlock", 60, 450, 12), L("Signature", 60, 470, 11),
    ];

    private static IReadOnlyList<Printed> Licence(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 80, 20), C(w.Type.Title, 120, 22), .. Row("Surname", w.Holder[(w.Holder.LastIndexOf(' ') + 1)..], 180), .. Row("Given names", w.Holder[..w.Holder.LastIndexOf(' ')], 205), .. Row("Date and place of birth", "3 February 1979, Izmir", 230),
        .. w.Number is null ? [] : Row("Licence no", w.Number, 255), .. Row("Granted on", w.Issued, 280), .. w.Expires is null ? [] : Row("Not valid after", w.Expires, 305), .. w.Years is null ? [] : Row("Period of validity", $"{w.Years} years", 305),
        L("Telephone no 0800 123 4567", 60, 540, 9),
    ];

    private static IReadOnlyList<Printed> Diploma(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 90, 20), C("be it known that", 140, 12), C($"Prof. {w.Holder}", 180, 26), C("has fulfilled the requirements and is awarded", 220, 13), C(w.Type.Title, 260, 24), C($"Given on {w.Issued}", 320, 13), .. Opt(w.Expires, e => C($"expiring on {e}", 345, 13)),
        .. Opt(w.Years, y => C($"Valid for {y} ({Number(y)}) years", 345, 13)), .. Opt(w.Number, n => C($"Diploma number: {n}", 380, 12)), L("Bob Stone", 150, 480, 13), L("President", 150, 500, 10), L("Ann Hill", 600, 480, 13), L("Secretary", 600, 500, 10),
    ];

    private static IReadOnlyList<Printed> Columns(CertificateWords w) =>
    [
        L(w.Type.IssuerPrinted, 60, 80, 18), L(w.Type.Title, 60, 120, 22), L("Cardholder", 60, 190, 10), L(w.Holder, 60, 208, 15), .. Opt(w.Number, _ => L("Card no", 430, 190, 10)), .. Opt(w.Number, n => L(n, 430, 208, 15)),
        L(w.Expires is null ? "Issue date" : "Issue date / expiry date", 60, 270, 10), L(w.Expires is null ? w.Issued : $"{w.Issued} / {w.Expires}", 60, 290, 15), .. Opt(w.Years, y => L($"Valid {y} years", 430, 290, 12)), L("Instructor ID: 0612345678", 60, 380, 11), L("125 Main Street, Suite 4, No. 12", 60, 540, 9),
    ];

    private static IReadOnlyList<Printed> Letter(CertificateWords w) =>
    [
        L(w.Type.IssuerPrinted, 60, 80, 16), L("To whom it may concern", 60, 130, 13), L($"This is to confirm that Ms {w.Holder}, RN, holds the following:", 60, 165, 13), L(w.Type.Title, 60, 200, 20), .. Opt(w.Number, n => L($"Certificate number {n}", 60, 235, 13)),
        L($"It was issued on {w.Issued}.", 60, 265, 13), .. Opt(w.Expires, e => L($"It remains valid through {e}.", 60, 290, 13)), .. Opt(w.Years, y => L($"It is valid for {y} years.", 60, 290, 13)), L("Examination date: 2 May 2019", 60, 330, 11), L("Bring the CHECKLIST and sign in at the CONTRAST room.", 60, 520, 9),
    ];

    private static IReadOnlyList<Printed> TurkishAttendance(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 85, 18), C("KATILIM BELGESİ", 130, 28), C($"Uzm.Dr. {w.Holder}", 180, 22), C($"{w.Course.From} - {w.Course.Until} tarihleri arasında düzenlenen", 220, 13), C(w.Type.Title, 260, 22), C("eğitimine katılmış ve başarılı olmuştur.", 295, 13),
        L($"Belge Düzenleme Tarihi: {w.Issued}", 90, 360, 13), .. Opt(w.Expires, e => L($"Geçerlilik Bitim Tarihi: {e}", 90, 385, 13)), .. Opt(w.Years, y => L($"Bu belge düzenlendiği tarihten itibaren {y} yıl süreyle geçerlidir.", 90, 385, 13)), .. Opt(w.Number, n => L($"Belge Numarası: {n}", 90, 410, 13)),
        L("Atatürk Cad. No:125 Kat:3 Telefon No: 0532 111 22 33", 90, 550, 8),
    ];

    private static IReadOnlyList<Printed> TurkishForm(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 80, 18), C(w.Type.Title, 120, 22), .. Row("Adı", w.Holder[..w.Holder.LastIndexOf(' ')], 180), .. Row("Soyadı", w.Holder[(w.Holder.LastIndexOf(' ') + 1)..], 205), .. Row("Doğum Yeri / Tarihi", "Ankara, 03.02.1979", 230), .. Row("T.C. Kimlik Numarası", "10000000146", 255),
        .. Row("Eğitim Tarihleri", $"{w.Course.From} - {w.Course.Until}", 280), .. w.Number is null ? [] : Row("Sertifika Numarası", w.Number, 305), .. Row("Verildiği Tarih", w.Issued, 330), .. w.Expires is null ? [] : Row("Sona Erme Tarihi", w.Expires, 355), .. w.Years is null ? [] : Row("Geçerlilik Süresi", $"{w.Years} yıl", 355),
        L("Doküman Kodu: EĞT.FR.12   Yayın Tarihi: 01.01.2015", 90, 550, 8),
    ];

    private static IReadOnlyList<Printed> TurkishGiven(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 90, 18), C("BAŞARI BELGESİ", 140, 28), C("Bu belge", 185, 13), C($"{w.Holder}'{Hung(w.Holder)}", 220, 22), C($"{w.Type.Title}", 265, 20), C("eğitimini başarıyla tamamladığı için verilmiştir.", 300, 13), L($"Ankara, {w.Issued}", 90, 370, 13),
        .. Opt(w.Expires, e => L($"{e} tarihine dek geçerlidir.", 90, 395, 13)), .. Opt(w.Years, y => L($"{y} yıl geçerlidir.", 90, 395, 13)), .. Opt(w.Number, n => L($"Sertifika No: {n}", 90, 420, 13)), L("Eğitim Sorumlusu: Dr. Ali Veli", 560, 500, 11),
    ];

    private static IReadOnlyList<Printed> TurkishTable(CertificateWords w) =>
    [
        L(w.Type.IssuerPrinted, 70, 80, 18), L(w.Type.Title, 70, 120, 22), L("Katılımcının Adı Soyadı", 70, 190, 11), L($"Hemş. {w.Holder}", 70, 210, 15), .. Opt(w.Number, _ => L("Belge Kodu", 470, 190, 11)), .. Opt(w.Number, n => L(n, 470, 210, 15)), L("Veriliş Tarihi", 70, 260, 11), L(w.Issued, 70, 280, 15),
        .. Opt(w.Expires, _ => L("Belgenin Son Geçerlilik Günü", 470, 260, 11)), .. Opt(w.Expires, e => L(e, 470, 280, 15)), .. Opt(w.Years, y => L($"Geçerlilik: {y} yıl", 470, 280, 13)), L("Eğitmen Adı Soyadı: Ali Veli", 70, 400, 11), L("Sicil No: 45871", 470, 400, 11),
    ];

    private static IReadOnlyList<Printed> GermanCourse(CertificateWords w) =>
    [
        C(w.Type.IssuerPrinted, 85, 18), C("Teilnahmebescheinigung", 130, 26), C($"Herr Priv.-Doz. Dr. med. {w.Holder}", 180, 20), C($"hat vom {w.Course.From} bis zum {w.Course.Until} am Kurs", 220, 13), C(w.Type.Title, 260, 22), C("erfolgreich teilgenommen.", 295, 13), L($"Berlin, den {w.Issued}", 90, 370, 13),
        .. Opt(w.Expires, e => L($"Die Bescheinigung ist bis {e} gültig.", 90, 395, 13)), .. Opt(w.Years, y => L($"Die Bescheinigung ist {y} Jahre gültig.", 90, 395, 13)), .. Opt(w.Number, n => L($"Bescheinigungs-Nr. {n}", 90, 420, 13)), L("EFN 801234567890123", 90, 540, 9),
    ];

    private static IReadOnlyList<Printed> GermanForm(CertificateWords w) =>
    [
        L(w.Type.IssuerPrinted, 70, 80, 18), L(w.Type.Title, 70, 120, 22), L($"Name: {w.Holder[(w.Holder.LastIndexOf(' ') + 1)..]}", 70, 180, 14), L($"Vorname: {w.Holder[..w.Holder.LastIndexOf(' ')]}", 70, 205, 14), L("Geburtsdatum: 03.02.1979", 70, 230, 14), L($"Ausstellungsdatum: {w.Issued}", 70, 260, 14),
        .. Opt(w.Expires, e => L($"Ende der Gültigkeit: {e}", 70, 290, 14)), .. Opt(w.Years, y => L($"Gültig für {y} Jahre", 70, 290, 14)), .. Opt(w.Number, n => L($"Zertifikats-Nr.: {n}", 70, 320, 14)), L("Name des Kursleiters: Alan Weiss", 70, 400, 11), L("Strahlenschutzverordnung vom 29.11.2018", 70, 540, 9),
    ];

    // The Turkish ending of "to" by the last vowel of a name.
    private static string Hung(string name)
    {
        var vowel = name.ToLower(CultureInfo.GetCultureInfo("tr-TR")).Last(c => "aıoueiöü".Contains(c, StringComparison.Ordinal));
        var ending = "aıou".Contains(vowel, StringComparison.Ordinal) ? "a" : "e";
        return "aıoueiöü".Contains(char.ToLower(name[^1], CultureInfo.GetCultureInfo("tr-TR")), StringComparison.Ordinal) ? $"y{ending}" : ending;
    }

    private static string Number(int years) => years switch { 1 => "one", 2 => "two", _ => "three" };

    private static Printed C(string text, float y, float size) => new(text, Middle, y, size, true);

    private static Printed L(string text, float x, float y, float size) => new(text, x, y, size);

    private static Printed[] Row(string label, string value, float y) => [L(label, 110, y, 13), L(value, 420, y, 13)];

    private static IEnumerable<Printed> Opt<T>(T? value, Func<T, Printed> piece)
        where T : class => value is null ? [] : [piece(value)];

    private static IEnumerable<Printed> Opt(int? value, Func<int, Printed> piece) => value is { } known ? [piece(known)] : [];
}
