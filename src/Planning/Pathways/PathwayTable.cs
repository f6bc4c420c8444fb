using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>One month of one pathway. A figure that is unknown is null, never 0. Restricted until published.</summary>
internal sealed record PathwayMonth
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The pathway.</summary>
    public required Pathway Pathway { get; init; }

    /// <summary>Whether the month is ahead, so that referrals are expected rather than counted.</summary>
    public required bool IsExpected { get; init; }

    /// <summary>Referrals, people; the mean if they are expected.</summary>
    public double? Referrals { get; init; }

    /// <summary>The lower end of the 80 % range of expected referrals.</summary>
    public double? ReferralsLow80 { get; init; }

    /// <summary>The upper end of the 80 % range of expected referrals.</summary>
    public double? ReferralsHigh80 { get; init; }

    /// <summary>Planned capacity: packages that framework providers take on in the month.</summary>
    public double? Planned { get; init; }

    /// <summary>Spot capacity: packages that others take on in the month.</summary>
    public double? Spot { get; init; }

    /// <summary>Planned capacity less referrals: a shortfall if negative.</summary>
    public double? Surplus => Planned - Referrals;

    /// <summary>Planned and spot capacity less referrals: a shortfall if negative.</summary>
    public double? SurplusWithSpot => Planned + Spot - Referrals;

    /// <summary>Days in service: the Kaplan-Meier median; null if fewer than half have ended.</summary>
    public int? StayDays { get; init; }

    /// <summary>Days from referral to the first visit: the Kaplan-Meier median; null if fewer than half have started.</summary>
    public int? DaysToStart { get; init; }

    /// <summary>Cases that the share of referrals and the median to the start rest on.</summary>
    public int Cases { get; init; }

    /// <summary>Packages that the median stay rests on.</summary>
    public int StayCases { get; init; }

    /// <summary>What planned capacity rests on.</summary>
    public PathwayStarts? PlannedStarts { get; init; }

    /// <summary>What spot capacity rests on.</summary>
    public PathwayStarts? SpotStarts { get; init; }

    /// <summary>Of the referrals of a month seen, the most that one provider knows as its own.</summary>
    public int OwnReferrals { get; init; }
}

/// <summary>Packages that started lately. Restricted.</summary>
/// <param name="Packages">How many.</param>
/// <param name="OfOne">The most of one provider.</param>
/// <param name="Weeks">Over how many weeks.</param>
internal readonly record struct PathwayStarts(int Packages, int OfOne, double Weeks);

/// <summary>
/// Months by pathway, modelled on the Better Care Fund's capacity and demand return: referrals, planned and spot capacity, surplus, stay,
/// days to start. Restricted until published.
/// </summary>
/// <remarks>
/// It covers home care that the folder knows of, not beds, voluntary services or what the NHS commissions. Labels and the mapping of places
/// to pathways are unconfirmed. Capacity is what providers took on lately, month for month: a floor.
/// </remarks>
internal sealed record PathwayTable
{
    /// <summary>Whole months seen, then months ahead; within a month the pathways in the order of <see cref="Pathways.All"/>.</summary>
    public required ImmutableArray<PathwayMonth> Months { get; init; }

    /// <summary>The mapping used.</summary>
    public required PathwayMap Map { get; init; }

    /// <summary>Notes on the table, in sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Why there is no table, with advice; empty if there is one.</summary>
    public string NotSupplied { get; init; } = "";
}
