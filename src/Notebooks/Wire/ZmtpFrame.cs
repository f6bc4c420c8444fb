using System.Buffers.Binary;

namespace Zoning.Notebooks;

/// <summary>A frame of ZMTP 3.0: flags, length, body. Short frames have one byte of length, long ones eight.</summary>
/// <param name="Flags">Bit 0: more follows; bit 1: long; bit 2: a command. Others are reserved.</param>
/// <param name="Body">What it carries.</param>
internal readonly record struct ZmtpFrame(byte Flags, ReadOnlyMemory<byte> Body)
{
    internal const byte More = 1;
    internal const byte Long = 2;
    internal const byte Command = 4;

    internal bool HasMore => (Flags & More) != 0;

    internal bool IsCommand => (Flags & Command) != 0;

    internal static ZmtpFrame Message(ReadOnlyMemory<byte> body, bool hasMore) => new(hasMore ? More : (byte)0, body);

    /// <summary>The bytes of frames one after the other.</summary>
    internal static byte[] Encode(params ReadOnlySpan<ZmtpFrame> frames)
    {
        var size = 0;
        foreach (var frame in frames)
        {
            size += frame.Body.Length + (frame.Body.Length > byte.MaxValue ? 9 : 2);
        }

        var bytes = new byte[size];
        var at = 0;
        foreach (var frame in frames)
        {
            at += frame.Head(bytes.AsSpan(at));
            frame.Body.Span.CopyTo(bytes.AsSpan(at));
            at += frame.Body.Length;
        }

        return bytes;
    }

    private int Head(Span<byte> bytes)
    {
        if (Body.Length <= byte.MaxValue)
        {
            bytes[0] = Flags;
            bytes[1] = (byte)Body.Length;
            return 2;
        }

        bytes[0] = (byte)(Flags | Long);
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], Body.Length);
        return 9;
    }
}
