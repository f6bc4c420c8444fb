namespace Zoning.Notebooks;

/// <summary>A peer that doesn't speak as it should. Its connection is closed; nothing else happens.</summary>
internal sealed class ZmtpException(string message) : IOException(message);
