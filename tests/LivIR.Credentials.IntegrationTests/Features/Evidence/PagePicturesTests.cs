using System.Buffers.Binary;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared.Files;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace LivIR.Credentials.IntegrationTests.Features.Evidence;

/// <summary>What a reviewer is shown of a file.</summary>
public sealed class PagePicturesTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly ServiceProvider _services;
    private readonly IEvidenceStore _store;
    private readonly PagePictures _pictures;

    public PagePicturesTests()
    {
        _services = new ServiceCollection().AddSingleton(_database.Factory).AddEvidenceFeature().BuildServiceProvider();
        _store = _services.GetRequiredService<IEvidenceStore>();
        _pictures = new PagePictures(_store);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _pictures.Dispose();
        _services.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task A_pdf_is_shown_page_by_page_as_broad_pictures()
    {
        DrawnPages.SkipWhereNone();
        var file = await StoreAsync(DrawnPages.Pdf(3));

        Assert.Equal(new PaperView(PaperLook.Pages, 3), await _pictures.LookAsync(file, Ct));

        using var page = SKBitmap.Decode(await _pictures.PageAsync(file.Sha256, 3, Ct));
        Assert.Equal(1400, page.Width);
        Assert.Equal(595.0 / 420, (double)page.Height / page.Width, 0.01);
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_left_to_the_browser()
    {
        var file = await StoreAsync(SampleFiles.Pdf());

        Assert.Equal(PaperLook.Viewer, (await _pictures.LookAsync(file, Ct)).Look);
        Assert.Null(await _pictures.PageAsync(file.Sha256, 1, Ct));
    }

    [Theory]
    [InlineData(30_000, PaperLook.TooLarge)]
    [InlineData(200, PaperLook.Picture)]
    public async Task A_picture_of_more_dots_than_a_browser_bears_is_not_shown(int side, PaperLook look) =>
        Assert.Equal(look, (await _pictures.LookAsync(await StoreAsync(Png(side)), Ct)).Look);

    // Only its head says how large it is; there is nothing to unpack behind it.
    private static byte[] Png(int side)
    {
        var png = SampleFiles.Png();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), side);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), side);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), ~Crc32.Append(uint.MaxValue, png.AsSpan(12, 17)));
        return png;
    }

    private async Task<EvidenceFile> StoreAsync(byte[] bytes)
    {
        var stored = (await _store.SaveAsync(new MemoryStream(bytes), Ct)).Value;
        var id = Guid.NewGuid();
        await using var db = _database.CreateDbContext();
        await db.Database.OpenConnectionAsync(Ct);
        await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF", Ct); // The credential itself plays no part here.
        db.EvidenceFiles.Add(EvidenceFile.Attach(id, EvidenceSubject.Credential(Guid.NewGuid()), stored.Sha256, "file", DateTime.UtcNow, Guid.NewGuid()));
        await db.SaveChangesAsync(Ct);
        return await db.EvidenceFiles.Include(f => f.Blob).SingleAsync(f => f.Id == id, Ct);
    }
}
