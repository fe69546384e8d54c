using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using LivIR.Credentials.Features.Binder;

namespace LivIR.Credentials.CommandLine;

/// <summary>Checks an audit binder.</summary>
internal static class VerifyBinderVerb
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The ZIP." };
        var fingerprint = new Option<string?>("--fingerprint") { Description = "The fingerprint of the key that should have signed it; by default any key of this installation." };
        var command = new Command("verify-binder", "Check an audit binder: name every file and row that was changed since it was signed.") { file, fingerprint };
        command.SetAction((parsed, ct) => CommandRun.GuardAsync(services => VerifyAsync(services, parsed.GetRequiredValue(file), parsed.GetValue(fingerprint), ct)));
        return command;
    }

    private static async Task<string> VerifyAsync(IServiceProvider services, string path, string? wanted, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        var verdict = await BinderVerifier.VerifyAsync(file, ct);
        if (!verdict.IsIntact)
        {
            foreach (var difference in verdict.Differences)
            {
                await Console.Error.WriteLineAsync(difference);
            }

            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Not intact: {verdict.Differences.Count} {(verdict.Differences.Count == 1 ? "difference" : "differences")}."));
        }

        if (!await IsExpectedAsync(services, verdict.Fingerprint, wanted, ct))
        {
            throw new InvalidOperationException(
                $"Nothing was changed since it was signed, but the key {verdict.Fingerprint} is {(wanted is null ? "not known to this installation. Ask the hospital for the fingerprint of its key and give it with --fingerprint." : "not the one you named.")}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"Intact: {verdict.Files} files and {verdict.Rows} rows are as they were signed by the key {verdict.Fingerprint}.");
    }

    // A surveyor's machine has no database of the hospital; there the fingerprint must be named.
    private static async Task<bool> IsExpectedAsync(IServiceProvider services, string fingerprint, string? wanted, CancellationToken ct)
    {
        if (wanted is not null)
        {
            return wanted.Trim().Equals(fingerprint, StringComparison.OrdinalIgnoreCase);
        }

        try
        {
            return await services.GetRequiredService<SigningKeys>().IsOwnAsync(fingerprint, ct);
        }
        catch (DbException)
        {
            return false;
        }
    }
}
