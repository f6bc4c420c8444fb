using System.Globalization;
using Zoning.Demand;

namespace Zoning.Samples;

/// <summary>
/// The rows of history.csv that a programme is followed by, counted from what the sample has: framework hours and reviews overdue by zone,
/// and days from request to provider of the county, at the end of each of the last 26 weeks.
/// </summary>
internal static class SampleFollowed
{
    private const int Weeks = 26;
    private const int Quarter = 91;

    /// <summary>Adds the rows to a table of week, zone, measure, hours and value.</summary>
    internal static void AddTo(SampleTable table, County county)
    {
        var framework = (county.Providers ?? []).Where(provider => provider.IsOnFramework == true).Select(provider => provider.Id)
            .ToHashSet();
        var zones = county.HomeMap.Select(zone => zone.Code.Value).Append("").ToArray();
        var zoneOf = county.Packages.ToDictionary(
            one => one.Package.Id, one => one.Found.Area.IsZone ? one.Found.Area.Zone : county.HomeMap.Count);
        var monday = county.AsOf.AddDays(-(((int)county.AsOf.DayOfWeek + 6) % 7));
        for (var back = Weeks; back >= 1; back--)
        {
            var week = monday.AddDays(-7 * back);
            var sunday = week.AddDays(6);
            var (minutes, overdue) = (new long[zones.Length], new int[zones.Length]);
            foreach (var one in county.Packages.Where(one => IsGiven(one.Package, sunday)
                && one.Package.Provider is { } provider && framework.Contains(provider)))
            {
                minutes[zoneOf[one.Package.Id]] += one.Package.Weekly.Value;
            }

            foreach (var review in (county.Reviews ?? []).Where(review => review.Due <= sunday && !(review.Done <= sunday)))
            {
                overdue[zoneOf.GetValueOrDefault(review.Package, county.HomeMap.Count)]++;
            }

            var day = Text(week);
            for (var zone = 0; zone < zones.Length; zone++)
            {
                if (minutes[zone] > 0)
                {
                    var hours = (minutes[zone] / 60m).ToString("0.##", CultureInfo.InvariantCulture);
                    table.Add(day, zones[zone], "framework-hours", hours, "");
                }

                if (overdue[zone] > 0)
                {
                    table.Add(day, zones[zone], "reviews-overdue", "", overdue[zone].ToString(CultureInfo.InvariantCulture));
                }
            }

            int[] days = [.. (county.Cases ?? [])
                .Where(one => one.Requested is not null && one.ProviderFound <= sunday && one.ProviderFound > sunday.AddDays(-Quarter))
                .Select(one => one.ProviderFound!.Value.DayNumber - one.Requested!.Value.DayNumber).Order()];
            if (days.Length > 0)
            {
                table.Add(day, "", "time-to-place", "", days[(days.Length - 1) / 2].ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static bool IsGiven(Package package, DateOnly day) =>
        package is { ServiceType: ServiceType.HomeCare, Status: ServiceStatus.Active or ServiceStatus.Ended }
        && package.Start <= day && !(package.End <= day);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
