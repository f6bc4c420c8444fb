using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Turns a carer's weekly shifts into shifts of a problem, with the breaks that long rounds are due.</summary>
internal sealed class ShiftMaker(RoundsCalendar calendar, RoundsOptions options, PlaceList places)
{
    private const int Minute = 60;
    private const int EdgeMinutes = 180;

    /// <summary>The carer's shifts on the days that are planned, in order of time.</summary>
    internal ImmutableArray<CarerShift> Of(CountyCarer carer, TravelPlace start, TravelPlace? end)
    {
        var shifts = new List<CarerShift>();
        var from = -1;
        foreach (var day in calendar.Days.Where(day => !carer.Unavailable.Has(day)))
        {
            var like = carer.IsMade ? day : calendar.ShiftDay(day);
            foreach (var shift in carer.Shifts.Where(shift => shift.Days.Has(like)))
            {
                from = from < 0 ? places.Start(carer, start) : from;
                shifts.Add(ToShift(carer, shift, day, from, end ?? start));
            }
        }

        shifts.Sort((left, right) => left.Earliest.CompareTo(right.Earliest));
        for (var next = 1; next < shifts.Count; next++)
        {
            shifts[next - 1] = shifts[next - 1] with { Latest = Math.Min(shifts[next - 1].Latest, shifts[next].Earliest) };
        }

        return [.. shifts];
    }

    private CarerShift ToShift(CountyCarer carer, ShiftPattern shift, int day, int from, TravelPlace end)
    {
        var (earliest, plain) = (calendar.Tick(day, shift.StartMinute), calendar.Tick(day, shift.EndMinute));
        var latest = Math.Min(plain + options.OvertimeMinutes * Minute, calendar.Tick(day, VisitWindow.DayEnd));
        return new CarerShift
        {
            Earliest = earliest,
            Latest = latest,
            OvertimeFrom = options.OvertimeMinutes > 0 ? plain : null,
            StartPlace = from,
            EndPlace = places.End(carer, end, from, day, shift.EndMinute),
            Break = BreakOf(shift, earliest, plain, latest),
            Day = day,
        };
    }

    /// <summary>
    /// A break is due on a round of more than 6 hours, so a shorter shift has none. It starts between a third and two thirds of the shift,
    /// on long shifts three hours from either end, so that every round that must have one can.
    /// </summary>
    private BreakRule? BreakOf(ShiftPattern shift, int start, int plain, int end)
    {
        var minutes = shift.BreakMinutes ?? options.BreakMinutes;
        var length = plain - start;
        return minutes == 0 || end - start <= options.BreakAboveMinutes * Minute
            ? null
            : new BreakRule(
                start + Math.Min(length / 3, EdgeMinutes * Minute),
                start + Math.Max(2 * (length / 3), length - EdgeMinutes * Minute),
                minutes * Minute,
                shift.IsBreakPaid || options.AreBreaksPaid)
            {
                WorkAbove = options.BreakAboveMinutes * Minute,
                BetweenVisits = true,
            };
    }
}
