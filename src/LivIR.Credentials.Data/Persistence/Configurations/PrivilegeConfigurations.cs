using System.Text.Json;
using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Privileges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence.Configurations;

internal static class PrivilegeMapping
{
    public static void MapFact<T>(this EntityTypeBuilder<T> builder)
        where T : PrivilegeFact
    {
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.RecordedByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(f => f.SupersededByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(f => f.SupersedeReason).HasMaxLength(PrivilegeFact.TextLength);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => new { f.FacilityId, f.StaffMemberId });
        builder.HasOne<Facility>().WithMany().HasForeignKey(f => f.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(f => f.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PrivilegeClassConfiguration : IEntityTypeConfiguration<PrivilegeClass>
{
    public void Configure(EntityTypeBuilder<PrivilegeClass> builder)
    {
        builder.MapSourced();
        builder.Property(c => c.Procedures).StoredAsJson();
        builder.Property(c => c.Note).HasMaxLength(CatalogueEntry.TextLength);
        builder.Property(c => c.DependsOn).HasConversion(
            list => Write(list),
            json => JsonSerializer.Deserialize<List<PrivilegeDependency>>(json, RuleJson.Options)!,
            new ValueComparer<IList<PrivilegeDependency>>((left, right) => Write(left!) == Write(right!), list => Write(list).GetHashCode(StringComparison.Ordinal), list => list.ToList()))
            .HasMaxLength(PrivilegeClass.DependenciesLength);
    }

    private static string Write(IList<PrivilegeDependency> list) => JsonSerializer.Serialize(list, RuleJson.Options);
}

internal sealed class AppointmentPeriodConfiguration : IEntityTypeConfiguration<AppointmentPeriod>
{
    public void Configure(EntityTypeBuilder<AppointmentPeriod> builder)
    {
        builder.MapSourced();
        builder.Property(p => p.RegionCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(p => p.CountryCode).HasMaxLength(2);
        builder.Property(p => p.FacilityCodes).StoredAsJson();
    }
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.MapFact();
        builder.Property(a => a.DecidedBy).HasMaxLength(PrivilegeFact.TextLength);
        builder.Property(a => a.Note).HasMaxLength(PrivilegeFact.TextLength);
    }
}

internal sealed class PrivilegeConfiguration : IEntityTypeConfiguration<Privilege>
{
    public void Configure(EntityTypeBuilder<Privilege> builder)
    {
        builder.MapFact();
        builder.Property(p => p.ClassCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(p => p.GrantedBy).HasMaxLength(PrivilegeFact.TextLength);
        builder.Property(p => p.EndReason).HasMaxLength(PrivilegeFact.TextLength);
        builder.HasOne<PrivilegeClass>().WithMany().HasForeignKey(p => p.ClassCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PrivilegeEvaluationConfiguration : IEntityTypeConfiguration<PrivilegeEvaluation>
{
    public void Configure(EntityTypeBuilder<PrivilegeEvaluation> builder)
    {
        builder.MapFact();
        builder.Property(e => e.ClassCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(e => e.Evaluator).HasMaxLength(PrivilegeFact.TextLength);
        builder.Property(e => e.Words).HasMaxLength(PrivilegeFact.TextLength);
        builder.Property(e => e.Data).HasMaxLength(PrivilegeFact.TextLength);
        builder.HasOne<PrivilegeClass>().WithMany().HasForeignKey(e => e.ClassCode).OnDelete(DeleteBehavior.Restrict);
    }
}
