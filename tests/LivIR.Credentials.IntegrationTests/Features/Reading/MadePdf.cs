using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LivIR.Credentials.IntegrationTests.Features.Reading;

/// <summary>Writes PDFs object by object, for what no drawing library would write.</summary>
internal sealed class MadePdf
{
    private readonly List<byte[]> _objects = [];

    /// <summary>Entries added to the catalogue of the document.</summary>
    public string Root { get; set; } = "";

    /// <summary>Entries added to the trailer.</summary>
    public string Trailer { get; set; } = "";

    /// <summary>Bytes before the document.</summary>
    public string Before { get; set; } = "";

    /// <summary>Adds an object.</summary>
    /// <returns>Its number; 1 to 3 are the catalogue, the pages and the font.</returns>
    public int Add(string content) => Add(Encoding.Latin1.GetBytes(content));

    /// <summary>Adds a stream.</summary>
    public int AddStream(byte[] content, string entries = "") =>
        Add([.. Encoding.Latin1.GetBytes($"<< /Length {content.Length} {entries} >>\nstream\n"), .. content, .. "\nendstream"u8]);

    /// <summary>Compresses so many zeros, or any other byte.</summary>
    public static byte[] Compressed(long length, byte of = (byte)' ')
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            var piece = Enumerable.Repeat(of, 1 << 20).ToArray();
            for (var left = length; left > 0; left -= piece.Length)
            {
                zlib.Write(piece, 0, (int)Math.Min(left, piece.Length));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The file, with so many pages, each showing a text or what a stream says.</summary>
    public byte[] Make(string text = "Basic Life Support issued 14 March 2025 by the American Heart Association", int pages = 1, int? content = null)
    {
        var shown = content ?? AddStream(Encoding.Latin1.GetBytes($"BT /F1 12 Tf 72 700 Td ({text}) Tj ET"));
        var kids = Enumerable.Range(0, pages).Select(_ => Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents {shown} 0 R >>")).ToList();
        List<byte[]> all =
        [
            Encoding.Latin1.GetBytes($"<< /Type /Catalog /Pages 2 0 R {Root} >>"),
            Encoding.Latin1.GetBytes($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', kids.Select(k => $"{k} 0 R"))}] >>"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"u8.ToArray(),
            .. _objects,
        ];
        using var file = new MemoryStream();
        Write(file, Before + "%PDF-1.7\n");
        List<long> offsets = [];
        for (var i = 0; i < all.Count; i++)
        {
            offsets.Add(file.Position);
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n"));
            file.Write(all[i]);
            Write(file, "\nendobj\n");
        }

        var table = file.Position;
        Write(file, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {all.Count + 1}\n0000000000 65535 f \n"));
        offsets.ForEach(offset => Write(file, string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n")));
        Write(file, string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {all.Count + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private int Add(byte[] content)
    {
        _objects.Add(content);
        return _objects.Count + 3;
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
