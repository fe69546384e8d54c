using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence.Configurations;

internal sealed class SavedReportConfiguration : IEntityTypeConfiguration<SavedReport>
{
    public void Configure(EntityTypeBuilder<SavedReport> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(SavedReport.NameLength);
        builder.Property(r => r.NameKey).HasMaxLength(SavedReport.NameLength);
        builder.Property(r => r.Report).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(r => r.Parameters).StoredAsJson();
        builder.Property(r => r.SharedWith).HasMaxLength(SavedReport.RoleLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => new { r.OwnerId, r.NameKey }).IsUnique();
        builder.HasIndex(r => r.SharedWith);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
