using LivIR.Credentials.Features.Evidence;

namespace LivIR.Credentials.Features.Import.Certificates;

/// <summary>One file that waits to become the evidence of a certificate, with what is known about it and may be put right.</summary>
/// <param name="number">Its number among them, from 1.</param>
/// <param name="file">The stored file.</param>
public sealed class StagedCertificate(int number, StoredFile file)
{
    /// <summary>Its number among them, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>The stored file.</summary>
    public StoredFile File { get; } = file;

    /// <summary>Whose it is: employee number, e-mail or name.</summary>
    public string Person { get; set; } = "";

    /// <summary>The code of the kind of credential; empty where none is chosen.</summary>
    public string Type { get; set; } = "";

    /// <summary>The day of issue.</summary>
    public DateOnly? Issued { get; set; }

    /// <summary>The last valid day, where one is printed.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>The number of the certificate.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>Where that comes from, in words.</summary>
    public string Origin { get; set; } = "";

    /// <summary>What is noted on the record; empty for nothing.</summary>
    public string Note { get; set; } = "";
}

/// <summary>A file that was not taken.</summary>
/// <param name="FileName">What it is called.</param>
/// <param name="Words">Why, and what to do.</param>
public sealed record RefusedCertificate(string FileName, string Words);

/// <summary>Files that were sent together.</summary>
/// <param name="Name">What to call them: the archive, or how many files.</param>
/// <param name="Staged">Those that were taken.</param>
/// <param name="Refused">Those that were not.</param>
/// <param name="Missing">Files that the manifest names and nobody sent.</param>
public sealed record CertificateStaging(string Name, IReadOnlyList<StagedCertificate> Staged, IReadOnlyList<RefusedCertificate> Refused, IReadOnlyList<string> Missing);
