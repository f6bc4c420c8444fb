namespace Zoning.Demand;

/// <summary>An organisation that gives home care.</summary>
/// <param name="Id">Its id, unique in its county.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsOnFramework">Whether it is on the council's framework; null if unknown.</param>
public sealed record Provider(ProviderId Id, string Name, bool? IsOnFramework)
{
    /// <summary>Client minutes a week that it offers in all; null if unknown.</summary>
    public CareMinutes? Offered { get; init; }

    /// <summary>Client minutes a week that it could take on now, on top of what it gives; null if unknown.</summary>
    public CareMinutes? Spare { get; init; }

    /// <summary>Per cent of its visits that are for packages of this council, 0 to 100; null if unknown.</summary>
    public decimal? CouncilShare { get; init; }
}
