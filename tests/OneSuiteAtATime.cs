using LivIR.Credentials.Testing;

[assembly: AssemblyFixture(typeof(OneSuiteAtATime))]

namespace LivIR.Credentials.Testing;

/// <summary>
/// Lets the suites that start the application run one after another. <c>dotnet test</c> starts all of them at once, and a browser that shares
/// two cores with several hundred handlers makes every waiting test a matter of luck.
/// </summary>
public sealed class OneSuiteAtATime : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(40);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private FileStream? _turn;

    /// <summary>Waits for the other suite to end. The system gives the turn back when a process dies.</summary>
    public async ValueTask InitializeAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"livir-credentials-{Environment.UserName}.turn");
        for (var waited = TimeSpan.Zero; _turn is null; waited += Pause)
        {
            try
            {
                _turn = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < Longest)
            {
                await Task.Delay(Pause);
            }
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _turn?.DisposeAsync() ?? ValueTask.CompletedTask;
}
