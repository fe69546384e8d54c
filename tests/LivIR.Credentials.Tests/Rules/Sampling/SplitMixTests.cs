using LivIR.Credentials.Rules.Sampling;

namespace LivIR.Credentials.Tests.Rules.Sampling;

public sealed class SplitMixTests
{
    /// <summary>The published first numbers of the seed 0: they never change.</summary>
    [Fact]
    public void The_numbers_of_a_seed_are_the_published_ones()
    {
        var numbers = new SplitMix(0);

        ulong[] drawn = [numbers.Next(), numbers.Next(), numbers.Next(), numbers.Next()];

        Assert.Equal([0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F, 0xF88BB8A8724C81EC], drawn);
    }

    [Fact]
    public void A_key_is_made_of_the_next_two_numbers()
    {
        var numbers = new SplitMix(0);

        Assert.Equal(new Guid("7b1dcdaf-a839-e220-f465-b9a16a9e786e"), numbers.Key());
        Assert.Equal(0x06C45D188009454FUL, numbers.Next());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(99)]
    [InlineData(100)]
    public void So_many_of_a_hundred_are_those_below_the_number(int percent)
    {
        var (chances, places) = (new SplitMix(7), new SplitMix(7));

        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(places.Below(100) < percent, chances.Chance(percent));
        }
    }

    [Fact]
    public void None_of_a_hundred_is_never_and_all_of_a_hundred_is_always()
    {
        var numbers = new SplitMix(7);

        for (var i = 0; i < 1000; i++)
        {
            Assert.False(numbers.Chance(0));
            Assert.True(numbers.Chance(100));
        }
    }
}
