namespace Zoning.Demand;

/// <summary>An organisation that gives home care.</summary>
/// <param name="Id">Its id, unique in its county.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsOnFramework">Whether it is bound to the council's framework; none where that isn't known.</param>
public sealed record Provider(ProviderId Id, string Name, bool? IsOnFramework)
{
    /// <summary>Client hours a week that it says it could give in all.</summary>
    public CareMinutes? Offered { get; init; }

    /// <summary>Client hours a week that it says it could take on now, on top of what it gives.</summary>
    public CareMinutes? Spare { get; init; }

    /// <summary>Per cent of its visits that are of this council's packages, 0 to 100; none where that isn't known.</summary>
    public decimal? CouncilShare { get; init; }
}
