using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LivIR.Credentials.Features.Scanning;

/// <summary>Where the malware scanner listens, if there is one.</summary>
/// <param name="Place">Its address; empty where files are not scanned.</param>
public sealed record ScanSettings(EndPoint? Place)
{
    /// <summary>The key of the setting: a path of a socket, or a host and a port such as 127.0.0.1:3310.</summary>
    public const string Key = "Scanning:Clamd";

    /// <summary>How long a file may take, and how long the scanner may be silent.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long after a failed try, or without a new file, what waits is looked for again.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidOperationException">It is neither of the two; files would go unscanned without anybody knowing.</exception>
    public static ScanSettings Of(IConfiguration configuration)
    {
        var text = configuration[Key]?.Trim();
        return new ScanSettings(string.IsNullOrEmpty(text) ? null : text[0] == '/' ? new UnixDomainSocketEndPoint(text) : Address(text));
    }

    private static EndPoint Address(string text)
    {
        var cut = text.LastIndexOf(':');
        if (cut <= 0 || !ushort.TryParse(text[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
        {
            throw new InvalidOperationException($"{Key} is the path of a socket or a host with a port, such as 127.0.0.1:3310, and not \"{text}\".");
        }

        var host = text[..cut].Trim('[', ']');
        return IPAddress.TryParse(host, out var address) ? new IPEndPoint(address, port) : new DnsEndPoint(host, port);
    }
}
