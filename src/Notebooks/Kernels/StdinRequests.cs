using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Asks the client that runs a cell for a line of input.</summary>
internal sealed class StdinRequests(ZmtpListener stdin, MessageCodec codec)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<string>? _waiting;
    private string? _id;

    /// <summary>Asks, and waits for the line.</summary>
    /// <exception cref="InvalidOperationException">The client does not accept questions.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped while it waited.</exception>
    internal string Ask(Incoming cell, CancellationToken stop)
    {
        var client = stdin.Connections.FirstOrDefault(connection => connection.Identity.AsSpan().SequenceEqual(cell.From.Identity));
        if (client is null || !cell.Message.Content.Flag("allow_stdin", true))
        {
            throw new InvalidOperationException("ReadLine can't ask for input: this client does not accept questions from cells.");
        }

        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            var content = new JsonObject { ["prompt"] = "", ["password"] = false };
            var (frames, id) = codec.Write(cell.Message.Routes, "input_request", content, cell.Message.Header);
            (_waiting, _id) = (answer, id);
            client.Send(frames);
        }

        using var stopped = stop.Register(() => answer.TrySetCanceled(stop));
        return answer.Task.GetAwaiter().GetResult();
    }

    /// <summary>Takes an answer. An answer to another question is dropped.</summary>
    internal void Hear(KernelMessage reply)
    {
        lock (_gate)
        {
            if (reply.Parent.Text("msg_id") is var parent && (parent == _id || parent.Length == 0))
            {
                _waiting?.TrySetResult(reply.Content.Text("value"));
            }
        }
    }
}
