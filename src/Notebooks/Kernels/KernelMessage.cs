using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>A message from a client, with a valid signature.</summary>
/// <param name="Routes">Frames before the delimiter, returned in the reply.</param>
/// <param name="Header">Who sent it, and its type.</param>
/// <param name="Parent">Header of the message it answers.</param>
/// <param name="Content">What it says.</param>
internal sealed record KernelMessage(IReadOnlyList<byte[]> Routes, JsonObject Header, JsonObject Parent, JsonObject Content)
{
    internal string Type => Header.Text("msg_type");
}
