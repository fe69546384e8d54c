using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LivIR.Credentials.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is ["certificates", var folder])
{
    await CertificateReport.RunAsync(folder);
    return 0;
}

if (args is ["binder", var files])
{
    await BinderBenchmark.RunAsync(int.Parse(files, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["excel"])
{
    return await ExcelBenchmark.RunAsync();
}

if (args is ["excel", var writer, var rows])
{
    ExcelBenchmark.One(writer, int.Parse(rows, CultureInfo.InvariantCulture));
    return 0;
}

// All in one process and one run, so that the figures can be compared; each iteration does the whole work once.
var whole = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring).WithInvocationCount(1).WithUnrollFactor(1);
var config = (int warm, int runs) => DefaultConfig.Instance
    .AddJob(whole.WithWarmupCount(warm).WithIterationCount(runs))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(StatisticColumn.P95)
    .WithOptions(ConfigOptions.DisableLogFile);

List<string> said = [];
if (args.Length == 0 || args.Contains("rules"))
{
    said.AddRange(Figures.Of(BenchmarkRunner.Run<RulesBenchmark>(config(10, 10))));
}

if (args.Length == 0 || args.Contains("reading"))
{
    said.AddRange(Figures.Of(BenchmarkRunner.Run<ReadingBenchmark>(config(5, 10))));
}

if (args.Length == 0 || args.Contains("matrix"))
{
    said.AddRange(Figures.Of(BenchmarkRunner.Run<MatrixBenchmark>(config(10, 60))));
}

Console.WriteLine();
said.ForEach(Console.WriteLine);
return said.Count > 0 ? 0 : 1;
