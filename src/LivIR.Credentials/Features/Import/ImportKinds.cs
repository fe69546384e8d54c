namespace LivIR.Credentials.Features.Import;

/// <summary>The kinds of rows that can be imported, with their columns in English and Turkish.</summary>
public static class ImportKinds
{
    private static readonly IReadOnlyList<string> ByPerson = ["number", "email", "person"];

    /// <summary>People.</summary>
    public static ImportKind Staff { get; } = new(
        "staff",
        "Staff members",
        "People with their employee number, name and e-mail. Places of work come under Assignments, from the same file if you like.",
        [
            Number with { Required = true },
            new("title", "Title", FieldValue.Text, "Before the name, such as Dr.", "Salutation", "Unvan", "Ünvan"),
            new("given", "Given name", FieldValue.Text, "Given name or names.", "First name", "Forename", "Given names", "Ad", "Adı", "İsim") { Required = true },
            new("family", "Family name", FieldValue.Text, "Family name.", "Last name", "Surname", "Soyad", "Soyadı", "Soyisim") { Required = true },
            Email,
            new("birthMonth", "Birth month", FieldValue.Whole, "1 to 12, only where a deadline depends on it.", "Month of birth", "Doğum ayı"),
            new("pathway", "Pathway", FieldValue.Text, "The way to a board certificate, where the person is on one.", "Training pathway", "Eğitim yolu") { Choices = ChoiceList.Pathways },
        ]);

    /// <summary>Places of work.</summary>
    public static ImportKind Assignments { get; } = new(
        "assignments",
        "Assignments",
        "Who works in which department, as what, from when until when.",
        [
            Number, Email, Person,
            new("facility", "Facility", FieldValue.Text, "The name or the code of a facility.", "Hospital", "Site", "Facility code", "Kurum", "Hastane", "Tesis") { Required = true, Choices = ChoiceList.Facilities },
            new("department", "Department", FieldValue.Text, "The name or the code of one of its departments.", "Unit", "Department code", "Bölüm", "Birim", "Departman") { Required = true, Choices = ChoiceList.Departments },
            new("profession", "Profession", FieldValue.Text, "As what the person works there.", "Role", "Job", "Position", "Job title", "Meslek", "Görev", "Pozisyon") { Required = true, Choices = ChoiceList.Professions },
            new("from", "Works there from", FieldValue.Day, "The first day.", "From", "Start", "Start date", "First day", "Begin", "Başlangıç", "Başlangıç tarihi", "İşe giriş tarihi") { Required = true },
            new("until", "Works there until", FieldValue.Day, "The last day; empty while there is none.", "Until", "Last day", "End", "End date", "To", "Bitiş", "Bitiş tarihi", "Ayrılış tarihi"),
        ])
    {
        OneOf = ByPerson,
    };

    /// <summary>Certificates, licences, registrations.</summary>
    public static ImportKind Credentials { get; } = new(
        "credentials",
        "Credentials",
        "Certificates, licences and registrations with number and days. They wait for review: what is on file is not verified.",
        [
            Number, Email, Person,
            new("type", "Credential", FieldValue.Text, "The name of a kind of credential of the catalogue.", "Certificate", "Credential type", "Certification", "Certificate type", "Type", "Sertifika", "Belge", "Sertifika adı", "Belge adı", "Belge türü", "Sertifika türü", "Credential name", "Certificate name", "Qualification", "Licence", "License") { Choices = ChoiceList.CredentialTypes },
            new("code", "Code", FieldValue.Text, "Its code, instead of the name or beside it.", "Credential code", "Type code", "Kod", "Belge kodu", "Sertifika kodu"),
            new("certificate", "Certificate number", FieldValue.Text, "The number printed on it.", "Certificate no", "Credential number", "Credential no", "License number", "Licence number", "License no", "Licence no", "Card number", "Registration number", "Sertifika no", "Sertifika numarası", "Belge no", "Belge numarası", "Ruhsat no"),
            new("issued", "Issued", FieldValue.Day, "The day of issue.", "Issue date", "Date of issue", "Issued on", "Date issued", "Day of issue", "Veriliş tarihi", "Düzenleme tarihi", "Düzenlenme tarihi", "Verildiği tarih", "Alınış tarihi", "Issue", "Issued date", "Date obtained", "Obtained", "Completed", "Completion date", "Valid from", "Veriliş", "Verilme tarihi", "Alınma tarihi", "Sertifika tarihi", "Belge tarihi") { Required = true },
            new("expires", "Printed last day", FieldValue.Day, "The last valid day, only where one is printed on it.", "Expires", "Expiry", "Expiry date", "Expiration date", "Expiration", "Expires on", "Valid until", "Valid to", "Geçerlilik tarihi", "Geçerlilik bitiş tarihi", "Son geçerlilik tarihi", "Bitiş tarihi", "Geçerlilik sonu", "Last valid day", "Expire date", "Expires at", "End date", "Valid till", "Valid through", "Geçerlilik", "Bitiş", "Sona erme tarihi", "Son tarih"),
            new("note", "Note", FieldValue.Text, "A note to the reviewer.", "Notes", "Remark", "Remarks", "Comment", "Comments", "Not", "Açıklama"),
        ])
    {
        OneOf = ByPerson,
    };

    /// <summary>Activities with hours or credits.</summary>
    public static ImportKind Training { get; } = new(
        "training",
        "Training records",
        "Activities that people attended, with their credits or hours.",
        [
            Number, Email, Person,
            new("title", "Activity", FieldValue.Text, "What was attended.", "Title", "Course", "Course name", "Training", "Event", "Etkinlik", "Eğitim", "Eğitim adı", "Kurs", "Kurs adı", "Activity name", "Training name", "Topic", "Etkinlik adı", "Konu") { Required = true },
            new("provider", "Provider", FieldValue.Text, "Who offered it.", "Organiser", "Organizer", "Organisation", "Organization", "Düzenleyen", "Sağlayıcı", "Kurum"),
            new("category", "Category", FieldValue.Text, "As what it counts.", "Credit type", "Kind", "Type", "Kategori", "Tür") { Required = true, Choices = ChoiceList.TrainingCategories },
            new("amount", "Amount", FieldValue.Amount, "How much, in the unit of the category.", "Credits", "Hours", "Points", "Units", "Miktar", "Kredi", "Saat", "Puan", "Credit hours", "CME", "CME credits", "CPD hours", "Credit", "Hour", "Süre") { Required = true },
            new("completed", "Completed", FieldValue.Day, "The last day of the activity.", "Date", "Completed on", "Completion date", "Date completed", "Day", "Tarih", "Tamamlanma tarihi", "Bitiş tarihi") { Required = true },
            new("countsFor", "Makes up for", FieldValue.Day, "A day of the earlier window, where it makes up for one.", "Counts for", "Yerine geçtiği tarih"),
        ])
    {
        OneOf = ByPerson,
    };

    /// <summary>Figures that facilities keep.</summary>
    public static ImportKind Numbers { get; } = new(
        "numbers",
        "Numbers of facilities",
        "Procedures a year, files reviewed, rooms in use: a figure for a period, or a level from a day on.",
        [
            Place,
            new("kind", "Number", FieldValue.Text, "Which number; its name or code.", "Metric", "Indicator", "Figure name", "Gösterge", "Ölçüt", "Metrik") { Required = true, Choices = ChoiceList.Metrics },
            new("value", "Figure", FieldValue.Amount, "The figure.", "Value", "Amount", "Count", "Result", "Değer", "Sayı", "Miktar") { Required = true },
            new("from", "From", FieldValue.Day, "First day of the period, or of the level.", "Start", "Start date", "Period start", "First day", "Başlangıç", "Başlangıç tarihi") { Required = true },
            new("to", "To", FieldValue.Day, "Last day of the period; empty for a level.", "Until", "End", "End date", "Period end", "Last day", "Bitiş", "Bitiş tarihi"),
            new("source", "Source", FieldValue.Text, "Where the figure comes from.", "Kaynak"),
        ]);

    /// <summary>Papers that facilities keep.</summary>
    public static ImportKind Documents { get; } = new(
        "documents",
        "Documents of facilities",
        "Policies, surveys, tests and other papers of a facility, with their days.",
        [
            Place,
            new("kind", "Document", FieldValue.Text, "Which kind of document; its name or code.", "Document type", "Kind", "Evidence", "Belge", "Belge türü", "Doküman", "Doküman türü") { Required = true, Choices = ChoiceList.Documents },
            new("title", "Title", FieldValue.Text, "What it is called.", "Name", "Document title", "Başlık", "Belge adı", "Doküman adı") { Required = true },
            new("unit", "About", FieldValue.Text, "The name of the room or piece of equipment, where it is about one.", "Unit", "Equipment", "Room", "Cihaz", "Oda"),
            new("dated", "Dated", FieldValue.Day, "The day written on it.", "Date", "Document date", "Tarih", "Belge tarihi") { Required = true },
            new("expires", "Printed last day", FieldValue.Day, "The last valid day, only where one is written on it.", "Expires", "Expiry date", "Valid until", "Geçerlilik tarihi", "Son geçerlilik tarihi"),
            new("owner", "Owner", FieldValue.Text, "Who looks after it.", "Responsible", "Sorumlu"),
            new("review", "Review by", FieldValue.Day, "The day by which somebody should look at it again.", "Review date", "Next review", "Gözden geçirme tarihi"),
        ]);

    /// <summary>All, in the order of the page.</summary>
    public static IReadOnlyList<ImportKind> All { get; } = [Staff, Assignments, Credentials, Training, Numbers, Documents];

    private static ImportField Number => new(
        "number", "Number", FieldValue.Text, "The employee number: people are found by it first.",
        "Employee number", "Employee no", "Employee ID", "Staff number", "Staff no", "Staff ID", "Personnel number", "Personnel no", "Sicil no", "Sicil numarası", "Sicil", "Personel no", "Personel numarası", "Çalışan no", "Employee code", "Emp no", "Emp ID", "Payroll number", "Personel sicil no", "Kurum sicil no", "Sicil numara");

    private static ImportField Email => new(
        "email", "E-mail", FieldValue.Text, "The work e-mail: people are found by it where there is no number.",
        "E-mail address", "Work e-mail", "Mail", "E-posta", "E-posta adresi", "Eposta", "Email", "Email address", "Mail address", "Mail adresi");

    private static ImportField Person => new(
        "person", "Person", FieldValue.Text, "The name, to compare with the number; by the name alone nobody is taken without asking.",
        "Name", "Full name", "Staff member", "Employee", "Employee name", "Ad soyad", "Adı soyadı", "İsim soyisim", "Personel", "Personel adı", "Çalışan", "Staff name", "Person name", "Holder", "Holder name", "Physician", "Adı ve soyadı", "Ad ve soyad", "Çalışan adı");

    private static ImportField Place => new(
        "facility", "Facility", FieldValue.Text, "The name or the code of a facility.", "Hospital", "Site", "Facility code", "Kurum", "Hastane", "Tesis")
    {
        Required = true,
        Choices = ChoiceList.Facilities,
    };

    /// <summary>The kind of that code.</summary>
    public static ImportKind? Find(string? code) => All.FirstOrDefault(k => k.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
