using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence.Configurations;

internal sealed class IssuerActConfiguration : IEntityTypeConfiguration<IssuerAct>
{
    public void Configure(EntityTypeBuilder<IssuerAct> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Reason).HasMaxLength(IssuerAct.TextLength);
        builder.Property(a => a.Source).HasMaxLength(IssuerAct.TextLength);
        builder.Property(a => a.RecordedByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(a => a.TakenBackByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(a => a.TakeBackReason).HasMaxLength(IssuerAct.TextLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MassAct>().WithMany().HasForeignKey(a => a.MassActId).OnDelete(DeleteBehavior.Restrict);

        // A file belongs to one record, its credential; that it tells of an act is said beside it.
        builder.HasMany(a => a.Evidence).WithOne().HasForeignKey("IssuerActId").OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MassActConfiguration : IEntityTypeConfiguration<MassAct>
{
    public void Configure(EntityTypeBuilder<MassAct> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.TypeCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(a => a.Extension).HasMaxLength(IssuerAct.TextLength);
        builder.Property(a => a.Group).HasMaxLength(MassAct.GroupLength);
        builder.Property(a => a.Reason).HasMaxLength(IssuerAct.TextLength);
        builder.Property(a => a.Source).HasMaxLength(IssuerAct.TextLength);
        builder.Property(a => a.RecordedByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(a => a.TakenBackByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(a => a.TakeBackReason).HasMaxLength(IssuerAct.TextLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<CredentialType>().WithMany().HasForeignKey(a => a.TypeCode).OnDelete(DeleteBehavior.Restrict);
    }
}
