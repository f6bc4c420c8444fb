namespace Zoning.Routing;

/// <summary>The prices in the weighted cost of a plan, in price units. All are 0 or more.</summary>
/// <remarks>
/// By default a tick of travel costs one price unit and nothing else has a price. A county's weights are in the guide to rounds. Prices of
/// single visits (late, left out, by carer) belong to the visit.
/// </remarks>
public sealed record RoundWeights
{
    /// <summary>Price per tick of travel, including trips from and to home. Default 1.</summary>
    public long Travel { get; init; } = 1;

    /// <summary>Price per metre of travel. Default 0.</summary>
    public long Metre { get; init; }

    /// <summary>
    /// Price per tick of waiting at a door, from the arrival to the start; a break taken meanwhile is not waiting. Default 0.
    /// </summary>
    public long Waiting { get; init; }

    /// <summary>
    /// Price per tick that a visit starts before or after its <see cref="RoundVisit.Preferred"/> start. Default 0.
    /// </summary>
    public long OffPreferred { get; init; }

    /// <summary>
    /// Further price per tick by which a start is more than <see cref="PreferredTolerance"/> away from the preferred one. Default 0.
    /// </summary>
    public long FarOffPreferred { get; init; }

    /// <summary>How far from the preferred start is not yet far, in ticks, 0 or more. Default 0.</summary>
    public int PreferredTolerance { get; init; }

    /// <summary>
    /// Price per tick of paid time: from leaving to the return, less unpaid breaks. Default 0. It prices visits, travel and waiting alike.
    /// </summary>
    public long Paid { get; init; }

    /// <summary>Price per tick of overtime: after a shift's plain time, or above a carer's contracted hours. Default 0.</summary>
    public long Overtime { get; init; }

    /// <summary>Price per tick that a carer works less than the contracted hours. Default 0.</summary>
    public long Shortfall { get; init; }

    /// <summary>Price of each carer that a person sees beyond the first, over all days of the problem. Default 0.</summary>
    public long ExtraCarer { get; init; }

    /// <summary>Price per tick of the highest lateness of any visit. Default 0.</summary>
    public long HighestLateness { get; init; }

    /// <summary>Price per tick of the highest total waiting of any one carer. Default 0.</summary>
    public long HighestWaiting { get; init; }

    /// <summary>
    /// Price per tick of the highest idle time of any one carer, used or not (see <see cref="RoundCost.HighestIdle"/>). Default 0.
    /// </summary>
    public long HighestIdle { get; init; }
}
