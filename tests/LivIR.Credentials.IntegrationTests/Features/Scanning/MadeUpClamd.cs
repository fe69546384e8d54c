using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LivIR.Credentials.IntegrationTests.Features.Scanning;

/// <summary>A server that takes files as clamd does and answers what a test tells it; for answers that cannot be had from the real one.</summary>
internal sealed class MadeUpClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Action<byte[], Action<string>> _answer;
    private readonly Task _serving;

    public MadeUpClamd(Action<byte[], Action<string>> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public EndPoint Place => _listener.LocalEndpoint;

    /// <summary>Whether it answers to being asked whether it is there.</summary>
    public bool AnswersPing { get; init; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TakeAsync(client.GetStream());
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TakeAsync(NetworkStream connection)
    {
        var command = await CommandAsync(connection);
        if (command == "zPING")
        {
            connection.Write(AnswersPing ? "PONG\0"u8 : []);
            return;
        }

        Assert.Equal("zINSTREAM", command);
        using var content = new MemoryStream();
        while (await LengthAsync(connection) is > 0 and var size)
        {
            var piece = new byte[size];
            await connection.ReadExactlyAsync(piece, _stop.Token);
            content.Write(piece);
        }

        var answered = false;
        _answer(content.ToArray(), said =>
        {
            answered = true;
            connection.Write(said.Length == 0 ? [] : Encoding.ASCII.GetBytes(said + "\0"));
        });
        if (!answered)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }
    }

    private async Task<string> CommandAsync(NetworkStream connection)
    {
        var command = new StringBuilder();
        var sign = new byte[1];
        await connection.ReadExactlyAsync(sign, _stop.Token);
        for (; sign[0] != 0; await connection.ReadExactlyAsync(sign, _stop.Token))
        {
            command.Append((char)sign[0]);
        }

        return command.ToString();
    }

    private async Task<int> LengthAsync(NetworkStream connection)
    {
        var length = new byte[sizeof(int)];
        await connection.ReadExactlyAsync(length, _stop.Token);
        return BinaryPrimitives.ReadInt32BigEndian(length);
    }
}
