using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training;

/// <summary>What must be true of an activity, whoever records it and for however many people.</summary>
internal static class TrainingChecks
{
    /// <summary>What is wrong with it; nothing where it can be recorded.</summary>
    /// <param name="db">The database.</param>
    /// <param name="details">The activity.</param>
    /// <param name="today">The latest day that is today somewhere.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<Problem?> FindAsync(CredentialsDbContext db, TrainingDetails details, DateOnly today, CancellationToken ct) =>
        Find(details, today)
        ?? (await db.TrainingCategories.AnyAsync(c => c.Code == details.CategoryCode, ct) ? null : new Problem("training.category", "Choose as what it counts.", "Category"));

    /// <summary>The same besides the category, which the caller looks up.</summary>
    public static Problem? Find(TrainingDetails details, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(details.Title))
        {
            return new Problem("training.title", "Say what was attended.", "Title");
        }

        if (details.Title.Trim().Length > TrainingRecord.TextLength || details.Provider?.Trim().Length > TrainingRecord.TextLength)
        {
            return new Problem("training.long", "Use at most 200 characters.", details.Title.Trim().Length > TrainingRecord.TextLength ? "Title" : "Provider");
        }

        if (details.CompletedOn > today)
        {
            return new Problem("training.completed", "The day lies in the future. Record the activity once it is done.", "CompletedOn");
        }

        if (details.CountsFor > details.CompletedOn)
        {
            return new Problem("training.counts-for", "An activity makes up for an earlier window. Give a day before the activity, or leave this empty.", "CountsFor");
        }

        return details.Amount is <= 0 or > TrainingRecord.LargestAmount
            ? new Problem("training.amount", $"Enter how much it counts, above 0 and at most {TrainingRecord.LargestAmount:0}.", "Amount")
            : null;
    }

    /// <summary>Who has the same activity on record: same day, same category, and a title that differs at most in case, accents and blanks.</summary>
    public static Task<IReadOnlySet<Guid>> HoldersAsync(CredentialsDbContext db, TrainingDetails details, CancellationToken ct) => HoldersAsync(db.TrainingRecords, details, ct);

    /// <summary>Whether one person has it.</summary>
    public static async Task<bool> IsOnRecordAsync(CredentialsDbContext db, Guid person, TrainingDetails details, CancellationToken ct) =>
        (await HoldersAsync(db.TrainingRecords.Where(t => t.StaffMemberId == person), details, ct)).Count > 0;

    private static async Task<IReadOnlySet<Guid>> HoldersAsync(IQueryable<TrainingRecord> records, TrainingDetails details, CancellationToken ct)
    {
        var that = SearchFold.Fold(details.Title);
        var sameDay = await records.AsNoTracking()
            .Where(t => t.SupersededAt == null && t.CompletedOn == details.CompletedOn && t.CategoryCode == details.CategoryCode)
            .Select(t => new { t.StaffMemberId, t.Title }).ToListAsync(ct);
        return sameDay.Where(t => SearchFold.Fold(t.Title) == that).Select(t => t.StaffMemberId).ToHashSet();
    }
}
