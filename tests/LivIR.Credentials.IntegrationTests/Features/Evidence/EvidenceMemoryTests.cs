using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Evidence;

/// <summary>Counts the whole process's allocations, so nothing else may run meanwhile.</summary>
[Collection(nameof(AloneCollection))]
public sealed class EvidenceMemoryTests
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public async Task Saving_costs_far_less_memory_than_the_file()
    {
        var ct = TestContext.Current.CancellationToken;
        using var database = new SqliteDatabase();
        var store = new DatabaseEvidenceStore(database, TimeProvider.System);
        await store.SaveAsync(new GeneratedStream(Mebibyte), ct);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var outcome = await store.SaveAsync(new GeneratedStream(19 * Mebibyte), ct);

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.True(outcome.IsSuccess);
        Assert.InRange(allocated, 0, 8 * Mebibyte);
    }
}

[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
