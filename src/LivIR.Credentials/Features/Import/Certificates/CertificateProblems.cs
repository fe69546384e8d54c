using System.Globalization;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Import.Certificates;

/// <summary>Why files that were sent together are refused, each with what to do next.</summary>
public static class CertificateProblems
{
    private const int MostNamed = 5;

    /// <summary>Nothing usable was sent, and why for the first files.</summary>
    public static Problem NoFiles(IReadOnlyList<RefusedCertificate> refused) => new(
        "certificates.none",
        string.Join(' ', refused.Take(MostNamed).Select(file => $"{file.FileName}: {file.Words}").Prepend("None of these files can be the evidence of a certificate. Send PDF, JPEG or PNG files, or a ZIP of them.")));

    /// <summary>An archive that cannot be read.</summary>
    public static Problem Damaged { get; } = new("certificates.damaged", "The ZIP is damaged or cut off, or packed in a way that is not read. Pack the files again, or send them without packing.");

    /// <summary>A protected archive.</summary>
    public static Problem Password { get; } = new("certificates.password", "The ZIP is protected with a password. Pack the files again without one, or send them without packing.");

    /// <summary>A path out of the archive.</summary>
    public static Problem Outside { get; } = new("certificates.outside", "The ZIP names files that would lie outside of its folder. Pack the files again, or send them without packing.");

    /// <summary>More bytes than are taken.</summary>
    public static Problem Unpacks { get; } = new("certificates.unpacks", "The ZIP unpacks to more than 1 GB. Send the files in parts.");

    /// <summary>Two manifests.</summary>
    public static Problem Manifests { get; } = new("certificates.manifests", "There are several lists among these files. Send one list with the files it names.");

    /// <summary>A manifest without a column of files.</summary>
    public static Problem NoFileColumn { get; } = new("certificates.file-column", "The list has no column “File”. Add one with the names of the files.");

    /// <summary>More bytes than are taken at once.</summary>
    public static Problem TooLarge(long bytes) => new("certificates.too-large", $"One of the files is larger than {bytes >> 20} MB. Send the files in parts.");

    /// <summary>An archive in an archive.</summary>
    public static Problem Nested(string name) => new("certificates.nested", $"The ZIP holds another archive ({name}). Unpack it and send the files.");

    /// <summary>More files than are taken.</summary>
    public static Problem TooManyFiles(int most) => new("certificates.too-many", string.Create(CultureInfo.InvariantCulture, $"There are more than {most:#,##0} files. Send them in parts."));
}
