using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>Shares travel out to areas: half of each way between two doors to either, the way from and to a carer's start to the door.</summary>
internal static class ZoneTravel
{
    /// <summary>The travel of a week's rounds that falls to some packages.</summary>
    /// <param name="week">The rounds.</param>
    /// <param name="isInside">Whether a package counts.</param>
    /// <returns>Twice the ticks and metres of a week.</returns>
    internal static TravelChange TwiceOf(ProviderWeek week, Func<PackageId, bool> isInside)
    {
        var twice = default(TravelChange);
        ByPackage(week, (package, own) => twice += isInside(package) ? own : default);
        return twice;
    }

    /// <summary>The travel of a week's rounds, way by way, and whom it falls to.</summary>
    /// <param name="week">The rounds.</param>
    /// <param name="add">
    /// Takes a package and twice the ticks and metres a week that fall to it, so that they are whole; called once or more for each visit.
    /// </param>
    internal static void ByPackage(ProviderWeek week, Action<PackageId, TravelChange> add)
    {
        var problem = week.Plan.Problem;
        var origins = week.Book.Rounds.Origins;
        foreach (var round in week.Plan.Rounds)
        {
            var carer = problem.Carers[round.Carer];
            var shift = carer.Shifts[round.Shift];
            var (place, last) = (shift.StartPlace, (PackageId?)null);
            foreach (var visit in round.Visits)
            {
                var (next, here) = (problem.Visits[visit].Place, origins[week.Here[visit]].Package);
                var way = Way(problem, place, next, carer.Mode);
                add(here, last is null ? way + way : way);
                if (last is { } before)
                {
                    add(before, way);
                }

                (place, last) = (next, here);
            }

            if (last is { } end)
            {
                var way = Way(problem, place, shift.EndPlace, carer.Mode);
                add(end, way + way);
            }
        }
    }

    private static TravelChange Way(RoundProblem problem, int from, int to, int mode) =>
        new(problem.Travel.Ticks(from, to, mode), problem.Travel.Metres(from, to, mode));
}
