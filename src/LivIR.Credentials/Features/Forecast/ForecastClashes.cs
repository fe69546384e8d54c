using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Forecasts;

namespace LivIR.Credentials.Features.Forecast;

/// <summary>Finds clashes within a type, and across the types of one shelf that are renewed in the same courses.</summary>
internal static class ForecastClashes
{
    public static IReadOnlyList<NamedClash> Of(IReadOnlyList<Lapse> lapses, IReadOnlyDictionary<string, int> holders, CatalogueFacts catalogue)
    {
        var single = lapses.GroupBy(l => l.TypeCode)
            .SelectMany(group => Clashes.Of(group.Key, group.Select(l => l.LastDay), holders.GetValueOrDefault(group.Key))
                .Select(clash => new NamedClash(catalogue.Names.Type(group.Key), group.Key, clash)));
        var shelves = lapses.GroupBy(l => catalogue.Type(l.TypeCode)!.Type.Category).Where(group => group.Select(l => l.TypeCode).Distinct().Count() > 1)
            .SelectMany(group =>
            {
                var name = CategoryWords.Of(group.Key);
                var held = holders.Where(h => catalogue.Type(h.Key)!.Type.Category == group.Key).Sum(h => h.Value);
                return Clashes.Of(name, group.Select(l => l.LastDay), held).Select(clash => new NamedClash(name, null, clash));
            });
        return [.. single.Concat(shelves).OrderBy(c => c.Clash.From).ThenByDescending(c => c.Clash.Count)];
    }
}
