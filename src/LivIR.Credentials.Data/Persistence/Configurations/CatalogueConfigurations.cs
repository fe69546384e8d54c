using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence.Configurations;

internal static class CatalogueMapping
{
    public static void MapCode<T>(this EntityTypeBuilder<T> entity)
        where T : CatalogueEntry
    {
        entity.HasKey(e => e.Code);
        entity.Property(e => e.Code).HasMaxLength(CatalogueEntry.CodeLength);
        entity.Property(e => e.Name).HasMaxLength(CatalogueEntry.NameLength);
    }

    public static void MapSourced<T>(this EntityTypeBuilder<T> entity)
        where T : SourcedEntry
    {
        entity.MapCode();
        entity.Property(e => e.Source).HasMaxLength(CatalogueEntry.TextLength);
        entity.Property(e => e.AlsoKnownAs).StoredAsJson();
        entity.Property(e => e.Version).IsConcurrencyToken();
    }
}

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.MapCode();
        builder.HasMany(r => r.Countries).WithOne().HasForeignKey(c => c.RegionCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CountryConfiguration : IEntityTypeConfiguration<Country>
{
    public void Configure(EntityTypeBuilder<Country> builder) => builder.MapCode();
}

internal sealed class ProfessionConfiguration : IEntityTypeConfiguration<Profession>
{
    public void Configure(EntityTypeBuilder<Profession> builder)
    {
        builder.MapCode();
        builder.Property(p => p.AlsoKnownAs).StoredAsJson();
    }
}

internal sealed class IssuingBodyConfiguration : IEntityTypeConfiguration<IssuingBody>
{
    public void Configure(EntityTypeBuilder<IssuingBody> builder)
    {
        builder.MapSourced();
        builder.Property(b => b.RegionCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(b => b.CountryCode).HasMaxLength(2);
        builder.Property(b => b.LookupUrl).HasMaxLength(400);
        builder.Property(b => b.ToNote).HasMaxLength(IssuingBody.ToNoteLength);
    }
}

internal sealed class CredentialTypeConfiguration : IEntityTypeConfiguration<CredentialType>
{
    public void Configure(EntityTypeBuilder<CredentialType> builder)
    {
        builder.MapSourced();
        builder.Property(t => t.IssuingBodyCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(t => t.RegionCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(t => t.CountryCode).HasMaxLength(2);
        builder.Property(t => t.Professions).StoredAsJson();
        builder.Property(t => t.ReminderDays).StoredAsJson();
        builder.Property(t => t.RenewalRule).HasMaxLength(CatalogueEntry.TextLength);
        builder.Property(t => t.Note).HasMaxLength(CatalogueEntry.TextLength);
        builder.ComplexProperty(t => t.Validity);
        builder.Ignore(t => t.ExpiringWindowDays);
        builder.HasOne<IssuingBody>().WithMany().HasForeignKey(t => t.IssuingBodyCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EquivalenceConfiguration : IEntityTypeConfiguration<Equivalence>
{
    public void Configure(EntityTypeBuilder<Equivalence> builder)
    {
        builder.Property(e => e.AcceptedTypeCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(e => e.ForTypeCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(e => e.RegionCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(e => e.CountryCode).HasMaxLength(2);
        builder.Property(e => e.StandardCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(e => e.Clause).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(e => e.Scope).HasMaxLength(CatalogueEntry.NameLength);
        builder.Property(e => e.Source).HasMaxLength(CatalogueEntry.TextLength);
        builder.HasIndex(e => new { e.ForTypeCode, e.AcceptedTypeCode });
    }
}

internal sealed class PathwayConfiguration : IEntityTypeConfiguration<Pathway>
{
    public void Configure(EntityTypeBuilder<Pathway> builder)
    {
        builder.MapSourced();
        builder.Property(p => p.RegionCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(p => p.CountryCode).HasMaxLength(2);
        builder.Property(p => p.TargetTypeCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(p => p.Note).HasMaxLength(CatalogueEntry.TextLength);
        builder.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.PathwayCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PathwayStepConfiguration : IEntityTypeConfiguration<PathwayStep>
{
    public void Configure(EntityTypeBuilder<PathwayStep> builder)
    {
        builder.MapSourced();
        builder.HasKey(s => new { s.PathwayCode, s.Code });
        builder.Property(s => s.PathwayCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(s => s.Unit).HasMaxLength(CatalogueEntry.NameLength);
        builder.Property(s => s.Note).HasMaxLength(CatalogueEntry.TextLength);
    }
}

internal sealed class TrainingCategoryConfiguration : IEntityTypeConfiguration<TrainingCategory>
{
    public void Configure(EntityTypeBuilder<TrainingCategory> builder) => builder.MapSourced();
}

internal sealed class AccreditationSchemeConfiguration : IEntityTypeConfiguration<AccreditationScheme>
{
    public void Configure(EntityTypeBuilder<AccreditationScheme> builder)
    {
        builder.MapSourced();
        builder.Property(s => s.OwnerCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(s => s.RegionCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(s => s.CountryCode).HasMaxLength(2);
        builder.Property(s => s.States).StoredAsJson();
        builder.Property(s => s.ReminderDays).StoredAsJson();
        builder.Property(s => s.Deadlines).StoredAsJson();
        builder.Property(s => s.Note).HasMaxLength(CatalogueEntry.TextLength);
    }
}

internal sealed class CredentialTypeVersionConfiguration : IEntityTypeConfiguration<CredentialTypeVersion>
{
    public void Configure(EntityTypeBuilder<CredentialTypeVersion> builder)
    {
        builder.Property(v => v.TypeCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(v => v.ReminderDays).StoredAsJson();
        builder.Property(v => v.ChangedBy).HasMaxLength(CatalogueEntry.NameLength);
        builder.Property(v => v.Reason).HasMaxLength(Requirement.ReasonLength);
        builder.ComplexProperty(v => v.Validity);
        builder.HasIndex(v => new { v.TypeCode, v.SupersededAt });
    }
}

internal sealed class EvidenceKindConfiguration : IEntityTypeConfiguration<EvidenceKind>
{
    public void Configure(EntityTypeBuilder<EvidenceKind> builder)
    {
        builder.MapSourced();
        builder.Property(k => k.ReminderDays).StoredAsJson();
        builder.Ignore(k => k.ExpiringWindowDays);
    }
}

internal sealed class UnitKindConfiguration : IEntityTypeConfiguration<UnitKind>
{
    public void Configure(EntityTypeBuilder<UnitKind> builder) => builder.MapSourced();
}

internal sealed class MetricKindConfiguration : IEntityTypeConfiguration<MetricKind>
{
    public void Configure(EntityTypeBuilder<MetricKind> builder)
    {
        builder.MapSourced();
        builder.Property(k => k.Unit).HasMaxLength(CatalogueEntry.CodeLength);
    }
}
