namespace LivIR.Credentials.Shared.Files;

/// <summary>Files that only this account can read and that go on every way out.</summary>
public static class TemporaryFile
{
    /// <summary>Opens an empty one for writing and reading; it is gone when the stream is closed.</summary>
    public static FileStream Create() => new(Path.GetTempFileName(), new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        BufferSize = 64 * 1024,
        Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
    });
}
