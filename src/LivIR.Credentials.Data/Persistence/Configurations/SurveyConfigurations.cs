using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence.Configurations;

internal sealed class SurveyConfiguration : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Facility>().WithMany().HasForeignKey(s => s.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Entries).WithOne().HasForeignKey(e => e.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SurveyEntryConfiguration : IEntityTypeConfiguration<SurveyEntry>
{
    public void Configure(EntityTypeBuilder<SurveyEntry> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.SchemeCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(e => e.StandardCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(e => e.Surveyors).HasMaxLength(SurveyEntry.SurveyorsLength);
        builder.Property(e => e.Result).HasMaxLength(SurveyEntry.TextLength);
        builder.Property(e => e.Reason).HasMaxLength(SurveyEntry.TextLength);
        builder.Property(e => e.ByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Ignore(e => e.Details);
        builder.HasIndex(e => new { e.SurveyId, e.Number }).IsUnique();
    }
}

internal sealed class SurveyFileConfiguration : IEntityTypeConfiguration<SurveyFile>
{
    public void Configure(EntityTypeBuilder<SurveyFile> builder)
    {
        builder.HasKey(f => f.EvidenceFileId);
        builder.HasIndex(f => f.SurveyId);
        builder.HasOne<EvidenceFile>().WithOne().HasForeignKey<SurveyFile>(f => f.EvidenceFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Survey>().WithMany().HasForeignKey(f => f.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SurveyObservationConfiguration : IEntityTypeConfiguration<SurveyObservation>
{
    public void Configure(EntityTypeBuilder<SurveyObservation> builder)
    {
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.StandardCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(o => o.Clause).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(o => o.Words).HasMaxLength(SurveyObservation.TextLength);
        builder.Property(o => o.ByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(o => o.TakenBackByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(o => o.TakeBackReason).HasMaxLength(SurveyObservation.TextLength);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasIndex(o => new { o.SurveyId, o.Number }).IsUnique();
        builder.HasOne<Survey>().WithMany().HasForeignKey(o => o.SurveyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Answers).WithOne().HasForeignKey(a => a.ObservationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ObservationAnswerConfiguration : IEntityTypeConfiguration<ObservationAnswer>
{
    public void Configure(EntityTypeBuilder<ObservationAnswer> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Words).HasMaxLength(SurveyObservation.TextLength);
        builder.Property(a => a.ByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.HasIndex(a => new { a.ObservationId, a.Number }).IsUnique();
    }
}

internal sealed class MockSurveyConfiguration : IEntityTypeConfiguration<MockSurvey>
{
    public void Configure(EntityTypeBuilder<MockSurvey> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.StandardCode).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(s => s.DrawnByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(s => s.FinishedByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Facility>().WithMany().HasForeignKey(s => s.FacilityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Data.Model.Standards.Standard>().WithMany().HasForeignKey(s => s.StandardCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Draws).WithOne().HasForeignKey(d => d.MockSurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MockDrawConfiguration : IEntityTypeConfiguration<MockDraw>
{
    public void Configure(EntityTypeBuilder<MockDraw> builder)
    {
        builder.HasKey(d => new { d.MockSurveyId, d.Place });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MockNoteConfiguration : IEntityTypeConfiguration<MockNote>
{
    public void Configure(EntityTypeBuilder<MockNote> builder)
    {
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Clause).HasMaxLength(CatalogueEntry.CodeLength);
        builder.Property(n => n.Words).HasMaxLength(MockNote.TextLength);
        builder.Property(n => n.ByName).HasMaxLength(AppUser.DisplayNameLength);
        builder.HasIndex(n => new { n.MockSurveyId, n.Number }).IsUnique();
        builder.HasOne<MockSurvey>().WithMany().HasForeignKey(n => n.MockSurveyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
