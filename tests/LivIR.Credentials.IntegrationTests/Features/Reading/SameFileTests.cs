using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Reading;

public sealed class SameFileTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public SameFileTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_file_of_somebody_else_or_of_another_type_is_told_and_its_own_renewal_is_not()
    {
        var (holder, other) = (_hospital.Person("Holder"), _hospital.Person("Other"));
        var (own, strange) = (_hospital.File(), _hospital.File());
        Attach(own, _hospital.Pending(holder, file: false));
        Attach(strange, _hospital.Pending(other, file: false));

        Assert.Empty(await WarnAsync(holder, Hospital.Course, own));
        Assert.Empty(await WarnAsync(holder, null, own));
        Assert.Empty(await WarnAsync(holder, Hospital.Course, _hospital.File()));
        Assert.Empty(await WarnAsync(holder, Hospital.Course));
        Assert.StartsWith("This file already stands behind the holder's", Assert.Single(await WarnAsync(holder, Hospital.Licence, own)), StringComparison.Ordinal);

        var told = Assert.Single(await WarnAsync(holder, null, own, strange));
        Assert.Equal("This file already stands behind a record of somebody else.", told);
    }

    private async Task<List<string>> WarnAsync(Guid holder, string? type, params string[] files) =>
        [.. CertificateWarnings.OfSameFile(await new SameFileReader(_database).FindAsync(files, holder, Ct), type)];

    private void Attach(string file, Guid credential) =>
        _hospital.Add(EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(credential), file, "certificate.pdf", _hospital.Now, Guid.NewGuid()));
}
