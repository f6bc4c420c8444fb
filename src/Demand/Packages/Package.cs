namespace Zoning.Demand;

/// <summary>A package of care: one service line with its weekly hours. A <see cref="PlacedPackage"/> puts it on a map.</summary>
public sealed record Package
{
    /// <summary>The package's id, unique in its county.</summary>
    public required PackageId Id { get; init; }

    /// <summary>The person it is for.</summary>
    public required PersonId Person { get; init; }

    /// <summary>Client minutes a week on the line, 0 to 168 hours; two carers at once count once.</summary>
    public required CareMinutes Weekly { get; init; }

    /// <summary>The status of the line in the case system.</summary>
    public required ServiceStatus Status { get; init; }

    /// <summary>Carers at once, 1 to 4. Default 1.</summary>
    public int Carers { get; init; } = 1;

    /// <summary>Who provides it; null if nobody does.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>The kind of service. Default home care.</summary>
    public ServiceType ServiceType { get; init; }

    /// <summary>The person's age band.</summary>
    public AgeBand AgeBand { get; init; }

    /// <summary>The first day of the service; null if unknown.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day of the service, on or after the first; null while it runs.</summary>
    public DateOnly? End { get; init; }

    /// <summary>For reablement: the day long-term care could have taken over; null if unknown.</summary>
    public DateOnly? ReadyToMove { get; init; }

    /// <summary>Client minutes a week that the assessment calls for, 0 to 168 hours; null if it calls for the line's minutes.</summary>
    public CareMinutes? Assessed { get; init; }

    /// <summary>Client minutes a week that the person needs: the assessed minutes, or the line's if there are none.</summary>
    public CareMinutes Need => Assessed ?? Weekly;
}
