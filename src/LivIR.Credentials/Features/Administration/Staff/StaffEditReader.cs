using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Administration.Staff;

/// <summary>What the page of a staff member starts with.</summary>
/// <param name="Person">The person with assignments; empty for a new one.</param>
/// <param name="Pathways">Ways to a board certificate.</param>
/// <param name="Departments">Departments with their facility's name.</param>
/// <param name="Professions">Professions.</param>
public sealed record StaffEdit(
    StaffMember? Person, IReadOnlyList<Choice<string>> Pathways, IReadOnlyList<Choice<Guid>> Departments, IReadOnlyList<Choice<string>> Professions)
{
    /// <summary>The name of a profession.</summary>
    public string Profession(string code) => Professions.FirstOrDefault(p => p.Value == code)?.Text ?? code;
}

/// <summary>Reads what the page of a staff member starts with.</summary>
public sealed class StaffEditReader(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>The person, or nobody, with what the lists offer.</summary>
    public async Task<StaffEdit> ReadAsync(Guid? id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new StaffEdit(
            id is null ? null : await db.StaffMembers.AsNoTracking().Include(p => p.Assignments).ThenInclude(a => a.Facility)
                .Include(p => p.Assignments).ThenInclude(a => a.Department).SingleOrDefaultAsync(p => p.Id == id, ct),
            await db.Pathways.OrderBy(p => p.Name).Select(p => new Choice<string>(p.Code, p.Name)).ToListAsync(ct),
            await db.Departments.OrderBy(d => d.Facility.Name).ThenBy(d => d.Name).Select(d => new Choice<Guid>(d.Id, d.Facility.Name + ": " + d.Name)).ToListAsync(ct),
            await db.Professions.OrderBy(p => p.Name).Select(p => new Choice<string>(p.Code, p.Name)).ToListAsync(ct));
    }
}
