using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace LivIR.Credentials.Features.Scanning;

/// <summary>The scanner is not there, or did not scan. What waits for it goes on waiting.</summary>
/// <param name="message">What happened.</param>
/// <param name="refused">Whether the scanner is there and does not take this file.</param>
/// <param name="cause">What it comes from.</param>
public sealed class ScannerException(string message, bool refused, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether the scanner is there and does not take this file; others may still be scanned.</summary>
    public bool Refused { get; } = refused;
}

/// <summary>Asks clamd about a file over its INSTREAM command: the file is sent to it piece by piece, so that it needs no access to ours.</summary>
/// <param name="settings">Where it listens. Source: clamd(8), COMMANDS.</param>
public sealed class ClamdScanner(ScanSettings settings)
{
    private const int Piece = 64 * 1024;
    private const int LongestAnswer = 1024;
    private const string Clean = "stream: OK";
    private const string Start = "stream: ";
    private const string Found = " FOUND";

    /// <summary>Scans a file.</summary>
    /// <param name="content">The file; read once.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>What was found, as the scanner names it; null where nothing was.</returns>
    /// <exception cref="ScannerException">It was not scanned.</exception>
    public async Task<string?> ScanAsync(Stream content, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(settings.Limit);
        try
        {
            return Meaning(await AskAsync(content, time.Token));
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            throw new ScannerException("The malware scanner does not answer.", refused: false, problem);
        }
        catch (OperationCanceledException problem) when (!ct.IsCancellationRequested)
        {
            throw new ScannerException($"The malware scanner took longer than {settings.Limit.TotalSeconds:0} seconds.", refused: false, problem);
        }
    }

    /// <summary>Whether it is there and answers at all: tells a scanner that is down from one that only stumbles over a file.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(settings.Limit);
        try
        {
            await using var connection = await ConnectAsync(time.Token);
            await connection.WriteAsync("zPING\0"u8.ToArray(), time.Token);
            return await AnswerAsync(connection, time.Token) == "PONG";
        }
        catch (Exception problem) when (problem is SocketException or IOException || (problem is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    private async Task<NetworkStream> ConnectAsync(CancellationToken ct)
    {
        var place = settings.Place ?? throw new InvalidOperationException("No scanner is set.");
        var socket = new Socket(place.AddressFamily, SocketType.Stream, place is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(place, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<string> AskAsync(Stream content, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        try
        {
            await SendAsync(content, connection, ct);
        }
        catch (IOException)
        {
            // It may have said why it stopped listening before it hung up.
        }

        return await AnswerAsync(connection, ct);
    }

    private static async Task SendAsync(Stream content, NetworkStream connection, CancellationToken ct)
    {
        await connection.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece + sizeof(int));
        try
        {
            int read;
            do
            {
                read = await content.ReadAsync(buffer.AsMemory(sizeof(int), Piece), ct);
                BinaryPrimitives.WriteInt32BigEndian(buffer, read);
                await connection.WriteAsync(buffer.AsMemory(0, sizeof(int) + read), ct);
            }
            while (read > 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream connection, CancellationToken ct)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        int read;
        while (length < answer.Length && (read = await connection.ReadAsync(answer.AsMemory(length), ct)) > 0)
        {
            length += read;
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private static string? Meaning(string answer) =>
        answer == Clean ? null
        : answer.StartsWith(Start, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal) ? answer[Start.Length..^Found.Length]
        : answer.Length == 0 ? throw new ScannerException("The malware scanner hung up without an answer.", refused: false)
        : throw new ScannerException($"The malware scanner did not scan: {answer}", refused: true);
}
