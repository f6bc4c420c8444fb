namespace Zoning.Flow;

/// <summary>What is counted of the offers to a provider.</summary>
internal enum OfferCount
{
    /// <summary>Offers and invitations to bid; one that stays open while others are asked as well is one.</summary>
    Sent,

    /// <summary>Packages that it took.</summary>
    Accepted,

    /// <summary>Packages that it had to take and could not, being full.</summary>
    Full,

    /// <summary>Bids that it made and that another won.</summary>
    Outbid,

    /// <summary>Client hours a week of the packages that it took.</summary>
    Hours,
}

/// <summary>Counts the offers to each provider in one replication.</summary>
internal sealed class OfferCounts(int providers)
{
    /// <summary>How many figures a provider has.</summary>
    internal static readonly int Each = Enum.GetValues<OfferCount>().Length;

    private readonly double[] _counts = new double[providers * Each];

    internal void Restart() => Array.Clear(_counts);

    internal void Add(int provider, OfferCount count, double amount = 1) => _counts[provider * Each + (int)count] += amount;

    internal void Write(Span<double> figures) => _counts.CopyTo(figures);
}
