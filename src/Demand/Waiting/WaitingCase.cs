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

    /// <summary>Reports every fault in the values of the case.</summary>
    internal void Check(Action<FaultCode, string> report)
    {
        if (string.IsNullOrEmpty(Package.Value))
        {
            report(ValueFaults.Blank, "package is blank.");
        }

        PackageChecks.CheckChoice("waits_in", WaitsIn is >= WaitsIn.NotKnown and <= WaitsIn.PartPackage, (int)WaitsIn, report);
        PackageChecks.CheckChoice("stage", Stage is >= WaitingStage.NotKnown and <= WaitingStage.ProviderFound, (int)Stage, report);
        PackageChecks.CheckDate("requested", Requested, report);
        PackageChecks.CheckDate("provider_found", ProviderFound, report);
        PackageChecks.CheckDate("first_visit", FirstVisit, report);
        CheckDates(report);
    }

    /// <summary>Reports dates that are out of order.</summary>
    internal void CheckDates(Action<FaultCode, string> report)
    {
        if (ProviderFound < Requested || FirstVisit < (ProviderFound ?? Requested))
        {
            report(
                PackageFaults.CaseDatesOutOfOrder,
                FormattableString.Invariant(
                    $"requested {Requested:yyyy-MM-dd}, found {ProviderFound:yyyy-MM-dd}, first visit {FirstVisit:yyyy-MM-dd}."));
        }
    }
}
