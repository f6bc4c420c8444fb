namespace Zoning.Routing;

/// <summary>The cost of a plan, by part. Ticks and metres are sums over all carers; prices are in price units.</summary>
/// <remarks>
/// Plans are compared by <see cref="MissingMandatory"/>, then <see cref="MissingTimeCritical"/>, then <see cref="Weighted"/>; less is
/// better. <c>Weighted = Travel w + Metres w + Waiting w + OffPreferred w + FarOffPreferred w + Paid w + LatePrice + Overtime w +
/// Shortfall w + ExtraCarers w + HighestLateness w + HighestWaiting w + HighestIdle w + UnallocatedPrice + CarerPrice + FixedPrice</c>,
/// where w is the part's price in
/// <see cref="RoundWeights"/>.
/// </remarks>
public sealed record RoundCost : IComparable<RoundCost>
{
    /// <summary>How many visits are left out that have no price for it; 0 in a feasible plan.</summary>
    public int MissingMandatory { get; init; }

    /// <summary>How many time-critical visits are left out.</summary>
    public int MissingTimeCritical { get; init; }

    /// <summary>Ticks of travel, including trips from and to home.</summary>
    public long Travel { get; init; }

    /// <summary>Metres of travel.</summary>
    public long Metres { get; init; }

    /// <summary>Ticks of waiting at doors.</summary>
    public long Waiting { get; init; }

    /// <summary>Ticks that visits start before or after their preferred start, summed; counted whether or not it has a price.</summary>
    public long OffPreferred { get; init; }

    /// <summary>
    /// Ticks that starts are further than <see cref="RoundWeights.PreferredTolerance"/> from the preferred ones, summed; 0 unless
    /// <see cref="RoundWeights.FarOffPreferred"/> is above 0.
    /// </summary>
    public long FarOffPreferred { get; init; }

    /// <summary>Ticks of paid time: from leaving to the return of every round, less unpaid breaks.</summary>
    public long Paid { get; init; }

    /// <summary>Ticks of lateness: how long visits start after their latest start, summed.</summary>
    public long Late { get; init; }

    /// <summary>The price of lateness.</summary>
    public long LatePrice { get; init; }

    /// <summary>
    /// Ticks of overtime: per carer, time after the end of plain time or time above the contracted hours, whichever is larger.
    /// </summary>
    public long Overtime { get; init; }

    /// <summary>Ticks that carers work less than their contracted hours.</summary>
    public long Shortfall { get; init; }

    /// <summary>Carers that people see beyond the first, summed over people.</summary>
    public long ExtraCarers { get; init; }

    /// <summary>The highest lateness of a visit, in ticks.</summary>
    public long HighestLateness { get; init; }

    /// <summary>The highest total waiting of one carer, in ticks.</summary>
    public long HighestWaiting { get; init; }

    /// <summary>
    /// The highest idle time of one carer in ticks, over all shifts; 0 unless <see cref="RoundWeights.HighestIdle"/> is above 0. A carer is
    /// idle from the start of a shift to the return or the end of plain time, whichever is later, except during travel, visits and breaks;
    /// on a shift without a round, for all of the plain time.
    /// </summary>
    public long HighestIdle { get; init; }

    /// <summary>The price of visits left out, including time-critical visits that have a price.</summary>
    public long UnallocatedPrice { get; init; }

    /// <summary>The price of the carers chosen for visits.</summary>
    public long CarerPrice { get; init; }

    /// <summary>The fixed price of the carers used.</summary>
    public long FixedPrice { get; init; }

    /// <summary>The weighted sum of all parts.</summary>
    public required long Weighted { get; init; }

    /// <summary>Whether no mandatory visit is left out.</summary>
    public bool IsFeasible => MissingMandatory == 0;

    /// <summary>
    /// The cost of two plans that share no visit and no carer: parts are added; the highest lateness and waiting are the higher of the two.
    /// </summary>
    /// <param name="other">The other plan's cost.</param>
    /// <returns>The cost of both; its weighted sum is the sum of theirs.</returns>
    public RoundCost Plus(RoundCost other) => new()
    {
        MissingMandatory = MissingMandatory + other.MissingMandatory,
        MissingTimeCritical = MissingTimeCritical + other.MissingTimeCritical,
        Travel = Travel + other.Travel,
        Metres = Metres + other.Metres,
        Waiting = Waiting + other.Waiting,
        OffPreferred = OffPreferred + other.OffPreferred,
        FarOffPreferred = FarOffPreferred + other.FarOffPreferred,
        Paid = Paid + other.Paid,
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
