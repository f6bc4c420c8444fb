namespace Zoning.Demand;

/// <summary>Where a person waits for a package now.</summary>
public enum WaitsIn
{
    /// <summary>Not known.</summary>
    NotKnown,

    /// <summary>At home, without care.</summary>
    Home,

    /// <summary>In hospital.</summary>
    Hospital,

    /// <summary>In reablement that is past its term: bridged.</summary>
    Reablement,

    /// <summary>In an interim bed.</summary>
    InterimBed,

    /// <summary>In temporary residential care.</summary>
    TemporaryResidential,

    /// <summary>With a provider off the framework.</summary>
    OffFramework,

    /// <summary>With part of the package.</summary>
    PartPackage,
}

/// <summary>How far the search for a provider is.</summary>
public enum WaitingStage
{
    /// <summary>Not known.</summary>
    NotKnown,

    /// <summary>Assessed, not yet with brokerage.</summary>
    Assessed,

    /// <summary>Brokerage is looking.</summary>
    WithBrokerage,

    /// <summary>Offered to providers.</summary>
    Offered,

    /// <summary>A provider was found; the first visit is to come.</summary>
    ProviderFound,
}

/// <summary>A package that is or was waited for, with the dates of both clocks.</summary>
public sealed record WaitingCase
{
    /// <summary>The package.</summary>
    public required PackageId Package { get; init; }

    /// <summary>The day it was asked for: both clocks start. None where only services.csv tells of the case and has no date.</summary>
    public DateOnly? Requested { get; init; }

    /// <summary>The day a provider was found: the first clock stops.</summary>
    public DateOnly? ProviderFound { get; init; }

    /// <summary>The day of the first visit: the second clock stops.</summary>
    public DateOnly? FirstVisit { get; init; }

    /// <summary>Where the person waits.</summary>
    public WaitsIn WaitsIn { get; init; }

    /// <summary>How far the search is.</summary>
    public WaitingStage Stage { get; init; }

    /// <summary>Whether the first visit was on or before a day.</summary>
    /// <param name="day">The as-at day.</param>
    /// <returns>True for a placed case.</returns>
    public bool IsPlacedAt(DateOnly day) => FirstVisit is { } visit && visit <= day;
}
