using System.IO.Compression;
using System.Xml;

namespace LivIR.Credentials.Features.Import;

/// <summary>The parts of a workbook file, opened by name and read forward, each within the limits.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;
    private readonly ReadingBudget _budget;

    private XlsxPackage(ZipArchive zip, ReadingBudget budget)
    {
        _zip = zip;
        _budget = budget;
        _parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            // Of two parts with one name the first counts, so that what was checked is what is read.
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Names => _parts.Keys;

    /// <summary>Opens a packed file and reads its directory.</summary>
    public static XlsxPackage Open(Stream file, ReadingBudget budget)
    {
        var guarded = new DirectoryStream(file, budget.Limits.DirectoryBytes);
        var zip = new ZipArchive(guarded, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            ReadingBudget.Refuse(zip.Entries.Count > budget.Limits.Parts, ImportFileProblems.Built);
            guarded.IsKnown = true;
            ReadingBudget.Refuse(zip.Entries.Any(entry => entry.IsEncrypted), ImportFileProblems.Password);
            return new XlsxPackage(zip, budget);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Whether a part of this name is there.</summary>
    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>Opens a part for reading, or null where it is not there.</summary>
    public XmlReader? TryRead(string name)
    {
        if (!_parts.TryGetValue(name, out var entry))
        {
            return null;
        }

        var part = new BoundedPartStream(entry.Open(), entry.CompressedLength, _budget);
        return XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new CountedNames(_budget.Limits.Names),
        });
    }

    /// <summary>Opens a part that must be there.</summary>
    public XmlReader Read(string name) => TryRead(name) ?? throw new RefusedFileException(ImportFileProblems.Damaged);

    public void Dispose() => _zip.Dispose();
}
