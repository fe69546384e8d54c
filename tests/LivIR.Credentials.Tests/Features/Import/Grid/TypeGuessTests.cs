using LivIR.Credentials.Features.Import.Grid;
using LivIR.Credentials.Tests.Rules.Standards;

namespace LivIR.Credentials.Tests.Features.Import.Grid;

public sealed class TypeGuessTests
{
    private static readonly TypeGuess Guess = new(Shipped.Files.CredentialTypes);

    [Theory]
    [InlineData("BLS", "BLS")]
    [InlineData("BLS exp. date", "BLS")]
    [InlineData("ACLS/İKYD", "ACLS")]
    [InlineData("TYD", "BLS")]
    [InlineData("Radyasyon güvenliği", "RAD-SAF")]
    [InlineData("Radyasyon güvenliği eğitimi (veriliş tarihi)", "RAD-SAF")]
    [InlineData("Radiation Safety Training - due", "RAD-SAF")]
    [InlineData("Moderate sedation certificate", "SED-MOD")]
    [InlineData("El hijyeni", "IPC")]
    [InlineData("EBIR", "EBIR")]
    [InlineData("NDK belgesi", "TR-NDK")]
    [InlineData("MRI safety", null)]
    [InlineData("Locker", null)]
    [InlineData("Name", null)]
    [InlineData("", null)]
    public void A_loose_heading_finds_its_kind_and_an_unclear_one_none(string heading, string? code) => Assert.Equal(code, Guess.Find(heading));
}
