using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Makes what a flow starts from out of a run: part by part, each with its source.</summary>
internal static class FlowInputsMaker
{
    /// <summary>J107: nothing to start from.</summary>
    internal static readonly FaultCode NothingFlows = new(
        "J107", FaultKind.Structure, "Nobody is referred and nobody has a package, so that nothing flows.",
        "Add packages with start days to services.csv, or cases with request days to waiting.csv.");

    private const double OfficeOpens = 9, OfficeCloses = 17;

    /// <summary>What a flow starts from.</summary>
    /// <param name="run">The run.</param>
    /// <param name="guard">What may be known of people who wait; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static FlowInputs Make(CountyRun run, FlowGuard? guard, CancellationToken cancellation)
    {
        var sources = new FlowSources();
        var today = FlowToday.Of(run);
        var arrivals = FlowArrivals.Of(run, today, guard, sources);
        if (arrivals.PerYear == 0 && today.Packages.IsEmpty)
        {
            var faults = new FindingCollector();
            faults.Add(NothingFlows, "services.csv", 0, "there are no packages and no referrals within a year of the as-at day.");
            faults.ThrowIfFault();
        }

        var services = FlowServices.Of(run, today, arrivals.PerYear, FlowStays.FromReablementIn(run.County, guard), guard, sources);
        cancellation.ThrowIfCancellationRequested();
        var stays = FlowStays.Of(run, today, guard, sources);
        var providers = FlowProviders.Of(run, today, sources);
        var detours = FlowDetours.Of(run, today, providers, sources, cancellation);
        var (stages, ofBrokers) = FlowStages.Of(run.County, sources);
        var board = new OfferBoard
        {
            Zones = [.. run.Placed.Zones.Select(zone => zone.Code.Value)],
            Areas = FlowProviders.AreasOf(run.Placed.Zones),
            Providers = providers,
            DetourMinutes = detours,
            Readiness = new Readiness(FlowReadiness.UsualPerHour, DetourPower: FlowReadiness.DetourPower),
        };
        var readiness = FlowReadiness.Of(
            run, today, board, arrivals.ZoneShares, stages, stays.Hours, guard, sources, cancellation);
        return new FlowInputs
        {
            Start = run.County.AsOf.AddDays(1),
            Board = board with { Readiness = readiness },
            ZoneNames = [.. run.Placed.Zones.Select(zone => zone.Name)],
            PerYear = arrivals.PerYear,
            ZoneShares = arrivals.ZoneShares,
            Arrivals = new WorkingWeek { Opens = OfficeOpens, Closes = OfficeCloses, Days = arrivals.Weekdays, OnBankHolidays = 0 },
            Stages = stages,
            BrokerStages = ofBrokers,
            PackageHours = stays.Hours,
            Life = stays.Life,
            Patience = stays.Patience,
            FromReablement = services.Services.IsEmpty ? stays.FromReablement : 0,
            Services = services.Services,
            ServiceShare = services.ReferralShare,
            SecondPerYear = FlowBuyers.PerYear(run.County, guard, sources),
            RefusedShares = FlowOffers.RefusedShares(run.County, providers, guard is null, sources),
            Packages = today.Packages,
            PackageLines = today.Lines,
            OpenLines = guard is null ? today.OpenLines : [],
            Open = guard is null ? OpenOf(today, services.ForWaiting) : guard.OpenOf(arrivals.ZoneShares, stays.Hours.Mean),
            Sources = sources.All,
            Notes = today.Notes,
        };
    }

    /// <summary>Those who wait in reablement hold places of its service.</summary>
    private static ImmutableArray<ReferralToday> OpenOf(FlowToday today, int? service) =>
        [.. today.Open.Select((one, at) => today.InReablement[at] ? one with { Service = service } : one)];
}
