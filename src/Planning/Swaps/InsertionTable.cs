using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// What it would cost, in travel, to put visits into the rounds of a plan, and what it would save to take them out, one visit or team at a
/// time while all else stays in its order.
/// </summary>
/// <remarks>
/// An estimate for choosing: windows, shifts and the length of breaks hold; rest, weekly hours, ties between times of day and the price of
/// preferred starts are left to the rounds that are really planned afterwards. O(stops of the plan) a visit.
/// </remarks>
internal sealed class InsertionTable
{
    private const int Kept = 12;
    private readonly RoundProblem _problem;
    private readonly Shift[] _shifts;
    private readonly int[] _shiftOf;
    private readonly int[] _positionOf;

    /// <param name="problem">The problem: the visits of the plan, and those that might join.</param>
    /// <param name="rounds">The rounds, by the problem's indexes.</param>
    internal InsertionTable(RoundProblem problem, IReadOnlyList<Round> rounds)
    {
        _problem = problem;
        _shiftOf = new int[problem.Visits.Length];
        _positionOf = new int[problem.Visits.Length];
        Array.Fill(_shiftOf, -1);
        var bySlot = rounds.ToDictionary(round => (round.Carer, round.Shift));
        var shifts = new List<Shift>();
        for (var carer = 0; carer < problem.Carers.Length; carer++)
        {
            for (var shift = 0; shift < problem.Carers[carer].Shifts.Length; shift++)
            {
                bySlot.TryGetValue((carer, shift), out var round);
                shifts.Add(ToShift(carer, shift, round, shifts.Count));
            }
        }

        _shifts = [.. shifts];
    }

    private InsertionTable(InsertionTable other, IReadOnlySet<int> gone)
    {
        _problem = other._problem;
        (_shiftOf, _positionOf) = ([.. other._shiftOf], [.. other._positionOf]);
        _shifts = [.. other._shifts];
        foreach (var slot in gone.Where(visit => other._shiftOf[visit] >= 0).Select(visit => other._shiftOf[visit]).Distinct())
        {
            var old = other._shifts[slot];
            var round = old.Round! with { Stops = [.. old.Round.Stops.Where(stop => stop.IsBreak || !gone.Contains(stop.Visit))] };
            _shifts[slot] = ToShift(old.Carer, old.Number, round, slot);
        }

        foreach (var visit in gone)
        {
            _shiftOf[visit] = -1;
        }
    }

    /// <summary>The same rounds without some visits.</summary>
    internal InsertionTable Without(IReadOnlySet<int> visits) => new(this, visits);

    /// <summary>The travel that taking visits out saves.</summary>
    /// <param name="visits">Visits; those in no round save nothing.</param>
    /// <returns>Ticks and metres, 0 or more where travel keeps the triangle inequality.</returns>
    internal TravelChange Saving(ReadOnlySpan<int> visits)
    {
        var saved = default(TravelChange);
        foreach (var visit in visits)
        {
            if (_shiftOf[visit] < 0)
            {
                continue;
            }

            var shift = _shifts[_shiftOf[visit]];
            var at = _positionOf[visit];
            var (before, after) = (shift.PlaceBefore(at), shift.PlaceAfter(at));
            var place = shift.Places[at];
            saved += Leg(before, place, shift.Mode) + Leg(place, after, shift.Mode);
            saved -= shift.Visits == 1 ? default : Leg(before, after, shift.Mode);
        }

        return saved;
    }

    /// <summary>The least travel that a visit, or all visits of a team, would add.</summary>
    /// <param name="team">One visit, or the visits of carers at once.</param>
    /// <returns>Ticks and metres; null if they fit nowhere.</returns>
    internal TravelChange? Adding(ReadOnlySpan<int> team)
    {
        if (team.Length == 1)
        {
            Span<Fit> best = stackalloc Fit[1];
            return Fits(team[0], best) == 0 ? null : best[0].Added;
        }

        return Together(team);
    }

    /// <summary>The cheapest different carers for whom one start suits all.</summary>
    private TravelChange? Together(ReadOnlySpan<int> team)
    {
        var fits = new Fit[team.Length * Kept];
        var counts = new int[team.Length];
        for (var one = 0; one < team.Length; one++)
        {
            counts[one] = Fits(team[one], fits.AsSpan(one * Kept, Kept));
            if (counts[one] == 0)
            {
                return null;
            }
        }

        var best = default(TravelChange?);
        Join(fits, counts, 0, new int[team.Length], int.MinValue, int.MaxValue, default, ref best);
        return best;
    }

    private static void Join(
        Fit[] fits, int[] counts, int depth, int[] carers, int from, int until, TravelChange sum, ref TravelChange? best)
    {
        if (depth == counts.Length)
        {
            best = best is { } known && known.Ticks <= sum.Ticks ? known : sum;
            return;
        }

        for (var index = 0; index < counts[depth]; index++)
        {
            var fit = fits[(depth * Kept) + index];
            var (low, high) = (Math.Max(from, fit.From), Math.Min(until, fit.Until));
            if (low <= high && Array.IndexOf(carers, fit.Carer, 0, depth) < 0 && !(best?.Ticks <= sum.Ticks + fit.Added.Ticks))
            {
                carers[depth] = fit.Carer;
                Join(fits, counts, depth + 1, carers, low, high, sum + fit.Added, ref best);
            }
        }
    }

    /// <summary>The cheapest place of a visit in each of the best rounds, least added travel first.</summary>
    private int Fits(int visit, Span<Fit> best)
    {
        var count = 0;
        foreach (var shift in _shifts)
        {
            if (BestIn(shift, visit) is not { } fit)
            {
                continue;
            }

            var at = count;
            while (at > 0 && best[at - 1].Added.Ticks > fit.Added.Ticks)
            {
                at--;
            }

            if (at < best.Length)
            {
                var last = Math.Min(count, best.Length - 1);
                best[at..last].CopyTo(best[(at + 1)..(last + 1)]);
                best[at] = fit;
                count = last + 1;
            }
        }

        return count;
    }

    private Fit? BestIn(Shift shift, int index)
    {
        var visit = _problem.Visits[index];
        if (visit.Earliest > shift.Ends || (visit.LatePrice is null && visit.Latest < shift.Starts))
        {
            return null;
        }

        if ((visit.Skills & ~_problem.Carers[shift.Carer].Skills) != 0 || visit.ForbiddenCarers.Contains(shift.Carer))
        {
            return null;
        }

        var length = visit.LengthFor(shift.Carer);
        var latest = visit.LatePrice is null ? visit.Latest : int.MaxValue / 2;
        var found = default(Fit?);
        for (var at = 0; at <= shift.Count; at++)
        {
            if (Way(shift.PlaceBefore(at), visit.Place, shift) is not { } to || Way(visit.Place, shift.PlaceFrom(at), shift) is not { } on)
            {
                continue;
            }

            var from = Math.Max(visit.Earliest, shift.FreeBefore(at) + to);
            var until = Math.Min(latest, shift.LatestFrom(at) - on - length);
            if (from <= until)
            {
                var direct = shift.Visits == 0 ? default : Leg(shift.PlaceBefore(at), shift.PlaceFrom(at), shift.Mode);
                var added =
                    Leg(shift.PlaceBefore(at), visit.Place, shift.Mode) + Leg(visit.Place, shift.PlaceFrom(at), shift.Mode) - direct;
                found = found is { } known && known.Added.Ticks <= added.Ticks ? known : new Fit(shift.Carer, added, from, until);
            }
        }

        return found;
    }

    private int? Way(int origin, int destination, Shift shift)
    {
        var ticks = _problem.Travel.Ticks(origin, destination, shift.Mode);
        return ticks < 0 || ticks > shift.LongestTrip ? null : ticks;
    }

    private TravelChange Leg(int origin, int destination, int mode) => new(
        Math.Max(0, _problem.Travel.Ticks(origin, destination, mode)), _problem.Travel.Metres(origin, destination, mode));

    private Shift ToShift(int carer, int shiftIndex, Round? round, int slot)
    {
        var who = _problem.Carers[carer];
        var rule = who.Shifts[shiftIndex];
        var stops = round?.Stops ?? [];
        var shift = new Shift(carer, shiftIndex, round, who.Mode, who.LongestTrip ?? int.MaxValue, rule, stops.Length);
        var (place, free) = (rule.StartPlace, rule.Earliest);
        for (var at = 0; at < stops.Length; at++)
        {
            var stop = stops[at];
            var (earliest, latest, length, next) = stop.IsBreak
                ? (rule.Break?.Earliest ?? stop.Starts, rule.Break?.Latest ?? stop.Starts, stop.Ends - stop.Starts, place)
                : OfVisit(stop.Visit, carer);
            free = Math.Max(earliest, free + Math.Max(0, _problem.Travel.Ticks(place, next, who.Mode))) + length;
            (shift.Places[at], shift.Free[at], shift.Latest[at], shift.Lengths[at], place) = (next, free, latest, length, next);
            if (!stop.IsBreak)
            {
                shift.Visits++;
                (_shiftOf[stop.Visit], _positionOf[stop.Visit]) = (slot, at);
            }
        }

        var (limit, after) = (rule.Latest, rule.EndPlace);
        for (var at = stops.Length - 1; at >= 0; at--)
        {
            var way = Math.Max(0, _problem.Travel.Ticks(shift.Places[at], after, who.Mode));
            limit = shift.Latest[at] = Math.Min(shift.Latest[at], limit - way - shift.Lengths[at]);
            after = shift.Places[at];
        }

        return shift;
    }

    private (int Earliest, int Latest, int Length, int Place) OfVisit(int index, int carer)
    {
        var visit = _problem.Visits[index];
        return (visit.Earliest, visit.LatePrice is null ? visit.Latest : int.MaxValue / 2, visit.LengthFor(carer), visit.Place);
    }

    /// <summary>A place for a visit: who, what travel it adds, and the starts that keep all windows of the round.</summary>
    private readonly record struct Fit(int Carer, TravelChange Added, int From, int Until);

    /// <summary>A shift with its stops: where they are, when the carer is free at the earliest, and the latest starts.</summary>
    private sealed class Shift(int carer, int number, Round? round, int mode, int longestTrip, CarerShift rule, int count)
    {
        internal int Carer { get; } = carer;

        internal int Number { get; } = number;

        internal Round? Round { get; } = round;

        internal int Mode { get; } = mode;

        internal int LongestTrip { get; } = longestTrip;

        internal int Starts => rule.Earliest;

        internal int Ends => rule.Latest;

        internal int Count { get; } = count;

        internal int Visits { get; set; }

        internal int[] Places { get; } = new int[count];

        internal int[] Free { get; } = new int[count];

        internal int[] Latest { get; } = new int[count];

        internal int[] Lengths { get; } = new int[count];

        internal int PlaceBefore(int at) => at == 0 ? rule.StartPlace : Places[at - 1];

        internal int PlaceFrom(int at) => at == Count ? rule.EndPlace : Places[at];

        internal int PlaceAfter(int at) => at + 1 >= Count ? rule.EndPlace : Places[at + 1];

        internal int FreeBefore(int at) => at == 0 ? rule.Earliest : Free[at - 1];

        internal int LatestFrom(int at) => at == Count ? rule.Latest : Latest[at];
    }
}
