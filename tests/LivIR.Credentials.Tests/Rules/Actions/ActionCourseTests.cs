using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Rules.Actions;

namespace LivIR.Credentials.Tests.Rules.Actions;

public sealed class ActionCourseTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly Guid Owner = Guid.NewGuid();
    private static readonly DateOnly Due = new(2027, 3, 14);
    private static readonly DateTime Start = new(2027, 2, 1, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("", ActionStage.Open)]
    [InlineData("Changed", ActionStage.Open)]
    [InlineData("StepDone", ActionStage.Open)]
    [InlineData("Completed", ActionStage.Waiting)]
    [InlineData("Completed SentBack", ActionStage.Open)]
    [InlineData("Completed SentBack Completed", ActionStage.Waiting)]
    [InlineData("Completed Verified", ActionStage.Verified)]
    [InlineData("Cancelled", ActionStage.Cancelled)]
    [InlineData("Completed Cancelled", ActionStage.Cancelled)]
    public void Stage_FollowsFromTheEntries(string kinds, ActionStage expected) => Assert.Equal(expected, Course(kinds).Stage);

    [Fact]
    public void Of_EntriesInAnyOrder_IsTheSame()
    {
        var entries = Entries("StepDone Completed SentBack");

        Assert.Equal(ActionCourse.Of(entries)!.Stage, ActionCourse.Of(Enumerable.Reverse(entries))!.Stage);
        Assert.Equal(4, ActionCourse.Of(Enumerable.Reverse(entries))!.Last);
    }

    [Fact]
    public void Of_NoEntries_IsNothing() => Assert.Null(ActionCourse.Of([]));

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(14, 14, false)]
    [InlineData(15, 15, true)]
    [InlineData(-3, 0, false)]
    public void DaysOverdue_CountsFromTheDayAfterTheLast(int after, int overdue, bool escalated)
    {
        var course = Course("");

        Assert.Equal((overdue, escalated), (course.DaysOverdue(Due.AddDays(after)), course.IsEscalated(Due.AddDays(after))));
    }

    [Theory]
    [InlineData("Completed", 20)]
    [InlineData("Completed Verified", 0)]
    [InlineData("Cancelled", 0)]
    public void DaysOverdue_WhatWaitsIsNotOver_WhatIsClosedIs(string kinds, int overdue) => Assert.Equal(overdue, Course(kinds).DaysOverdue(Due.AddDays(20)));

    [Fact]
    public void Steps_LastEntryOfAStepDecides()
    {
        List<ActionEntry> entries = [.. Entries(""), ActionEntry.OfStep(Id, 2, true, 1, By()), ActionEntry.OfStep(Id, 3, true, 2, By()), ActionEntry.OfStep(Id, 4, false, 1, By())];

        var course = ActionCourse.Of(entries)!;

        Assert.Equal([false, true], course.Steps.Select(s => s.Done is not null));
    }

    [Fact]
    public void Terms_ChangedEntryReplacesThemAndAStepThatStaysKeepsItsTick()
    {
        var changed = new ActionTerms("Other", "Wrong", Guid.NewGuid(), Due.AddDays(9), [new ActionStep(2, "Two"), new ActionStep(3, "Three")]);
        List<ActionEntry> entries = [.. Entries(""), ActionEntry.OfStep(Id, 2, true, 2, By()), ActionEntry.WithTerms(Id, 3, ActionEntryKind.Changed, changed, "Why", By())];

        var course = ActionCourse.Of(entries)!;

        Assert.Equal(("Other", Due.AddDays(9)), (course.Terms.Title, course.Terms.DueOn));
        Assert.Equal([true, false], course.Steps.Select(s => s.Done is not null));
    }

    [Fact]
    public void Concerns_OwnerAndWhoeverSaidItIsDone()
    {
        var (account, person) = (Guid.NewGuid(), Guid.NewGuid());
        List<ActionEntry> entries = [.. Entries(""), ActionEntry.Plain(Id, 2, ActionEntryKind.Completed, "Done", By(account, person))];

        var course = ActionCourse.Of(entries)!;

        Assert.True(course.Concerns(Guid.NewGuid(), [Owner]));
        Assert.True(course.Concerns(account, []));
        Assert.True(course.Concerns(Guid.NewGuid(), [Guid.NewGuid(), person]));
        Assert.False(course.Concerns(Guid.NewGuid(), []));
        Assert.False(course.Concerns(Guid.NewGuid(), [Guid.NewGuid()]));
    }

    [Fact]
    public void SentBack_IsToldUntilItIsSaidToBeDoneAgain()
    {
        Assert.NotNull(Course("Completed SentBack").SentBack);
        Assert.Null(Course("Completed SentBack Completed").SentBack);
        Assert.Null(Course("Completed SentBack Completed Verified").SentBack);
    }

    [Fact]
    public void WithTerms_TextTooLong_Throws()
    {
        var terms = new ActionTerms(new string('x', ActionEntry.TitleLength + 1), "Wrong", Owner, Due, []);

        Assert.Throws<ArgumentException>(() => ActionEntry.WithTerms(Id, 1, ActionEntryKind.Opened, terms, null, By()));
    }

    private static ActionCourse Course(string kinds) => ActionCourse.Of(Entries(kinds))!;

    private static List<ActionEntry> Entries(string kinds)
    {
        var terms = new ActionTerms("Title", "Wrong", Owner, Due, [new ActionStep(1, "One"), new ActionStep(2, "Two")]);
        List<ActionEntry> entries = [ActionEntry.WithTerms(Id, 1, ActionEntryKind.Opened, terms, null, By())];
        foreach (var kind in kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ActionEntryKind>))
        {
            entries.Add(kind switch
            {
                ActionEntryKind.StepDone => ActionEntry.OfStep(Id, entries.Count + 1, true, 1, By()),
                ActionEntryKind.Changed => ActionEntry.WithTerms(Id, entries.Count + 1, kind, terms, "Why", By()),
                _ => ActionEntry.Plain(Id, entries.Count + 1, kind, "Words", By()),
            });
        }

        return entries;
    }

    private static ActionActor By(Guid? account = null, Guid? person = null) => new(account ?? Guid.NewGuid(), person, "Somebody", Start);
}
