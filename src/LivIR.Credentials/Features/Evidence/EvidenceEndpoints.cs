using System.Security.Claims;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Scanning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Sends evidence to those who may see it.</summary>
public static class EvidenceEndpoints
{
    private const string Inline = "inline";
    private const string PicturePolicy = "sandbox; default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    // No sandbox here: Chromium's PDF viewer is a plug-in, and a sandbox forbids plug-ins without a way to allow them.
    // The viewer puts the document into an embed with inline styles, hence the two exceptions.
    // A script inside a PDF runs in the viewer's own process and reaches neither this origin's pages nor its cookies.
    private const string PdfPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /// <summary>Maps <c>/evidence/{id}</c> (download), <c>/evidence/{id}/preview</c> (shown in place) and <c>/evidence/{id}/pages/{page}</c> (a page of a PDF as a picture); all need a signed-in account and <see cref="IEvidenceAccess"/>'s yes.</summary>
    public static IEndpointConventionBuilder MapEvidenceEndpoints(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/evidence/{id:guid}").RequireAuthorization();
        group.MapGet("", (Guid id, HttpContext context, Reader reader, CancellationToken ct) => reader.SendAsync(id, "attachment", context, ct));
        group.MapGet("/preview", (Guid id, HttpContext context, Reader reader, CancellationToken ct) => reader.SendAsync(id, Inline, context, ct));
        group.MapGet("/pages/{page:int}", (Guid id, int page, HttpContext context, Reader reader, CancellationToken ct) => reader.SendPageAsync(id, page, context, ct));
        return group;
    }

    internal sealed class Reader(IDbContextFactory<CredentialsDbContext> factory, IEvidenceStore store, IEvidenceAccess access, ScanStates scans, PagePictures pictures)
    {
        public async Task<IResult> SendAsync(Guid id, string disposition, HttpContext context, CancellationToken ct)
        {
            var (file, obstacle) = await OpenAsync(id, context, ct);
            if (file is null)
            {
                return obstacle;
            }

            SetHeaders(context.Response, file, disposition);
            if (disposition == Inline && Plain(file) is { } plain)
            {
                // Shorter than the file by what was written beside the picture, and by how much is known only at its end.
                context.Response.ContentLength = null;
                return TypedResults.Stream(body => CopyAsync(file.Sha256, plain(body), ct), file.Blob.ContentType);
            }

            return TypedResults.Stream(body => store.CopyToAsync(file.Sha256, body, ct), file.Blob.ContentType);
        }

        public async Task<IResult> SendPageAsync(Guid id, int page, HttpContext context, CancellationToken ct)
        {
            var (file, obstacle) = await OpenAsync(id, context, ct);
            if (file is null)
            {
                return obstacle;
            }

            var picture = file.Blob.ContentType == FileKind.Pdf.ContentType() ? await pictures.PageAsync(file.Sha256, page, ct) : null;
            if (picture is null)
            {
                return TypedResults.NotFound();
            }

            Protect(context.Response, PicturePolicy);
            return TypedResults.Bytes(picture, FileKind.Jpeg.ContentType());
        }

        private async Task<(EvidenceFile? File, IResult Obstacle)> OpenAsync(Guid id, HttpContext context, CancellationToken ct)
        {
            var file = await FindAsync(id, ct);
            if (file is null || !await access.CanReadAsync(context, file, ct))
            {
                return (null, TypedResults.NotFound());
            }

            if (await scans.ObstacleAsync(file.Sha256, context.User.FindFirstValue(ClaimTypes.NameIdentifier) == file.UploadedBy.ToString(), ct) is { } obstacle)
            {
                context.Response.Headers.CacheControl = "no-store";
                return (null, TypedResults.Text(obstacle.Message, statusCode: StatusCodes.Status423Locked));
            }

            return (file, TypedResults.Ok());
        }

        private static Func<Stream, PlainPictureStream>? Plain(EvidenceFile file) =>
            file.Blob.ContentType == FileKind.Jpeg.ContentType() ? body => new PlainJpegStream(body)
            : file.Blob.ContentType == FileKind.Png.ContentType() ? body => new PlainPngStream(body)
            : null;

        private async Task CopyAsync(string sha256, PlainPictureStream plain, CancellationToken ct)
        {
            await using (plain)
            {
                await store.CopyToAsync(sha256, plain, ct);
            }
        }

        private async Task<EvidenceFile?> FindAsync(Guid id, CancellationToken ct)
        {
            await using var db = await factory.CreateDbContextAsync(ct);
            return await db.EvidenceFiles.AsNoTracking().Include(f => f.Blob).SingleOrDefaultAsync(f => f.Id == id, ct);
        }

        private static void SetHeaders(HttpResponse response, EvidenceFile file, string disposition)
        {
            var name = new ContentDispositionHeaderValue(disposition);
            name.SetHttpFileName(file.FileName);
            response.Headers.ContentDisposition = name.ToString();
            Protect(response, file.Blob.ContentType == FileKind.Pdf.ContentType() ? PdfPolicy : PicturePolicy);
            response.ContentLength = file.Blob.Size;
        }

        private static void Protect(HttpResponse response, string policy)
        {
            response.Headers.ContentSecurityPolicy = policy;
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.CacheControl = "private, no-store";
        }
    }
}
