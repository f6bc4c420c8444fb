namespace Zoning.Notebooks;

/// <summary>A message as it came in: from whom, in which order, and what it says.</summary>
internal sealed record Incoming(ZmtpConnection From, long Order, KernelMessage Message);
