using System.CommandLine;
using System.Globalization;
using LivIR.Credentials.Features.Binder;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.CommandLine;

/// <summary>Makes the audit binder of a facility for a standard.</summary>
internal static class BinderVerb
{
    public static Command Make()
    {
        var facility = new Option<string>("--facility") { Description = "The facility, by its code.", Required = true };
        var standard = new Option<string>("--standard") { Description = "The standard, by its code.", Required = true };
        var asOf = new Option<string>("--as-of") { Description = "The day it is for, yyyy-mm-dd.", Required = true };
        var knownOn = new Option<string?>("--known-on") { Description = "The day of knowledge, yyyy-mm-dd: what was recorded later is left out. Today by default." };
        var output = new Option<string>("--out") { Description = "The ZIP to write.", Required = true };
        var command = new Command("binder", "Make the audit binder of a facility for a standard: one ZIP that proves itself.") { facility, standard, asOf, knownOn, output };
        command.SetAction((parsed, ct) => CommandRun.GuardAsync(services => MakeAsync(
            services,
            new BinderQuestion(parsed.GetRequiredValue(facility), parsed.GetRequiredValue(standard), CommandRun.Days(parsed.GetRequiredValue(asOf), parsed.GetValue(knownOn))),
            parsed.GetRequiredValue(output),
            ct)));
        return command;
    }

    private static async Task<string> MakeAsync(IServiceProvider services, BinderQuestion question, string output, CancellationToken ct)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var change = new ChangeContext(null, Verbs.CommandLineName, now, Scope.Whole);
        BinderMade? made = null;
        await CommandRun.WriteAsync(output, async file =>
        {
            var outcome = await services.GetRequiredService<BinderMaker>().MakeAsync(question, change, file, progress: null, ct);
            made = outcome.IsSuccess ? outcome.Value : throw new InvalidOperationException(outcome.Error.Message);
        });
        return string.Create(CultureInfo.InvariantCulture, $"Wrote {output}: {made!.Staff} staff files, {made.Files} files, {made.Rows} rows{(made.Held == 0 ? "" : $", {made.Held} files left out")}. Signed by the key {made.Fingerprint}.");
    }
}
