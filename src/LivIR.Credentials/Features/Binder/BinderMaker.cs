using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Makes audit binders. The same facility, standard and days give the same bytes as long as nothing about them was recorded in between.</summary>
public sealed class BinderMaker(IDbContextFactory<CredentialsDbContext> contexts, FacilityReader facilities, BinderSources sources, SigningKeys keys)
{
    /// <summary>Makes one and notes in the audit trail that it was made.</summary>
    /// <param name="question">Which.</param>
    /// <param name="change">Who asks; only a facility that the scope covers as a whole is handed out.</param>
    /// <param name="target">Where it goes: empty and seekable; left open.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Stops it; what was written by then is no binder.</param>
    /// <returns>What was made, or why not.</returns>
    /// <exception cref="InvalidDataException">A stored file is not what it was when it came.</exception>
    public async Task<Outcome<BinderMade>> MakeAsync(BinderQuestion question, ChangeContext change, Stream target, IProgress<BinderProgress>? progress, CancellationToken ct)
    {
        var asked = await AskAsync(question, change.Scope, ct);
        if (!asked.IsSuccess)
        {
            return asked.Error;
        }

        var (exact, view, standard) = asked.Value;
        using var writer = new BinderWriter(exact, view, standard, sources, target, progress);
        var written = await writer.WriteAsync(await keys.CurrentAsync(ct), keys, ct);
        await NoteAsync(exact, view, written, change, ct);
        return written;
    }

    /// <summary>What would be made, or why nothing.</summary>
    private async Task<Outcome<Asked>> AskAsync(BinderQuestion question, Scope scope, CancellationToken ct)
    {
        if (await facilities.FindAsync(scope, question.FacilityCode, AskedDays.Today, ct) is not { Whole: true } today)
        {
            return BinderProblems.NotYours;
        }

        var days = new AskedDays(question.Days.AsOf ?? today.Day, question.Days.KnownOn ?? today.Day);
        var view = (await facilities.ViewAsync(scope, today.Code, days, ct))!;
        return view.Status!.Standards.FirstOrDefault(s => s.Standard.Code.Equals(question.StandardCode, StringComparison.OrdinalIgnoreCase)) is { } standard
            ? new Asked(new BinderQuestion(today.Code, standard.Standard.Code, days), view, standard)
            : BinderProblems.NotFollowed(view.File.Name, question.StandardCode, view.File.Day, view.File.Standards.Select(s => s.Code));
    }

    private async Task NoteAsync(BinderQuestion question, FacilityView view, BinderMade made, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(change.Entry(
            "BinderMade", "Binder", $"{question.FacilityCode} {question.StandardCode}",
            new { standard = question.StandardCode, asOf = question.Days.AsOf, knownOn = question.Days.KnownOn, staff = made.Staff, files = made.Files, rows = made.Rows, fingerprint = made.Fingerprint },
            facilityId: view.File.Id));
        await db.SaveChangesAsync(ct);
    }

    private sealed record Asked(BinderQuestion Exact, FacilityView View, Rules.Findings.StandardReadiness Standard);
}
