namespace Zoning.Demand;

/// <summary>What areas like one have.</summary>
/// <param name="Expected">Packages that areas like it have on average.</param>
/// <param name="Low">The fewest packages that an area like it has, 95 times in 100.</param>
/// <param name="High">The most packages that an area like it has, 95 times in 100.</param>
/// <param name="Verdict">How its own packages compare; not known where what is shown of them leaves it open.</param>
internal sealed record NeedLine(double Expected, long Low, long High, AgainstLike Verdict);
