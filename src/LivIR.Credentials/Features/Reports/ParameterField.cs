using LivIR.Credentials.Features.Compliance;
using Microsoft.AspNetCore.WebUtilities;

namespace LivIR.Credentials.Features.Reports;

/// <summary>A parameter in a form.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">What was typed; empty for nothing.</param>
/// <param name="Offered">What can be chosen.</param>
public sealed record ParameterField(ReportParameter Parameter, string Value, IReadOnlyList<Choice> Offered)
{
    /// <summary>Whether it is chosen from a list.</summary>
    public bool IsChosen => Parameter.Kind is not (ParameterKind.Day or ParameterKind.Text or ParameterKind.Number or ParameterKind.Record);

    /// <summary>Whether something is chosen that is not offered; it stays to be seen.</summary>
    public bool IsStray => Value.Length > 0 && !Offered.Any(o => o.Code.Equals(Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>The fields of a report as an address fills them.</summary>
    public static async Task<IReadOnlyList<ParameterField>> OfAsync(IReport report, ReportAsk ask, ReportPreparation preparation, CancellationToken ct)
    {
        var fields = new List<ParameterField>();
        foreach (var parameter in report.Parameters.Concat(ReportParameters.Order.Select(key => new ReportParameter(key, key, ParameterKind.Record))))
        {
            var value = ask.Values.FirstOrDefault(v => v.Key.Equals(parameter.Key, StringComparison.OrdinalIgnoreCase)).Value ?? "";
            fields.Add(new ParameterField(parameter, value, await preparation.OfferedAsync(report, parameter, ct)));
        }

        return fields;
    }

    /// <summary>What an address asks of a report.</summary>
    public static ReportAsk AskOf(IReport report, string uri) => ReportAsk.Of(report, new QueryCollection(QueryHelpers.ParseQuery(new Uri(uri).Query)));
}
