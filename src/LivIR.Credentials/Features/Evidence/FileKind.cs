namespace LivIR.Credentials.Features.Evidence;

/// <summary>What evidence may be.</summary>
public enum FileKind
{
    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>A PNG picture.</summary>
    Png,
}

/// <summary>The names of the kinds.</summary>
public static class FileKinds
{
    /// <summary>The media type, as stored and as sent.</summary>
    public static string ContentType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind of a stored media type.</summary>
    /// <exception cref="ArgumentException">It is not the media type of a kind.</exception>
    public static FileKind OfContentType(string contentType) =>
        Enum.GetValues<FileKind>().Where(kind => kind.ContentType() == contentType).Select(kind => (FileKind?)kind).SingleOrDefault() ?? throw new ArgumentException($"'{contentType}' is not what evidence may be.", nameof(contentType));

    /// <summary>The file name's extension, with its dot.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Pdf => ".pdf",
        FileKind.Jpeg => ".jpg",
        FileKind.Png => ".png",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
