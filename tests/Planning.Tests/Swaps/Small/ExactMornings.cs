using Zoning.Routing;

namespace Zoning.Planning.Tests;

/// <summary>
/// The least travel of one provider's day for every set of visits, by looking at every order of every carer: no code of the search. Visits by
/// one carer with hard windows; shifts without breaks.
/// </summary>
internal sealed class ExactMornings
{
    private static readonly (long Ticks, long Metres) Never = (long.MaxValue, 0);
    private readonly (long Ticks, long Metres)[] _least;

    /// <param name="problem">Visits, carers and travel, as facts.</param>
    /// <param name="day">The day.</param>
    /// <param name="visits">The visits of the day, at most 16.</param>
    internal ExactMornings(RoundProblem problem, int day, int[] visits)
    {
        Visits = visits;
        _least = new (long, long)[1 << visits.Length];
        Array.Fill(_least, Never, 1, _least.Length - 1);
        foreach (var carer in problem.Carers)
        {
            foreach (var shift in carer.Shifts.Where(shift => shift.Day == day))
            {
                var own = Rounds(problem, carer.Mode, shift, visits);
                var before = _least.ToArray();
                for (var set = 1; set < _least.Length; set++)
                {
                    for (var part = set; part > 0; part = (part - 1) & set)
                    {
                        if (own[part].Ticks < long.MaxValue && before[set ^ part].Ticks < long.MaxValue)
                        {
                            var sum = (own[part].Ticks + before[set ^ part].Ticks, own[part].Metres + before[set ^ part].Metres);
                            _least[set] = sum.CompareTo(_least[set]) < 0 ? sum : _least[set];
                        }
                    }
                }
            }
        }
    }

    /// <summary>The visits, by bit.</summary>
    internal int[] Visits { get; }

    /// <summary>The least travel of a set of visits; null if nobody can make them all.</summary>
    internal (long Ticks, long Metres)? Least(int set) => _least[set].Ticks == long.MaxValue ? null : _least[set];

    /// <summary>By set: the least travel of one round that makes all its visits, over all orders.</summary>
    private static (long Ticks, long Metres)[] Rounds(RoundProblem problem, int mode, CarerShift shift, int[] visits)
    {
        var least = new (long Ticks, long Metres)[1 << visits.Length];
        Array.Fill(least, Never);
        Extend(0, shift.StartPlace, shift.Earliest, (0, 0));
        return least;

        void Extend(int set, int place, long free, (long Ticks, long Metres) sum)
        {
            var home = problem.Travel.Ticks(place, shift.EndPlace, mode);
            if (set > 0 && free + home <= shift.Latest)
            {
                var whole = (sum.Ticks + home, sum.Metres + problem.Travel.Metres(place, shift.EndPlace, mode));
                least[set] = whole.CompareTo(least[set]) < 0 ? whole : least[set];
            }

            for (var next = 0; next < visits.Length; next++)
            {
                var visit = problem.Visits[visits[next]];
                var ticks = problem.Travel.Ticks(place, visit.Place, mode);
                var starts = Math.Max(free + ticks, visit.Earliest);
                if ((set >> next & 1) == 0 && starts <= visit.Latest && starts + visit.Length <= shift.Latest)
                {
                    Extend(
                        set | 1 << next, visit.Place, starts + visit.Length,
                        (sum.Ticks + ticks, sum.Metres + problem.Travel.Metres(place, visit.Place, mode)));
                }
            }
        }
    }
}
