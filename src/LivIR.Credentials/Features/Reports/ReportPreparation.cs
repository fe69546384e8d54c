using System.Globalization;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Excel;
using Microsoft.Extensions.Primitives;

namespace LivIR.Credentials.Features.Reports;

/// <summary>Understands the parameters of reports for one asker: codes within their scope, words for days.</summary>
/// <param name="asker">Who asks.</param>
/// <param name="reports">The reports they may run.</param>
/// <param name="choices">What exists for them.</param>
/// <param name="zones">The time zones of their facilities, by code.</param>
/// <param name="now">Now, UTC.</param>
public sealed class ReportPreparation(ReportAsker asker, IReadOnlyList<IReport> reports, FilterChoices choices, IReadOnlyDictionary<string, string> zones, DateTime now)
{
    private readonly Dictionary<(string Report, string Key), IReadOnlyList<Choice>> _asked = [];

    /// <summary>What a parameter offers; nothing where it is typed.</summary>
    public async Task<IReadOnlyList<Choice>> OfferedAsync(IReport report, ReportParameter parameter, CancellationToken ct)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Facility: return choices.Facilities;
            case ParameterKind.Department: return choices.Departments;
            case ParameterKind.Profession: return choices.Professions;
            case ParameterKind.CredentialType: return choices.Types;
            case ParameterKind.Standard: return choices.Standards;
            case ParameterKind.Choice when parameter.Offered.Count > 0: return parameter.Offered;
            case ParameterKind.Choice:
                return _asked.TryGetValue((report.Name, parameter.Key), out var known) ? known : _asked[(report.Name, parameter.Key)] = await report.ChoicesAsync(parameter.Key, ct);
            default: return [];
        }
    }

    /// <summary>The report with its parameters understood, or what is wrong with one of them.</summary>
    public async Task<Outcome<PreparedReport>> PrepareAsync(ReportAsk ask, CancellationToken ct)
    {
        if (reports.FirstOrDefault(r => r.Name.Equals(ask.Report, StringComparison.OrdinalIgnoreCase)) is not { } report)
        {
            return ReportProblems.UnknownReport(ask.Report, reports);
        }

        var parameters = report.Parameters.ToList();
        var read = new Dictionary<ReportParameter, (string Typed, Choice Value)>();
        var order = new Dictionary<string, StringValues>();
        var values = ask.Values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).ToList();
        var places = values.Where(v => v.Key.Equals("facility", StringComparison.OrdinalIgnoreCase)).Select(v => v.Value.Trim()).ToList();
        foreach (var (key, typed) in values.OrderBy(v => PlaceOf(parameters, v.Key)))
        {
            if (ReportParameters.Order.Contains(key))
            {
                order[key] = typed;
                continue;
            }

            if (parameters.Find(p => p.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) is not { } parameter)
            {
                return ReportProblems.UnknownParameter(report, key);
            }

            var value = read.ContainsKey(parameter) ? ReportProblems.Twice(ask.Called(parameter)) : await ReadAsync(report, parameter, ask.Called(parameter), typed.Trim(), places, ct);
            if (!value.IsSuccess)
            {
                return value.Error;
            }

            read.Add(parameter, (typed.Trim(), value.Value));
        }

        return Prepared(report, read, order);
    }

    private static int PlaceOf(List<ReportParameter> parameters, string key) =>
        parameters.FindIndex(p => p.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at : int.MaxValue;

    private PreparedReport Prepared(IReport report, Dictionary<ReportParameter, (string Typed, Choice Value)> read, Dictionary<string, StringValues> order)
    {
        var query = new Dictionary<string, StringValues>(order);
        foreach (var (parameter, (_, value)) in read.Where(r => r.Value.Value.Code.Length > 0))
        {
            query[parameter.Key] = value.Code;
        }

        var days = new AskedDays(Day(ReportParameters.AsOf), Day(ReportParameters.KnownOn));
        var words = read.Where(r => r.Key.IsShown).ToDictionary(r => r.Key, r => new ToldParameter(r.Key.Name, r.Value.Value.Name));
        return new PreparedReport(
            report,
            new ReportRequest(asker.Scope, days, new QueryCollection(query), asker.Name, asker.Home) { Filters = [.. words.Where(w => !ReportParameters.Days.Contains(w.Key)).Select(w => new ReportFilter(w.Value.Name, w.Value.Value))] },
            [.. read.Select(r => new KeyValuePair<string, string>(r.Key.Key, r.Key.Kind == ParameterKind.Day ? r.Value.Typed : r.Value.Value.Code)), .. order.Select(o => new KeyValuePair<string, string>(o.Key, o.Value.ToString()))],
            [.. words.Values]);

        DateOnly? Day(ReportParameter parameter) => read.TryGetValue(parameter, out var value) && value.Value.Code.Length > 0 ? DateOnly.ParseExact(value.Value.Code, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private async Task<Outcome<Choice>> ReadAsync(IReport report, ReportParameter parameter, string called, string typed, List<string> places, CancellationToken ct)
    {
        if (typed.Length > Data.Model.Reports.SavedReport.ValueLength)
        {
            return ReportProblems.LongValue(parameter);
        }

        return parameter.Kind switch
        {
            ParameterKind.Day => ReadDay(parameter, called, typed, places),
            ParameterKind.Text => new Choice(typed, typed),
            ParameterKind.Number => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? new Choice(typed, typed) : ReportProblems.NoNumber(called, typed),
            ParameterKind.Record => Guid.TryParse(typed, out var id) ? new Choice(id.ToString(), "") : ReportProblems.NoKey(called),
            _ => Choose(parameter, called, typed, places, await OfferedAsync(report, parameter, ct)),
        };
    }

    private Outcome<Choice> ReadDay(ReportParameter parameter, string called, string typed, List<string> places)
    {
        var reading = DayWords.Read(typed, Today(places));
        if (reading.Day is not { } day)
        {
            return ReportProblems.Day(called, reading.Error ?? "This day was not understood.");
        }

        // Left open, today is that of each facility.
        var open = typed.Equals(DayWords.Today, StringComparison.OrdinalIgnoreCase) && (parameter == ReportParameters.AsOf || parameter == ReportParameters.KnownOn);
        var told = DayText.Of(day);
        return new Choice(open ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), open ? typed : DayWords.IsRelative(typed) ? $"{typed}: {told}" : told);
    }

    private DateOnly Today(List<string> places) =>
        places is [var code] && zones.FirstOrDefault(z => z.Key.Equals(code, StringComparison.OrdinalIgnoreCase)).Value is { } zone
            ? CalendarDays.LocalDay(now, TimeZoneInfo.FindSystemTimeZoneById(zone))
            : DateOnly.FromDateTime(now);

    private static Outcome<Choice> Choose(ReportParameter parameter, string called, string typed, List<string> places, IReadOnlyList<Choice> offered)
    {
        var found = offered.FirstOrDefault(o => o.Code == typed) ?? offered.FirstOrDefault(o => o.Code.Equals(typed, StringComparison.OrdinalIgnoreCase));
        if (found is not null)
        {
            return found;
        }

        if (parameter.Kind != ParameterKind.Department || typed.Contains('/', StringComparison.Ordinal))
        {
            return ReportProblems.UnknownValue(parameter, called, typed, offered);
        }

        var named = offered.Where(o => o.Code.EndsWith("/" + typed, StringComparison.OrdinalIgnoreCase)
            && (places.Count == 0 || places.Exists(p => o.Code.StartsWith(p + "/", StringComparison.OrdinalIgnoreCase)))).ToList();
        return named switch
        {
            [var one] => one,
            [] => ReportProblems.UnknownValue(parameter, called, typed, offered),
            _ => ReportProblems.SeveralDepartments(called, typed, named),
        };
    }
}
