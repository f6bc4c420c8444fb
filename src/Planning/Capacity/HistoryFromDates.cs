using System.Globalization;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Weekly histories worked out from start and end dates, as the last day of each week saw them.</summary>
/// <remarks>
/// They begin where ended packages begin to be in the folder: before, those that ended are missing. A package without a date counts throughout, so that no step is
/// made up. People who are not listed are part of need, not of the waiting list.
/// </remarks>
internal static class HistoryFromDates
{
    private const int MostWeeks = 156;

    internal static AreaHistories Of(County county, Ledger ledger, AreaTree tree)
    {
        var monday = county.AsOf.AddDays(-county.AsOf.DayOfWeek.MondayBased());
        var packages = ledger.Input.Packages;
        var ended = packages.Where(package => package.End is { } end && end < county.AsOf).Select(package => package.End!.Value).ToList();
        if (ended.Count == 0)
        {
            const string advice = "services.csv holds only open packages, so its history can't be told. Extract ended packages of the last two years as well, or add history.csv.";
            return new AreaHistories { NextWeek = monday, WhyNoNeed = advice, WhyNoWaiting = advice, WhyNoRequested = advice };
        }

        var known = ended.Min();
        var first = known.AddDays(7 - known.DayOfWeek.MondayBased());
        var weeks = Math.Clamp((monday.DayNumber - first.DayNumber) / 7, 1, MostWeeks);
        first = monday.AddDays(-7 * weeks);
        var need = Enumerable.Range(0, weeks).Select(_ => new double[tree.Zones.AreaCount]).ToArray();
        var waiting = Enumerable.Range(0, weeks).Select(_ => new double[tree.Zones.AreaCount]).ToArray();
        var requested = Enumerable.Range(0, weeks).Select(_ => new double[tree.Zones.AreaCount]).ToArray();
        var cases = ledger.Input.Waiting.ToDictionary(one => one.Package);
        var isUndated = false;
        foreach (var package in packages)
        {
            var counts = package.ServiceType == ServiceType.HomeCare
                && package.Status is ServiceStatus.Active or ServiceStatus.Ended or ServiceStatus.Waiting or ServiceStatus.NotListed or ServiceStatus.Reablement;
            if (!counts)
            {
                continue;
            }

            var asked = cases.GetValueOrDefault(package.Id)?.Requested ?? package.Start;
            isUndated |= asked is null;
            var isListed = package.Status != ServiceStatus.NotListed;
            var started = package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed ? (DateOnly?)null : package.Start ?? first;
            for (var week = 0; week < weeks; week++)
            {
                var sunday = first.AddDays((7 * week) + 6);
                if (asked > sunday || package.End < sunday)
                {
                    continue;
                }

                need[week][package.Area.Value] += package.Need.Hours.Value;
                waiting[week][package.Area.Value] += isListed && (started is null || started > sunday) ? package.Need.Hours.Value : 0;
                requested[week][package.Area.Value] += asked > sunday.AddDays(-7) ? package.Need.Hours.Value : 0;
            }
        }

        return new AreaHistories
        {
            NextWeek = monday,
            Need = AreaHistories.Sum(tree, "need", first, need),
            Waiting = AreaHistories.Sum(tree, "waiting", first, waiting),
            Requested = AreaHistories.Sum(tree, "requested", first, requested),
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture, $"The history is worked out from start and end dates: {weeks} weeks, from the first ended package on. Hours are those a package has now; earlier hours that were overwritten can't be seen."),
                .. weeks < 26 ? ["It is shorter than half a year, so no season can be seen in it."] : Array.Empty<string>(),
                .. isUndated ? ["Some packages have no date they were asked for; they count in every week."] : Array.Empty<string>(),
            ],
        };
    }
}
