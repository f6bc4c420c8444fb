using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Runs the cells that clients send, one after the other.</summary>
internal sealed class Execution(Session session, KernelBroadcast broadcast, StdinRequests stdin, Action<Incoming, JsonObject> answer)
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private long _lastOrder;
    private long _abortedTo;
    private int _count;

    internal KernelHistory History { get; } = new();

    internal long NextOrder() => Interlocked.Increment(ref _lastOrder);

    /// <summary>Tells a client that opened a comm that nothing answers it.</summary>
    internal void CloseComm(Incoming asked) =>
        broadcast.Say("comm_close", new JsonObject { ["comm_id"] = asked.Message.Content.Text("comm_id"), ["data"] = new JsonObject() },
            asked.Message.Header);

    /// <summary>Stops the running cell; cells that wait behind it are answered as aborted.</summary>
    internal void Stop()
    {
        lock (_gate)
        {
            _abortedTo = Interlocked.Read(ref _lastOrder);
            _running?.Cancel();
        }
    }

    internal async Task Attend(Incoming asked, CancellationToken stop)
    {
        var content = asked.Message.Content;
        var (code, isSilent) = (content.Text("code"), content.Flag("silent", false));
        if (asked.Order <= Interlocked.Read(ref _abortedTo))
        {
            answer(asked, new JsonObject { ["status"] = "aborted", ["execution_count"] = _count });
            return;
        }

        var isStored = !isSilent && content.Flag("store_history", true) && !string.IsNullOrWhiteSpace(code);
        _count += isStored ? 1 : 0;
        Action<string, JsonObject> say = isSilent ? (_, _) => { } : (type, said) => broadcast.Say(type, said, asked.Message.Header);
        say("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = _count });
        using var running = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Begin(running);
        var (result, expressions) = await Run(asked, code, say, running.Token);
        if (isStored)
        {
            History.Add(_count, code, result.Value?.Parts.GetValueOrDefault(MimeBundle.Plain));
        }

        Tell(asked, result, say, expressions);
    }

    private async Task<(CellResult Result, JsonObject Expressions)> Run(
        Incoming asked, string code, Action<string, JsonObject> say, CancellationToken stop)
    {
        try
        {
            using var sink = new CellBroadcast(say, () => stdin.Ask(asked, stop), asked.Message.Header.Text("msg_id"));
            var result = await session.Run(FormattableString.Invariant($"Cell {_count}"), code, sink, stop);
            sink.Flush();
            return (result, result.Fault is null ? await Expressions(asked.Message.Content, stop) : []);
        }
        finally
        {
            Begin(null);
        }
    }

    private void Tell(Incoming asked, CellResult result, Action<string, JsonObject> say, JsonObject expressions)
    {
        if (result.Fault is { } fault)
        {
            say("error", Fault(fault));
            if (asked.Message.Content.Flag("stop_on_error", true))
            {
                Stop();
            }

            var failed = Fault(fault);
            failed["status"] = "error";
            failed["execution_count"] = _count;
            failed["user_expressions"] = new JsonObject();
            failed["payload"] = new JsonArray();
            answer(asked, failed);
            return;
        }

        if (result.Value is { } value)
        {
            say("execute_result",
                new JsonObject { ["execution_count"] = _count, ["data"] = value.ToJson(), ["metadata"] = new JsonObject() });
        }

        answer(asked, new JsonObject
        {
            ["status"] = "ok",
            ["execution_count"] = _count,
            ["user_expressions"] = expressions,
            ["payload"] = new JsonArray(),
        });
    }

    private async Task<JsonObject> Expressions(JsonObject content, CancellationToken stop)
    {
        var found = new JsonObject();
        foreach (var (name, expression) in content["user_expressions"] as JsonObject ?? [])
        {
            var code = expression is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
            var result = await session.Run("Expression", code, SilentSink.Of, stop);
            var told = result.Fault is { } fault
                ? Fault(fault)
                : new JsonObject { ["data"] = result.Value?.ToJson() ?? [], ["metadata"] = new JsonObject() };
            told["status"] = result.Fault is null ? "ok" : "error";
            found[name] = told;
        }

        return found;
    }

    private void Begin(CancellationTokenSource? running)
    {
        lock (_gate)
        {
            _running = running;
        }
    }

    private static JsonObject Fault(CellFault fault) => new()
    {
        ["ename"] = fault.Name,
        ["evalue"] = fault.Placed,
        ["traceback"] = fault.Trace.ToJson(),
    };
}
