namespace Zoning.Notebooks;

/// <summary>A peer that breaks the protocol. Its connection is closed; nothing else happens.</summary>
internal sealed class ZmtpException(string message) : IOException(message);
