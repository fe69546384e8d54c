using LivIR.Credentials.Features.Scanning;

namespace LivIR.Credentials.Features.Binder;

/// <summary>What a binder says about files.</summary>
internal static class EvidencePaths
{
    /// <summary>The extension of a media type.</summary>
    public static string Extension(string contentType) => contentType switch
    {
        "application/pdf" => ".pdf",
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        _ => ".bin",
    };

    /// <summary>Why a file is not in the binder.</summary>
    public static string Held(ScanState state) => state == ScanState.Malware
        ? "A file is on record in which malware was found; it is not in this binder."
        : "A file is on record that waits for the malware scan; it is not in this binder.";
}
