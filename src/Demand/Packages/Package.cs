namespace Zoning.Demand;

/// <summary>A package of care: one service line, with its weekly hours and where it counts.</summary>
public sealed record Package
{
    /// <summary>The package's id, unique in its county.</summary>
    public required PackageId Id { get; init; }

    /// <summary>The person it is for.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The zone or bucket it counts in.</summary>
    public required AreaIndex Area { get; init; }

    /// <summary>Client minutes a week on the line, 0 or more; two carers at once count once.</summary>
    public required CareMinutes Weekly { get; init; }

    /// <summary>What the case system says of the line.</summary>
    public required ServiceStatus Status { get; init; }

    /// <summary>Carers at once, 1 to 4. Default 1.</summary>
    public int Carers { get; init; } = 1;

    /// <summary>Who provides it; none while nobody does.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>The kind of service. Default home care.</summary>
    public ServiceType ServiceType { get; init; }

    /// <summary>The person's age band.</summary>
    public AgeBand AgeBand { get; init; }

    /// <summary>First day of the service.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the service.</summary>
    public DateOnly? End { get; init; }

    /// <summary>For reablement: the day long-term care could have taken over.</summary>
    public DateOnly? ReadyToMove { get; init; }

    /// <summary>Client minutes a week that the assessment calls for; by default the line's own.</summary>
    public CareMinutes? Assessed { get; init; }

    /// <summary>What the person needs a week: assessed minutes, else the line's.</summary>
    public CareMinutes Need => Assessed ?? Weekly;
}
