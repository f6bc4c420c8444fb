using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>How many people are referred, from where and on which days.</summary>
/// <param name="PerYear">Referrals a year.</param>
/// <param name="ZoneShares">The share of each zone; they add up to 1.</param>
/// <param name="Weekdays">What Monday to Sunday count, 1 on average; 0 where nobody came.</param>
internal sealed record FlowArrivals(double PerYear, ImmutableArray<double> ZoneShares, ImmutableArray<double> Weekdays)
{
    /// <summary>Fewer cases, or over fewer weeks, are not taken for a rate.</summary>
    private const int LeastCases = 20, LeastWeeks = 4, MostWeeks = 52;

    /// <summary>Fewer cases say nothing of weekdays.</summary>
    private const int LeastForWeekdays = 100;

    internal static FlowArrivals Of(CountyRun run, FlowToday today, FlowGuard? guard, FlowSources sources)
    {
        var county = run.County;
        var known = county.Packages.Select((one, line) => (one.Package.Id, line)).ToDictionary(one => one.Id, one => one.line);
        var homes = new FlowHomes(run.Placed);
        var received = (county.Referrals ?? []).Where(one => one.Buyer == CareBuyer.Council && one.Received.Day <= county.AsOf)
            .Select(one => (one.Received.Day, Area: homes.AreaOf(one.Zone))).ToList();
        var requests = (county.Cases ?? [])
            .Where(one => one.Requested is { } day && day <= county.AsOf && known.ContainsKey(one.Package))
            .Select(one => (Day: one.Requested!.Value, Area: run.Placed.Areas[known[one.Package]])).ToList();
        var starts = county.Packages.Select((one, line) => (one.Package, Area: run.Placed.Areas[line]))
            .Where(one => IsNew(one.Package) && one.Package.Start <= county.AsOf)
            .Select(one => (Day: one.Package.Start!.Value, one.Area)).ToList();
        var (told, asked, begun) = (Rate(received, county.AsOf), Rate(requests, county.AsOf), Rate(starts, county.AsOf));
        var (days, weeks, source) = told.Weeks > 0
            ? (told.Days, told.Weeks, "Measured: days received in referrals.csv over the weeks that the file covers, at most a year.")
            : asked.Weeks > 0
            ? (asked.Days, asked.Weeks, "Derived: request days in waiting.csv over the weeks that the file covers, at most a year.")
            : (begun.Days, begun.Weeks, "Derived: start days in services.csv over the weeks that the file covers, at most a year; "
                + "people who wait are not among them.");
        var cases = guard?.Count(days.Count) ?? days.Count;
        var perYear = weeks > 0 ? cases * 365.0 / (7 * weeks) : 0;
        var isTold = told.Weeks > 0;
        sources.Counted(isTold, "referrals", "Referrals", perYear, "people a year", cases, source);
        var shares = Shares(run.Placed.Zones.Count, days.Where(one => guard is null && one.Area.IsZone).Select(one => one.Area.Zone),
            today);
        sources.Counted(
            isTold && guard is null, "zone_shares", "Share of referrals by zone", null, "by zone", cases,
            guard is null && isTold
                ? "Measured: the same people by zone, and as many more as there are zones, spread like today's packages."
                : guard is null
                ? "Derived: the same people by zone, and as many more as there are zones, spread like today's packages."
                : "Derived: spread like today's packages.");
        var weekdays = WeekdaysOf(days.Select(one => one.Day), out var isSeen);
        if (isSeen)
        {
            sources.Counted(isTold, "weekdays", "Referrals by weekday", null, "by weekday", cases, (isTold ? "Measured" : "Derived")
                + ": the weekdays of the same days.");
        }
        else
        {
            sources.Assumed("weekdays", "Referrals by weekday", null, "Monday to Friday alike");
        }

        return new FlowArrivals(perYear, shares, weekdays);
    }

    /// <summary>A line that is a new package of care at home which the council buys.</summary>
    internal static bool IsNew(Package package) => package is
    {
        ServiceType: ServiceType.HomeCare, Start: not null,
        Status: ServiceStatus.Active or ServiceStatus.Paused or ServiceStatus.Ended,
    };

    /// <summary>
    /// The days that are taken for a rate, and over how many weeks: a file of a year or more gives the last year; a shorter one the weeks
    /// since
    /// the first day after which half its days a week come, so that a few old cases do not stretch it.
    /// </summary>
    private static (List<(DateOnly Day, AreaIndex Area)> Days, double Weeks) Rate(List<(DateOnly Day, AreaIndex Area)> all, DateOnly asOf)
    {
        for (var weeks = MostWeeks; weeks >= LeastWeeks; weeks--)
        {
            var inside = all.Where(one => one.Day > asOf.AddDays(-7 * weeks)).ToList();
            var oldest = inside.Count(one => one.Day <= asOf.AddDays(-7 * (weeks - LeastWeeks)));
            if (inside.Count >= LeastCases && 2.0 * oldest / LeastWeeks >= (double)inside.Count / weeks)
            {
                return (inside, weeks);
            }
        }

        return ([], 0);
    }

    private static ImmutableArray<double> Shares(int zones, IEnumerable<int> seen, FlowToday today)
    {
        var packages = new double[zones];
        foreach (var package in today.Packages)
        {
            packages[package.Zone]++;
        }

        var all = packages.Sum();
        var shares = new double[zones];
        for (var zone = 0; zone < zones; zone++)
        {
            shares[zone] = all > 0 ? zones * packages[zone] / all : 1;
        }

        foreach (var zone in seen)
        {
            shares[zone]++;
        }

        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }

    private static ImmutableArray<double> WeekdaysOf(IEnumerable<DateOnly> days, out bool isSeen)
    {
        var counts = new double[7];
        foreach (var day in days)
        {
            counts[((int)day.DayOfWeek + 6) % 7]++;
        }

        var sum = counts.Sum();
        isSeen = sum >= LeastForWeekdays;
        return isSeen ? [.. counts.Select(count => 7 * count / sum)] : [1.4, 1.4, 1.4, 1.4, 1.4, 0, 0];
    }
}
