using System.Text;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Sends messages to every client of the kernel.</summary>
internal sealed class KernelBroadcast(ZmtpListener publisher, MessageCodec codec)
{
    internal void Say(string type, JsonObject content, JsonObject parent)
    {
        var topic = Encoding.UTF8.GetBytes($"kernel.{codec.Session}.{type}");
        publisher.Publish(codec.Write([topic], type, content, parent).Frames);
    }

    internal void State(string state, JsonObject parent) => Say("status", new JsonObject { ["execution_state"] = state }, parent);
}
