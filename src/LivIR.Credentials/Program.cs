using LivIR.Credentials.CommandLine;
using LivIR.Credentials.Hosting;

return args is [var first, ..] && (!first.StartsWith("--", StringComparison.Ordinal) || first is "--help" or "--version")
    ? await Verbs.RunAsync(args)
    : await WebHosting.RunAsync(args);

/// <summary>The entry point; public so that tests can start the app.</summary>
public partial class Program;
