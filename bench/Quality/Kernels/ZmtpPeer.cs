using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zoning.Quality.Kernels;

/// <summary>One socket of a Jupyter client. It shares no code with the kernel.</summary>
internal sealed class ZmtpPeer : IDisposable
{
    private readonly Socket _socket;
    private readonly NetworkStream _stream;

    internal ZmtpPeer(int port, string type, string identity)
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        _socket.Connect(IPAddress.Loopback, port);
        _stream = new NetworkStream(_socket, ownsSocket: true);
        var greeting = Greeting();
        _stream.Write(greeting);
        _stream.ReadExactly(greeting);
        Frame(4, Ready(type, identity));
        _ = ReadFrame();
        if (type == "SUB")
        {
            Frame(0, [1]);
        }
    }

    internal static byte[] Greeting()
    {
        var greeting = new byte[64];
        (greeting[0], greeting[8], greeting[9], greeting[10]) = (0xFF, 1, 0x7F, 3);
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        return greeting;
    }

    internal static byte[] Ready(string type, string identity)
    {
        using var body = new MemoryStream();
        body.Write([5, .. "READY"u8]);
        foreach (var (name, value) in new[] { ("Socket-Type", type), ("Identity", identity) })
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
            body.Write([(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. length, .. Encoding.ASCII.GetBytes(value)]);
        }

        return body.ToArray();
    }

    internal void Send(IReadOnlyList<byte[]> parts)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            Frame(index < parts.Count - 1 ? (byte)1 : (byte)0, parts[index]);
        }
    }

    /// <summary>The next message; none where none comes in time.</summary>
    internal List<byte[]>? Receive(TimeSpan wait)
    {
        if (!_socket.Poll(wait, SelectMode.SelectRead))
        {
            return null;
        }

        var parts = new List<byte[]>();
        while (true)
        {
            var (flags, body) = ReadFrame();
            if ((flags & 4) == 0)
            {
                parts.Add(body);
            }

            if ((flags & 1) == 0)
            {
                return parts;
            }
        }
    }

    public void Dispose() => _stream.Dispose();

    private void Frame(byte flags, byte[] body)
    {
        byte[] head = body.Length <= 255 ? [flags, (byte)body.Length] : [(byte)(flags | 2), .. new byte[8]];
        if (body.Length > 255)
        {
            BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(1), body.Length);
        }

        _stream.Write(head);
        _stream.Write(body);
    }

    private (byte Flags, byte[] Body) ReadFrame()
    {
        var head = new byte[9];
        _stream.ReadExactly(head, 0, 2);
        long length = head[1];
        if ((head[0] & 2) != 0)
        {
            _stream.ReadExactly(head, 2, 7);
            length = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(1));
        }

        var body = new byte[length];
        _stream.ReadExactly(body);
        return (head[0], body);
    }
}
