using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Shared.Excel;

internal static class LibreOfficeHere
{
    /// <summary>Skips where LibreOffice is not installed; the build server must have it.</summary>
    public static void Need()
    {
        if (LibreOffice.Program is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "The build server must have LibreOffice.");
            Assert.Skip("LibreOffice (soffice) is not on the path.");
        }
    }
}
