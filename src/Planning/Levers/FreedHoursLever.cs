using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>A share of the carer hours that other levers freed becomes care for people who wait in the same zone.</summary>
/// <remarks>
/// People are taken in the order in which they asked, whole packages, as long as the zone's hours last; the provider with most visits there
/// gives
/// the care. What is left stays freed. Freed minutes are rarely at the right time of day: rounds realised part of them in every search
/// made, so
/// the share is the planner's, with its range.
/// </remarks>
internal static class FreedHoursLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        var share = Math.Min(1, turn.Size);
        var pools = week.Freed.Select(minutes => (long)Math.Floor(share * Math.Max(0, minutes))).ToArray();
        var most = MostVisits(week);
        for (var team = 0; team < pools.Length; team++)
        {
            pools[team] = most[team] < 0 ? 0 : pools[team];
        }

        var (placed, used) = Placement.Place(week, turn, week.TeamOf, pools, row => most[week.TeamOf(row)], inCarerMinutes: true);
        return placed with { Freed = [.. week.Freed.Select((minutes, team) => minutes - used[team])] };
    }

    /// <summary>The provider with most visits on the framework by zone of the hours freed; -1 for none.</summary>
    internal static int[] MostVisits(CareWeek week)
    {
        var visits = new SortedDictionary<(int Team, int Provider), double>();
        foreach (var row in week.Rows)
        {
            if (row.Provider >= 0 && row.Status == HourStatus.OnFramework)
            {
                visits[(week.TeamOf(row), row.Provider)] = visits.GetValueOrDefault((week.TeamOf(row), row.Provider)) + row.Trips;
            }
        }

        var most = Enumerable.Repeat(-1, week.Freed.Length).ToArray();
        foreach (var ((team, provider), count) in visits)
        {
            most[team] = most[team] < 0 || count > visits[(team, most[team])] ? provider : most[team];
        }

        return most;
    }
}
