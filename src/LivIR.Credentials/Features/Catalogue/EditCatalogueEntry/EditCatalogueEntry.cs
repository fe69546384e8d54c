using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Catalogue.EditCatalogueEntry;

/// <summary>Change a kind of credential; <paramref name="Version"/> is the one the form was loaded with.</summary>
public sealed record EditCatalogueEntryCommand(
    string Code, int Version, string? Name, int? Months, string? ReminderDays, string? RenewalRule, string? Note, bool VerifyLocally);

/// <summary>Changes an entry of the catalogue; from then on updates of the shipped catalogue leave it alone.</summary>
public sealed class EditCatalogueEntryHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    private const int LongestPeriod = 600;

    /// <summary>Changes the entry and writes its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(EditCatalogueEntryCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!change.Scope.Everything)
        {
            return new Problem("catalogue.scope", "The catalogue is the same for every facility. Only an administrator changes it.");
        }

        if (await db.CredentialTypes.SingleOrDefaultAsync(t => t.Code == command.Code, ct) is not { } type)
        {
            return new Problem("catalogue.unknown", "There is no such kind of credential.");
        }

        if (type.Version != command.Version)
        {
            return await LastChange.ConflictAsync(db, "CatalogueEntry", command.Code, ct);
        }

        var ladder = ReminderLadder.Read(command.ReminderDays);
        if (Check(command, type, ladder) is { } problem)
        {
            return problem;
        }

        var before = Values(type);
        var rule = CredentialTypeVersion.Before(type, change.At, change.ActorName);
        type.Name = command.Name!.Trim();
        type.Validity = type.Validity with { Months = command.Months };
        type.ReminderDays = [.. ladder!];
        if (rule.Validity != type.Validity || !rule.ReminderDays.SequenceEqual(type.ReminderDays))
        {
            db.Add(rule);
        }

        type.RenewalRule = command.RenewalRule?.Trim() ?? "";
        type.Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        type.VerifyLocally = command.VerifyLocally;
        type.EditedLocally = true;
        type.Version++;
        db.Add(change.Entry("CatalogueEntryEdited", "CatalogueEntry", type.Code, new { old = before, @new = Values(type) }));
        return Outcome.From(await LastChange.SaveAsync(contexts, db, "CatalogueEntry", command.Code, null, ct));
    }

    private static Problem? Check(EditCatalogueEntryCommand command, CredentialType type, IReadOnlyList<int>? ladder)
    {
        if (string.IsNullOrWhiteSpace(command.Name) || command.Name.Trim().Length > CatalogueEntry.NameLength)
        {
            return new Problem("catalogue.name", "Enter a name of at most 200 characters.", "Name");
        }

        if (command.Months is < 1 or > LongestPeriod)
        {
            return new Problem("catalogue.months", "A period is 1 to 600 months.", "Months");
        }

        if (command.Months is null && type.Validity is { Months: not null, Model: not ValidityModel.Policy })
        {
            return new Problem("catalogue.months", "This kind needs a period. Enter its months.", "Months");
        }

        if (ladder is null)
        {
            return new Problem("catalogue.reminders", "Write the reminder days as numbers from 1 to 1000, such as 90, 60, 30.", "ReminderDays");
        }

        return command.RenewalRule?.Length > CatalogueEntry.TextLength || command.Note?.Length > CatalogueEntry.TextLength
            ? new Problem("catalogue.text", "The renewal rule and the note hold 2000 characters each. Shorten the text.", "Note")
            : null;
    }

    private static object Values(CredentialType type) =>
        new { type.Name, type.Validity.Months, reminderDays = type.ReminderDays.ToArray(), type.RenewalRule, type.Note, type.VerifyLocally };
}
