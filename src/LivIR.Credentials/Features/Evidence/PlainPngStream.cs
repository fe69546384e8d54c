using System.Buffers.Binary;
using System.Text;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>
/// Passes a PNG on without what was written beside the picture: place and device, texts, the time of the last change, and whatever
/// lies behind its end. Besides the piece at hand it holds a few bytes. Source: PNG Specification (Third Edition), 11.3.
/// </summary>
/// <param name="target">Where the picture goes; not closed.</param>
internal sealed class PlainPngStream(Stream target) : PlainPictureStream(target)
{
    private const int Signature = 8;
    private const int Head = 8;
    private const int Check = 4;
    private const string Last = "IEND";

    private static readonly string[] LeftOut = ["eXIf", "tEXt", "zTXt", "iTXt", "tIME"];

    private bool _begun;
    private bool _leaveOut;
    private bool _last;
    private long _rest;

    private ReadOnlyMemory<byte>? Kept => _leaveOut ? Nothing : Itself;

    /// <inheritdoc />
    protected override (int Taken, ReadOnlyMemory<byte>? Kept)? Next(ReadOnlySpan<byte> held)
    {
        if (_rest > 0)
        {
            return held.IsEmpty ? null : Pass((int)Math.Min(_rest, held.Length));
        }

        if (held.Length < Head)
        {
            return null;
        }

        if (!_begun)
        {
            _begun = true;
            return (Signature, Itself);
        }

        var kind = Encoding.ASCII.GetString(held[4..Head]);
        _rest = (long)BinaryPrimitives.ReadUInt32BigEndian(held) + Check;
        (_leaveOut, _last) = (LeftOut.Contains(kind), kind == Last);
        return (Head, Kept);
    }

    private (int, ReadOnlyMemory<byte>?) Pass(int taken)
    {
        _rest -= taken;
        Ended = _last && _rest == 0;
        return (taken, Kept);
    }
}
