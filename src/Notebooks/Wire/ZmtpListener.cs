using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Zoning.Notebooks;

/// <summary>A socket that peers connect to. A peer that breaks the protocol loses its connection; the socket stays open.</summary>
internal sealed class ZmtpListener(ZmtpSocketType type, IPEndPoint place, Action<ZmtpConnection, List<byte[]>> heard) : IDisposable
{
    private const int MostConnections = 256;
    private readonly TcpListener _listener = new(place);
    private readonly ConcurrentDictionary<ZmtpConnection, bool> _connections = new();

    internal IEnumerable<ZmtpConnection> Connections =>
        _connections.Where(connection => connection.Value).Select(connection => connection.Key);

    /// <exception cref="SocketException">The port is taken.</exception>
    internal void Begin(CancellationToken stop)
    {
        _listener.Start();
        _ = Accept(stop);
    }

    internal void Publish(IReadOnlyList<byte[]> parts)
    {
        foreach (var connection in Connections.Where(connection => connection.Hears(parts[0])))
        {
            connection.Send(parts);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var connection in _connections.Keys)
        {
            connection.Dispose();
        }
    }

    private async Task Accept(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var socket = await _listener.AcceptSocketAsync(stop);
                if (_connections.Count >= MostConnections)
                {
                    socket.Dispose();
                    continue;
                }

                _ = Serve(new ZmtpConnection(socket), stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // that peer has disconnected
            }
        }
    }

    private async Task Serve(ZmtpConnection connection, CancellationToken stop)
    {
        _connections[connection] = false;
        try
        {
            await connection.Handshake(type, stop);
            _connections[connection] = true;
            _ = UserCode.Try(() => connection.SendQueued(stop));
            while (!stop.IsCancellationRequested)
            {
                heard(connection, await connection.Receive(stop));
            }
        }
        catch (IOException)
        {
            // disconnected, or breaks the protocol
        }
        catch (ObjectDisposedException)
        {
            // closed from this side
        }
        catch (OperationCanceledException)
        {
            // too slow, or the kernel stops
        }
        finally
        {
            _connections.TryRemove(connection, out _);
            connection.Dispose();
        }
    }
}
