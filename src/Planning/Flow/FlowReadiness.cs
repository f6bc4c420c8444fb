using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>How readily providers accept: so that times to place come out as waiting.csv has them, or assumed.</summary>
internal static class FlowReadiness
{
    /// <summary>Acceptances in an open hour of an empty provider on the spot, where nothing is known.</summary>
    internal const double UsualPerHour = 0.02;

    /// <summary>Per minute of detour.</summary>
    internal const double DetourPower = 0.05;

    private const int LeastCases = 30;
    private const double LeastOfferDays = 0.25;

    /// <summary>
    /// The readiness with the base rate at which half the people are placed within the median of waiting.csv at today's loads, all
    /// providers that may take asked at once.
    /// </summary>
    internal static Readiness Of(
        CountyRun run, FlowToday today, OfferBoard board, ImmutableArray<double> zoneShares, ImmutableArray<BrokerageStage> stages,
        Stay packageHours, FlowGuard? guard, FlowSources sources, CancellationToken cancellation)
    {
        if (FlowOffers.Of(run, board, sources, cancellation) is { } learned)
        {
            return learned;
        }

        sources.Assumed("load_power", "How acceptance falls with load: its power of the room left", board.Readiness.LoadPower, "power");
        sources.Assumed("detour_power", "How acceptance falls with detour", DetourPower, "a minute");
        sources.Assumed("rate_power", "How acceptance rises with the rate", 0, "power");
        var times = TimesToPlace.Of(run.County.Cases ?? [], WaitingClock.ToProviderFound, run.County.AsOf);
        var fitted = times.Placed >= LeastCases && times.Curve.MedianDays is { } median
            ? BaseFor(Math.Max(LeastOfferDays, (guard?.Days(median) ?? median) - StageDays()), today, board, zoneShares, packageHours)
            : null;
        if (fitted is { } base_)
        {
            sources.Derived(
                "acceptance", "Acceptances of an empty provider on the spot", base_, "an open hour", times.Placed,
                "Derived: the rate at which half are placed within the median of waiting.csv, all asked at once at today's loads.");
            return board.Readiness with { PerHour = base_ };
        }

        sources.Assumed("acceptance", "Acceptances of an empty provider on the spot", UsualPerHour, "an open hour");
        return board.Readiness;

        double StageDays() => stages.Sum(stage => stage.Work.Mean / stage.Complete) / (24 * WorkingWeek.OfficeHours.MeanRate);
    }

    /// <summary>The base rate that places half within some days; null if nobody can take anything.</summary>
    private static double? BaseFor(double days, FlowToday today, OfferBoard board, ImmutableArray<double> zoneShares, Stay packageHours)
    {
        var hours = 24 * days * WorkingWeek.OfficeHours.MeanRate;
        var load = board.Providers.Select(one => one.OtherHours).ToArray();
        foreach (var package in today.Packages)
        {
            load[package.Provider] += package.Hours;
        }

        var one = board with { Readiness = board.Readiness with { PerHour = 1 } };
        // The room left, and the chance that a package fits into it.
        double[] room =
        [
            .. board.Providers.Select((provider, at) => Math.Clamp(1 - load[at] / provider.CapacityHours, 0, 1)
                * (1 - packageHours.ShareAbove(provider.CapacityHours - load[at]))),
        ];
        double[] weights =
        [
            .. Enumerable.Range(0, board.Zones.Length).Select(zone => Enumerable.Range(0, load.Length)
                .Sum(at => one.Weight(zone, at) * room[at])),
        ];
        var served = weights.Select((weight, zone) => weight > 0 ? zoneShares[zone] : 0).Sum();
        if (served <= 0)
        {
            return null;
        }

        double Waiting(double perHour) => weights.Select((weight, zone) =>
            weight > 0 ? zoneShares[zone] / served * Math.Exp(-perHour * weight * hours) : 0).Sum();
        var (low, high) = (0.0, 1e-6);
        while (Waiting(high) > 0.5)
        {
            (low, high) = (high, 2 * high);
        }

        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Waiting(middle) > 0.5 ? (middle, high) : (low, middle);
        }

        return high;
    }
}
