using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ClosedXML.Excel;
using LivIR.Credentials.Features.Binder;

namespace LivIR.Credentials.IntegrationTests.Features.Binder;

public sealed class BinderVerifierTests : IDisposable
{
    private const string StaffRows = "rows/staff.csv";
    private readonly BinderOffice _office = new();

    private static CancellationToken Ct => BinderOffice.Ct;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Any_changed_byte_is_found_and_named_wherever_it_lies()
    {
        var binder = await BinderAsync();
        var random = new Random(42);
        var places = Enumerable.Range(0, 150).Select(_ => random.Next(binder.Length)).Concat(Enumerable.Range(0, 60)).Concat(Enumerable.Range(binder.Length - 60, 60)).ToList();

        foreach (var place in places)
        {
            byte[] changed = [.. binder];
            changed[place] ^= (byte)random.Next(1, 256);

            var verdict = await VerifyAsync(changed);

            Assert.False(verdict.IsIntact, $"byte {place}");
            Assert.All(verdict.Differences, d => Assert.NotEmpty(d));
            Assert.Equal(EntryAt(binder, place) is { } name, verdict.Differences.Any(d => EntryAt(binder, place) is { } e && (d.StartsWith(e, StringComparison.Ordinal) || d.Contains(e, StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task Bytes_before_behind_and_missing_ones_are_found()
    {
        var binder = await BinderAsync();

        Assert.False((await VerifyAsync([.. binder, 0])).IsIntact);
        Assert.False((await VerifyAsync([0, .. binder])).IsIntact);
        Assert.False((await VerifyAsync(binder[..^1])).IsIntact);
        Assert.False((await VerifyAsync(binder[..200])).IsIntact);
        Assert.False((await VerifyAsync([])).IsIntact);
        Assert.True((await VerifyAsync(binder)).IsIntact);
    }

    [Fact]
    public async Task A_file_that_was_changed_added_or_taken_out_is_named()
    {
        var binder = await BinderAsync();

        Assert.Equal(["documents/policy/2026-09-24-sedation.pdf was changed."], (await VerifyAsync(Edit(binder, "documents/policy/2026-09-24-sedation.pdf", bytes => [.. bytes, 1]))).Differences);
        Assert.Equal(["README.txt is missing."], (await VerifyAsync(Edit(binder, "README.txt", _ => null))).Differences);
        Assert.Equal(["extra.pdf was added: the manifest does not know it."], (await VerifyAsync(Edit(binder, "extra.pdf", _ => [1]))).Differences);
        Assert.Equal(["manifest/public-key.pem is missing."], (await VerifyAsync(Edit(binder, "manifest/public-key.pem", _ => null))).Differences);
    }

    [Fact]
    public async Task A_row_of_a_list_that_was_changed_is_named()
    {
        var binder = await BinderAsync();

        var changed = await VerifyAsync(Edit(binder, StaffRows, bytes => Text(bytes, text => text.Replace("Rita Reviewer", "Ravi Reviewer", StringComparison.Ordinal))));
        var shorter = await VerifyAsync(Edit(binder, StaffRows, bytes => Text(bytes, text => string.Join('\n', text.Split('\n').Where((_, i) => i != 2)))));

        Assert.Equal("rows/staff.csv was changed.", changed.Differences[0]);
        Assert.StartsWith("rows/staff.csv: row 3 was changed: 1,E0001,Sam One,Licences,", Assert.Single(changed.Differences.Skip(1)), StringComparison.Ordinal);
        Assert.Equal(["rows/staff.csv was changed.", "rows/staff.csv: row 3 is missing or was changed."], shorter.Differences);
    }

    [Fact]
    public async Task A_row_of_the_index_that_was_changed_is_named_and_so_is_a_link()
    {
        var binder = await BinderAsync();

        var changed = await VerifyAsync(EditIndex(binder, book => Cell(book, "Staff files", 3, "Verified by").SetValue("Somebody Else")));
        var day = await VerifyAsync(EditIndex(binder, book => Cell(book, "Clauses", 2, "Until").SetValue(new DateTime(2030, 1, 1))));
        var link = await VerifyAsync(EditIndex(binder, book => Cell(book, "Documents", 2, "File").GetHyperlink().ExternalAddress = new Uri("staff/other.pdf", UriKind.Relative)));
        var look = await VerifyAsync(EditIndex(binder, book => book.Worksheet("Clauses").Cell("A2").Style.Font.SetBold()));

        Assert.StartsWith("index.xlsx, sheet Staff files: row 3 was changed: ", Assert.Single(changed.Differences.Skip(1)), StringComparison.Ordinal);
        Assert.Contains("2030-01-01", Assert.Single(day.Differences.Skip(1)), StringComparison.Ordinal);
        Assert.StartsWith("index.xlsx, sheet Documents: row 2 was changed: ", Assert.Single(link.Differences.Skip(1)), StringComparison.Ordinal);
        Assert.Equal("index.xlsx: no row differs; its looks, properties or structure were changed.", Assert.Single(look.Differences.Skip(1)));
        Assert.Equal("index.xlsx does not open as a workbook any more.", (await VerifyAsync(Edit(binder, "index.xlsx", _ => [1, 2, 3]))).Differences[1]);
    }

    [Fact]
    public async Task Who_signs_it_anew_with_another_key_is_known_by_the_fingerprint()
    {
        var binder = await BinderAsync();
        using var rsa = RSA.Create(2048);
        var page = Bytes(binder, BinderManifest.Page);
        var own = Edit(binder, BinderManifest.Key, _ => Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem() + "\n"));
        own = Edit(own, BinderManifest.Signature, _ => rsa.SignData(page, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        Assert.StartsWith("The signature does not fit", Assert.Single((await VerifyAsync(Edit(binder, BinderManifest.Key, _ => Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem() + "\n")))).Differences), StringComparison.Ordinal);
        var verdict = await VerifyAsync(own);
        Assert.True(verdict.IsIntact);
        Assert.False(await _office.Keys.IsOwnAsync(verdict.Fingerprint, Ct));
    }

    [Fact]
    public async Task Lists_that_were_written_anew_do_not_fit_the_signed_page()
    {
        var binder = await BinderAsync();

        var files = await VerifyAsync(Edit(binder, BinderManifest.Files, bytes => bytes[..^1]));
        var rows = await VerifyAsync(Edit(binder, BinderManifest.Rows, bytes => [.. bytes, (byte)'\n']));

        Assert.Contains("manifest/files.sha256 was changed.", files.Differences);
        Assert.Contains("manifest/rows.sha256 was changed.", rows.Differences);
    }

    private async Task<byte[]> BinderAsync()
    {
        await _office.PersonAsync("One");
        await _office.PolicyAsync();
        return (await _office.MakeAsync()).File.ToArray();
    }

    private static async Task<BinderVerdict> VerifyAsync(byte[] binder) => await BinderVerifier.VerifyAsync(new MemoryStream(binder), Ct);

    // Where an entry's bytes lie: they are stored, so each begins right behind its name.
    private static string? EntryAt(byte[] binder, int place)
    {
        using var zip = new ZipArchive(new MemoryStream(binder));
        var at = 0L;
        foreach (var entry in zip.Entries)
        {
            at += 30 + entry.FullName.Length;
            if (place >= at && place < at + entry.Length)
            {
                return entry.FullName;
            }

            at += entry.Length;
        }

        return null;
    }

    private static byte[] Bytes(byte[] binder, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(binder));
        return BinderTests.Copy(zip, name).ToArray();
    }

    // The same ZIP with one entry made anew, put in, or left out.
    private static byte[] Edit(byte[] binder, string name, Func<byte[], byte[]?> edit)
    {
        using var zip = new ZipArchive(new MemoryStream(binder));
        var target = new MemoryStream();
        using var anew = new LivIR.Credentials.Shared.Files.StoredZip(target);
        var names = zip.Entries.Select(e => e.FullName).ToList();
        foreach (var each in names.Contains(name) ? names : [.. names, name])
        {
            var before = zip.GetEntry(each) is null ? [] : BinderTests.Copy(zip, each).ToArray();
            if ((each == name ? edit(before) : before) is { } bytes)
            {
                using var entry = anew.Add(each);
                entry.Write(bytes);
            }
        }

        anew.Finish();
        return target.ToArray();
    }

    private static byte[] EditIndex(byte[] binder, Action<XLWorkbook> edit) => Edit(binder, "index.xlsx", bytes =>
    {
        using var book = new XLWorkbook(new MemoryStream(bytes));
        edit(book);
        var saved = new MemoryStream();
        book.SaveAs(saved);
        return saved.ToArray();
    });

    private static IXLCell Cell(XLWorkbook book, string sheet, int row, string heading)
    {
        var at = book.Worksheet(sheet).Row(1).CellsUsed().Single(c => c.GetString() == heading).Address.ColumnNumber;
        return book.Worksheet(sheet).Cell(row, at);
    }

    private static byte[] Text(byte[] bytes, Func<string, string> edit) => Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(bytes)));
}
