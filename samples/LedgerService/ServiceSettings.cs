namespace LedgerService;

/// <summary>What the service allows; the section <c>Ledger</c> of its configuration.</summary>
internal sealed class ServiceSettings
{
    /// <summary>Whether callers may ask for <c>level=internal</c>. Default no: only figures that may be shared leave the service.</summary>
    public bool AllowsInternal { get; init; }

    /// <summary>The largest body in bytes. Default 64 MiB.</summary>
    public long MostPostedBytes { get; init; } = 64L << 20;

    /// <summary>The most files in a body. Default 64.</summary>
    public int MostFiles { get; init; } = 64;

    /// <summary>The most bytes of all files of a body together, once unpacked. Default 256 MiB.</summary>
    public long MostUnpackedBytes { get; init; } = 256L << 20;

    /// <summary>How many counties are worked on at once. Four times as many may wait; further requests are refused. Default 2.</summary>
    public int MostAtOnce { get; init; } = 2;
}
