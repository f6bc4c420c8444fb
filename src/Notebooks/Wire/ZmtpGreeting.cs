using System.Buffers.Binary;
using System.Text;

namespace Zoning.Notebooks;

/// <summary>The greeting and the READY command of ZMTP 3.0 without security (NULL), as in RFC 23.</summary>
internal static class ZmtpGreeting
{
    internal const int Bytes = 64;

    internal static byte[] Make()
    {
        var greeting = new byte[Bytes];
        greeting[0] = 0xFF;
        greeting[8] = 1;
        greeting[9] = 0x7F;
        greeting[10] = 3;
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        return greeting;
    }

    /// <exception cref="ZmtpException">It isn't ZMTP 3, or asks for security.</exception>
    internal static void Check(ReadOnlySpan<byte> greeting)
    {
        if (greeting[0] != 0xFF || (greeting[9] & 1) == 0 || greeting[10] < 3)
        {
            throw new ZmtpException("The peer does not use ZMTP 3.");
        }

        if (!greeting[12..32].TrimEnd((byte)0).SequenceEqual("NULL"u8))
        {
            throw new ZmtpException("Only the NULL mechanism is supported.");
        }
    }

    internal static byte[] Ready(string socketType)
    {
        using var body = new MemoryStream();
        body.WriteByte(5);
        body.Write("READY"u8);
        Property(body, "Socket-Type", Encoding.ASCII.GetBytes(socketType));
        return body.ToArray();
    }

    /// <summary>Reads a READY command's properties; names in any case.</summary>
    /// <exception cref="ZmtpException">It isn't a READY command, or is cut short.</exception>
    internal static (string SocketType, byte[] Identity) ReadReady(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("\u0005READY"u8))
        {
            throw new ZmtpException("READY was expected.");
        }

        var (socketType, identity) = ("", Array.Empty<byte>());
        for (var rest = body[6..]; rest.Length > 0;)
        {
            var name = Encoding.ASCII.GetString(Take(ref rest, Take(ref rest, 1)[0]));
            var length = BinaryPrimitives.ReadInt32BigEndian(Take(ref rest, 4));
            var value = Take(ref rest, length);
            socketType = name.Equals("Socket-Type", StringComparison.OrdinalIgnoreCase) ? Encoding.ASCII.GetString(value) : socketType;
            identity = name.Equals("Identity", StringComparison.OrdinalIgnoreCase) ? value.ToArray() : identity;
        }

        return (socketType, identity);
    }

    private static void Property(MemoryStream body, string name, ReadOnlySpan<byte> value)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        body.WriteByte((byte)name.Length);
        body.Write(Encoding.ASCII.GetBytes(name));
        body.Write(length);
        body.Write(value);
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int count)
    {
        if (count < 0 || count > rest.Length)
        {
            throw new ZmtpException("READY is cut short.");
        }

        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
