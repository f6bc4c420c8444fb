namespace Zoning.Exact;

/// <summary>How much work a proof may take.</summary>
public sealed record ProofOptions
{
    /// <summary>
    /// How many beginnings of rounds may be tried in all, 0 or more. More takes longer and never gives a lower bound. The count does not
    /// depend on the machine, so the same number gives the same bound. Default 20 million: up to a minute for a day of 60 visits.
    /// </summary>
    public long Labels
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Labels is {value}; it must be 0 or more.");
    } = 20_000_000;
}
