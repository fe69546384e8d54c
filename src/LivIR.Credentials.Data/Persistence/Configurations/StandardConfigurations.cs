using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence.Configurations;

internal sealed class StandardConfiguration : IEntityTypeConfiguration<Standard>
{
    public void Configure(EntityTypeBuilder<Standard> builder)
    {
        builder.MapSourced();
        builder.Property(s => s.OwnerCodes).StoredAsJson();
        builder.Property(s => s.RegionCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(s => s.Note).HasMaxLength(CatalogueEntry.TextLength);
        builder.Property(s => s.Levels).StoredWholeAsJson(1000);
        builder.HasMany(s => s.Editions).WithOne().HasForeignKey(e => e.StandardCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StandardEditionConfiguration : IEntityTypeConfiguration<StandardEdition>
{
    public void Configure(EntityTypeBuilder<StandardEdition> builder)
    {
        builder.Property(e => e.StandardCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(e => e.Name).HasMaxLength(StandardEdition.NameLength);
        builder.HasIndex(e => new { e.StandardCode, e.Name }).IsUnique();
        builder.HasMany(e => e.Requirements).WithOne().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StandardEditionVersionConfiguration : IEntityTypeConfiguration<StandardEditionVersion>
{
    public void Configure(EntityTypeBuilder<StandardEditionVersion> builder)
    {
        builder.Property(v => v.ChangedBy).HasMaxLength(CatalogueEntry.NameLength);
        builder.Property(v => v.Reason).HasMaxLength(Requirement.ReasonLength);
        builder.HasIndex(v => new { v.EditionId, v.SupersededAt });
        builder.HasOne<StandardEdition>().WithMany().HasForeignKey(v => v.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RuleDraftConfiguration : IEntityTypeConfiguration<RuleDraft>
{
    public void Configure(EntityTypeBuilder<RuleDraft> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Name).HasMaxLength(RuleDraft.NameLength);
        builder.Property(d => d.AuthorName).HasMaxLength(CatalogueEntry.NameLength);
        builder.Property(d => d.ChangedBy).HasMaxLength(CatalogueEntry.NameLength);
        builder.Property(d => d.PublishedBy).HasMaxLength(CatalogueEntry.NameLength);
        builder.Property(d => d.Reason).HasMaxLength(Requirement.ReasonLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Ignore(d => d.IsOpen);
        builder.HasIndex(d => d.ChangedAt);
    }
}

internal sealed class RequirementConfiguration : IEntityTypeConfiguration<Requirement>
{
    public void Configure(EntityTypeBuilder<Requirement> builder)
    {
        builder.Property(r => r.StandardCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(r => r.Clause).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(r => r.Title).HasMaxLength(Requirement.TitleLength);
        builder.Property(r => r.Source).HasMaxLength(CatalogueEntry.TextLength);
        builder.Property(r => r.Reason).HasMaxLength(Requirement.ReasonLength);
        builder.Property(r => r.PublishedBy).HasMaxLength(CatalogueEntry.NameLength);
        builder.Property(r => r.Professions).StoredAsJson();
        builder.Property(r => r.CountryCodes).StoredAsJson();
        builder.Property(r => r.Rule).HasConversion(rule => RuleJson.Write(rule), json => RuleJson.Read(json), RuleJson.Comparer).HasMaxLength(Requirement.RuleLength);
        builder.HasIndex(r => new { r.EditionId, r.Clause });
    }
}

internal sealed class WaiverConfiguration : IEntityTypeConfiguration<Waiver>
{
    public void Configure(EntityTypeBuilder<Waiver> builder)
    {
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.StandardCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(w => w.Clause).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(w => w.Reason).HasMaxLength(Waiver.TextLength);
        builder.Property(w => w.CompensatingMeasure).HasMaxLength(Waiver.TextLength);
        builder.Property(w => w.Approver).HasMaxLength(Waiver.ApproverLength);
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.HasIndex(w => new { w.FacilityId, w.StaffMemberId });
        builder.HasOne<Facility>().WithMany().HasForeignKey(w => w.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(w => w.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowedStandardConfiguration : IEntityTypeConfiguration<FollowedStandard>
{
    public void Configure(EntityTypeBuilder<FollowedStandard> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.StandardCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.HasIndex(f => new { f.FacilityId, f.StandardCode });
        builder.HasOne<Facility>().WithMany(f => f.Follows).HasForeignKey(f => f.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Standard>().WithMany().HasForeignKey(f => f.StandardCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FacilityUnitConfiguration : IEntityTypeConfiguration<FacilityUnit>
{
    public void Configure(EntityTypeBuilder<FacilityUnit> builder)
    {
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.KindCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(u => u.Name).HasMaxLength(FacilityUnit.NameLength);
        builder.Property(u => u.SerialNumber).HasMaxLength(FacilityUnit.NameLength);

        // An end is recorded once: the second of two who end it at the same moment finds it ended.
        builder.Property(u => u.EndRecordedAt).IsConcurrencyToken();
        builder.HasOne<Facility>().WithMany().HasForeignKey(u => u.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UnitKind>().WithMany().HasForeignKey(u => u.KindCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FacilityEvidenceConfiguration : IEntityTypeConfiguration<FacilityEvidence>
{
    public void Configure(EntityTypeBuilder<FacilityEvidence> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.KindCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(e => e.Title).HasMaxLength(FacilityEvidence.TextLength);
        builder.Property(e => e.Owner).HasMaxLength(FacilityEvidence.TextLength);

        // A record is superseded once: the second of two who do so at the same moment finds it gone.
        builder.Property(e => e.SupersededAt).IsConcurrencyToken();
        builder.HasIndex(e => new { e.FacilityId, e.KindCode });
        builder.HasOne<Facility>().WithMany().HasForeignKey(e => e.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FacilityUnit>().WithMany().HasForeignKey(e => e.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EvidenceKind>().WithMany().HasForeignKey(e => e.KindCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FacilityMetricConfiguration : IEntityTypeConfiguration<FacilityMetric>
{
    public void Configure(EntityTypeBuilder<FacilityMetric> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.KindCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(m => m.Source).HasMaxLength(FacilityMetric.SourceLength);

        // A record is superseded once: the second of two who do so at the same moment finds it gone.
        builder.Property(m => m.SupersededAt).IsConcurrencyToken();

        // Hundredths as a whole number: SQLite neither sorts nor compares decimals.
        builder.Property(m => m.Value).HasConversion(value => (long)(value * 100), hundredths => hundredths / 100m);
        builder.HasIndex(m => new { m.FacilityId, m.KindCode });
        builder.HasOne<Facility>().WithMany().HasForeignKey(m => m.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MetricKind>().WithMany().HasForeignKey(m => m.KindCode).OnDelete(DeleteBehavior.Restrict);
    }
}
