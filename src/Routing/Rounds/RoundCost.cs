namespace Zoning.Routing;

/// <summary>What a plan costs, by part. Ticks and metres are sums over all carers; prices are in price units.</summary>
/// <remarks>
/// Plans are compared by <see cref="MissingMandatory"/>, then <see cref="MissingTimeCritical"/>, then <see cref="Weighted"/>; less is better.
/// <c>Weighted = Travel w + Metres w + Waiting w + LatePrice + Overtime w + Shortfall w + ExtraCarers w + HighestLateness w + HighestWaiting w + HighestIdle w
/// + UnallocatedPrice + CarerPrice + FixedPrice</c>, w being the part's weight in <see cref="RoundWeights"/>.
/// </remarks>
public sealed record RoundCost : IComparable<RoundCost>
{
    /// <summary>Visits left out that have no price for it; a feasible plan has none.</summary>
    public int MissingMandatory { get; init; }

    /// <summary>Time-critical visits left out.</summary>
    public int MissingTimeCritical { get; init; }

    /// <summary>Ticks of travel, home legs included.</summary>
    public long Travel { get; init; }

    /// <summary>Metres of travel.</summary>
    public long Metres { get; init; }

    /// <summary>Ticks of waiting at doors.</summary>
    public long Waiting { get; init; }

    /// <summary>Ticks that visits start after their latest start.</summary>
    public long Late { get; init; }

    /// <summary>The price of lateness.</summary>
    public long LatePrice { get; init; }

    /// <summary>Ticks of overtime: per carer the larger of time after plain shift ends and time above the contracted most.</summary>
    public long Overtime { get; init; }

    /// <summary>Ticks that carers work less than their contracted least.</summary>
    public long Shortfall { get; init; }

    /// <summary>Carers that persons see beyond their first, summed over persons.</summary>
    public long ExtraCarers { get; init; }

    /// <summary>The highest lateness of a visit, in ticks.</summary>
    public long HighestLateness { get; init; }

    /// <summary>The highest total waiting of one carer, in ticks.</summary>
    public long HighestWaiting { get; init; }

    /// <summary>
    /// The highest idle time of one carer in ticks, over all shifts; counted only where <see cref="RoundWeights.HighestIdle"/> is above 0, else 0. A
    /// carer is idle from the earliest leaving of a shift to the later of the return and the end of plain time, but for travel, visits and breaks; on
    /// a shift without a round, all of the plain time.
    /// </summary>
    public long HighestIdle { get; init; }

    /// <summary>The price of visits left out, time-critical ones included where they have one.</summary>
    public long UnallocatedPrice { get; init; }

    /// <summary>The price of who serves whom.</summary>
    public long CarerPrice { get; init; }

    /// <summary>The fixed price of the carers used.</summary>
    public long FixedPrice { get; init; }

    /// <summary>The weighted sum of all parts.</summary>
    public required long Weighted { get; init; }

    /// <summary>Whether nothing mandatory is missing.</summary>
    public bool IsFeasible => MissingMandatory == 0;

    /// <summary>The cost of two plans that share neither visit nor carer: parts add up, the highest lateness and waiting are the higher of the two.</summary>
    /// <param name="other">The other plan's cost.</param>
    /// <returns>The cost of both; its weighted sum is the sum of theirs.</returns>
    public RoundCost Plus(RoundCost other) => new()
    {
        MissingMandatory = MissingMandatory + other.MissingMandatory,
        MissingTimeCritical = MissingTimeCritical + other.MissingTimeCritical,
        Travel = Travel + other.Travel,
        Metres = Metres + other.Metres,
        Waiting = Waiting + other.Waiting,
        Late = Late + other.Late,
        LatePrice = LatePrice + other.LatePrice,
        Overtime = Overtime + other.Overtime,
        Shortfall = Shortfall + other.Shortfall,
        ExtraCarers = ExtraCarers + other.ExtraCarers,
        HighestLateness = Math.Max(HighestLateness, other.HighestLateness),
        HighestWaiting = Math.Max(HighestWaiting, other.HighestWaiting),
        UnallocatedPrice = UnallocatedPrice + other.UnallocatedPrice,
        CarerPrice = CarerPrice + other.CarerPrice,
        FixedPrice = FixedPrice + other.FixedPrice,
        Weighted = Weighted + other.Weighted,
    };

    /// <inheritdoc/>
    public int CompareTo(RoundCost? other) => other is null ? 1
        : MissingMandatory != other.MissingMandatory ? MissingMandatory.CompareTo(other.MissingMandatory)
        : MissingTimeCritical != other.MissingTimeCritical ? MissingTimeCritical.CompareTo(other.MissingTimeCritical)
        : Weighted.CompareTo(other.Weighted);

    /// <summary>Whether a cost is lower than another.</summary>
    public static bool operator <(RoundCost left, RoundCost right) => left.CompareTo(right) < 0;

    /// <summary>Whether a cost is higher than another.</summary>
    public static bool operator >(RoundCost left, RoundCost right) => left.CompareTo(right) > 0;

    /// <summary>Whether a cost is at most another.</summary>
    public static bool operator <=(RoundCost left, RoundCost right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a cost is at least another.</summary>
    public static bool operator >=(RoundCost left, RoundCost right) => left.CompareTo(right) >= 0;
}
