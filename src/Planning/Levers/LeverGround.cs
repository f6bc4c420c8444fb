using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// What the levers of any number of scenarios share, worked out once: the ledger's rows, visits, prices and travel. Restricted.
/// </summary>
internal sealed class LeverGround
{
    private const double AssumedPenceAMinute = 2300 / 60.0;
    private readonly ImmutableArray<CareRow> _baseline;
    private readonly Dictionary<ProviderId, int> _providers = [];
    private readonly Lazy<ReablementPeople> _reablement;
    private readonly Lazy<AssessmentQueue?> _assessments;
    private readonly Lazy<double> _stepUp;

    /// <param name="run">The run: its ledger is the baseline.</param>
    /// <param name="map">The map of the outcome; null for that of the run.</param>
    /// <param name="travel">Travel today by area of the run's map.</param>
    internal LeverGround(CountyRun run, Zones? map, TodaysTravel travel)
    {
        (Run, Ledger) = (run, run.Ledger);
        _reablement = new Lazy<ReablementPeople>(() => ReablementPeople.Of(run));
        _assessments = new Lazy<AssessmentQueue?>(() => AssessmentQueue.Of(run.County));
        _stepUp = new Lazy<double>(() => StepUpLever.MostAWeek(run.County));
        (HomeMap, Map) = (run.Placed.Zones, map ?? run.Placed.Zones);
        var packages = run.County.Packages;
        var outcome = map is null ? run.Placed.Areas : run.County.On(map).Areas;
        Visits = [.. packages.Select(VisitsOfPackage.Of)];
        (var homes, Areas) = (Positions(run.Placed.Areas, HomeMap), Positions(outcome, Map));
        for (var index = 0; index < Ledger.Providers.Length; index++)
        {
            _providers.Add(Ledger.Providers[index], index);
        }

        _baseline = [.. Ledger.Entries.Select(entry => RowOf(entry, homes))];
        PenceAMinute = Price(_baseline);
        Order = OrderOf(run.County);
        Rank = RankOf(packages);
        Travel = TravelRule.Of(travel, _baseline, HomeMap.AreaCount);
        var needed = _baseline.Where(row => !row.Status.IsBeside()).ToList();
        MeanPackage = needed.Count == 0 ? 1 : (double)needed.Sum(row => row.Client) / needed.Select(row => row.Package).Distinct().Count();
        var hospital = (run.County.Cases ?? []).Where(one => one.WaitsIn == WaitsIn.Hospital).Select(one => one.Package).ToHashSet();
        IsInHospital = [.. packages.Select(one => hospital.Contains(one.Package.Id))];
        var list = _baseline.Where(row => row.Status == HourStatus.Waiting).Select(row => row.Package).Distinct().ToList();
        HospitalShare = list.Count == 0 ? 0 : (double)list.Count(package => IsInHospital[package]) / list.Count;
        Need = NeedOf(_baseline, packages.Length);
        ProviderOf = ProvidersOf(_baseline, packages.Length);
        TripsAMinute = _baseline.Sum(row => row.Trips) / Math.Max(1, _baseline.Where(row => row.Trips > 0).Sum(row => row.Client));
    }

    /// <summary>Client minutes a week of a package with need, on average.</summary>
    internal double MeanPackage { get; }

    /// <summary>Client minutes a week that each package needs.</summary>
    internal ImmutableArray<long> Need { get; }

    /// <summary>The provider that gives each package's care today; -1 for none.</summary>
    internal ImmutableArray<int> ProviderOf { get; }

    /// <summary>Whether the person of each package waits in hospital if the package waits.</summary>
    internal ImmutableArray<bool> IsInHospital { get; }

    /// <summary>The share of packages on today's waiting list whose people are in hospital.</summary>
    internal double HospitalShare { get; }

    /// <summary>The run.</summary>
    internal CountyRun Run { get; }

    /// <summary>Its ledger.</summary>
    internal Ledger Ledger { get; }

    /// <summary>The run's map.</summary>
    internal Zones HomeMap { get; }

    /// <summary>The map of the outcome.</summary>
    internal Zones Map { get; }

    /// <summary>The area of each package on the map of the outcome.</summary>
    internal ImmutableArray<int> Areas { get; }

    /// <summary>The visits of each package, for each client minute.</summary>
    internal ImmutableArray<VisitsOfPackage> Visits { get; }

    /// <summary>The place of each package in the queue: first requested, then by id.</summary>
    internal ImmutableArray<int> Order { get; }

    /// <summary>The place of each package by its id.</summary>
    internal ImmutableArray<int> Rank { get; }

    /// <summary>What a carer minute on the framework costs on average, in pence.</summary>
    internal double PenceAMinute { get; }

    /// <summary>Visits driven to for each client minute, on average.</summary>
    internal double TripsAMinute { get; }

    /// <summary>How travel follows visits.</summary>
    internal TravelRule Travel { get; }

    /// <summary>Who comes to reablement and how many of them need care afterwards; made when it is asked for.</summary>
    internal ReablementPeople Reablement => _reablement.Value;

    /// <summary>The queue for an assessment in hospital; null where the folder does not tell it.</summary>
    internal AssessmentQueue? Assessments => _assessments.Value;

    /// <summary>The most people a week who come from home or the emergency department; infinite where that is not told.</summary>
    internal double MostStepUp => _stepUp.Value;

    /// <summary>The week as it is.</summary>
    internal CareWeek Baseline()
    {
        var (teams, areas) = (Math.Max(HomeMap.AreaCount, Map.AreaCount), Map.AreaCount);
        return new CareWeek(
            _baseline, false, [.. new long[teams]], [.. new long[areas]], [.. new long[areas]], [.. new double[HomeMap.AreaCount]]);
    }

    /// <summary>The index of a provider of the county; a number beyond all of them for another.</summary>
    internal int IndexOf(ProviderId provider) => _providers.GetValueOrDefault(provider, Ledger.Providers.Length);

    /// <summary>Whether the county has a provider.</summary>
    internal bool Knows(ProviderId provider) => _providers.ContainsKey(provider);

    /// <summary>The status of care that a provider gives; a new one is on the framework.</summary>
    internal HourStatus StatusWith(int provider) => provider >= Ledger.Providers.Length || Ledger.FrameworkOf[provider] == true
        ? HourStatus.OnFramework
        : Ledger.FrameworkOf[provider] == false ? HourStatus.OffFramework : HourStatus.FrameworkNotKnown;

    private CareRow RowOf(LedgerEntry entry, ImmutableArray<int> homes)
    {
        var provider = entry.Provider >= 0 || !IsDriven(entry.Status)
            || Ledger.Input.Packages[entry.Package].Package.Provider is not { } own
            ? entry.Provider
            : _providers[own];
        return new CareRow(
            entry.Package, homes[entry.Package], Areas[entry.Package], entry.Provider, provider, entry.Status, entry.Client, entry.Carer,
            entry.Cost,
            IsDriven(entry.Status) ? entry.Client * Visits[entry.Package].Trips : 0);
    }

    private static ImmutableArray<long> NeedOf(ImmutableArray<CareRow> rows, int packages)
    {
        var need = new long[packages];
        foreach (var row in rows)
        {
            need[row.Package] += row.Status.IsBeside() ? 0 : row.Client;
        }

        return [.. need];
    }

    private static ImmutableArray<int> ProvidersOf(ImmutableArray<CareRow> rows, int packages)
    {
        var providers = new int[packages];
        Array.Fill(providers, -1);
        foreach (var row in rows)
        {
            if (row.Status.IsMet() && row.Provider >= 0)
            {
                providers[row.Package] = row.Provider;
            }
        }

        return [.. providers];
    }

    private static bool IsDriven(HourStatus status) => status.IsMet() || status == HourStatus.ReablementInTerm;

    private static ImmutableArray<int> Positions(ImmutableArray<AreaIndex> areas, Zones map) => [.. areas.Select(map.PositionOf)];

    private static double Price(ImmutableArray<CareRow> rows)
    {
        var (pence, minutes) = (0L, 0L);
        foreach (var row in rows.Where(row => row is { Status: HourStatus.OnFramework, Cost: > 0 }))
        {
            (pence, minutes) = (pence + row.Cost, minutes + row.Carer);
        }

        return minutes == 0 ? AssumedPenceAMinute : (double)pence / minutes;
    }

    private static ImmutableArray<int> OrderOf(County county)
    {
        var requested = (county.Cases ?? []).Where(one => one.Requested is not null)
            .ToDictionary(one => one.Package, one => one.Requested!.Value);
        return PlaceOf(county.Packages.Length, Enumerable.Range(0, county.Packages.Length)
            .OrderBy(index => requested.GetValueOrDefault(county.Packages[index].Package.Id, DateOnly.MaxValue))
            .ThenBy(index => county.Packages[index].Package.Id));
    }

    private static ImmutableArray<int> RankOf(ImmutableArray<CountyPackage> packages) =>
        PlaceOf(packages.Length, Enumerable.Range(0, packages.Length).OrderBy(index => packages[index].Package.Id));

    private static ImmutableArray<int> PlaceOf(int count, IEnumerable<int> order)
    {
        var places = new int[count];
        var place = 0;
        foreach (var index in order)
        {
            places[index] = place++;
        }

        return [.. places];
    }
}
