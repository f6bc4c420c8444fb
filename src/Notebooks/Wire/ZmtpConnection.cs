using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Zoning.Notebooks;

/// <summary>One peer of a socket. Messages wait in a separate queue per peer, so that a peer that does not read delays nobody.</summary>
internal sealed class ZmtpConnection : IDisposable
{
    private const long MostWaiting = 128L * 1024 * 1024;
    private static readonly TimeSpan HandshakeLimit = TimeSpan.FromSeconds(10);
    private readonly NetworkStream _stream;
    private readonly FrameReader _reader;
    private readonly Channel<byte[]> _outgoing = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _gate = new();
    private readonly List<byte[]> _subscriptions = [];
    private long _waiting;

    internal ZmtpConnection(Socket socket)
    {
        socket.NoDelay = true;
        _stream = new NetworkStream(socket, ownsSocket: true);
        _reader = new FrameReader(_stream);
    }

    /// <summary>The peer's name, the same on all its sockets; may be empty.</summary>
    internal byte[] Identity { get; private set; } = [];

    internal async Task Handshake(ZmtpSocketType type, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(HandshakeLimit);
        await _stream.WriteAsync(ZmtpGreeting.Make(), limit.Token);
        var greeting = new byte[ZmtpGreeting.Bytes];
        await _stream.ReadExactlyAsync(greeting, limit.Token);
        ZmtpGreeting.Check(greeting);
        await _stream.WriteAsync(ZmtpFrame.Encode(new ZmtpFrame(ZmtpFrame.Command, ZmtpGreeting.Ready(type.Name))), limit.Token);
        var ready = await _reader.Read(limit.Token);
        var (peer, identity) = ready.IsCommand ? ZmtpGreeting.ReadReady(ready.Body.Span) : throw new ZmtpException("READY was expected.");
        Identity = type.Peers.Contains(peer) ? identity : throw new ZmtpException($"A {peer} socket can't talk to a {type.Name} socket.");
    }

    /// <summary>Reads the next message; commands are answered on the way.</summary>
    internal async Task<List<byte[]>> Receive(CancellationToken stop)
    {
        var parts = new List<byte[]>();
        long bytes = 0;
        while (true)
        {
            var frame = await _reader.Read(stop);
            if (frame.IsCommand)
            {
                Obey(frame.Body);
                continue;
            }

            bytes += frame.Body.Length;
            parts.Add(frame.Body.ToArray());
            if (bytes > FrameReader.MostBytes || parts.Count > FrameReader.MostFrames)
            {
                throw new ZmtpException("A message is too large.");
            }

            if (!frame.HasMore)
            {
                return parts;
            }
        }
    }

    /// <summary>Queues a message. A peer with too much waiting loses it, as subscribers do.</summary>
    internal void Send(IReadOnlyList<byte[]> parts)
    {
        var frames = new ZmtpFrame[parts.Count];
        for (var index = 0; index < frames.Length; index++)
        {
            frames[index] = ZmtpFrame.Message(parts[index], index < frames.Length - 1);
        }

        Queue(ZmtpFrame.Encode(frames));
    }

    /// <summary>Sends what is queued until the connection ends.</summary>
    internal async Task SendQueued(CancellationToken stop)
    {
        await foreach (var bytes in _outgoing.Reader.ReadAllAsync(stop))
        {
            await _stream.WriteAsync(bytes, stop);
            Interlocked.Add(ref _waiting, -bytes.Length);
        }
    }

    /// <summary>Takes a subscription: 1 and a prefix to subscribe, 0 and a prefix to unsubscribe.</summary>
    internal void Subscribe(ReadOnlySpan<byte> wish)
    {
        if (wish.Length == 0)
        {
            return;
        }

        lock (_gate)
        {
            var prefix = wish[1..].ToArray();
            if (wish[0] == 1 && _subscriptions.Count < FrameReader.MostFrames)
            {
                _subscriptions.Add(prefix);
            }
            else if (wish[0] == 0 && _subscriptions.FindIndex(one => one.AsSpan().SequenceEqual(prefix)) is >= 0 and var index)
            {
                _subscriptions.RemoveAt(index);
            }
        }
    }

    internal bool Hears(ReadOnlySpan<byte> topic)
    {
        lock (_gate)
        {
            foreach (var prefix in _subscriptions)
            {
                if (topic.StartsWith(prefix))
                {
                    return true;
                }
            }

            return false;
        }
    }

    internal bool HasSentAll => Interlocked.Read(ref _waiting) == 0;

    public void Dispose()
    {
        _outgoing.Writer.TryComplete();
        _stream.Dispose();
    }

    private void Obey(ReadOnlyMemory<byte> command)
    {
        var name = command.Length > 0 && command.Span[0] < command.Length
            ? Encoding.ASCII.GetString(command.Span.Slice(1, command.Span[0]))
            : "";
        var rest = command.Length > name.Length + 1 ? command[(name.Length + 1)..] : default;
        switch (name)
        {
            case "SUBSCRIBE":
                Subscribe([1, .. rest.Span]);
                break;
            case "CANCEL":
                Subscribe([0, .. rest.Span]);
                break;
            case "PING":
                Queue(ZmtpFrame.Encode(
                    new ZmtpFrame(ZmtpFrame.Command, (byte[])[4, .. "PONG"u8, .. rest.Length > 2 ? rest.Span[2..] : default])));
                break;
        }
    }

    private void Queue(byte[] bytes)
    {
        if (Interlocked.Add(ref _waiting, bytes.Length) > MostWaiting || !_outgoing.Writer.TryWrite(bytes))
        {
            Interlocked.Add(ref _waiting, -bytes.Length);
        }
    }
}
