using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using LivIR.Credentials.BrowserTests.Running;
using LivIR.Credentials.Features.Binder;
using LivIR.Credentials.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

/// <summary>From a red clause to a binder that proves itself.</summary>
[Collection("journeys")]
public sealed class BinderJourneyTests(RunningApp app)
{
    private const string Facility = "BOGAZ";
    private const string Standard = "IASIOS";
    private const int MostOpen = 8;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_facility_is_taken_from_red_to_green_and_its_binder_is_verified_until_a_byte_is_changed()
    {
        await using var visit = await app.SignInAsync("manager");
        var recorded = await RecordWhatIsMissingAsync(visit);
        Assert.NotEmpty(recorded);
        await Expect(visit.Page.Locator($"#s-{Standard} .level")).ToContainTextAsync("Level reached: Accredited Centre");

        var binder = await MakeAsync(visit);

        Assert.True((await VerifyAsync(binder)).IsIntact);
        Assert.All(Core(binder), row => Assert.Contains(row.State, new[] { "Met", "Expiring" }));
        var document = Path(binder, "documents/");
        var changed = Changed(binder, document);
        Assert.Equal([$"{document} was changed."], (await VerifyAsync(changed)).Differences);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task A_binder_is_fetched_once_by_who_made_it_and_by_nobody_else()
    {
        await using var visit = await app.SignInAsync("auditor");
        await visit.GoAsync($"/facilities/{Facility}/binder");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the binder" }).ClickAsync();
        var link = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download binder-" });
        await Expect(link).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var address = (await link.GetAttributeAsync("href"))!;

        await using var other = await app.SignInAsync("manager");
        Assert.Equal(404, (await other.Page.APIRequest.GetAsync(Absolute(visit, address))).Status);
        Assert.Equal(200, (await visit.Page.APIRequest.GetAsync(Absolute(visit, address))).Status);
        Assert.Equal(404, (await visit.Page.APIRequest.GetAsync(Absolute(visit, address))).Status);
    }

    // Opens each open clause of the core in turn and records the document it names.
    private static async Task<List<string>> RecordWhatIsMissingAsync(Visit visit)
    {
        var recorded = new List<string>();
        for (var i = 0; i < MostOpen; i++)
        {
            await visit.GoAsync($"/facilities/{Facility}");
            var open = visit.Page.Locator($"tr[id^='c-{Standard}-']:has(.st.miss, .st.bad):not(:has-text('extended'))");
            if (await open.CountAsync() == 0)
            {
                return recorded;
            }

            await open.First.Locator("a.toggle").ClickAsync();
            await visit.Page.Locator("tr.opened-why").GetByRole(AriaRole.Link, new() { Name = "Record " }).First.ClickAsync();
            await visit.Page.WaitForURLAsync("**/documents/new*");
            await visit.UntilItListensAsync();
            await visit.Page.Locator("#dated").FillAsync(DateTime.UtcNow.AddDays(-1 - i).ToString("d MMM yyyy", CultureInfo.InvariantCulture));
            await visit.Page.Locator("#dated").BlurAsync();
            var name = $"proof-{i}.pdf";
            await visit.Page.Locator(".drop input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = SampleFiles.Pdf(2000 + i) });
            await Expect(visit.Page.GetByText(name)).ToBeVisibleAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Record document" }).ClickAsync();
            await visit.Page.WaitForURLAsync($"**/facilities/{Facility}/documents");
            recorded.Add(name);
        }

        return recorded;
    }

    private static async Task<byte[]> MakeAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Audit binder", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/binder");
        await visit.UntilItListensAsync();
        await visit.Page.Locator("#standard").SelectOptionAsync(Standard);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the binder" }).ClickAsync();
        var link = visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Download binder-{Facility}-{Standard}" });
        await Expect(link).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Ct);
        return copy.ToArray();
    }

    private static async Task<BinderVerdict> VerifyAsync(byte[] binder) => await BinderVerifier.VerifyAsync(new MemoryStream(binder), Ct);

    private static List<(string Clause, string State)> Core(byte[] binder)
    {
        using var zip = new ZipArchive(new MemoryStream(binder));
        using var copy = new MemoryStream();
        using (var content = zip.GetEntry("index.xlsx")!.Open())
        {
            content.CopyTo(copy);
        }

        using var book = new XLWorkbook(copy);
        return [.. book.Worksheet("Clauses").Tables.Single().DataRange.Rows().Where(r => r.Field("Tier").GetString() == "core").Select(r => (r.Field("Clause").GetString(), r.Field("State").GetString()))];
    }

    private static string Path(byte[] binder, string folder)
    {
        using var zip = new ZipArchive(new MemoryStream(binder));
        return zip.Entries.First(e => e.FullName.StartsWith(folder, StringComparison.Ordinal) && e.Length > 100).FullName;
    }

    // Nothing in the ZIP is compressed, so a file's bytes begin right behind the first mention of its path.
    private static byte[] Changed(byte[] binder, string path)
    {
        byte[] changed = [.. binder];
        changed[changed.AsSpan().IndexOf(Encoding.ASCII.GetBytes(path)) + path.Length + 50] ^= 1;
        return changed;
    }

    private static string Absolute(Visit visit, string address) => new Uri(new Uri(visit.Page.Url), address).ToString();
}
