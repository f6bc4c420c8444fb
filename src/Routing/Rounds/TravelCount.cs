namespace Zoning.Routing;

/// <summary>Travel of a plan, counted again from the order of its visits.</summary>
/// <param name="Between">Ticks between one visit and the next.</param>
/// <param name="Home">Ticks from and to the places where rounds start and end.</param>
/// <param name="Metres">Metres of all trips.</param>
/// <param name="Contact">Ticks of visits.</param>
internal readonly record struct TravelCount(long Between, long Home, long Metres, long Contact)
{
    /// <summary>Ticks of all trips.</summary>
    public long Travel => Between + Home;

    /// <summary>Minutes of travel, including trips from and to home, for each hour of contact; null without contact.</summary>
    public double? MinutesAnHour => Contact == 0 ? null : 60.0 * Travel / Contact;

    /// <summary>The counts of two plans together.</summary>
    /// <param name="other">The other plan's count.</param>
    /// <returns>The sums.</returns>
    public TravelCount Plus(TravelCount other) =>
        new(checked(Between + other.Between), checked(Home + other.Home), checked(Metres + other.Metres), checked(Contact + other.Contact));

    /// <summary>Counts a plan's travel.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="travel">
    /// Travel times to use instead of the problem's, such as slower ones for the same places; the order of the plan is kept.
    /// </param>
    /// <param name="mode">Counts only rounds of carers with this mode; all if null.</param>
    /// <returns>The count. A trip without a way counts 0.</returns>
    /// <exception cref="ArgumentException">The travel times have a different number of places.</exception>
    public static TravelCount Of(RoundPlan plan, ITravelTimes? travel = null, int? mode = null)
    {
        var times = travel ?? plan.Problem.Travel;
        if (times.Places != plan.Problem.Travel.Places)
        {
            throw new ArgumentException(
                $"The travel times have {times.Places} places, the plan has {plan.Problem.Travel.Places}.", nameof(travel));
        }

        var count = default(TravelCount);
        foreach (var round in plan.Rounds)
        {
            var carer = plan.Problem.Carers[round.Carer];
            if (mode is null || carer.Mode == mode)
            {
                count = count.Plus(Of(plan.Problem, round, carer, times));
            }
        }

        return count;
    }

    private static TravelCount Of(RoundProblem problem, Round round, RoundCarer carer, ITravelTimes times)
    {
        var shift = carer.Shifts[round.Shift];
        var (place, isFirst, between, home, metres, contact) = (shift.StartPlace, true, 0L, 0L, 0L, 0L);
        foreach (var visit in round.Visits)
        {
            var next = problem.Visits[visit].Place;
            var ticks = Math.Max(0, times.Ticks(place, next, carer.Mode));
            (between, home) = isFirst ? (between, home + ticks) : (between + ticks, home);
            metres += times.Metres(place, next, carer.Mode);
            contact += problem.Visits[visit].LengthFor(round.Carer);
            (place, isFirst) = (next, false);
        }

        return isFirst
            ? default
            : new TravelCount(
                between,
                home + Math.Max(0, times.Ticks(place, shift.EndPlace, carer.Mode)),
                metres + times.Metres(place, shift.EndPlace, carer.Mode),
                contact);
    }
}
