using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Zoning.Quality.Kernels;

/// <summary>A small Jupyter client: sends a request, gathers what the kernel says until it is idle again.</summary>
internal sealed class KernelClient : IDisposable
{
    private readonly byte[] _key;
    private readonly string _identity;
    private readonly ZmtpPeer _shell;
    private readonly ZmtpPeer _publisher;
    private readonly ZmtpPeer _control;
    private readonly ZmtpPeer _stdin;
    private int _count;

    internal KernelClient(KernelPorts ports, string key, string identity)
    {
        (_key, _identity) = (Encoding.UTF8.GetBytes(key), identity);
        _publisher = new ZmtpPeer(ports.Publish, "SUB", "");
        _shell = new ZmtpPeer(ports.Shell, "DEALER", identity);
        _control = new ZmtpPeer(ports.Control, "DEALER", identity);
        _stdin = new ZmtpPeer(ports.Stdin, "DEALER", identity);
    }

    /// <summary>Sends a cell and waits until it has ended.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="wait">How long in all.</param>
    /// <param name="input">The answer to a question of the cell.</param>
    internal KernelReply Execute(string code, TimeSpan wait, string? input = null) =>
        Wait(SendCell(code), wait, input);

    internal string SendCell(string code) => Send(_shell, "execute_request", new JsonObject
    {
        ["code"] = code,
        ["silent"] = false,
        ["store_history"] = true,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = true,
        ["stop_on_error"] = true,
    });

    internal KernelReply Ask(string type, JsonObject content, TimeSpan wait) => Wait(Send(_shell, type, content), wait, null);

    internal void Control(string type, JsonObject content) => Send(_control, type, content);

    /// <summary>Waits until the kernel has begun with a cell.</summary>
    internal void WaitForBegin(string id, TimeSpan wait)
    {
        var end = TimeProvider.System.GetUtcNow() + wait;
        while (TimeProvider.System.GetUtcNow() < end)
        {
            if (_publisher.Receive(TimeSpan.FromMilliseconds(20)) is { } heard && Read(heard) is ("execute_input", var parent, _) && parent == id)
            {
                return;
            }
        }

        throw new TimeoutException($"The kernel didn't begin with the cell within {wait}.");
    }

    /// <summary>Sends what it is told, as it is, to the shell socket.</summary>
    internal void SendRaw(IReadOnlyList<byte[]> parts) => _shell.Send(parts);

    internal KernelReply Wait(string id, TimeSpan wait, string? input)
    {
        var end = TimeProvider.System.GetUtcNow() + wait;
        var said = new List<(string Type, JsonObject Content)>();
        JsonObject? reply = null;
        var isIdle = false;
        while (reply is null || !isIdle)
        {
            if (TimeProvider.System.GetUtcNow() > end)
            {
                throw new TimeoutException($"The kernel didn't answer within {wait}: reply {(reply is null ? "missing" : "there")}, idle {isIdle}.");
            }

            if (_publisher.Receive(TimeSpan.FromMilliseconds(2)) is { } heard && Read(heard) is var (type, parent, content) && parent == id)
            {
                said.Add((type, content));
                isIdle |= type == "status" && (string?)content["execution_state"] == "idle";
            }

            if (reply is null && _shell.Receive(TimeSpan.FromMilliseconds(1)) is { } answered && Read(answered) is var (_, of, body) && of == id)
            {
                reply = body;
            }

            if (input is not null && _stdin.Receive(TimeSpan.FromMilliseconds(1)) is { } asked && Read(asked) is ("input_request", _, _))
            {
                Send(_stdin, "input_reply", new JsonObject { ["value"] = input });
            }
        }

        return new KernelReply(reply, said);
    }

    public void Dispose()
    {
        _shell.Dispose();
        _publisher.Dispose();
        _control.Dispose();
        _stdin.Dispose();
    }

    private string Send(ZmtpPeer peer, string type, JsonObject content)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{_identity}-{++_count}");
        var header = new JsonObject { ["msg_id"] = id, ["session"] = _identity, ["username"] = "u", ["date"] = "2026-01-01T00:00:00Z", ["msg_type"] = type, ["version"] = "5.3" };
        byte[][] body = [Bytes(header), "{}"u8.ToArray(), "{}"u8.ToArray(), Bytes(content)];
        peer.Send(["<IDS|MSG>"u8.ToArray(), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(_key, body.SelectMany(part => part).ToArray()))), .. body]);
        return id;
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static (string Type, string Parent, JsonObject Content) Read(List<byte[]> parts)
    {
        var at = parts.FindIndex(part => part.AsSpan().SequenceEqual("<IDS|MSG>"u8));
        var (header, parent) = (JsonNode.Parse(parts[at + 2])!, JsonNode.Parse(parts[at + 3])!);
        return ((string)header["msg_type"]!, (string?)parent["msg_id"] ?? "", JsonNode.Parse(parts[at + 5])!.AsObject());
    }
}

/// <summary>What a request gave: the reply, and everything published meanwhile.</summary>
internal sealed record KernelReply(JsonObject Content, IReadOnlyList<(string Type, JsonObject Content)> Said)
{
    internal string Status => (string?)Content["status"] ?? "";

    internal string? Result => (string?)Said.FirstOrDefault(said => said.Type == "execute_result").Content?["data"]?["text/plain"];

    internal string Text(string stream) =>
        string.Concat(Said.Where(said => said.Type == "stream" && (string?)said.Content["name"] == stream).Select(said => (string?)said.Content["text"]));

    internal IEnumerable<JsonObject> Of(string type) => Said.Where(said => said.Type == type).Select(said => said.Content);
}
