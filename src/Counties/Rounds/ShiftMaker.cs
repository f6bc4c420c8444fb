using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Turns a carer's weekly shifts into shifts of a problem, with the breaks they are due.</summary>
internal static class ShiftMaker
{
    private const int Minute = 60;
    private const int Day = 24 * 60 * Minute;

    internal static ImmutableArray<CarerShift> Of(
        CountyCarer carer, IEnumerable<int> days, RoundsOptions options, (int Start, int End) places)
    {
        var shifts = new List<CarerShift>();
        foreach (var day in days)
        {
            foreach (var shift in carer.Shifts.Where(shift => shift.Days.Has(day)))
            {
                var (start, end) = (day * Day + shift.StartMinute * Minute, day * Day + shift.EndMinute * Minute);
                shifts.Add(new CarerShift
                {
                    Earliest = start,
                    Latest = Math.Min(end + options.OvertimeMinutes * Minute, day * Day + VisitWindow.DayEnd * Minute),
                    OvertimeFrom = options.OvertimeMinutes > 0 ? end : null,
                    StartPlace = places.Start,
                    EndPlace = places.End,
                    Break = BreakOf(shift, start, options.BreakMinutes),
                    Day = day,
                });
            }
        }

        shifts.Sort((left, right) => left.Earliest.CompareTo(right.Earliest));
        for (var next = 1; next < shifts.Count; next++)
        {
            shifts[next - 1] = shifts[next - 1] with { Latest = Math.Min(shifts[next - 1].Latest, shifts[next].Earliest) };
        }

        return [.. shifts];
    }

    /// <summary>Above 6 hours a break is due; it starts between a third and two thirds of the shift.</summary>
    private static BreakRule? BreakOf(ShiftPattern shift, int start, int usual)
    {
        var minutes = shift.BreakMinutes ?? (shift.LengthMinutes > ShiftPattern.BreakAboveMinutes ? usual : 0);
        var third = shift.LengthMinutes * Minute / 3;
        return minutes == 0 ? null : new BreakRule(start + third, start + 2 * third, minutes * Minute, shift.IsBreakPaid);
    }
}
