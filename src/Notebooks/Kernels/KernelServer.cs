using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Zoning.Notebooks;

/// <summary>The five sockets, the queue of requests and the session behind them.</summary>
internal sealed class KernelServer : IDisposable
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);
    private readonly Channel<Incoming> _queue = Channel.CreateUnbounded<Incoming>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _end = new();
    private readonly MessageCodec _codec;
    private readonly ZmtpListener[] _listeners;
    private readonly KernelBroadcast _broadcast;
    private readonly Session _session;
    private readonly Execution _execution;
    private readonly ShellRequests _shell;
    private readonly NotebookHost _host;
    private long _order;

    internal KernelServer(ConnectionFile connection, NotebookHost host, TimeProvider time)
    {
        _host = host;
        _codec = new MessageCodec(connection.Key, time);
        var publisher = new ZmtpListener(
            ZmtpSocketType.Publisher, connection.At(connection.Publish), (from, parts) => from.Subscribe(parts is [var wish] ? wish : []));
        var stdin = new ZmtpListener(ZmtpSocketType.Router, connection.At(connection.Stdin), HearStdin);
        _listeners =
        [
            publisher,
            stdin,
            new ZmtpListener(ZmtpSocketType.Replier, connection.At(connection.Heartbeat), (from, parts) => from.Send(parts)),
            new ZmtpListener(ZmtpSocketType.Router, connection.At(connection.Control), HearControl),
            new ZmtpListener(ZmtpSocketType.Router, connection.At(connection.Shell), HearShell),
        ];
        _broadcast = new KernelBroadcast(publisher, _codec);
        Stdin = new StdinRequests(stdin, _codec);
        _session = new Session(new SessionOptions(host) { Folder = Environment.CurrentDirectory });
        _execution = new Execution(_session, _broadcast, Stdin, Answer);
        _shell = new ShellRequests(_session, _execution, host, Answer);
    }

    private StdinRequests Stdin { get; }

    internal async Task Run(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _end.Token);
        try
        {
            foreach (var listener in _listeners)
            {
                listener.Begin(either.Token);
            }
        }
        catch (SocketException)
        {
            throw new ArgumentException(
                "A port of the connection file is in use or can't be listened on. Start the kernel again from the client.");
        }

        _broadcast.State("starting", []);
        var warming = Task.Run(() => SessionWarmth.Bring(_session, either.Token), CancellationToken.None);
        var serving = Task.Run(() => Serve(warming, either.Token), CancellationToken.None);
        await Task.WhenAny(serving, UserCode.Try(() => ParentWatch.Gone(either.Token)));
        await _end.CancelAsync();
        _execution.Stop();
        await Task.WhenAny(Task.WhenAll(serving, warming), Task.Delay(LastWords, CancellationToken.None));
        stop.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        foreach (var listener in _listeners)
        {
            listener.Dispose();
        }

        _session.Dispose();
        _end.Dispose();
    }

    /// <summary>
    /// Answers requests in turn; those that compile wait for the warming, since the compiler mixes up types of cells compiled side by side.
    /// </summary>
    private async Task Serve(Task warming, CancellationToken stop)
    {
        try
        {
            await foreach (var asked in _queue.Reader.ReadAllAsync(stop))
            {
                await (asked.Message.Type == "kernel_info_request" ? Task.CompletedTask : warming);
                await Attend(asked, () => _shell.Attend(asked, stop));
                if (asked.Message.Type == "shutdown_request")
                {
                    await ShutDown();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the kernel stops
        }
    }

    private async Task Attend(Incoming asked, Func<Task> attend)
    {
        _broadcast.State("busy", asked.Message.Header);
        if (await UserCode.Try(attend) is { } fault and not OperationCanceledException)
        {
            Answer(asked, new JsonObject
            {
                ["status"] = "error",
                ["ename"] = fault.GetType().Name,
                ["evalue"] = fault.Message,
                ["traceback"] = new JsonArray(),
            });
        }

        _broadcast.State("idle", asked.Message.Header);
    }

    private void Answer(Incoming asked, JsonObject content)
    {
        var type = asked.Message.Type.Replace("_request", "_reply", StringComparison.Ordinal);
        asked.From.Send(_codec.Write(asked.Message.Routes, type, content, asked.Message.Header).Frames);
    }

    private void HearShell(ZmtpConnection from, List<byte[]> parts)
    {
        if (_codec.Read(parts) is { } message)
        {
            _queue.Writer.TryWrite(new Incoming(from, _execution.NextOrder(), message));
        }
    }

    private void HearStdin(ZmtpConnection from, List<byte[]> parts)
    {
        if (_codec.Read(parts) is { Type: "input_reply" } message)
        {
            Stdin.Hear(message);
        }
    }

    private void HearControl(ZmtpConnection from, List<byte[]> parts)
    {
        if (_codec.Read(parts) is { } message)
        {
            var asked = new Incoming(from, Interlocked.Increment(ref _order), message);
            _ = Attend(asked, () => Control(asked));
        }
    }

    private async Task Control(Incoming asked)
    {
        switch (asked.Message.Type)
        {
            case "interrupt_request":
                _execution.Stop();
                Answer(asked, new JsonObject { ["status"] = "ok" });
                break;
            case "shutdown_request":
                Answer(asked, ShellRequests.ShutDown(asked.Message.Content));
                _execution.Stop();
                _broadcast.State("idle", asked.Message.Header);
                await ShutDown();
                break;
            case "kernel_info_request":
                Answer(asked, KernelInfo.Of(_host));
                break;
            default:
                Answer(asked, ShellRequests.NotSupported(asked.Message.Type));
                break;
        }
    }

    /// <summary>Lets what was answered reach the clients, then ends.</summary>
    private async Task ShutDown()
    {
        var connections = _listeners.SelectMany(listener => listener.Connections);
        for (var tries = 0; tries < 20 && !connections.All(connection => connection.HasSentAll); tries++)
        {
            await Task.Delay(50, CancellationToken.None);
        }

        await _end.CancelAsync();
    }
}
