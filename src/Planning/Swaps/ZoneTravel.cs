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
        var problem = week.Plan.Problem;
        var origins = week.Book.Rounds.Origins;
        var sum = 0.0;
        foreach (var round in week.Plan.Rounds)
        {
            var carer = problem.Carers[round.Carer];
            var shift = carer.Shifts[round.Shift];
            var (place, wasInside) = (shift.StartPlace, (bool?)null);
            foreach (var visit in round.Visits)
            {
                var next = problem.Visits[visit].Place;
                var inside = isInside(origins[week.Here[visit]].Package);
                sum += Share(wasInside, inside) * problem.Travel.Ticks(place, next, carer.Mode);
                (place, wasInside) = (next, inside);
            }

            sum += wasInside is { } last ? Share(last, null) * problem.Travel.Ticks(place, shift.EndPlace, carer.Mode) : 0;
        }

        return sum;
    }

    private static double Share(bool? from, bool? to) => (from, to) switch
    {
        (null, true) or (true, null) or (true, true) => 1,
        (true, false) or (false, true) => 0.5,
        _ => 0,
    };
}
