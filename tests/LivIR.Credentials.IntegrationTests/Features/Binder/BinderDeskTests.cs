using LivIR.Credentials.Features.Binder;
using LivIR.Credentials.Features.Binder.MakeBinder;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.IntegrationTests.Features.Binder;

public sealed class BinderDeskTests : IDisposable
{
    private readonly BinderOffice _office = new();
    private readonly BinderDesk _desk;
    private readonly ChangeContext _manager;

    public BinderDeskTests()
    {
        _desk = new BinderDesk(_office.Maker(), _office.Hospital.Clock);
        _manager = _office.Hospital.Acting();
    }

    private static CancellationToken Ct => BinderOffice.Ct;

    public void Dispose()
    {
        _desk.Dispose();
        _office.Dispose();
    }

    [Fact]
    public async Task A_binder_waits_an_hour_for_who_made_it_and_is_handed_out_once()
    {
        await _office.PersonAsync("One");
        var ticket = (await MakeAsync()).Value.Ticket;

        Assert.Null(_desk.Take(ticket, Guid.NewGuid()));
        _office.Hospital.Clock.Advance(TimeSpan.FromMinutes(59));
        var (file, name) = _desk.Take(ticket, _manager.Scope.UserId)!.Value;
        await using (file)
        {
            Assert.Equal("binder-MAIN-STD-2026-11-24.zip", name);
            Assert.True((await BinderVerifier.VerifyAsync(file, Ct)).IsIntact);
        }

        Assert.Null(_desk.Take(ticket, _manager.Scope.UserId));
    }

    [Fact]
    public async Task After_an_hour_it_is_gone_without_anybody_asking_for_another()
    {
        await _office.PersonAsync("One");
        var ticket = (await MakeAsync()).Value.Ticket;

        _office.Hospital.Clock.Advance(TimeSpan.FromMinutes(60));

        Assert.Null(_desk.Take(ticket, _manager.Scope.UserId));
    }

    [Fact]
    public async Task Two_are_made_at_once_and_the_third_is_asked_to_wait()
    {
        await _office.PersonAsync("One");
        using var hold = new ManualResetEventSlim();
        using var begun = new CountdownEvent(2);
        var two = Enumerable.Range(0, 2).Select(_ => MakeAsync(new Telling(p =>
        {
            if (p.Done == 0)
            {
                begun.Signal();
                hold.Wait(Ct);
            }
        }))).ToList();
        begun.Wait(Ct);

        Assert.Equal("binder.busy", (await MakeAsync()).Error?.Code);

        hold.Set();
        Assert.All(await Task.WhenAll(two), made => Assert.True(made.IsSuccess));
        Assert.True((await MakeAsync()).IsSuccess);
    }

    [Fact]
    public async Task What_is_refused_or_stopped_takes_no_place()
    {
        await _office.PersonAsync("One");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("binder.standard", (await MakeAsync(standard: "OTHER")).Error?.Code);
            using var stop = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _desk.MakeAsync(BinderOffice.Question, _manager, new Telling(_ => stop.Cancel()), stop.Token));
        }

        Assert.True((await MakeAsync()).IsSuccess);
    }

    private Task<Outcome<ReadyBinder>> MakeAsync(IProgress<BinderProgress>? progress = null, string standard = "STD") =>
        _desk.MakeAsync(BinderOffice.Question with { StandardCode = standard }, _manager, progress ?? new Telling(_ => { }), Ct);
}
