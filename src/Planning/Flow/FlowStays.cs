using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>How large packages are, how long they last, and how many come from reablement.</summary>
internal sealed record FlowStays(Stay Hours, Stay Life, Stay Patience, double FromReablement)
{
    /// <summary>Fewer are not taken for a distribution or a rate.</summary>
    private const int Least = 30;
    private const int MostDays = 364, LeastDays = 28;
    private const double UsualHours = 12.4, UsualSigma = 0.6, UsualLifeDays = 730;

    internal static FlowStays Of(CountyRun run, FlowToday today, FlowGuard? guard, FlowSources sources) =>
        new(HoursOf(run.County, sources), LifeOf(run.County, today, sources), PatienceOf(run.County, sources),
            FromReablementOf(run.County, guard, sources));

    /// <summary>Log-normal with the mean and the spread of the logarithms of new packages.</summary>
    private static Stay HoursOf(County county, FlowSources sources)
    {
        double[] hours =
        [
            .. county.Packages.Select(one => one.Package)
                .Where(one => FlowArrivals.IsNew(one) && one.Weekly.Value > 0 && one.Start > county.AsOf.AddDays(-MostDays)
                    && one.Start <= county.AsOf)
                .Select(one => one.Weekly.Value / 60.0),
        ];
        if (hours.Length < Least)
        {
            sources.Assumed("package_hours", "Client hours a week of a new package", UsualHours, "hours a week, log-normal");
            return Stay.LogNormal(UsualHours, UsualSigma);
        }

        var middle = hours.Average(Math.Log);
        var sigma = Math.Sqrt(hours.Sum(one => (Math.Log(one) - middle) * (Math.Log(one) - middle)) / (hours.Length - 1));
        sources.Derived(
            "package_hours", "Client hours a week of a new package", hours.Average(), "hours a week, log-normal", hours.Length,
            "Derived: packages in services.csv that started within a year.");
        return Stay.LogNormal(hours.Average(), Math.Max(0.05, sigma));
    }

    /// <summary>
    /// The mean is the time lived by all packages over the packages that ended (occurrence over exposure), over the days that the file has
    /// endings for.
    /// </summary>
    private static Stay LifeOf(County county, FlowToday today, FlowSources sources)
    {
        var ends = county.Packages.Select(one => one.Package)
            .Where(one => FlowArrivals.IsNew(one) && one.End <= county.AsOf && one.End > county.AsOf.AddDays(-MostDays))
            .Select(one => (Start: one.Start!.Value, End: one.End!.Value)).ToList();
        var first = ends.Count == 0 ? county.AsOf : ends.Min(one => one.End);
        if (ends.Count < Least || county.AsOf.DayNumber - first.DayNumber < LeastDays)
        {
            sources.Assumed("life", "How long a package lasts", UsualLifeDays, "days, exponential");
            return Stay.Exponential(24 * UsualLifeDays);
        }

        var lived = ends.Sum(one => (double)one.End.DayNumber - Math.Max(one.Start.DayNumber, first.DayNumber))
            + today.Lines.Select(line => county.Packages[line].Package.Start)
                .Sum(start => (double)county.AsOf.DayNumber - Math.Max(start?.DayNumber ?? 0, first.DayNumber));
        sources.Derived(
            "life", "How long a package lasts", lived / ends.Count, "days, exponential", ends.Count,
            "Derived: days that packages ran, over packages that ended, since the first ending in services.csv and at most a year.");
        return Stay.Exponential(24 * lived / ends.Count);
    }

    /// <summary>Days waited by all referrals over those that ended without a provider (occurrence over exposure).</summary>
    private static Stay PatienceOf(County county, FlowSources sources)
    {
        var first = county.AsOf.AddDays(-MostDays);
        var referrals = (county.Referrals ?? []).Where(one => one.Received.Day >= first && one.Received.Day <= county.AsOf).ToList();
        var left = referrals.Count(one => one.Closed is { } closed && closed.Day <= county.AsOf);
        if (left < Least)
        {
            sources.Assumed("patience", "How long people wait before they go elsewhere", null, "for as long as it takes");
            return Stay.Never;
        }

        var today = new Moment(county.AsOf);
        var days = referrals.Sum(one => one.Received.HoursUntil(one.Ended is { } ended && ended.Day <= county.AsOf ? ended : today)) / 24;
        sources.Measured(
            "patience", "How long people wait before they go elsewhere", days / left, "days, exponential", left,
            "Measured: referrals of a year in referrals.csv that ended without a provider, over the days that all waited.");
        return Stay.Exponential(24 * days / left);
    }

    private static double FromReablementOf(County county, FlowGuard? guard, FlowSources sources)
    {
        if (CasesFrom(county, guard) is not { } cases)
        {
            sources.Assumed("from_reablement", "Referrals that come from reablement", 0, "share");
            return 0;
        }

        sources.Derived(
            "from_reablement", "Referrals that come from reablement", cases.Share, "share", cases.All,
            "Derived: people in waiting.csv who waited or wait in reablement.");
        return cases.Share;
    }

    /// <summary>The share of people in waiting.csv who come from reablement; 0 if too few are told.</summary>
    internal static double FromReablementIn(County county, FlowGuard? guard) => CasesFrom(county, guard)?.Share ?? 0;

    private static (double Share, int All)? CasesFrom(County county, FlowGuard? guard)
    {
        var cases = (county.Cases ?? []).Where(one => one.WaitsIn != WaitsIn.NotKnown).ToList();
        var from = cases.Count(one => one.WaitsIn == WaitsIn.Reablement);
        var (some, all) = (guard?.Count(from) ?? from, guard?.Count(cases.Count) ?? cases.Count);
        return cases.Count < Least ? null : ((double)some / all, all);
    }
}
