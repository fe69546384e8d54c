using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence.Configurations;

internal sealed class FacilityConfiguration : IEntityTypeConfiguration<Facility>
{
    public void Configure(EntityTypeBuilder<Facility> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Code).HasMaxLength(Facility.CodeLength);
        builder.Property(f => f.Name).HasMaxLength(Facility.NameLength);
        builder.Property(f => f.City).HasMaxLength(Facility.NameLength);
        builder.Property(f => f.CountryCode).HasMaxLength(2);
        builder.Property(f => f.RegionCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(f => f.TimeZone).HasMaxLength(100);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => f.Code).IsUnique();
    }
}

internal sealed class DepartmentConfiguration : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Code).HasMaxLength(Facility.CodeLength);
        builder.Property(d => d.Name).HasMaxLength(Facility.NameLength);
        builder.HasIndex(d => new { d.FacilityId, d.Code }).IsUnique();
        builder.HasOne(d => d.Facility).WithMany(f => f.Departments).HasForeignKey(d => d.FacilityId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccreditationConfiguration : IEntityTypeConfiguration<Accreditation>
{
    public void Configure(EntityTypeBuilder<Accreditation> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.SchemeCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(a => a.Unit).HasMaxLength(Accreditation.TextLength);
        builder.Property(a => a.Number).HasMaxLength(Accreditation.TextLength);
        builder.Property(a => a.Note).HasMaxLength(Accreditation.TextLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne(a => a.Facility).WithMany().HasForeignKey(a => a.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AccreditationScheme>().WithMany().HasForeignKey(a => a.SchemeCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FactsStampConfiguration : IEntityTypeConfiguration<FactsStamp>
{
    public void Configure(EntityTypeBuilder<FactsStamp> builder)
    {
        builder.HasKey(s => s.StaffMemberId);
        builder.Property(s => s.StaffMemberId).ValueGeneratedNever();
        builder.HasOne<StaffMember>().WithOne().HasForeignKey<FactsStamp>(s => s.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.EmployeeNumber).HasMaxLength(StaffMember.EmployeeNumberLength);
        builder.Property(s => s.Title).HasMaxLength(StaffMember.TitleLength);
        builder.Property(s => s.GivenName).HasMaxLength(StaffMember.NameLength);
        builder.Property(s => s.FamilyName).HasMaxLength(StaffMember.NameLength);
        builder.Property(s => s.Email).HasMaxLength(StaffMember.EmailLength);
        builder.Property(s => s.PathwayCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(s => s.SearchText).HasMaxLength(600);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Ignore(s => s.DisplayName);
        builder.HasIndex(s => s.EmployeeNumber).IsUnique();
        builder.HasIndex(s => new { s.FamilyName, s.GivenName });
    }
}

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.ProfessionCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.FacilityId, a.DepartmentId, a.From });
        builder.HasOne(a => a.StaffMember).WithMany(s => s.Assignments).HasForeignKey(a => a.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Facility).WithMany().HasForeignKey(a => a.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Department).WithMany().HasForeignKey(a => a.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PathwayProgressConfiguration : IEntityTypeConfiguration<PathwayProgress>
{
    public void Configure(EntityTypeBuilder<PathwayProgress> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.PathwayCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(p => p.StepCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Decision).WithOne().HasForeignKey<StepDecision>(d => d.ProgressId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Evidence).WithOne().HasForeignKey(e => e.PathwayProgressId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StepDecisionConfiguration : IEntityTypeConfiguration<StepDecision>
{
    public void Configure(EntityTypeBuilder<StepDecision> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Source).HasMaxLength(StepDecision.TextLength);
        builder.Property(d => d.Reason).HasMaxLength(StepDecision.TextLength);
        builder.Property(d => d.DecidedByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CredentialConfiguration : IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.TypeCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(c => c.Number).HasMaxLength(Credential.NumberLength);
        builder.Property(c => c.NumberKey).HasMaxLength(Credential.NumberLength);
        builder.Property(c => c.Note).HasMaxLength(Credential.NoteLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.StaffMemberId, c.TypeCode });
        builder.HasOne(c => c.StaffMember).WithMany().HasForeignKey(c => c.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Type).WithMany().HasForeignKey(c => c.TypeCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Verifications).WithOne().HasForeignKey(v => v.CredentialId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Notes).WithOne().HasForeignKey(n => n.CredentialId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.IssuerActs).WithOne().HasForeignKey(a => a.CredentialId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Evidence).WithOne().HasForeignKey(e => e.CredentialId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VerificationConfiguration : IEntityTypeConfiguration<Verification>
{
    public void Configure(EntityTypeBuilder<Verification> builder)
    {
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Source).HasMaxLength(Verification.TextLength);
        builder.Property(v => v.Reason).HasMaxLength(Verification.TextLength);
        builder.Property(v => v.DecidedByName).HasMaxLength(AppUser.DisplayNameLength);
    }
}

internal sealed class ReviewNoteConfiguration : IEntityTypeConfiguration<ReviewNote>
{
    public void Configure(EntityTypeBuilder<ReviewNote> builder)
    {
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Text).HasMaxLength(ReviewNote.TextLength);
        builder.Property(n => n.SaidByName).HasMaxLength(AppUser.DisplayNameLength);
    }
}

internal sealed class TrainingRecordConfiguration : IEntityTypeConfiguration<TrainingRecord>
{
    public void Configure(EntityTypeBuilder<TrainingRecord> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Title).HasMaxLength(TrainingRecord.TextLength);
        builder.Property(t => t.Provider).HasMaxLength(TrainingRecord.TextLength);
        builder.Property(t => t.CategoryCode).HasMaxLength(CatalogueEntry.CodeLength);

        // Hundredths as a whole number: SQLite neither sorts nor compares decimals.
        builder.Property(t => t.Amount).HasConversion(amount => (long)(amount * 100), hundredths => hundredths / 100m);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => new { t.StaffMemberId, t.CompletedOn });
        builder.HasOne(t => t.StaffMember).WithMany().HasForeignKey(t => t.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.Category).WithMany().HasForeignKey(t => t.CategoryCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Evidence).WithOne().HasForeignKey(e => e.TrainingRecordId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.Property(u => u.DisplayName).HasMaxLength(AppUser.DisplayNameLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(u => u.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(u => u.Scopes).WithOne().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccountScopeConfiguration : IEntityTypeConfiguration<AccountScope>
{
    public void Configure(EntityTypeBuilder<AccountScope> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Facility>().WithMany().HasForeignKey(s => s.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(s => s.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SetupTokenConfiguration : IEntityTypeConfiguration<SetupToken>
{
    public void Configure(EntityTypeBuilder<SetupToken> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.TokenHash).HasMaxLength(64);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => t.TokenHash).IsUnique();
    }
}

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.Property(c => c.ActorName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(c => c.Act).HasMaxLength(Change.KindLength);
        builder.Property(c => c.SubjectKind).HasMaxLength(Change.KindLength);
        builder.Property(c => c.SubjectId).HasMaxLength(CatalogueEntry.NameLength);
        builder.Property(c => c.Reason).HasMaxLength(Change.ReasonLength);
        builder.Property(c => c.PreviousHash).HasMaxLength(64);
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.HasIndex(c => new { c.StaffMemberId, c.Id });
        builder.HasIndex(c => new { c.FacilityId, c.Id });
        builder.HasIndex(c => new { c.SubjectKind, c.Id });
    }
}
