namespace Zoning.Exact;

/// <summary>How much work a proof may take.</summary>
public sealed record ProofOptions
{
    /// <summary>
    /// How many beginnings of rounds may be set or compared in all, 0 or more. More takes longer and never gives a lower bound. The count
    /// does not depend on the machine, so the same number gives the same bound. Default 500 million: a day of 60 visits takes about 2
    /// million, one of 150 visits about 30 million; 10 million take about a second or less.
    /// </summary>
    public long Tries
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Tries is {value}; it must be 0 or more.");
    } = 500_000_000;
}
