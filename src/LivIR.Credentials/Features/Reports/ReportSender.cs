using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.Files;
using Microsoft.Net.Http.Headers;

namespace LivIR.Credentials.Features.Reports;

/// <summary>
/// Sends workbooks to browsers. A workbook is made in a temporary file, so that its size costs no memory; one processor is left to the pages,
/// however many workbooks are asked for at once.
/// </summary>
public sealed class ReportSender : IDisposable
{
    // A browser shows a download once it has begun; a workbook that takes longer begins empty-handed.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>Makes the workbook and sends it; a download that is given up stops the work.</summary>
    public async Task SendAsync(PreparedReport report, HttpContext context)
    {
        await using var file = TemporaryFile.Create();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var work = Task.Run(() => MakeAsync(report, file, stop.Token), stop.Token);
        try
        {
            await Task.WhenAny(work, Task.Delay(Patience, stop.Token));
            if (!work.IsCompleted)
            {
                Begin(context.Response, report);
                await context.Response.StartAsync(stop.Token);
            }

            await work;
            if (!context.Response.HasStarted)
            {
                Begin(context.Response, report);
                context.Response.ContentLength = file.Length;
            }

            file.Position = 0;
            await file.CopyToAsync(context.Response.Body, stop.Token);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        finally
        {
            await stop.CancelAsync();
            await work.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();

    private async Task MakeAsync(PreparedReport report, Stream file, CancellationToken stop)
    {
        await _places.WaitAsync(stop);
        try
        {
            await report.WriteAsync(file, stop);
        }
        finally
        {
            _places.Release();
        }
    }

    private static void Begin(HttpResponse response, PreparedReport report)
    {
        response.ContentType = WorkbookWriter.ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = report.FileName }.ToString();
        response.Headers.CacheControl = "no-store";
    }
}
