using System.Collections.Immutable;

namespace Zoning.Notebooks;

/// <summary>What a socket is, and whom it speaks with.</summary>
internal sealed record ZmtpSocketType(string Name, ImmutableHashSet<string> Peers)
{
    internal static ZmtpSocketType Router { get; } = new("ROUTER", ["DEALER", "REQ", "ROUTER"]);

    internal static ZmtpSocketType Publisher { get; } = new("PUB", ["SUB", "XSUB"]);

    internal static ZmtpSocketType Replier { get; } = new("REP", ["REQ", "DEALER"]);
}
