using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence.Configurations;

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kind).HasMaxLength(ImportRun.KindLength);
        builder.Property(r => r.FileName).HasMaxLength(ImportRun.FileNameLength);
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.Property(r => r.ConfirmedByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(r => r.UndoneByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.ConfirmedAt);
    }
}

internal sealed class ImportedRecordConfiguration : IEntityTypeConfiguration<ImportedRecord>
{
    public void Configure(EntityTypeBuilder<ImportedRecord> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.SubjectKind).HasMaxLength(ImportedRecord.KindLength);
        builder.HasIndex(r => r.RunId);
        builder.HasIndex(r => r.SubjectId);
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId).OnDelete(DeleteBehavior.Restrict);
    }
}
