using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Scanning;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Puts the files behind records into a binder, as they were known, and says of those that stay out why.</summary>
/// <param name="paths">Gives the paths.</param>
/// <param name="known">The moment of knowledge, UTC; empty for all.</param>
/// <param name="open">Which files may be opened.</param>
internal sealed class BinderFiles(BinderPaths paths, DateTime? known, IReadOnlyDictionary<string, ScanState> open)
{
    private readonly List<BinderEvidence> _placed = [];

    /// <summary>The bytes that go in.</summary>
    public IReadOnlyList<BinderEvidence> Placed => _placed;

    /// <summary>How many files stay out.</summary>
    public int Held { get; private set; }

    /// <summary>One answer for each file that stands behind a record; one that says so where none does.</summary>
    /// <param name="record">The record.</param>
    /// <param name="evidence">Its files, those that were replaced among them.</param>
    /// <param name="folder">Where they go.</param>
    /// <param name="name">What their names are made of.</param>
    public IReadOnlyList<(string? Path, string? Note)> Place(Guid record, IEnumerable<EvidenceFile> evidence, string folder, string[] name)
    {
        var placed = evidence.Where(Stands).OrderBy(e => e.UploadedAt).ThenBy(e => e.Id).Select(file => Place(record, file, folder, name)).ToList();
        return placed.Count > 0 ? placed : [(null, "No file is on record.")];
    }

    private bool Stands(EvidenceFile file) => !(file.UploadedAt >= known) && (file.ReplacedAt is null || file.ReplacedAt >= known);

    private (string? Path, string? Note) Place(Guid record, EvidenceFile file, string folder, string[] name)
    {
        if (open[file.Sha256] != ScanState.Open)
        {
            Held++;
            return (null, open[file.Sha256] == ScanState.Malware
                ? "A file is on record in which malware was found; it is not in this binder."
                : "A file is on record that waits for the malware scan; it is not in this binder.");
        }

        var path = paths.Add(record, folder, name, FileKinds.OfContentType(file.Blob.ContentType).Extension());
        _placed.Add(new BinderEvidence(path, file.Sha256));
        return (path, null);
    }
}
