using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Tests.Features.Reading;

/// <summary>Pages made of pieces of text at places, as a document would have them.</summary>
internal static class Pages
{
    public static readonly ReadingCatalogue Catalogue = new(
        [
            new TypeNames("BLS", "AHA", ["Basic life support (AHA)", "BLS provider", "Temel yaşam desteği"], EndsWithMonth: true),
            new TypeNames("ERC-BLS", "ERC", ["Basic life support (ERC or national council)", "ERC BLS"]),
            new TypeNames("ABR-DR", "ABR", ["Diagnostic Radiology certificate", "ABR DR"]),
            new TypeNames("ABR-IRDR", "ABR", ["Interventional Radiology/Diagnostic Radiology certificate", "American Board of Radiology"]),
            new TypeNames("US-RN", "US-STATE", ["Registered nurse licence", "RN"]),
            new TypeNames("LASER", "HOSP", ["Laser safety"]),
            new TypeNames("CONTRAST", "HOSP", ["Contrast reaction and anaphylaxis management"]),
            new TypeNames("CHECKLIST", "HOSP", ["IR safety checklist use", "Sign-in"]),
            new TypeNames("DOSIM", "HOSP", ["Personal dosimetry enrolment and review", "Dosimeter"]),
        ],
        [
            new IssuerNames("AHA", ["American Heart Association"]),
            new IssuerNames("ERC", ["European Resuscitation Council"]),
            new IssuerNames("ABR", ["American Board of Radiology", "The ABR"]),
            new IssuerNames("DEGIR", ["German Society for Interventional Radiology"]),
            new IssuerNames("HOSP", ["Hospital policy", "In-house training"]),
        ]);

    /// <summary>After most of the days that are printed, so that they can have been issued.</summary>
    public static readonly DateOnly Today = new(2028, 6, 15);

    /// <summary>A page of lines, each of cells that stand apart.</summary>
    public static DocumentText Text(TextSource source, params string[][] lines) => new(source, 1, 1, [.. lines.Select((cells, i) => Line(cells, 0.1 + (i * 0.06), 0.03))], []);

    public static DocumentText Text(params string[] lines) => Text(TextSource.Document, [.. lines.Select(line => line.Split(" | "))]);

    public static CertificateProposals Read(params string[] lines) => CertificateReader.Read(Text(lines), Catalogue, Today);

    private static List<Word> Line(string[] cells, double y, double height)
    {
        List<Word> words = [];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var x = 0.05 + (cell * 0.45);
            foreach (var word in cells[cell].Split(' '))
            {
                words.Add(new Word(word, new TextPlace(1, x, y, word.Length * 0.01, height)));
                x += (word.Length * 0.01) + 0.008;
            }
        }

        return words;
    }
}
