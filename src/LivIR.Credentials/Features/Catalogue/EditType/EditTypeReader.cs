using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Shared.Forms;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Catalogue.EditType;

/// <summary>A kind of credential that is opened in the form, with what can be chosen.</summary>
/// <param name="Standing">The kind as it stands; empty for a new one.</param>
/// <param name="Opened">What the form begins with: the draft's, where it has a change of it.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Bodies">Issuing bodies.</param>
/// <param name="Regions">Regions.</param>
/// <param name="Countries">Countries.</param>
/// <param name="Professions">Professions.</param>
public sealed record OpenedType(
    CredentialType? Standing,
    CredentialType? Opened,
    DraftFile? Draft,
    IReadOnlyList<PickerOption> Bodies,
    IReadOnlyList<PickerOption> Regions,
    IReadOnlyList<PickerOption> Countries,
    IReadOnlyList<PickerOption> Professions);

/// <summary>Opens a kind of credential for the form.</summary>
public sealed class EditTypeReader(IDbContextFactory<CredentialsDbContext> contexts, DraftDesk drafts)
{
    /// <summary>One kind, or a new one where none is named.</summary>
    public async Task<OpenedType> ReadAsync(string? code, Guid? draftId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var standing = code is null ? null : await db.CredentialTypes.AsNoTracking().SingleOrDefaultAsync(t => t.Code == code, ct);
        var draft = draftId is { } id ? await drafts.FindAsync(id, ct) : null;
        return new OpenedType(
            standing,
            draft?.Content.Types.FirstOrDefault(t => t.Code == code)?.After ?? standing,
            draft,
            await db.IssuingBodies.OrderBy(b => b.Name).Select(b => new PickerOption(b.Code, b.Name)).ToListAsync(ct),
            await db.Regions.OrderBy(r => r.Name).Select(r => new PickerOption(r.Code, r.Name)).ToListAsync(ct),
            await db.Countries.OrderBy(c => c.Name).Select(c => new PickerOption(c.Code, c.Name)).ToListAsync(ct),
            await db.Professions.OrderBy(p => p.Name).Select(p => new PickerOption(p.Code, p.Name)).ToListAsync(ct));
    }
}
