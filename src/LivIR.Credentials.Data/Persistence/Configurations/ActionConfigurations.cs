using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence.Configurations;

internal sealed class CorrectiveActionConfiguration : IEntityTypeConfiguration<CorrectiveAction>
{
    public void Configure(EntityTypeBuilder<CorrectiveAction> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.StandardCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(a => a.Clause).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(a => a.About).HasMaxLength(CorrectiveAction.AboutLength);
        builder.HasIndex(a => new { a.FacilityId, a.About, a.Round }).IsUnique();
        builder.HasOne<Facility>().WithMany().HasForeignKey(a => a.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SurveyObservation>().WithMany().HasForeignKey(a => a.ObservationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MockSurvey>().WithMany().HasForeignKey(a => a.MockSurveyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Entries).WithOne().HasForeignKey(e => e.ActionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActionEntryConfiguration : IEntityTypeConfiguration<ActionEntry>
{
    public void Configure(EntityTypeBuilder<ActionEntry> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.ByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(e => e.Words).HasMaxLength(ActionEntry.TextLength);
        builder.Property(e => e.Title).HasMaxLength(ActionEntry.TitleLength);
        builder.Property(e => e.Wrong).HasMaxLength(ActionEntry.TextLength);
        builder.Property(e => e.Steps).StoredAsJson();

        // Letters outside ASCII take six in JSON, so that the steps of one language can be longer than those of another.
        builder.Property(e => e.Steps).Metadata.SetMaxLength(null);
        builder.Ignore(e => e.Terms);
        builder.HasIndex(e => new { e.ActionId, e.Number }).IsUnique();
        builder.HasIndex(e => e.OwnerId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActionFileConfiguration : IEntityTypeConfiguration<ActionFile>
{
    public void Configure(EntityTypeBuilder<ActionFile> builder)
    {
        builder.HasKey(f => f.EvidenceFileId);
        builder.HasIndex(f => f.EntryId);
        builder.HasOne<EvidenceFile>().WithOne().HasForeignKey<ActionFile>(f => f.EvidenceFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ActionEntry>().WithMany().HasForeignKey(f => f.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
