using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>What the kernel says about itself.</summary>
internal static class KernelInfo
{
    internal static JsonObject Of(NotebookHost host) => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageCodec.Protocol,
        ["implementation"] = host.Name.ToLowerInvariant(),
        ["implementation_version"] = host.Version,
        ["banner"] = $"{host.Name} {host.Version}: C# cells. Debugging is not supported.",
        ["debugger"] = false,
        ["language_info"] = NotebookMetadata.Language(),
        ["help_links"] = new JsonArray(),
    };
}
