using System.CommandLine;
using System.Text.Json;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Hosting;

namespace LivIR.Credentials.CommandLine;

/// <summary>Prints what a certificate proposes, with the places in the document, so that any file can be tried.</summary>
internal static class ReadCertificateVerb
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "A PDF, JPEG or PNG." };
        var format = new Option<string>("--format") { Description = "How it is printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("read-certificate", "Print what a certificate proposes for a record. Nothing is saved.") { file, format };
        command.SetAction((parsed, ct) => CommandRun.GuardAsync(services => ReadAsync(services, parsed.GetRequiredValue(file), parsed.GetRequiredValue(format), ct)));
        return command;
    }

    private static async Task<string> ReadAsync(IServiceProvider services, string file, string format, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"There is no file {file}.");
        }

        var (text, flags) = await services.GetRequiredService<IsolatedTextReader>().ReadAsync(Path.GetFullPath(file), ct);
        if (!text.IsSuccess)
        {
            throw new InvalidOperationException(string.Join(' ', [text.Error.Message, .. CertificateWarnings.OfFlags(flags)]));
        }

        var folders = services.GetRequiredService<Folders>();
        var catalogue = await ReadingCatalogues.ReadOrShippedAsync(services.GetRequiredService<CredentialsDbContext>(), folders.Seed, folders.ShippedSchemas, ct);
        var proposals = CertificateReader.Read(text.Value, catalogue, CertificateReading.LatestToday(services.GetRequiredService<TimeProvider>()));
        return format == "json" ? JsonSerializer.Serialize(new Answer(Path.GetFileName(file), text.Value, proposals), Json) : Lines(proposals);
    }

    private static JsonSerializerOptions Json { get; } = new(TextAnswer.Json) { WriteIndented = true };

    private static string Lines(CertificateProposals found) => string.Join(Environment.NewLine,
    [
        Line("Type", found.Type?.Value, found.Type?.Place),
        Line("Issuer", found.Issuer?.Value, found.Issuer?.Place),
        Line("Holder", found.Holder?.Value, found.Holder?.Place),
        Line("Number", found.Number?.Value, found.Number?.Place),
        Line("Issued", Days(found.IssuedOn), found.IssuedOn?.Place),
        Line("Last valid day", Days(found.ExpiresOn), found.ExpiresOn?.Place),
    ]);

    private static string? Days(DateProposal? date) => date is null ? null : string.Join(" or ", date.Readings.Select(d => d.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));

    private static string Line(string name, string? value, TextPlace? place) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name,-15} {value ?? "-"}{(place is null ? "" : $"   (page {place.Page}, {place.X:P0} from the left, {place.Y:P0} from above)")}");

    private sealed record Answer(string File, string? Language, TextSource ReadBy, int Pages, int PagesRead, IReadOnlyList<DocumentFlag> Flags, IReadOnlyList<string> Warnings, Fields Proposals)
    {
        public Answer(string file, DocumentText text, CertificateProposals found)
            : this(file, found.Language, text.Source, text.Pages, text.PagesRead, text.Flags, [.. CertificateWarnings.OfFlags(text.Flags), .. CertificateWarnings.OfPages(text) is { } pages ? [pages] : Array.Empty<string>()], new Fields(found.Type, found.Issuer, found.Holder, found.Number, found.IssuedOn, found.ExpiresOn))
        {
        }
    }

    private sealed record Fields(Proposal? Type, Proposal? Issuer, Proposal? Holder, Proposal? Number, DateProposal? IssuedOn, DateProposal? ExpiresOn);
}
