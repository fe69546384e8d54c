using BenchmarkDotNet.Reports;

namespace LivIR.Credentials.Benchmarks;

/// <summary>The figures that are asked for, in sentences, from what was measured.</summary>
internal static class Figures
{
    /// <summary>What one summary says.</summary>
    public static IEnumerable<string> Of(Summary summary)
    {
        var measured = summary.Reports.Where(r => r.ResultStatistics is not null).ToDictionary(r => r.BenchmarkCase, r => r);
        var rules = measured.Where(m => m.Key.Descriptor.Type == typeof(RulesBenchmark)).ToDictionary(m => (int)m.Key.Parameters[nameof(RulesBenchmark.Staff)], m => m.Value);
        foreach (var (staff, report) in rules)
        {
            var findings = (double)staff * RulesBenchmark.Requirements;
            yield return $"Rules, {staff:N0} people x {RulesBenchmark.Requirements} requirements: {report.ResultStatistics!.Mean / 1e9:F2} s, {report.ResultStatistics.Mean / 1000 / findings:F2} us and {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / findings:F0} bytes a finding.";
        }

        if (rules.Count == 2)
        {
            var (few, many) = (rules.MinBy(r => r.Key), rules.MaxBy(r => r.Key));
            yield return $"Cost of a finding at {many.Key:N0} people against {few.Key:N0}: {many.Value.ResultStatistics!.Mean / many.Key / (few.Value.ResultStatistics!.Mean / few.Key):F2}.";
        }

        var reading = measured.Where(m => m.Key.Descriptor.Type == typeof(ReadingBenchmark)).ToDictionary(m => m.Key.Descriptor.WorkloadMethod.Name, m => m.Value.ResultStatistics!.Mean / 1e9);
        if (reading.TryGetValue(nameof(ReadingBenchmark.BareReader), out var bare) && reading.TryGetValue(nameof(ReadingBenchmark.ReadAndEvaluate), out var product))
        {
            yield return $"Reading and evaluating {ReadingBenchmark.Staff:N0} people from SQLite: {product:F2} s; a bare reader of the same columns: {bare:F2} s; ratio {product / bare:F2}.";
        }

        foreach (var report in measured.Where(m => m.Key.Descriptor.Type == typeof(MatrixBenchmark)).Select(m => m.Value))
        {
            yield return $"Matrix, {MatrixBenchmark.Staff} people x {MatrixBenchmark.Requirements} requirements: median {report.ResultStatistics!.Median / 1e6:F0} ms, p95 {report.ResultStatistics.Percentiles.P95 / 1e6:F0} ms.";
        }
    }
}
