using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LivIR.Credentials.Tests.Features.Reports;

public sealed class ReportSenderTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly ReportSender _sender = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _sender.Dispose();

    [Fact]
    public async Task A_quick_workbook_comes_with_its_length_and_its_name()
    {
        var (context, body) = Context();

        await _sender.SendAsync(Prepared(new SlowReport(Task.CompletedTask)), context);

        Assert.Equal([1, 2, 3], body.ToArray());
        Assert.Equal(3, context.Response.ContentLength);
        Assert.Equal("attachment; filename=livir-slow.xlsx", context.Response.Headers.ContentDisposition);
        Assert.Equal("no-store", context.Response.Headers.CacheControl);
    }

    [Fact]
    public async Task A_download_begins_before_a_slow_workbook_is_ready()
    {
        var ready = new TaskCompletionSource();
        var (context, body) = Context();
        var sending = _sender.SendAsync(Prepared(new SlowReport(ready.Task)), context);
        await Began(context).WaitAsync(Limit, Ct);

        Assert.Empty(body.ToArray());
        Assert.Null(context.Response.ContentLength);
        ready.SetResult();
        await sending.WaitAsync(Limit, Ct);
        Assert.Equal([1, 2, 3], body.ToArray());
    }

    [Fact]
    public async Task However_many_are_asked_for_a_processor_is_left_to_the_pages()
    {
        var places = Math.Max(1, Environment.ProcessorCount - 1);
        var ready = new TaskCompletionSource();
        var report = new SlowReport(ready.Task);
        var all = Enumerable.Range(0, places + 9).Select(_ => Context()).ToList();
        var sending = all.ConvertAll(one => _sender.SendAsync(Prepared(report), one.Context));
        await Task.WhenAll(all.Select(one => Began(one.Context))).WaitAsync(Limit, Ct);

        Assert.Equal(places, report.Begun);
        ready.SetResult();
        await Task.WhenAll(sending).WaitAsync(Limit, Ct);
        Assert.Equal((places + 9, places), (report.Begun, report.MostAtOnce));
        Assert.All(all, one => Assert.Equal([1, 2, 3], one.Body.ToArray()));
    }

    [Fact]
    public async Task Who_gives_up_stops_the_work_and_leaves_the_place_to_the_next()
    {
        using var given = new CancellationTokenSource();
        var places = Math.Max(1, Environment.ProcessorCount - 1);
        var report = new SlowReport(new TaskCompletionSource().Task);
        var sending = Enumerable.Range(0, places + 1).Select(_ =>
        {
            var (context, _) = Context();
            context.RequestAborted = given.Token;
            return _sender.SendAsync(Prepared(report), context);
        }).ToList();
        await given.CancelAsync();
        await Task.WhenAll(sending).WaitAsync(Limit, Ct);

        var (next, body) = Context();
        await _sender.SendAsync(Prepared(new SlowReport(Task.CompletedTask)), next).WaitAsync(Limit, Ct);
        Assert.Equal([1, 2, 3], body.ToArray());
    }

    [Fact]
    public async Task A_workbook_that_fails_at_once_fails_as_a_page_does()
    {
        var (context, body) = Context();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _sender.SendAsync(Prepared(new SlowReport(Task.FromException(new InvalidOperationException("Broken.")))), context));

        Assert.Empty(body.ToArray());
        Assert.False(context.Response.HasStarted);
    }

    private static PreparedReport Prepared(IReport report) => new(report, new ReportRequest(Scope.Whole, AskedDays.Today, new QueryCollection(), "Test"), [], []);

    private static Task Began(HttpContext context) => ((StartedResponse)context.Features.Get<IHttpResponseBodyFeature>()!).Started.Task;

    private static (DefaultHttpContext Context, MemoryStream Body) Context()
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseBodyFeature>(new StartedResponse(body));
        return (context, body);
    }

    private sealed class StartedResponse(Stream body) : StreamResponseBodyFeature(body)
    {
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task StartAsync(CancellationToken cancellationToken = default)
        {
            Started.TrySetResult();
            return base.StartAsync(cancellationToken);
        }
    }

    private sealed class SlowReport(Task ready) : IReport
    {
        private int _begun;
        private int _now;
        private int _most;

        public string Name => "slow";

        public string Title => "Slow";

        public string About => "A report that takes its time.";

        public string Page => "/";

        public int Begun => _begun;

        public int MostAtOnce => _most;

        public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
        {
            Interlocked.Increment(ref _begun);
            _most = Math.Max(_most, Interlocked.Increment(ref _now));
            await ready.WaitAsync(ct);
            target.Write([1, 2, 3]);
            Interlocked.Decrement(ref _now);
        }
    }
}
