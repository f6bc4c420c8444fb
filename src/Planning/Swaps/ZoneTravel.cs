using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// Shares travel out to areas: half of each way between two doors to either, the way from and to a carer's start to the door.
/// </summary>
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
    internal static void ByPackage(ProviderWeek week, Action<PackageId, TravelChange> add) =>
        ByPackage(week.Plan, visit => week.Book.Rounds.Origins[week.Here[visit]].Package, (package, _, twice) => add(package, twice));

    /// <summary>The travel of a plan, way by way, and whom it falls to.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="packageOf">The package of a visit of the plan.</param>
    /// <param name="add">Takes a package, the mode of travel, and twice the ticks and metres that fall to it.</param>
    internal static void ByPackage(RoundPlan plan, Func<int, PackageId> packageOf, Action<PackageId, int, TravelChange> add)
    {
        var problem = plan.Problem;
        foreach (var round in plan.Rounds)
        {
            var carer = problem.Carers[round.Carer];
            var shift = carer.Shifts[round.Shift];
            var (place, last) = (shift.StartPlace, (PackageId?)null);
            foreach (var visit in round.Visits)
            {
                var (next, here) = (problem.Visits[visit].Place, packageOf(visit));
                var way = Way(problem, place, next, carer.Mode);
                add(here, carer.Mode, last is null ? way + way : way);
                if (last is { } before)
                {
                    add(before, carer.Mode, way);
                }

                (place, last) = (next, here);
            }

            if (last is { } end)
            {
                var way = Way(problem, place, shift.EndPlace, carer.Mode);
                add(end, carer.Mode, way + way);
            }
        }
    }

    private static TravelChange Way(RoundProblem problem, int from, int to, int mode) =>
        new(problem.Travel.Ticks(from, to, mode), problem.Travel.Metres(from, to, mode));
}
