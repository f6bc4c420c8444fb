using System.Buffers.Binary;

namespace Zoning.Notebooks;

/// <summary>Reads frames from a stream. Memory grows with the bytes received, never with a stated length.</summary>
internal sealed class FrameReader(Stream stream)
{
    internal const int MostBytes = 64 * 1024 * 1024;
    internal const int MostCommandBytes = 64 * 1024;
    internal const int MostFrames = 256;
    private const int Step = 64 * 1024;
    private readonly byte[] _head = new byte[9];

    /// <exception cref="ZmtpException">The frame is malformed or too large.</exception>
    /// <exception cref="EndOfStreamException">The stream ends within it.</exception>
    internal async Task<ZmtpFrame> Read(CancellationToken stop)
    {
        await stream.ReadExactlyAsync(_head.AsMemory(0, 2), stop);
        var flags = _head[0];
        if ((flags & ~(ZmtpFrame.More | ZmtpFrame.Long | ZmtpFrame.Command)) != 0
            || (flags & (ZmtpFrame.More | ZmtpFrame.Command)) == (ZmtpFrame.More | ZmtpFrame.Command))
        {
            throw new ZmtpException("A frame has unknown flags.");
        }

        long length = _head[1];
        if ((flags & ZmtpFrame.Long) != 0)
        {
            await stream.ReadExactlyAsync(_head.AsMemory(2, 7), stop);
            length = BinaryPrimitives.ReadInt64BigEndian(_head.AsSpan(1));
        }

        if (length < 0 || length > ((flags & ZmtpFrame.Command) != 0 ? MostCommandBytes : MostBytes))
        {
            throw new ZmtpException("A frame is too large.");
        }

        return new ZmtpFrame((byte)(flags & ~ZmtpFrame.Long), await Body((int)length, stop));
    }

    private async Task<byte[]> Body(int length, CancellationToken stop)
    {
        var body = new byte[Math.Min(length, Step)];
        for (var read = 0; read < length;)
        {
            if (read == body.Length)
            {
                Array.Resize(ref body, (int)Math.Min(length, 2L * body.Length));
            }

            var got = await stream.ReadAsync(body.AsMemory(read), stop);
            read += got > 0 ? got : throw new EndOfStreamException();
        }

        return body;
    }
}
