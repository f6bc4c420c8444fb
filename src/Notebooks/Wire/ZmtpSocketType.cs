using System.Collections.Immutable;

namespace Zoning.Notebooks;

/// <summary>The type of a socket, and the types it can talk to.</summary>
internal sealed record ZmtpSocketType(string Name, ImmutableHashSet<string> Peers)
{
    internal static ZmtpSocketType Router { get; } = new("ROUTER", ["DEALER", "REQ", "ROUTER"]);

    internal static ZmtpSocketType Publisher { get; } = new("PUB", ["SUB", "XSUB"]);

    internal static ZmtpSocketType Replier { get; } = new("REP", ["REQ", "DEALER"]);
}
