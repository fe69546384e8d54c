using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Features.People.MyCredentials;

/// <summary>The first lines of one's own page.</summary>
internal static class MyAnswers
{
    private const int MostOpen = 2;

    /// <summary>One answer for each facility; where all agree on the day they are one.</summary>
    public static IReadOnlyList<MyAnswer> Of(PersonFile file)
    {
        if (file.Facilities.Count == 0)
        {
            return [new MyAnswer("Nothing is asked of you today", ["What is asked comes from the standards that your facility follows and from your profession."])];
        }

        var several = file.Facilities.Count > 1;
        return [.. file.Facilities.Select(f => Answer(file, Clearance.On(file.Status.Of, file.Day, file.Catalogue, f.Id), several ? f.Name : null))];
    }

    private static MyAnswer Answer(PersonFile file, Clearance clearance, string? facility)
    {
        var head = facility is null ? ClearanceWords.Head(clearance) : $"{facility}: {char.ToLowerInvariant(ClearanceWords.Head(clearance)[0])}{ClearanceWords.Head(clearance)[1..]}";
        if (clearance.Cleared)
        {
            return new MyAnswer(head, [ClearanceWords.ThenForYou(clearance)]);
        }

        var open = ClearanceWords.Obstacles(clearance, file.Catalogue);
        var more = open.Count > MostOpen ? new[] { $"And {open.Count - MostOpen} more, below." } : [];
        return new MyAnswer(head, [.. open.Take(MostOpen).Select(o => o.Words), .. more]);
    }
}
