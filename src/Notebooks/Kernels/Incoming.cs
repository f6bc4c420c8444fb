namespace Zoning.Notebooks;

/// <summary>A message as received: from whom, in which order, and its content.</summary>
internal sealed record Incoming(ZmtpConnection From, long Order, KernelMessage Message);
