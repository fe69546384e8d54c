using System.Collections.Concurrent;
using LivIR.Credentials.Features.Compliance;

namespace LivIR.Credentials.Tests.Features.Compliance;

/// <summary>Work on many people at once: each once, in their order, with tools that no two threads hold.</summary>
public sealed class ForEachPersonTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(ForEachPerson.Share)]
    [InlineData(ForEachPerson.Share + 1)]
    [InlineData(10_000)]
    public void Each_gives_one_result_in_their_order(int count)
    {
        var people = Enumerable.Range(0, count).ToList();
        var asked = new ConcurrentBag<int>();

        var results = ForEachPerson.Make(people, () => 1, (person, tools) => Made(person, tools, asked), TestContext.Current.CancellationToken);

        Assert.Equal(people.Select(p => p + 1), results);
        Assert.Equal(people, asked.Order());
    }

    [Fact]
    public void No_two_threads_hold_the_same_tools()
    {
        var people = Enumerable.Range(0, 20_000).ToList();

        var held = ForEachPerson.Make(people, () => new Tools(), (_, tools) => tools.Use(), TestContext.Current.CancellationToken);

        Assert.All(held, alone => Assert.True(alone));
    }

    [Fact]
    public void It_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        var people = Enumerable.Range(0, 100_000).ToList();

        Assert.ThrowsAny<OperationCanceledException>(() => ForEachPerson.Make(people, () => stop, (person, tools) => Stopping(person, tools), stop.Token));
    }

    private static int Made(int person, int tools, ConcurrentBag<int> asked)
    {
        asked.Add(person);
        return person + tools;
    }

    private static int Stopping(int person, CancellationTokenSource stop)
    {
        stop.Cancel();
        return person;
    }

    private sealed class Tools
    {
        private int _users;

        public bool Use()
        {
            var alone = Interlocked.Increment(ref _users) == 1;
            Thread.SpinWait(50);
            Interlocked.Decrement(ref _users);
            return alone;
        }
    }
}
