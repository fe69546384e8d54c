using BenchmarkDotNet.Attributes;
using LivIR.Credentials.Features.Synthetic;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Benchmarks;

/// <summary>The rules by themselves: everybody evaluated on every day and asked about one.</summary>
public class RulesBenchmark
{
    /// <summary>Clauses asked of everybody.</summary>
    public const int Requirements = 20;

    private List<PersonFacts> _people = [];
    private CatalogueFacts _catalogue = null!;

    /// <summary>How many people.</summary>
    [Params(1_000, 50_000)]
    public int Staff { get; set; }

    /// <summary>Invents the people.</summary>
    [GlobalSetup]
    public void Invent()
    {
        var network = new SyntheticNetwork(new SyntheticShape(Staff, 7, Requirements));
        _catalogue = new CatalogueFacts(network.Catalogue());
        _people = [.. network.People()];
    }

    /// <summary>Evaluates them, one after another, and counts who is cleared.</summary>
    [Benchmark]
    public int Evaluate()
    {
        var work = new PersonWork(_catalogue);
        var cleared = 0;
        foreach (var person in _people)
        {
            cleared += PersonStatus.On(PersonTimeline.Evaluate(person, work), SyntheticShape.UsualDay).Cleared ? 1 : 0;
        }

        return cleared;
    }
}
