namespace Zoning.Flow;

/// <summary>Home and residential care, council-funded and self-funded: how people move between them month by month.</summary>
/// <param name="Home">People with council-funded care at home.</param>
/// <param name="Residential">People with council-funded residential care.</param>
/// <param name="OwnHome">People who pay for their care at home.</param>
/// <param name="OwnResidential">People who pay for residential care.</param>
internal readonly record struct CareBalance(double Home, double Residential, double OwnHome, double OwnResidential)
{
    /// <summary>Everybody.</summary>
    internal double People => Home + Residential + OwnHome + OwnResidential;

    /// <summary>Home care as a share of council-funded care.</summary>
    internal double HomeShare => Home / (Home + Residential);

    /// <summary>The state after a month, and how many became council cases because their own money ran out.</summary>
    internal (CareBalance After, double NewCases) AfterMonth(BalanceRates rates)
    {
        var (homeSpent, residentialSpent) = (OwnHome * rates.Spent, OwnResidential * rates.Spent);
        var (moves, ownMoves) = (Home * rates.ToResidential, OwnHome * rates.ToResidential);
        var after = new CareBalance(
            Home + rates.HomeStarts + homeSpent - moves - Home * rates.HomeEnds,
            Residential + rates.ResidentialStarts + residentialSpent + moves - Residential * rates.ResidentialEnds,
            OwnHome + rates.OwnHomeStarts - homeSpent - ownMoves - OwnHome * rates.HomeEnds,
            OwnResidential + rates.OwnResidentialStarts - residentialSpent + ownMoves - OwnResidential * rates.ResidentialEnds);
        return (after, homeSpent + residentialSpent);
    }

    /// <summary>Pounds a week that the council pays, net of what people contribute on average.</summary>
    internal double WeeklyCost(double homePounds, double residentialPounds, double homeContribution, double residentialContribution) =>
        Home * (homePounds - homeContribution) + Residential * (residentialPounds - residentialContribution);
}

/// <summary>
/// Starts a month, and shares of people a month that end, move or run out of money. The sum of the shares of a state is at most 1.
/// </summary>
internal sealed record BalanceRates
{
    internal double HomeStarts { get; init; }

    internal double ResidentialStarts { get; init; }

    internal double OwnHomeStarts { get; init; }

    internal double OwnResidentialStarts { get; init; }

    /// <summary>The share of people at home whose care ends in a month.</summary>
    internal double HomeEnds { get; init; }

    /// <summary>The share of people in residential care whose care ends in a month.</summary>
    internal double ResidentialEnds { get; init; }

    /// <summary>The share of people at home who move to residential care in a month, for want of home care or by need.</summary>
    internal double ToResidential { get; init; }

    /// <summary>The share of self-funders whose money runs out in a month (an assumption; no source gives it).</summary>
    internal double Spent { get; init; }

    /// <summary>
    /// The same rates where people who wait for care at home are placed in residential care for want of it: of those who wait, a share
    /// a month. They start there instead of at home, so nobody comes or is lost by it.
    /// </summary>
    /// <param name="waiting">People who wait for care at home, 0 or more: the list of the brokerage.</param>
    /// <param name="placed">The share of them who are placed in residential care in a month, 0 to 1.</param>
    internal BalanceRates WithWaiting(double waiting, double placed)
    {
        var people = Math.Min(waiting * placed, HomeStarts);
        return this with { HomeStarts = HomeStarts - people, ResidentialStarts = ResidentialStarts + people };
    }
}
