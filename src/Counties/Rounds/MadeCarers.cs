using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Carers made up from the hours of a provider that has no carers in the folder. They represent hours, not people.</summary>
/// <remarks>
/// Early shifts run 06:30-14:30, late ones 15:00-23:00, night ones 22:00-30:00. On each day a half has as many shifts as its carer minutes
/// need at a fifth of the contact hours a week each, and at least as many as come to one person at once; shifts are shared among carers so
/// that each works five of seven days.
/// </remarks>
internal static class MadeCarers
{
    private static readonly (int Start, int End, string Name)[] Halves = [(390, 870, "early"), (900, 1380, "late"), (1320, 1800, "night")];

    internal static ImmutableArray<CountyCarer> Of(ProviderId provider, IEnumerable<PlannedVisit> visits, int contactHours)
    {
        var minutes = new long[3, 7];
        var atOnce = new int[3];
        foreach (var visit in visits)
        {
            var half = HalfOf(visit);
            atOnce[half] = Math.Max(atOnce[half], visit.Carers);
            for (var day = 0; day < 7; day++)
            {
                minutes[half, day] += visit.Days.Has(day) ? (long)visit.Minutes * visit.Carers : 0;
            }
        }

        var carers = ImmutableArray.CreateBuilder<CountyCarer>();
        for (var half = 0; half < 3; half++)
        {
            var aShift = contactHours * 60 / 5;
            var shifts = Enumerable.Range(0, 7).Select(day =>
                minutes[half, day] == 0 ? 0 : (int)Math.Max(atOnce[half], (minutes[half, day] + aShift - 1) / aShift)).ToArray();
            var count = Math.Max(shifts.Max(), (shifts.Sum() + 4) / 5);
            var days = new CareDays[count];
            var next = 0;
            for (var day = 0; day < 7; day++)
            {
                for (var shift = 0; shift < shifts[day]; shift++)
                {
                    days[next++ % count] |= (CareDays)(1 << day);
                }
            }

            for (var carer = 0; carer < count; carer++)
            {
                carers.Add(new CountyCarer
                {
                    Id = new CarerId(FormattableString.Invariant($"{provider}-made-{Halves[half].Name}-{carer + 1:000}")),
                    Provider = provider,
                    Start = "",
                    IsMade = true,
                    Shifts = [new ShiftPattern(days[carer], Halves[half].Start, Halves[half].End, null, false)],
                });
            }
        }

        return carers.ToImmutable();
    }

    private static int HalfOf(PlannedVisit visit)
    {
        var window = VisitWindow.Of(visit, 0, 0);
        var start = visit.PreferredStartMinute ?? (window.Earliest + window.Latest) / 2;
        return start + visit.Minutes / 2 < 885 ? 0 : start < 1320 ? 1 : 2;
    }
}
