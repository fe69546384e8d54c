using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Import;

/// <summary>Compares rows about credentials with what is on record.</summary>
internal sealed class CredentialRows(PersonResolver resolver, IReadOnlyList<CredentialType> types, IReadOnlyList<KnownCredential> known, DateOnly today, CredentialFiles files, bool numbersMayFollow = false)
{
    private readonly NamedCodes<CredentialType> _types = new(types, t => t.Code, t => t.Name, t => t.AlsoKnownAs);
    private readonly ILookup<(Guid Person, string Type), KnownCredential> _known = known.ToLookup(k => (k.Person, k.Type));
    private readonly HashSet<Guid> _renewed = [.. known.Select(k => k.Renews).OfType<Guid>()];
    private readonly RowsOnce<CredentialDetails> _once = new();

    /// <summary>Who is to be decided.</summary>
    public IReadOnlyList<Doubt> Doubts => resolver.Doubts;

    /// <summary>Plans one row.</summary>
    public PlannedRow Plan(LineReader reader)
    {
        // The register names types of which no record counts.
        if (File(reader) is null && !reader.Line.Cells.Keys.Any(code => code is "certificate" or "issued" or "expires" or "note"))
        {
            return new PlannedRow(reader.Line.Row, RowOutcome.Unchanged, $"{reader.Line.Text("person")}: {reader.Line.Text("type")}", []) { Note = "Names no number and no day." };
        }

        var type = Type(reader);
        var (number, issued, expires, note) = (reader.Text("certificate"), reader.NeededDay("issued"), reader.Day("expires"), reader.Text("note"));
        var person = resolver.Find(reader);
        var about = $"{person.Name}: {type?.Name ?? reader.Line.Text(reader.Line.Text("type").Length > 0 ? "type" : "code")}";
        if (type is not null && issued is not null && CredentialChecks.Find(new CredentialDetails(type.Code, issued.Value, expires, number, Note: note), type, today) is { } problem && !(numbersMayFollow && problem == CredentialProblems.NumberMissing))
        {
            reader.Refuse(FieldOf(problem.Field), problem.Message);
        }

        if (person.IsOpen)
        {
            return person.Wait(reader, about);
        }

        return reader.Problems.Count > 0 || person.Person is null || type is null || issued is null
            ? PlannedRow.Refuse(reader, about, person.Person?.Id) with { DoubtKey = person.DoubtKey }
            : Compare(reader, person.Person.Id, type, new CredentialDetails(type.Code, issued.Value, expires, number, Note: note), about) with { About = about, PersonId = person.Person.Id, DoubtKey = person.DoubtKey };
    }

    /// <summary>Names for each new record the one before it: that of the same type that was issued last before it, on record or in the file.</summary>
    public IReadOnlyList<PlannedRow> Renewals(IReadOnlyList<PlannedRow> rows)
    {
        var added = rows.Select(r => r.Write).OfType<CredentialWrite>().Where(w => w.Supersedes is null).ToLookup(w => (w.Person, w.Details.TypeCode));
        return [.. rows.Select(row => row.Write is CredentialWrite { Supersedes: null } write && Before(write, added) is var (id, day)
            ? row with { Write = write with { Details = write.Details with { RenewsId = id } }, Note = $"Renews the one issued {DayText.Of(day)}." }
            : row)];
    }

    private (Guid Id, DateOnly Day)? Before(CredentialWrite write, ILookup<(Guid, string), CredentialWrite> added)
    {
        var key = (write.Person, write.Details.TypeCode);
        var earlier = _known[key].Where(k => !k.Rejected).Select(k => (k.Id, Day: k.IssuedOn))
            .Concat(added[key].Select(w => (w.Id, Day: w.Details.IssuedOn)))
            .Where(e => e.Day < write.Details.IssuedOn).ToList();
        return earlier.Count == 0 ? null : earlier.MaxBy(e => e.Day);
    }

    private CredentialType? Type(LineReader reader)
    {
        if (reader.Text("code") is null && reader.Text("type") is null)
        {
            reader.Refuse("type", CredentialProblems.UnknownType.Message);
            return null;
        }

        var coded = _types.Read(reader, "code", "kind of credential");
        if (coded is null && reader.Text("code") is not null)
        {
            return null;
        }

        if (coded is null)
        {
            return _types.Read(reader, "type", "kind of credential");
        }

        // The code decides between types of one name; a name of another type is a mistake.
        if (reader.Text("type") is { } name && _types.Find(name, out var several) is var named && named != coded && !several.Contains(coded))
        {
            reader.Refuse("code", named is null ? $"The code is that of {coded.Name}; “{name}” is no kind of credential on record." : $"The code is that of {coded.Name}, the name that of {named.Name}.");
        }

        return coded;
    }

    private PlannedRow Compare(LineReader reader, Guid person, CredentialType type, CredentialDetails said, string about)
    {
        var key = CredentialNumber.Key(said.Number);
        if (_once.Add($"{person}|{type.Code}|{said.IssuedOn:O}|{key}", reader.Line.Row, said) is { } repeated)
        {
            return File(reader) is null || repeated.Outcome == RowOutcome.Refused ? repeated : RefuseFile(reader, about);
        }

        var alike = _known[(person, type.Code)].Where(k => k.IssuedOn == said.IssuedOn && !k.Rejected).ToList();
        var same = alike.Find(k => k.NumberKey == key) ?? (alike.Count == 1 && (key is null || alike[0].NumberKey is null) ? alike[0] : null);
        if (same is null && _known[(person, type.Code)].Any(k => k.Rejected && k.IssuedOn == said.IssuedOn && k.NumberKey == key && (said.ExpiresOn is null || k.ExpiresOn == said.ExpiresOn)))
        {
            return new PlannedRow(reader.Line.Row, RowOutcome.Unchanged, about, []) { Note = "A reviewer refused this certificate, so it is not recorded again." };
        }

        if (same is null)
        {
            return new PlannedRow(reader.Line.Row, RowOutcome.New, about, [])
            {
                Write = new CredentialWrite(Guid.CreateVersion7(), person, said, null) { File = File(reader) },
                Note = Lacks(type, said, File(reader) is not null),
            };
        }

        // An empty cell leaves what is on record as it is.
        var corrected = said with { Number = same.Number ?? said.Number, ExpiresOn = said.ExpiresOn ?? same.ExpiresOn, Note = said.Note ?? same.Note, RenewsId = same.Renews };
        var isSame = corrected.ExpiresOn == same.ExpiresOn && corrected.Note == same.Note && corrected.Number == same.Number;
        var adds = File(reader) is { } file && !files.Behind[same.Id].Contains(file.Sha256);
        return isSame && (!adds || same.Verified)
            ? new PlannedRow(reader.Line.Row, RowOutcome.Unchanged, about, []) { Note = adds ? "It is verified as it is; the file is not added." : "" }
            : Correct(reader, same, corrected, adds ? File(reader) : null, about);
    }

    private StoredFile? File(LineReader reader) => files.Sent.GetValueOrDefault(reader.Line.Row);

    private static PlannedRow RefuseFile(LineReader reader, string about)
    {
        reader.Refuse(null, "Another file here is of the same certificate. Put the pages into one PDF, or leave one out.");
        return PlannedRow.Refuse(reader, about);
    }

    private PlannedRow Correct(LineReader reader, KnownCredential same, CredentialDetails corrected, StoredFile? file, string about)
    {
        if (same.Acted || _renewed.Contains(same.Id))
        {
            reader.Refuse(corrected.ExpiresOn == same.ExpiresOn ? "note" : "expires", $"This certificate is on record with {Shown(same)}, and {(same.Acted ? "an act of its issuer" : "a renewal")} rests on that. Correct it on the person's page.");
            return PlannedRow.Refuse(reader, about);
        }

        var kind = ImportKinds.Credentials;
        List<ValueChange> changes = [];
        if (corrected.ExpiresOn != same.ExpiresOn)
        {
            changes.Add(new ValueChange(kind["expires"].Heading, same.ExpiresOn is { } old ? DayText.Of(old) : "", DayText.Of(corrected.ExpiresOn!.Value)));
        }

        if (corrected.Note != same.Note)
        {
            changes.Add(new ValueChange(kind["note"].Heading, same.Note ?? "", corrected.Note ?? ""));
        }

        if (corrected.Number != same.Number)
        {
            changes.Add(new ValueChange(kind["certificate"].Heading, same.Number ?? "", corrected.Number ?? ""));
        }

        if (file is not null)
        {
            changes.Add(new ValueChange("File", "", file.FileName));
        }

        return new PlannedRow(reader.Line.Row, RowOutcome.Changed, about, [])
        {
            Changes = changes,
            Note = same.Verified ? "It was verified; what it says now goes to review again." : "",
            Write = new CredentialWrite(Guid.CreateVersion7(), same.Person, corrected, same.Id) { File = file },
        };
    }

    private static string Lacks(CredentialType type, CredentialDetails said, bool file) => (type.EvidenceRequired && !file, type.NumberRequired && string.IsNullOrWhiteSpace(said.Number)) switch
    {
        (true, true) => "No file stands behind it yet, and its number is to be entered.",
        (true, false) => "No file stands behind it yet.",
        (false, true) => "Its number is to be entered.",
        _ => "",
    };

    private static string Shown(KnownCredential known) => known.ExpiresOn is { } day ? $"the last day {DayText.Of(day)}" : "no last day";

    private static string? FieldOf(string? field) => field switch
    {
        "Type" => "type",
        "Number" => "certificate",
        "IssuedOn" => "issued",
        "ExpiresOn" => "expires",
        "Note" => "note",
        _ => null,
    };
}
