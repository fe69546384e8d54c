using LivIR.Credentials.Rules.Sampling;

namespace LivIR.Credentials.Tests.Rules.Sampling;

public sealed class FileSampleTests
{
    private static readonly DateOnly Day = new(2027, 3, 14);
    private static readonly IReadOnlyList<Drawable> People = [.. Enumerable.Range(1, 26).Select(i => new Drawable(new Guid(i, 0, 0, new byte[8]), $"E{i:0000}"))];

    [Fact]
    public void Draw_SameSeedDayAndFacility_IsTheSameWhateverTheOrderOfThePeople()
    {
        var drawn = FileSample.Draw(People, 5, 20270314, "MAIN", Day);

        Assert.Equal(drawn, FileSample.Draw(Enumerable.Reverse(People), 5, 20270314, "MAIN", Day));
    }

    /// <summary>A recorded seed must draw the same files with any later version: these numbers never change.</summary>
    [Fact]
    public void Draw_KnownSeed_IsWhatItWas() => Assert.Equal(Known, FileSample.Draw(People, 5, 20270314, "MAIN", Day).Select(p => p.EmployeeNumber));

    [Fact]
    public void Draw_OtherSeedDayOrFacility_IsAnother()
    {
        var drawn = FileSample.Draw(People, 8, 1, "MAIN", Day);

        Assert.NotEqual(drawn, FileSample.Draw(People, 8, 2, "MAIN", Day));
        Assert.NotEqual(drawn, FileSample.Draw(People, 8, 1, "OTHER", Day));
        Assert.NotEqual(drawn, FileSample.Draw(People, 8, 1, "MAIN", Day.AddDays(1)));
    }

    [Fact]
    public void Draw_SameNumberTwice_GoesByTheKey()
    {
        var (first, second) = (new Drawable(new Guid(1, 0, 0, new byte[8]), "E0001"), new Drawable(new Guid(2, 0, 0, new byte[8]), "E0001"));

        for (var seed = 1; seed <= 20; seed++)
        {
            var expected = FileSample.Draw([first, second with { EmployeeNumber = "E0002" }], 2, seed, "MAIN", Day).Select(p => p.Id);
            Assert.Equal(expected, FileSample.Draw([second, first], 2, seed, "MAIN", Day).Select(p => p.Id));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(26)]
    public void Draw_AnySeed_DrawsSoManyAndNobodyTwice(int size)
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var drawn = FileSample.Draw(People, size, seed, "MAIN", Day);

            Assert.Equal(size, drawn.Count);
            Assert.Equal(size, drawn.Distinct().Count());
        }
    }

    [Fact]
    public void Draw_FewerPeopleThanAsked_DrawsThemAll()
    {
        Assert.Equal(26, FileSample.Draw(People, 50, 3, "MAIN", Day).Count);
        Assert.Empty(FileSample.Draw([], 5, 3, "MAIN", Day));
    }

    /// <summary>1,000 draws of 5 of 26: each person is expected 192 times; five standard deviations are 64.</summary>
    [Fact]
    public void Draw_ManySeeds_ReachesEverybodyAboutAsOften()
    {
        var times = Enumerable.Range(1, 1000).SelectMany(seed => FileSample.Draw(People, 5, seed, "MAIN", Day)).CountBy(p => p.EmployeeNumber).ToDictionary();

        Assert.Equal(26, times.Count);
        Assert.All(times.Values, count => Assert.InRange(count, 128, 256));
    }

    private static string[] Known => ["E0013", "E0009", "E0019", "E0020", "E0005"];
}
