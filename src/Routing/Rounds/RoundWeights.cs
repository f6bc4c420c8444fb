namespace Zoning.Routing;

/// <summary>What the weighted sum of a plan counts, in price units. All are 0 or more.</summary>
/// <remarks>
/// The defaults are one price unit a second of travel on a problem of one tick a second; a county's own weights follow its scales (see
/// the guide to rounds). Prices of single visits (late, left out, by carer) stand at the visit.
/// </remarks>
public sealed record RoundWeights
{
    /// <summary>Price of a tick of travel, between visits, from and to home. Default 1.</summary>
    public long Travel { get; init; } = 1;

    /// <summary>Price of a metre of travel. Default 0.</summary>
    public long Metre { get; init; }

    /// <summary>Price of a tick of waiting at a door, from the arrival to the start; a break taken meanwhile is not waiting. Default 0.</summary>
    public long Waiting { get; init; }

    /// <summary>Price of a tick of overtime: after a shift's plain time, or above a carer's contracted most. Default 0.</summary>
    public long Overtime { get; init; }

    /// <summary>Price of a tick that a carer works less than the contracted least. Default 0.</summary>
    public long Shortfall { get; init; }

    /// <summary>Price of each carer that a person sees beyond the first over the horizon. Default 0.</summary>
    public long ExtraCarer { get; init; }

    /// <summary>Price of a tick of the latest start of all: the highest lateness of any visit. Default 0.</summary>
    public long HighestLateness { get; init; }

    /// <summary>Price of a tick of the highest total waiting of any one carer. Default 0.</summary>
    public long HighestWaiting { get; init; }

    /// <summary>Price of a tick of the highest idle time of any one carer, used or not (see <see cref="RoundCost.HighestIdle"/>). Default 0.</summary>
    public long HighestIdle { get; init; }
}
