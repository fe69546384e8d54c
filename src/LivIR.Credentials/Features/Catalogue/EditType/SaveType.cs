using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Catalogue.EditType;

/// <summary>Add a kind of credential, or change one.</summary>
/// <param name="Type">The kind as it is to be.</param>
/// <param name="Version">The version the form was loaded with; empty for a new one.</param>
/// <param name="DraftId">The draft that takes a change of how it is judged; empty to begin one.</param>
/// <param name="Directly">Whether whoever acts may change the catalogue without a draft.</param>
public sealed record SaveTypeCommand(CredentialType Type, int? Version, Guid? DraftId, bool Directly);

/// <summary>What became of it.</summary>
/// <param name="DraftId">The draft in which it waits to be rehearsed and published; empty where it was saved.</param>
public sealed record SavedType(Guid? DraftId);

/// <summary>
/// Saves what changes nobody's state at once. A change of how records are judged (validity, reminders, weakest check) goes into a draft, where it is
/// seen first whom it concerns. From then on updates of the shipped catalogue leave the entry alone.
/// </summary>
public sealed class SaveTypeHandler(IDbContextFactory<CredentialsDbContext> contexts, RehearsalReader rehearsals, DraftDesk drafts)
{
    private const string Subject = "CatalogueEntry";

    /// <summary>Saves it, or puts it into a draft.</summary>
    public async Task<Outcome<SavedType>> HandleAsync(SaveTypeCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await StoredCatalogue.ReadAsync(db, ct);
        var read = await rehearsals.Texts(db, known).TypesAsync(SeedWriter.Write([command.Type]), ct);
        if (read.Problems is [var wrong, ..])
        {
            return new Problem("type.wrong", wrong.Reason, TypeFields.Of(wrong.Path));
        }

        if (command.Version is not { } version)
        {
            return await AddAsync(db, command, change, ct);
        }

        if (await db.CredentialTypes.SingleOrDefaultAsync(t => t.Code == command.Type.Code, ct) is not { } type)
        {
            return new Problem("type.unknown", "There is no such kind of credential any more.");
        }

        if (type.Version != version)
        {
            return await LastChange.ConflictAsync(db, Subject, type.Code, ct);
        }

        return command.DraftId is not null || !command.Directly || !type.JudgesLike(command.Type)
            ? await DraftAsync(type, command, change, ct)
            : await SaveAsync(db, type, command.Type, change, ct);
    }

    private async Task<Outcome<SavedType>> AddAsync(CredentialsDbContext db, SaveTypeCommand command, ChangeContext change, CancellationToken ct)
    {
        if (!command.Directly || !change.Scope.Everything)
        {
            return DraftProblems.NotAdministrator;
        }

        if (await TakenAsync(db, command.Type.Code, ct) is { } taken)
        {
            return taken;
        }

        var type = TypeCopy.Of(command.Type);
        (type.EditedLocally, type.Version) = (true, 0);
        db.Add(type);
        db.Add(change.Entry("CatalogueEntryAdded", Subject, type.Code, TypeValues.Of(type)));
        var problem = await LastChange.SaveAsync(contexts, db, Subject, type.Code, fresh => TakenAsync(fresh, type.Code, ct), ct);
        return problem is null ? new SavedType(null) : problem;
    }

    private async Task<Outcome<SavedType>> SaveAsync(CredentialsDbContext db, CredentialType type, CredentialType told, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return DraftProblems.NotAdministrator;
        }

        var before = TypeValues.Of(type);
        TypeCopy.Write(told, type);
        type.EditedLocally = true;
        type.Version++;
        db.Add(change.Entry("CatalogueEntryEdited", Subject, type.Code, new { old = before, @new = TypeValues.Of(type) }));
        var problem = await LastChange.SaveAsync(contexts, db, Subject, type.Code, null, ct);
        return problem is null ? new SavedType(null) : problem;
    }

    private async Task<Outcome<SavedType>> DraftAsync(CredentialType type, SaveTypeCommand command, ChangeContext change, CancellationToken ct)
    {
        var told = new TypeChange { Code = type.Code, BaseVersion = type.Version, Before = TypeCopy.Of(type), After = command.Type };
        var kept = await drafts.PutAsync(command.DraftId, type.Name, content => content.With(told), change, ct);
        return kept.IsSuccess ? new SavedType(kept.Value.Id) : kept.Error;
    }

    private static async Task<Problem?> TakenAsync(CredentialsDbContext db, string code, CancellationToken ct) =>
        await db.CredentialTypes.Where(t => t.Code == code).Select(t => t.Name).FirstOrDefaultAsync(ct) is { } name
            ? new Problem("type.taken", $"The code {code} is taken by {name}. Choose another one, or change that entry.", nameof(TypeForm.Code))
            : null;
}

/// <summary>Which field of the form a path of the file means.</summary>
internal static class TypeFields
{
    public static string? Of(string path)
    {
        var name = path.Replace("$.credentialTypes[0]", "", StringComparison.Ordinal).Replace(".validity.", "", StringComparison.Ordinal).TrimStart('.');
        var end = name.IndexOfAny(['[', '.']);
        return (end < 0 ? name : name[..end]) switch
        {
            "issuingBodyCode" => nameof(TypeForm.IssuingBody),
            "regionCode" => nameof(TypeForm.Region),
            "countryCode" => nameof(TypeForm.Country),
            "" or "validity" => null,
            var other => char.ToUpperInvariant(other[0]) + other[1..],
        };
    }
}
