using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Signing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence.Configurations;

internal sealed class EvidenceFileConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Sha256).HasMaxLength(64);
        builder.Property(e => e.FileName).HasMaxLength(EvidenceFile.FileNameLength);
        builder.HasOne(e => e.Blob).WithMany().HasForeignKey(e => e.Sha256).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Accreditation>().WithMany().HasForeignKey(e => e.AccreditationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FacilityEvidence>().WithMany().HasForeignKey(e => e.FacilityEvidenceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceBlobConfiguration : IEntityTypeConfiguration<EvidenceBlob>
{
    public void Configure(EntityTypeBuilder<EvidenceBlob> builder)
    {
        builder.HasKey(b => b.Sha256);
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.Property(b => b.ContentType).HasMaxLength(40);
    }
}

internal sealed class EvidenceChunkConfiguration : IEntityTypeConfiguration<EvidenceChunk>
{
    public void Configure(EntityTypeBuilder<EvidenceChunk> builder)
    {
        builder.HasKey(c => new { c.Sha256, c.Index });
        builder.Property(c => c.Sha256).HasMaxLength(64);
        builder.HasOne<EvidenceBlob>().WithMany().HasForeignKey(c => c.Sha256).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceScanConfiguration : IEntityTypeConfiguration<EvidenceScan>
{
    public void Configure(EntityTypeBuilder<EvidenceScan> builder)
    {
        builder.HasKey(s => s.Sha256);
        builder.Property(s => s.Sha256).HasMaxLength(64);
        builder.Property(s => s.Malware).HasMaxLength(EvidenceScan.MalwareLength);
        builder.HasOne<EvidenceBlob>().WithOne().HasForeignKey<EvidenceScan>(s => s.Sha256).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Fingerprint).HasMaxLength(SigningKey.FingerprintLength);
        builder.HasIndex(k => k.Fingerprint).IsUnique();
    }
}
