using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Import.Certificates;

/// <summary>A list that says for each file whose certificate it is and which.</summary>
internal static class CertificateManifest
{
    private static readonly ImportKind Kind = new(
        "certificates", "Certificates", "Which file is whose certificate.",
        [new ImportField("file", "File", FieldValue.Text, "The name of the file.", "File name", "Filename", "Dosya", "Dosya adı") { Required = true }, .. ImportKinds.Credentials.Fields]);

    /// <summary>Puts what the list says on the files it names; answers with the files that nobody sent.</summary>
    public static Outcome<List<string>> Lay(ImportBook book, IReadOnlyList<StagedCertificate> staged, NamedCodes<Data.Model.Catalogue.CredentialType> types)
    {
        var mapping = ColumnMapping.Guess(book, Kind);
        if (!mapping.Columns.ContainsKey("file"))
        {
            return CertificateProblems.NoFileColumn;
        }

        var lines = mapping.Lines(book);
        var orders = DayOrders.Of(Kind, lines, null);
        if (orders.Questions.Count > 0)
        {
            return ImportProblems.DayOrderNeeded(orders.Questions[0]);
        }

        List<string> missing = [];
        foreach (var line in lines.Where(line => line.Text("file").Length > 0))
        {
            var name = Path.GetFileName(line.Text("file").Replace('\\', '/'));
            var file = staged.FirstOrDefault(s => Path.GetFileNameWithoutExtension(s.File.FileName).Equals(Path.GetFileNameWithoutExtension(name), StringComparison.OrdinalIgnoreCase));
            if (file is null)
            {
                missing.Add(name);
                continue;
            }

            Lay(file, line, new LineReader(line, Kind, orders), types);
        }

        return missing;
    }

    private static void Lay(StagedCertificate file, ImportLine line, LineReader reader, NamedCodes<Data.Model.Catalogue.CredentialType> types)
    {
        var person = new[] { "number", "email", "person" }.Select(line.Text).FirstOrDefault(text => text.Length > 0);
        var type = new[] { "code", "type" }.Select(line.Text).Where(text => text.Length > 0).Select(text => types.Find(text, out _)).FirstOrDefault(found => found is not null);
        file.Person = person ?? file.Person;
        file.Type = type?.Code ?? file.Type;
        file.Issued = reader.Day("issued") ?? file.Issued;
        file.LastDay = reader.Day("expires");
        file.Certificate = line.Text("certificate") is { Length: > 0 } number ? number : file.Certificate;
        (file.Note, file.Origin) = ("", "From the list");
    }
}
