using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>People of a zone move into an extra-care scheme there: their visits are no longer driven to.</summary>
/// <remarks>
/// Without a provider visits driven to = visits x (1 - people / packages with care in the zone), for all alike, as who moves is not known;
/// hours of care and providers stay. With one, packages of the zone in the order of their ids move to it, whole, and nobody drives to them;
/// what comes onto the framework by it costs the mean price there. People move in at once, or so many a week until all have. Limit: the way
/// of the first carer to the scheme, who chooses to move, and what the scheme costs are left out.
/// </remarks>
internal static class ExtraCareLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        var people = PeopleIn(turn.Lever, turn.Size, turn.Weeks);
        return people == 0 ? week : turn.Provider >= 0 ? Moved(week, turn, people) : Spread(week, turn, people);
    }

    /// <summary>How many have moved in after some weeks: whole people where they come by the week.</summary>
    internal static double PeopleIn(Lever lever, double size, double weeks) =>
        lever.PerWeek is { } rate ? Math.Min(size, Math.Floor((double)rate * weeks + 1e-9)) : size;

    private static CareWeek Spread(CareWeek week, LeverTurn turn, double people)
    {
        bool Is(CareRow row) => row.Status.IsMet() && !row.IsUnnamed && turn.IsAt(row);
        var packages = week.Rows.Count(Is);
        return packages == 0
            ? week
            : week.With(row => Is(row) ? row with { Trips = row.Trips * (1 - Math.Min(1, people / packages)) } : row);
    }

    private static CareWeek Moved(CareWeek week, LeverTurn turn, double people)
    {
        bool Is(CareRow row) => row.Status is HourStatus.OnFramework or HourStatus.OffFramework or HourStatus.FrameworkNotKnown
            && !row.IsUnnamed && turn.IsAt(row);
        var moving = week.Rows.Where(row => Is(row) && row.Provider != turn.Provider).Select(row => row.Package).Distinct()
            .OrderBy(package => turn.Ground.Rank[package]).Take((int)Math.Round(people, MidpointRounding.ToEven)).ToHashSet();
        var (ground, status) = (turn.Ground, turn.Ground.StatusWith(turn.Provider));
        return week.With(row => Is(row) && moving.Contains(row.Package)
            ? row with
            {
                Provider = turn.Provider,
                Drives = turn.Provider,
                Status = status,
                Trips = 0,
                Cost = status == HourStatus.OnFramework && row.Status != status && ground.Ledger.Input.HasRates
                    ? (long)Math.Round(row.Carer * ground.PenceAMinute, MidpointRounding.ToEven) : row.Cost,
            }
            : row);
    }
}
