namespace LivIR.Credentials.IntegrationTests.CommandLine;

public sealed class BinderVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-cli-").FullName;
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("livir-cli-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_elsewhere, recursive: true);
    }

    [Fact]
    public async Task A_binder_is_made_and_verified_and_a_changed_byte_is_named()
    {
        await OkAsync("seed", "--demo");
        var made = await OkAsync("binder", "--facility", "BOGAZ", "--standard", "IASIOS", "--as-of", "2026-11-24", "--out", "binder.zip");
        Assert.Contains("Signed by the key ", made, StringComparison.Ordinal);
        Assert.StartsWith("Intact: ", await OkAsync("verify-binder", "binder.zip"), StringComparison.Ordinal);

        // Another machine does not know the key; there its fingerprint is named.
        var binder = Path.Combine(_folder, "binder.zip");
        var unknown = await BuiltApp.RunAsync(_elsewhere, "Development", Ct, "verify-binder", binder);
        Assert.Equal(1, unknown.Code);
        Assert.Contains("Nothing was changed since it was signed, but the key", Assert.Single(unknown.ErrorLines), StringComparison.Ordinal);
        var fingerprint = made.Trim().TrimEnd('.')[^64..];
        Assert.Equal(0, (await BuiltApp.RunAsync(_elsewhere, "Development", Ct, "verify-binder", binder, "--fingerprint", fingerprint)).Code);
        Assert.Equal(1, (await BuiltApp.RunAsync(_folder, "Development", Ct, "verify-binder", binder, "--fingerprint", new string('0', 64))).Code);

        var bytes = await File.ReadAllBytesAsync(binder, Ct);
        bytes[bytes.AsSpan().IndexOf("<h1>"u8) + 4] ^= 1;
        await File.WriteAllBytesAsync(binder, bytes, Ct);
        var changed = await BuiltApp.RunAsync(_folder, "Development", Ct, "verify-binder", "binder.zip");
        Assert.Equal(1, changed.Code);
        Assert.Matches(@"^staff/0001-[a-z0-9-]+/file\.html was changed\.$", changed.ErrorLines[0].Trim());
        Assert.Equal("Not intact: 1 difference.", changed.ErrorLines[1].Trim());
    }

    [Theory]
    [InlineData("NOWHERE", "IASIOS", "2026-11-24", "This facility is not yours to hand out.")]
    [InlineData("BOGAZ", "NONE", "2026-11-24", "Boğaz Campus does not follow NONE on 24 Nov 2026. It follows:")]
    [InlineData("BOGAZ", "IASIOS", "soon", "--as-of")]
    public async Task What_cannot_be_made_is_refused_in_one_line_and_leaves_no_file(string facility, string standard, string day, string said)
    {
        await OkAsync("seed", "--demo");

        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, "binder", "--facility", facility, "--standard", standard, "--as-of", day, "--out", "binder.zip");

        Assert.Equal(1, run.Code);
        Assert.Contains(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "binder.zip*"));
    }

    private async Task<string> OkAsync(params string[] arguments)
    {
        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, arguments);
        Assert.True(run.Code == 0, run.Error);
        return run.Output;
    }
}
