using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Shares travel out to areas: half of each way between two doors to either, the way from and to a carer's start to the door.</summary>
internal static class ZoneTravel
{
    /// <summary>The travel of a week's rounds that falls to some packages.</summary>
    /// <param name="week">The rounds.</param>
    /// <param name="isInside">Whether a package counts.</param>
    /// <returns>Ticks a week.</returns>
    internal static double Of(ProviderWeek week, Func<PackageId, bool> isInside)
    {
        var halves = 0L;
        ByPackage(week, (package, own) => halves += isInside(package) ? own : 0);
        return halves / 2.0;
    }

    /// <summary>The travel of a week's rounds, way by way, and whom it falls to.</summary>
    /// <param name="week">The rounds.</param>
    /// <param name="add">Takes a package and half ticks a week that fall to it; called once or more for each visit.</param>
    internal static void ByPackage(ProviderWeek week, Action<PackageId, long> add)
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
                var way = problem.Travel.Ticks(place, next, carer.Mode);
                add(here, last is null ? 2L * way : way);
                if (last is { } before)
                {
                    add(before, way);
                }

                (place, last) = (next, here);
            }

            if (last is { } end)
            {
                add(end, 2L * problem.Travel.Ticks(place, shift.EndPlace, carer.Mode));
            }
        }
    }
}
