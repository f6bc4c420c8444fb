using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// The times of fixed rounds under every rule: windows, ties, breaks, shifts, rests, the longest round, hours and days at most.
/// </summary>
/// <remarks>
/// All rules but the hours are differences of two starts. The earliest starts are longest paths; then every start is moved as late as the
/// earliest returns allow, which makes each round as short as it can be without a later return, and the hours are counted on that.
/// </remarks>
internal sealed class FittingTimes
{
    private readonly RoundProblem _problem;
    private readonly List<FittedStop> _nodes = [];
    private readonly List<FittedRound> _rounds = [];
    private readonly List<(int From, int To, long Least)> _arcs = [];
    private bool _isPossible = true;

    /// <param name="problem">The problem.</param>
    /// <param name="slots">The shifts, by carer and shift.</param>
    /// <param name="stops">The visits of each shift, -1 for the break.</param>
    /// <param name="links">The ties of a visit.</param>
    public FittingTimes(
        RoundProblem problem, IReadOnlyList<(int Carer, int Shift)> slots, IReadOnlyList<List<int>> stops, ILookup<int, VisitLink> links)
    {
        _problem = problem;
        var nodeOf = new Dictionary<int, int>();
        for (var slot = 0; slot < slots.Count; slot++)
        {
            if (stops[slot].Count > 0)
            {
                AddRound(slots[slot].Carer, slots[slot].Shift, stops[slot], nodeOf);
            }
        }

        foreach (var carer in _rounds.GroupBy(round => round.Carer))
        {
            Close([.. carer]);
        }

        foreach (var (visit, node) in nodeOf)
        {
            foreach (var link in links[visit].Where(link => link.First == visit))
            {
                if (nodeOf.TryGetValue(link.Second, out var second))
                {
                    _arcs.Add((node, second, link.Least));
                    _arcs.Add((second, node, -(long)link.Most));
                }
            }
        }
    }

    /// <summary>Whether the sequences have times that keep every rule.</summary>
    public bool HasTimes => Starts() is not null;

    /// <summary>How many stops the sequences have.</summary>
    public int Count => _nodes.Count;

    /// <summary>The rounds, each back as early as it can be and then leaving as late as it can; null if no times keep the rules.</summary>
    public ImmutableArray<Round>? Rounds() => Starts() is { } starts ? Rounds(starts) : null;

    /// <summary>
    /// The rounds with starts as near as possible to wanted ones, visit by visit in the order given; null if no times keep the rules.
    /// </summary>
    /// <param name="wanted">The wanted start of each visit, the most important first.</param>
    /// <param name="tolerance">Ticks by which a start may be off and still count as kept.</param>
    public ImmutableArray<Round>? RoundsNear(IEnumerable<(int Visit, long Start)> wanted, long tolerance)
    {
        if (Starts() is null)
        {
            return null;
        }

        var (least, most) = Bounds();
        var nodeOf = _nodes.Select((node, index) => (node.Visit, index)).Where(one => one.Visit >= 0)
            .ToDictionary(one => one.Visit, one => one.index);
        List<(int Node, long Start)> open = [.. wanted.Where(one => nodeOf.ContainsKey(one.Visit))
            .Select(one => (nodeOf[one.Visit], one.Start))];
        foreach (var (node, start) in open)
        {
            Narrow(node, start, tolerance);
        }

        foreach (var (node, start) in open)
        {
            Nearest(node, start);
        }

        return Starts(least, most) is { } starts ? Rounds(starts) : null;

        bool Narrow(int node, long start, long by)
        {
            var (low, high) = (Math.Max(least[node], start - by), Math.Min(most[node], start + by));
            if (low > high)
            {
                return false;
            }

            var before = (least[node], most[node]);
            (least[node], most[node]) = (low, high);
            if (Starts(least, most) is not null)
            {
                return true;
            }

            (least[node], most[node]) = before;
            return false;
        }

        void Nearest(int node, long start)
        {
            // The starts that keep the rules are a span, so the distance that is enough is found by halving.
            var (fails, works) = (-1L, Math.Max(Math.Abs(start - least[node]), Math.Abs(most[node] - start)));
            while (works - fails > 1)
            {
                var middle = (fails + works) / 2;
                var before = (least[node], most[node]);
                var isEnough = Narrow(node, start, middle);
                (least[node], most[node]) = before;
                (fails, works) = isEnough ? (fails, middle) : (middle, works);
            }

            Narrow(node, start, works);
        }
    }

    private (long[] Least, long[] Most) Bounds() => ([.. _nodes.Select(node => node.Earliest)], [.. _nodes.Select(node => node.Latest)]);

    private long[]? Starts()
    {
        var (least, most) = Bounds();
        return Starts(least, most);
    }

    private long[]? Starts(long[] least, long[] most)
    {
        if (!_isPossible || Earliest(least, most) is not { } starts)
        {
            return null;
        }

        var late = (long[])most.Clone();
        foreach (var round in _rounds)
        {
            late[round.Last] = starts[round.Last];
        }

        Latest(late);
        return KeepsHours(late) ? late : null;
    }

    private long[]? Earliest(long[] least, long[] most)
    {
        var starts = (long[])least.Clone();
        for (var pass = 0; pass <= starts.Length; pass++)
        {
            var isSettled = true;
            foreach (var (from, to, gap) in _arcs)
            {
                if (starts[from] + gap > starts[to])
                {
                    starts[to] = starts[from] + gap;
                    isSettled = false;
                    if (starts[to] > most[to])
                    {
                        return null;
                    }
                }
            }

            if (isSettled)
            {
                for (var i = 0; i < starts.Length; i++)
                {
                    if (starts[i] > most[i])
                    {
                        return null;
                    }
                }

                return starts;
            }
        }

        return null;
    }

    private void Latest(long[] starts)
    {
        for (var (isSettled, pass) = (false, 0); !isSettled && pass <= starts.Length; pass++)
        {
            isSettled = true;
            for (var arc = _arcs.Count - 1; arc >= 0; arc--)
            {
                var (from, to, gap) = _arcs[arc];
                if (starts[to] - gap < starts[from])
                {
                    starts[from] = starts[to] - gap;
                    isSettled = false;
                }
            }
        }
    }

    private bool KeepsHours(long[] starts)
    {
        foreach (var carer in _rounds.Where(round => _problem.Carers[round.Carer].WorkedMost is not null).GroupBy(round => round.Carer))
        {
            if (carer.Sum(round => starts[round.Last] + round.Tail - starts[round.First] + round.Out - round.Unpaid)
                > _problem.Carers[carer.Key].WorkedMost)
            {
                return false;
            }
        }

        return true;
    }

    private ImmutableArray<Round> Rounds(long[] starts)
    {
        var rounds = ImmutableArray.CreateBuilder<Round>(_rounds.Count);
        foreach (var round in _rounds)
        {
            var leaves = starts[round.First] - round.Out;
            var time = leaves;
            var stops = ImmutableArray.CreateBuilder<RoundStop>(round.Last - round.First + 1);
            for (var i = round.First; i <= round.Last; i++)
            {
                var arrives = time + _nodes[i].Way;
                time = starts[i] + _nodes[i].Length;
                stops.Add(new RoundStop(_nodes[i].Visit, (int)arrives, (int)starts[i], (int)time));
            }

            rounds.Add(new Round(round.Carer, round.Shift, (int)leaves, stops.MoveToImmutable(), (int)(starts[round.Last] + round.Tail)));
        }

        return rounds.MoveToImmutable();
    }

    private void AddRound(int carer, int shiftIndex, List<int> stops, Dictionary<int, int> nodeOf)
    {
        var (person, shift) = (_problem.Carers[carer], _problem.Carers[carer].Shifts[shiftIndex]);
        var (first, place, unpaid) = (_nodes.Count, shift.StartPlace, 0L);
        foreach (var stop in stops)
        {
            var (way, length, earliest, latest) = stop < 0
                ? (0, shift.Break!.Length, shift.Break.Earliest, shift.Break.Latest)
                : Visit(stop, carer, _problem.Travel.Ticks(place, _problem.Visits[stop].Place, person.Mode));
            if (stop >= 0)
            {
                place = _problem.Visits[stop].Place;
                nodeOf[stop] = _nodes.Count;
            }
            else
            {
                unpaid += shift.Break!.IsPaid ? 0 : shift.Break.Length;
            }

            _isPossible &= way >= 0 && way <= (person.LongestTrip ?? int.MaxValue);
            if (_nodes.Count > first)
            {
                _arcs.Add((_nodes.Count - 1, _nodes.Count, _nodes[^1].Length + way));
            }

            _nodes.Add(new FittedStop(stop < 0 ? -1 : stop, way, length, earliest, latest));
        }

        var home = _problem.Travel.Ticks(place, shift.EndPlace, person.Mode);
        _isPossible &= home >= 0 && home <= (person.LongestTrip ?? int.MaxValue);
        var (last, outward, tail) = (_nodes.Count - 1, _nodes[first].Way, _nodes[^1].Length + home);
        _nodes[first] = _nodes[first] with { Earliest = Math.Max(_nodes[first].Earliest, shift.Earliest + outward) };
        _nodes[last] = _nodes[last] with { Latest = Math.Min(_nodes[last].Latest, shift.Latest - tail) };
        if (MostSpan(shift, stops) is { } most)
        {
            _arcs.Add((last, first, tail + outward - most));
        }

        _rounds.Add(new FittedRound(carer, shiftIndex, first, last, outward, tail, unpaid));
    }

    /// <summary>The longest time from leaving to the return: the longest round, and without a break the work that needs none.</summary>
    private static long? MostSpan(CarerShift shift, List<int> stops)
    {
        var most = shift.LongestRound ?? long.MaxValue;
        if (shift.Break is { } rest && !stops.Contains(-1) && !(rest.BetweenVisits && stops.Count == 1))
        {
            most = Math.Min(most, rest.WorkAbove);
        }

        return most == long.MaxValue ? null : most;
    }

    /// <summary>The rests between a carer's rounds, in order of their shifts, over the end of a cycle too; and the days.</summary>
    private void Close(List<FittedRound> rounds)
    {
        var carer = _problem.Carers[rounds[0].Carer];
        rounds.Sort((one, other) => one.Shift.CompareTo(other.Shift));
        for (var next = 1; next < rounds.Count; next++)
        {
            if (carer.Shifts[rounds[next - 1].Shift].Day < carer.Shifts[rounds[next].Shift].Day)
            {
                _arcs.Add((rounds[next - 1].Last, rounds[next].First, rounds[next - 1].Tail + carer.LeastRest + rounds[next].Out));
            }
        }

        if (_problem.Cycle is { } cycle)
        {
            _arcs.Add((rounds[^1].Last, rounds[0].First, rounds[^1].Tail + carer.LeastRest + rounds[0].Out - cycle));
        }

        _isPossible &= carer.MostDays is not { } most
            || rounds.Select(round => carer.Shifts[round.Shift].Day).Distinct().Count() <= most;
    }

    private (int Way, int Length, int Earliest, int Latest) Visit(int index, int carer, int way)
    {
        var visit = _problem.Visits[index];
        return (way, visit.LengthFor(carer), visit.Earliest, visit.LatePrice is null ? visit.Latest : RoundProblem.MaxTicks);
    }
}

/// <summary>A stop of a sequence: the way to it, its length, and the span of its start.</summary>
internal readonly record struct FittedStop(int Visit, long Way, long Length, long Earliest, long Latest);

/// <summary>
/// A round of a sequence: it leaves at the first start less <c>Out</c> and returns at the last start plus <c>Tail</c>; an unpaid break
/// takes <c>Unpaid</c>.
/// </summary>
internal readonly record struct FittedRound(int Carer, int Shift, int First, int Last, long Out, long Tail, long Unpaid);
