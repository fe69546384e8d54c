using System.Text;
using LivIR.Credentials.Data.Model.Signing;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.Files;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Writes one binder, part after part; of the files behind it no more than a piece is ever in memory.</summary>
internal sealed class BinderWriter(
    BinderQuestion question, FacilityView view, StandardReadiness standard, BinderSources sources, Stream target, IProgress<BinderProgress>? progress) : IDisposable
{
    // Documents, clauses, index and manifest.
    private const int OwnSteps = 4;

    private readonly StoredZip _zip = new(target);
    private readonly FileStream _index = TemporaryFile.Create();
    private readonly List<IBinderTable> _tables = [];
    private readonly List<string> _sums = [];
    private readonly BinderPaths _paths = new();
    private int _done;
    private int _steps;
    private int _held;

    /// <summary>Writes all of it.</summary>
    public async Task<BinderMade> WriteAsync(SigningKey key, SigningKeys keys, CancellationToken ct)
    {
        var people = await sources.Staff.PeopleAsync(view.Status!, ct);
        _steps = people.Count + OwnSteps;
        var book = new StreamedWorkbook(_index);
        await WriteStaffAsync(book, people, ct);
        await WriteFacilityAsync(book, ct);
        await WriteClausesAsync(book, people, ct);
        List(book, BinderLists.Cover, BinderCover.Of(question, view, standard, people.Count, _sums.Count, _held, key.Fingerprint));
        book.Finish($"Audit binder, {view.File.Name}, {standard.Standard.Name}", $"Status on {BinderPaths.Day(question.Days.AsOf!.Value)}", question.Days.KnownOn!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        await WriteIndexAsync(key, ct);
        var rows = await WriteManifestAsync(key, keys, ct);
        _zip.Finish();
        await target.FlushAsync(ct);
        Tell("Done");
        var name = $"binder-{question.FacilityCode}-{question.StandardCode}-{BinderPaths.Day(question.Days.AsOf!.Value)}.zip";
        return new BinderMade(name, question.Days, people.Count, _sums.Count, rows, target.Position, _held, key.Fingerprint);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _tables.ForEach(table => table.Dispose());
        _index.Dispose();
        _zip.Dispose();
    }

    private async Task WriteStaffAsync(StreamedWorkbook book, IReadOnlyList<PersonTimeline> people, CancellationToken ct)
    {
        var table = Begin(book, BinderLists.Staff);
        await foreach (var file in sources.Staff.ReadAsync(view.Status!, people, question.Days, _paths, ct))
        {
            Tell(file.Person);
            foreach (var row in file.Rows)
            {
                table.Write(row);
            }

            _held += file.Held;
            await PutAsync(file.Page, BinderStaffPage.Write(file, view.File.Name, question), ct);
            await CopyAsync(file.Files, ct);
        }

        table.Complete();
    }

    private async Task WriteFacilityAsync(StreamedWorkbook book, CancellationToken ct)
    {
        Tell("Documents");
        var own = await sources.Facility.ReadAsync(view, standard, question.Days, _paths, ct);
        _held += own.Held;
        await CopyAsync(own.Files, ct);
        List(book, BinderLists.Documents, own.Documents);
        List(book, BinderLists.Accreditations, own.Accreditations);
        List(book, BinderLists.Numbers, await sources.NumbersAsync(view.Status!, standard, ct));
        List(book, BinderLists.Waivers, await sources.WaiversAsync(view.File.Id, standard.Standard.Code, question.Days, ct));
        List(book, BinderLists.Actions, await sources.ActionsAsync(view.File.Id, question, ct));
    }

    private async Task WriteClausesAsync(StreamedWorkbook book, IReadOnlyList<PersonTimeline> people, CancellationToken ct)
    {
        Tell("Clauses");
        await Task.Yield();
        List(book, BinderLists.Clauses, standard.Findings.Select(finding => ClauseLine.Of(view.Status!, standard, finding)));
        var table = Begin(book, BinderLists.Grounds);
        foreach (var ground in new BinderGrounds(view, standard, _paths).Of(people))
        {
            ct.ThrowIfCancellationRequested();
            table.Write(ground);
        }

        table.Complete();
    }

    private async Task WriteIndexAsync(SigningKey key, CancellationToken ct)
    {
        Tell("Index");
        foreach (var table in _tables.OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            await PutAsync(table.Name, table.Text, ct);
        }

        _index.Position = 0;
        await PutAsync("index.xlsx", _index, ct);
        await PutAsync("README.txt", Encoding.UTF8.GetBytes(BinderReadme.Text(view.File.Name, standard.Standard.Name, key.Fingerprint)), ct);
    }

    private async Task<int> WriteManifestAsync(SigningKey key, SigningKeys keys, CancellationToken ct)
    {
        Tell("Manifest");
        var files = await PutAsync(BinderManifest.Files, Encoding.UTF8.GetBytes(string.Concat(_sums.Order(StringComparer.Ordinal).Select(line => line + "\n"))), ct, listed: false);
        var (rows, count) = await WriteRowSumsAsync(ct);
        var page = Encoding.UTF8.GetBytes(BinderManifest.Write(question, standard.Edition, files, rows));
        await PutAsync(BinderManifest.Page, page, ct, listed: false);
        await PutAsync(BinderManifest.Signature, keys.Sign(key, page), ct, listed: false);
        await PutAsync(BinderManifest.Key, Encoding.ASCII.GetBytes(key.PublicKey), ct, listed: false);
        return count;
    }

    private async Task<(string Sum, int Count)> WriteRowSumsAsync(CancellationToken ct)
    {
        var count = 0;
        var entry = _zip.Add(BinderManifest.Rows);
        await using (entry)
        {
            foreach (var table in _tables.OrderBy(t => t.Name, StringComparer.Ordinal))
            {
                table.Text.Position = 0;
                using var lines = new StreamReader(table.Text, Encoding.UTF8, leaveOpen: true);
                for (var number = 1; await lines.ReadLineAsync(ct) is { } line; number++)
                {
                    await entry.WriteAsync(Encoding.UTF8.GetBytes(BinderManifest.Line(BinderManifest.Sum(line), BinderManifest.Row(table.Name, number)) + "\n"), ct);
                    count++;
                }
            }
        }

        return (entry.Sha256, count);
    }

    private BinderTable<T> Begin<T>(StreamedWorkbook book, BinderList<T> list)
    {
        var table = new BinderTable<T>(book, list);
        _tables.Add(table);
        return table;
    }

    private void List<T>(StreamedWorkbook book, BinderList<T> list, IEnumerable<T> rows)
    {
        var table = Begin(book, list);
        foreach (var row in rows)
        {
            table.Write(row);
        }

        table.Complete();
    }

    private async Task CopyAsync(IReadOnlyList<BinderEvidence> files, CancellationToken ct)
    {
        foreach (var file in files)
        {
            var entry = _zip.Add(file.Path);
            await using (entry)
            {
                await sources.Store.CopyToAsync(file.Sha256, entry, ct);
            }

            if (entry.Sha256 != file.Sha256)
            {
                throw new InvalidDataException($"The stored bytes of {file.Path} are not those that came: their SHA-256 should be {file.Sha256} and is {entry.Sha256}.");
            }

            _sums.Add(BinderManifest.Line(entry.Sha256, file.Path));
        }
    }

    private Task<string> PutAsync(string path, byte[] bytes, CancellationToken ct, bool listed = true) => PutAsync(path, new MemoryStream(bytes), ct, listed);

    private async Task<string> PutAsync(string path, Stream content, CancellationToken ct, bool listed = true)
    {
        var entry = _zip.Add(path);
        await using (entry)
        {
            await content.CopyToAsync(entry, ct);
        }

        if (listed)
        {
            _sums.Add(BinderManifest.Line(entry.Sha256, path));
        }

        return entry.Sha256;
    }

    private void Tell(string now) => progress?.Report(new BinderProgress(Math.Min(_done++, _steps), _steps, now));
}
