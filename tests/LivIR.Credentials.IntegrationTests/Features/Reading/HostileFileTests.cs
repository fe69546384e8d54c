using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.IntegrationTests.Features.Reading;

/// <summary>Files made to break their reader. Each ends in words, in time, and the next file is read as if nothing had been.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-hostile-").FullName;
    private readonly IsolatedTextReader _reader = new(TimeSpan.FromSeconds(90));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _reader.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_document_that_is_in_order_is_read_without_a_flag()
    {
        var text = (await ReadAsync(new MadePdf().Make())).Value;

        Assert.Equal((TextSource.Document, 1, 1), (text.Source, text.Pages, text.PagesRead));
        Assert.Equal("Basic Life Support issued 14 March 2025 by the American Heart Association", string.Join(' ', text.Lines.Single().Select(w => w.Text)));
        Assert.Empty(text.Flags);
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", DocumentFlag.Script)]
    [InlineData("/OpenAction << /S /Launch /F (cmd.exe) >>", DocumentFlag.Launch)]
    [InlineData("/AA << /WC << /S /SubmitForm /F (x) >> >>", DocumentFlag.Launch)]
    public async Task Scripts_and_launches_are_flagged_and_the_text_is_read(string root, DocumentFlag flag)
    {
        var pdf = new MadePdf();
        pdf.Root = root.StartsWith("/AA", StringComparison.Ordinal) ? $"/AA {pdf.Add("<< /S /SubmitForm /F (x) >>")} 0 R" : $"/OpenAction {pdf.Add(root["/OpenAction ".Length..])} 0 R";

        var text = (await ReadAsync(pdf.Make())).Value;

        Assert.Equal([flag], text.Flags);
        Assert.NotEmpty(text.Lines);
    }

    [Fact]
    public async Task Actions_inside_the_catalogue_itself_are_flagged_too() =>
        Assert.Equal([DocumentFlag.Script], (await ReadAsync(new MadePdf { Root = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" }.Make())).Value.Flags);

    [Fact]
    public async Task Files_inside_are_flagged()
    {
        var pdf = new MadePdf();
        var file = pdf.AddStream("MZ not a program"u8.ToArray(), "/Type /EmbeddedFile");
        var specification = pdf.Add($"<< /Type /Filespec /F (a.exe) /EF << /F {file} 0 R >> >>");
        pdf.Root = $"/Names << /EmbeddedFiles << /Names [(a.exe) {specification} 0 R] >> >>";

        Assert.Equal([DocumentFlag.EmbeddedFiles], (await ReadAsync(pdf.Make())).Value.Flags);
    }

    [Fact]
    public async Task A_file_that_begins_as_a_program_is_flagged() =>
        Assert.Equal([DocumentFlag.OtherBeginning], (await ReadAsync(new MadePdf { Before = "MZ\u0090 this program cannot be run\n" }.Make())).Value.Flags);

    [Fact]
    public async Task Of_ten_thousand_pages_the_first_are_read()
    {
        var text = (await ReadAsync(new MadePdf().Make(pages: 10_000))).Value;

        Assert.Equal((10_000, PdfTextReader.MostPages), (text.Pages, text.PagesRead));
        Assert.Equal(PdfTextReader.MostPages, text.Lines.Count);
    }

    [Fact]
    public async Task A_locked_document_is_told_to_be_locked()
    {
        var pdf = new MadePdf { Trailer = $"/ID [<{new string('0', 32)}> <{new string('0', 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{new string('1', 64)}> /U <{new string('2', 64)}> /P -44 >>" };

        Assert.Equal("The document is locked with a password. Enter what is printed by hand.", (await ReadAsync(pdf.Make())).Error?.Message);
    }

    [Fact]
    public async Task What_a_document_brings_along_is_told_where_its_text_cannot_be_read()
    {
        var locked = new MadePdf { Root = "/OpenAction << /S /J#61vaScript /J#53 (x) >>", Trailer = $"/ID [<{new string('0', 32)}> <{new string('0', 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{new string('1', 64)}> /U <{new string('2', 64)}> /P -44 >>" };
        var bomb = new MadePdf { Root = "/OpenAction << /S /Launch /F (cmd.exe) >>" };
        var content = bomb.AddStream(MadePdf.Compressed(1L << 30), "/Filter /FlateDecode");
        var damaged = new MadePdf { Root = "/OpenAction << /S /JavaScript /JS (x) >> /Pages 99 0 R" }.Make();

        Assert.Equal([DocumentFlag.Script, DocumentFlag.NotFullyChecked], (await ReadWithFlagsAsync(locked.Make())).Flags);
        Assert.Contains(DocumentFlag.Launch, (await ReadWithFlagsAsync(bomb.Make(content: content))).Flags);
        Assert.Contains(DocumentFlag.Script, (await ReadWithFlagsAsync(damaged)).Flags);
    }

    [Fact]
    public async Task Padding_does_not_hide_a_script()
    {
        var pdf = new MadePdf();
        for (var i = 0; i < 50_010; i++)
        {
            pdf.Add("0");
        }

        pdf.Root = $"/OpenAction {pdf.Add("<< /S /JavaScript /JS (app.alert\\(1\\)) >>")} 0 R";

        Assert.Equal([DocumentFlag.Script, DocumentFlag.NotFullyChecked], (await ReadWithFlagsAsync(pdf.Make())).Flags);
    }

    [Fact]
    public async Task An_archive_at_the_end_of_a_document_or_a_picture_is_flagged()
    {
        var zip = Zip("%%EOF");
        var pdf = new MadePdf().Make();

        Assert.Equal([DocumentFlag.EmbeddedFiles], (await ReadWithFlagsAsync([.. pdf[..^6], .. "startxref\n0\n"u8, .. zip])).Flags.Except([DocumentFlag.NotFullyChecked]));
        Assert.Contains(DocumentFlag.EmbeddedFiles, (await ReadWithFlagsAsync([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[20], .. Zip("\u00FF\u00D9")])).Flags);
        Assert.Empty((await ReadWithFlagsAsync(pdf)).Flags);
    }

    [Fact]
    public async Task A_chunk_of_a_picture_that_unpacks_to_a_gigabyte_ends_in_words_or_is_passed_over()
    {
        var bomb = MadePdf.Compressed(1L << 30, 0);
        foreach (var chunk in new[] { Chunk("zTXt", [.. "Comment\0\0"u8, .. bomb]), Chunk("iCCP", [.. "profile\0\0"u8, .. bomb]), Chunk("IDAT", bomb) })
        {
            var read = await ReadAsync(Png(400, 300, chunk));

            Assert.True(read.IsSuccess || read.Error.Message.EndsWith("Enter what is printed by hand.", StringComparison.Ordinal));
        }

        Assert.True((await ReadAsync(new MadePdf().Make())).IsSuccess);
    }

    [Fact]
    public async Task A_stream_that_unpacks_to_gigabytes_ends_its_reader_and_nothing_else()
    {
        var pdf = new MadePdf();
        var bomb = pdf.AddStream(MadePdf.Compressed(1L << 30), "/Filter /FlateDecode");

        var read = await ReadAsync(pdf.Make(content: bomb));

        Assert.True(!read.IsSuccess || read.Value.Lines.Count == 0, "The bomb was read.");
        Assert.True((await ReadAsync(new MadePdf().Make())).IsSuccess);
    }

    [Fact]
    public async Task A_picture_of_thirty_thousand_dots_a_side_is_refused_in_words()
    {
        var read = await ReadAsync(Png(30_000, 30_000));

        Assert.Contains(Recognition.ReadsPictures ? "30000 x 30000" : "cannot read pictures", read.Error?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MZ\u0090\0 a program called certificate.pdf")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<html><body>certificate</body></html>")]
    [InlineData("%PDF-1.7\n%%EOF")]
    [InlineData("")]
    public async Task What_is_no_document_is_refused_in_words(string content)
    {
        var read = await ReadAsync(Encoding.Latin1.GetBytes(content));

        Assert.False(read.IsSuccess);
        Assert.EndsWith("Enter what is printed by hand.", read.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_anywhere_ends_in_words_or_in_text()
    {
        var whole = new MadePdf().Make();
        var random = new Random(5);
        for (var i = 0; i < 6; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hit = 0; hit < 12; hit++)
            {
                damaged[random.Next(damaged.Length - 60)] = (byte)random.Next(256);
            }

            var read = await ReadAsync(damaged);
            Assert.True(read.IsSuccess || read.Error.Message.Length > 0);
        }
    }

    [Fact]
    public async Task What_takes_too_long_is_stopped()
    {
        var written = Directory.CreateDirectory(Path.Combine(_folder, "written")).FullName;
        using var hurried = new IsolatedTextReader(TimeSpan.FromMilliseconds(20), written);
        var file = Path.Combine(_folder, "slow");
        await File.WriteAllBytesAsync(file, new MadePdf().Make(), Ct);

        Assert.Equal("reading.time", (await hurried.ReadAsync(file, Ct)).Text.Error?.Code);
        Assert.Empty(Directory.GetFileSystemEntries(written));
    }

    private async Task<Outcome<DocumentText>> ReadAsync(byte[] content) => (await ReadWithFlagsAsync(content)).Text;

    private async Task<TextRead> ReadWithFlagsAsync(byte[] content)
    {
        var file = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(file, content, Ct);
        return await _reader.ReadAsync(file, Ct);
    }

    private static byte[] Zip(string comment)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.Latin1))
        {
            using (var entry = new StreamWriter(archive.CreateEntry("a.exe").Open()))
            {
                entry.Write("MZ not a program");
            }

            archive.Comment = comment;
        }

        // As programs that join files do: the place of the directory is told from the beginning of the archive or of the whole file.
        return bytes.ToArray();
    }

    private static byte[] Png(int width, int height, byte[]? chunk = null)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. chunk ?? [], .. Chunk("IDAT", MadePdf.Compressed(1000, 0)), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        var body = Encoding.ASCII.GetBytes(name).Concat(content).ToArray();
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    private static uint Crc(byte[] bytes) => ~bytes.Aggregate(~0u, (crc, one) => Enumerable.Range(0, 8).Aggregate(crc ^ one, (c, _) => (c & 1) == 1 ? (c >> 1) ^ 0xEDB88320u : c >> 1));
}
