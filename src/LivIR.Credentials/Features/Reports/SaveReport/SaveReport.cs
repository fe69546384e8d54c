using LivIR.Credentials.Data.Model.Reports;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reports.SaveReport;

/// <summary>Save a report with its parameters under a name.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Ask">The report and its parameters; words for days stay words.</param>
/// <param name="SharedWith">The role whose accounts see it too; empty for the owner alone.</param>
public sealed record SaveReportCommand(string? Name, ReportAsk Ask, string? SharedWith);

/// <summary>Saves reports, each name once for its owner, and only with parameters that are understood.</summary>
public sealed class SaveReportHandler(IDbContextFactory<CredentialsDbContext> contexts, ReportRunner runner)
{
    /// <summary>Saves it with its audit entry in one transaction.</summary>
    /// <returns>The key, or what is wrong.</returns>
    public async Task<Outcome<Guid>> HandleAsync(SaveReportCommand command, ReportAsker asker, ChangeContext change, CancellationToken ct)
    {
        var prepared = await runner.PrepareAsync(command.Ask, asker, ct);
        if (!prepared.IsSuccess)
        {
            return prepared.Error;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var problem = SavedReportRules.Check(command.Name, command.SharedWith, prepared.Value.Report) ?? await SavedReportRules.TakenAsync(db, change.Scope.UserId, command.Name!, null, ct);
        if (problem is not null)
        {
            return problem;
        }

        var details = new SavedReportDetails(command.Name!.Trim(), prepared.Value.Report.Name, [.. prepared.Value.Asked.Select(v => new SavedParameter(v.Key, v.Value))], SavedReportRules.Role(command.SharedWith));
        var saved = SavedReport.Save(Guid.CreateVersion7(), change.Scope.UserId, details, change.At);
        db.Add(saved);
        db.Add(change.Entry("ReportSaved", SavedReportRules.Subject, saved.Id, new { title = details.Name, details }));
        return await SavedReportRules.SaveAsync(contexts, db, saved, ct) is { } taken ? taken : saved.Id;
    }
}
