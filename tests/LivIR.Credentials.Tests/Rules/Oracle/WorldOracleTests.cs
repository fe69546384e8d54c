using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Tests.Rules.Worlds;

namespace LivIR.Credentials.Tests.Rules.Oracle;

public sealed class HoldsOracleTests
{
    private const int Count = 500;

    [Fact]
    public void What_is_held_is_what_the_days_say() => Cases.Run(Count, seed =>
    {
        var worlds = new RandomWorlds(seed);
        return WorldCheck.Of(worlds.Simple(worlds.Rules.Holds()), Codes.Usual);
    });
}

public sealed class HoursOracleTests
{
    private const int Count = 200;

    [Theory]
    [InlineData(HoursWindowKind.CalendarYears)]
    [InlineData(HoursWindowKind.RollingMonths)]
    [InlineData(HoursWindowKind.SharedCycle)]
    [InlineData(HoursWindowKind.OwnCycle)]
    [InlineData(HoursWindowKind.Biennium)]
    public void Hours_add_up_to_what_the_days_say(HoursWindowKind kind) => Cases.Run(Count, seed =>
    {
        var worlds = new RandomWorlds(seed);
        return WorldCheck.Of(worlds.Simple(worlds.Rules.Hours(kind)), Codes.Years);
    });
}

public sealed class FacilityOracleTests
{
    private const int Count = 200;

    [Fact]
    public void Staffing() => Check(rules => rules.Staffing());

    [Fact]
    public void Evidence() => Check(rules => rules.Evidence());

    [Fact]
    public void Accreditation() => Check(rules => rules.Accreditation());

    [Fact]
    public void Metric() => Check(rules => rules.Metric());

    private static void Check(Func<RandomRules, RequirementRule> rule) => Cases.Run(Count, seed =>
    {
        var worlds = new RandomWorlds(seed);
        return WorldCheck.Of(worlds.Simple(rule(worlds.Rules), 3), Codes.Usual);
    });
}

public sealed class WholeOracleTests
{
    private const int Count = 300;

    [Fact]
    public void Everything_at_once() => Cases.Run(Count, seed => WorldCheck.Of(new RandomWorlds(seed).Whole(), Codes.Usual));
}
