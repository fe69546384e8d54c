using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Catalogue.EditBody;

/// <summary>Add an issuing body, or change one.</summary>
/// <param name="Body">The body as it is to be.</param>
/// <param name="Version">The version the form was loaded with; empty for a new one.</param>
public sealed record SaveBodyCommand(IssuingBody Body, int? Version);

/// <summary>Saves an issuing body after the checks of the seed reader.</summary>
public sealed class SaveBodyHandler(IDbContextFactory<CredentialsDbContext> contexts, RehearsalReader rehearsals)
{
    private const string Subject = "IssuingBody";

    /// <summary>One body; null where there is none.</summary>
    public async Task<IssuingBody?> FindAsync(string code, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.IssuingBodies.AsNoTracking().SingleOrDefaultAsync(b => b.Code == code, ct);
    }

    /// <summary>Saves it with its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(SaveBodyCommand command, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return DraftProblems.NotAdministrator;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var read = await rehearsals.Texts(db, await StoredCatalogue.ReadAsync(db, ct)).BodiesAsync(SeedWriter.Write([command.Body]), ct);
        if (read.Problems is [var wrong, ..])
        {
            return new Problem("body.wrong", wrong.Reason, Field(wrong.Path));
        }

        return Outcome.From(command.Version is { } version ? await EditAsync(db, command.Body, version, change, ct) : await AddAsync(db, command.Body, change, ct));
    }

    private async Task<Problem?> AddAsync(CredentialsDbContext db, IssuingBody told, ChangeContext change, CancellationToken ct)
    {
        if (await TakenAsync(db, told.Code, ct) is { } taken)
        {
            return taken;
        }

        var body = new IssuingBody { Code = told.Code, Name = told.Name, RegionCode = told.RegionCode, EditedLocally = true };
        Write(told, body);
        db.Add(body);
        db.Add(change.Entry("IssuingBodyAdded", Subject, body.Code, Values(body)));
        return await LastChange.SaveAsync(contexts, db, Subject, body.Code, fresh => TakenAsync(fresh, body.Code, ct), ct);
    }

    private async Task<Problem?> EditAsync(CredentialsDbContext db, IssuingBody told, int version, ChangeContext change, CancellationToken ct)
    {
        if (await db.IssuingBodies.SingleOrDefaultAsync(b => b.Code == told.Code, ct) is not { } body)
        {
            return new Problem("body.unknown", "There is no such issuing body any more.");
        }

        if (body.Version != version)
        {
            return await LastChange.ConflictAsync(db, Subject, body.Code, ct);
        }

        var before = Values(body);
        Write(told, body);
        body.EditedLocally = true;
        body.Version++;
        db.Add(change.Entry("IssuingBodyEdited", Subject, body.Code, new { old = before, @new = Values(body) }));
        return await LastChange.SaveAsync(contexts, db, Subject, body.Code, null, ct);
    }

    private static void Write(IssuingBody from, IssuingBody to)
    {
        (to.Name, to.RegionCode, to.CountryCode, to.LookupUrl, to.ToNote, to.RecheckMonths, to.Source, to.Confidence, to.VerifyLocally) =
            (from.Name, from.RegionCode, from.CountryCode, from.LookupUrl, from.ToNote, from.RecheckMonths, from.Source, from.Confidence, from.VerifyLocally);
        to.AlsoKnownAs = [.. from.AlsoKnownAs];
    }

    private static object Values(IssuingBody body) =>
        new { body.Name, alsoKnownAs = body.AlsoKnownAs.ToArray(), body.RegionCode, body.CountryCode, body.LookupUrl, body.ToNote, body.RecheckMonths, body.Source, confidence = body.Confidence.ToString(), body.VerifyLocally };

    private static async Task<Problem?> TakenAsync(CredentialsDbContext db, string code, CancellationToken ct) =>
        await db.IssuingBodies.Where(b => b.Code == code).Select(b => b.Name).FirstOrDefaultAsync(ct) is { } name
            ? new Problem("body.taken", $"The code {code} is taken by {name}. Choose another one, or change that entry.", nameof(BodyForm.Code))
            : null;

    private static string? Field(string path) => path.Replace("$.issuingBodies[0].", "", StringComparison.Ordinal) switch
    {
        "code" => nameof(BodyForm.Code),
        "name" => nameof(BodyForm.Name),
        "regionCode" => nameof(BodyForm.Region),
        "countryCode" => nameof(BodyForm.Country),
        "lookupUrl" => nameof(BodyForm.LookupUrl),
        "toNote" => nameof(BodyForm.ToNote),
        "recheckMonths" => nameof(BodyForm.RecheckMonths),
        "source" => nameof(BodyForm.Source),
        var other => other.StartsWith("alsoKnownAs", StringComparison.Ordinal) ? nameof(BodyForm.AlsoKnownAs) : null,
    };
}
