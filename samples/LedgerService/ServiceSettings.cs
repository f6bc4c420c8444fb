namespace LedgerService;

/// <summary>What the service allows; the section <c>Ledger</c> of its configuration.</summary>
internal sealed class ServiceSettings
{
    /// <summary>Whether <c>level=internal</c> may be asked for. Default no: only figures that may be shared leave the service.</summary>
    public bool AllowsInternal { get; init; }

    /// <summary>The largest body in bytes. Default 64 MiB.</summary>
    public long MostPostedBytes { get; init; } = 64L << 20;

    /// <summary>The most files in a body. Default 64.</summary>
    public int MostFiles { get; init; } = 64;

    /// <summary>The most bytes that all files of a body may have, once unpacked. Default 256 MiB.</summary>
    public long MostUnpackedBytes { get; init; } = 256L << 20;

    /// <summary>How many counties are worked on at once; as many again times four wait, others are sent away. Default 2.</summary>
    public int MostAtOnce { get; init; } = 2;
}
