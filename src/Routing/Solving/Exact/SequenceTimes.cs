using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>The times of fixed sequences: starts as numbers with bounds and differences, and the best of them.</summary>
internal sealed class SequenceTimes
{
    private readonly RoundProblem _problem;
    private readonly List<TimedStop> _nodes = [];
    private readonly List<TimedRound> _rounds = [];
    private readonly List<(int From, int To, long Least)> _arcs = [];

    /// <param name="problem">The problem.</param>
    /// <param name="slots">The shifts, a carer's together and in order.</param>
    /// <param name="stops">The visits of each shift, -1 for the break; none for a shift without a round.</param>
    /// <param name="links">The ties by visit, where only few of the problem's visits are in the sequences; all ties are looked at if
    /// null.</param>
    public SequenceTimes(
        RoundProblem problem, IReadOnlyList<(int Carer, int Shift)> slots, IReadOnlyList<List<int>> stops,
        ILookup<int, VisitLink>? links = null)
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

        AddHoursAndCycle();
        foreach (var link in links is null
            ? problem.Links : nodeOf.Keys.SelectMany(visit => links[visit].Where(link => link.First == visit)))
        {
            if (nodeOf.TryGetValue(link.First, out var first) && nodeOf.TryGetValue(link.Second, out var second))
            {
                _arcs.Add((first, second, link.Least));
                _arcs.Add((second, first, -(long)link.Most));
            }
        }
    }

    public RoundProblem Problem => _problem;

    public IReadOnlyList<TimedStop> Nodes => _nodes;

    public IReadOnlyList<TimedRound> TimedRounds => _rounds;

    public IReadOnlyList<(int From, int To, long Least)> Arcs => _arcs;

    /// <summary>The cheapest starts and the cost of their times; null if no times keep the rules, or all cost the limit or more.</summary>
    public (long Cost, long[] Starts)? Best(long limit) =>
        new TimeCosts(this).Best([.. _nodes.Select(node => node.Earliest)], [.. _nodes.Select(node => node.Latest)], limit);

    /// <summary>The earliest starts within bounds, as longest paths; null if the rules contradict each other.</summary>
    public long[]? Earliest(long[] least, long[] most)
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
                return starts.Zip(most).All(one => one.First <= one.Second) ? starts : null;
            }
        }

        return null;
    }

    /// <summary>The rounds with these starts.</summary>
    public ImmutableArray<Round> Rounds(long[] starts)
    {
        var rounds = ImmutableArray.CreateBuilder<Round>();
        foreach (var round in _rounds)
        {
            var leaves = starts[round.First] - round.Out;
            var time = leaves;
            var stops = ImmutableArray.CreateBuilder<RoundStop>();
            for (var i = round.First; i <= round.Last; i++)
            {
                var arrives = time + _nodes[i].Way;
                time = starts[i] + _nodes[i].Length;
                stops.Add(new RoundStop(_nodes[i].Visit, (int)arrives, (int)starts[i], (int)time));
            }

            rounds.Add(new Round(round.Carer, round.Shift, (int)leaves, stops.ToImmutable(), (int)(starts[round.Last] + round.Tail)));
        }

        return rounds.ToImmutable();
    }

    private void AddRound(int carer, int shiftIndex, List<int> stops, Dictionary<int, int> nodeOf)
    {
        var (person, shift) = (_problem.Carers[carer], _problem.Carers[carer].Shifts[shiftIndex]);
        var (first, place, busy) = (_nodes.Count, shift.StartPlace, 0L);
        foreach (var stop in stops)
        {
            var node = stop < 0
                ? new TimedStop(-1, 0, shift.Break!.Length, shift.Break.Earliest, shift.Break.Latest)
                : Visit(stop, carer, _problem.Travel.Ticks(place, _problem.Visits[stop].Place, person.Mode));
            if (stop >= 0)
            {
                place = _problem.Visits[stop].Place;
                nodeOf[stop] = _nodes.Count;
            }

            if (_nodes.Count > first)
            {
                _arcs.Add((_nodes.Count - 1, _nodes.Count, _nodes[^1].Length + node.Way));
            }

            busy += node.Way + node.Length;
            _nodes.Add(node);
        }

        var home = _problem.Travel.Ticks(place, shift.EndPlace, person.Mode);
        var round = new TimedRound(carer, shiftIndex, first, _nodes.Count - 1, _nodes[first].Way, _nodes[^1].Length + home, busy + home,
            shift.Break is { IsPaid: false } && stops.Contains(-1) ? shift.Break.Length : 0);
        _nodes[first] = _nodes[first] with { Earliest = Math.Max(_nodes[first].Earliest, shift.Earliest + round.Out) };
        _nodes[^1] = _nodes[^1] with { Latest = Math.Min(_nodes[^1].Latest, shift.Latest - round.Tail) };
        if (LongestRound(shift, stops) is { } longest)
        {
            _arcs.Add((round.Last, round.First, round.Tail + round.Out - longest));
        }

        if (_rounds.Count > 0 && _rounds[^1].Carer == carer && person.Shifts[_rounds[^1].Shift].Day < shift.Day)
        {
            _arcs.Add((_rounds[^1].Last, first, _rounds[^1].Tail + person.LeastRest + round.Out));
        }

        _rounds.Add(round);
    }

    /// <summary>The longest round: of the shift, and without a break the work after which one is due.</summary>
    private static long? LongestRound(CarerShift shift, List<int> stops)
    {
        var isDue = shift.Break is { } rule && !stops.Contains(-1) && !(rule.BetweenVisits && stops.Count == 1);
        return isDue ? Math.Min(shift.LongestRound ?? int.MaxValue, shift.Break!.WorkAbove) : shift.LongestRound;
    }

    /// <summary>
    /// The rest from a carer's last round to the first of the next turn. The most hours of a carer with one round limit that round; those
    /// of several rounds are no difference of two times and stay for <see cref="TimeCosts"/>.
    /// </summary>
    private void AddHoursAndCycle()
    {
        foreach (var rounds in _rounds.GroupBy(round => round.Carer))
        {
            var (carer, first, last) = (_problem.Carers[rounds.Key], rounds.First(), rounds.Last());
            if (_problem.Cycle is { } cycle)
            {
                _arcs.Add((last.Last, first.First, last.Tail + carer.LeastRest + first.Out - cycle));
            }

            if (carer.WorkedMost is { } most && first == last)
            {
                _arcs.Add((first.Last, first.First, first.Tail + first.Out - first.Unpaid - most));
            }
        }
    }

    private TimedStop Visit(int index, int carer, int way)
    {
        var visit = _problem.Visits[index];
        return new TimedStop(index, way, visit.LengthFor(carer), visit.Earliest, visit.LatePrice is null
            ? visit.Latest
            : RoundProblem.MaxTicks);
    }
}

/// <summary>A stop of a sequence: the way to it, its length, and the span of its start.</summary>
internal readonly record struct TimedStop(int Visit, long Way, long Length, long Earliest, long Latest);

/// <summary>
/// A round of a sequence: it leaves at the first start less <c>Out</c>, returns at the last start plus <c>Tail</c>, is busy for
/// <c>Busy</c>, and <c>Unpaid</c> of that is a break that isn't worked time.
/// </summary>
internal readonly record struct TimedRound(int Carer, int Shift, int First, int Last, long Out, long Tail, long Busy, long Unpaid);
