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
    private readonly SequenceTimes _times;
    private readonly bool _isPossible;

    /// <param name="problem">The problem.</param>
    /// <param name="slots">The shifts, by carer and shift.</param>
    /// <param name="stops">The visits of each shift, -1 for the break.</param>
    /// <param name="links">The ties of a visit.</param>
    public FittingTimes(
        RoundProblem problem, IEnumerable<(int Carer, int Shift)> slots, IEnumerable<List<int>> stops, ILookup<int, VisitLink> links)
    {
        List<((int Carer, int Shift) Slot, List<int> Stops)> rounds =
            [.. slots.Zip(stops).Where(round => round.Second.Count > 0).OrderBy(round => round.First)];
        _problem = problem;
        _times = new SequenceTimes(problem, [.. rounds.Select(round => round.Slot)], [.. rounds.Select(round => round.Stops)], links);
        _isPossible = rounds.TrueForAll(round => HasWays(round.Slot, round.Stops)) && KeepsDays();
    }

    /// <summary>Whether the sequences have times that keep every rule.</summary>
    public bool HasTimes => Starts() is not null;

    /// <summary>How many stops the sequences have.</summary>
    public int Count => _times.Nodes.Count;

    /// <summary>The rounds, each back as early as it can be and then leaving as late as it can; null if no times keep the rules.</summary>
    public ImmutableArray<Round>? Rounds() => Starts() is { } starts ? _times.Rounds(starts) : null;

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
        var nodeOf = _times.Nodes.Select((node, index) => (node.Visit, index)).Where(one => one.Visit >= 0)
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

        return Starts(least, most) is { } starts ? _times.Rounds(starts) : null;

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

    private (long[] Least, long[] Most) Bounds() =>
        ([.. _times.Nodes.Select(node => node.Earliest)], [.. _times.Nodes.Select(node => node.Latest)]);

    private long[]? Starts()
    {
        var (least, most) = Bounds();
        return Starts(least, most);
    }

    private long[]? Starts(long[] least, long[] most)
    {
        if (!_isPossible || _times.Earliest(least, most) is not { } starts)
        {
            return null;
        }

        var late = (long[])most.Clone();
        foreach (var round in _times.TimedRounds)
        {
            late[round.Last] = starts[round.Last];
        }

        Latest(late);
        return KeepsHours(late) ? late : null;
    }

    private void Latest(long[] starts)
    {
        for (var (isSettled, pass) = (false, 0); !isSettled && pass <= starts.Length; pass++)
        {
            isSettled = true;
            for (var arc = _times.Arcs.Count - 1; arc >= 0; arc--)
            {
                var (from, to, gap) = _times.Arcs[arc];
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
        foreach (var carer in _times.TimedRounds.Where(round => _problem.Carers[round.Carer].WorkedMost is not null)
            .GroupBy(round => round.Carer))
        {
            if (carer.Sum(round => starts[round.Last] + round.Tail - starts[round.First] + round.Out - round.Unpaid)
                > _problem.Carers[carer.Key].WorkedMost)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every trip has a way and is no longer than the carer's longest.</summary>
    private bool HasWays((int Carer, int Shift) slot, List<int> stops)
    {
        var carer = _problem.Carers[slot.Carer];
        var (place, longest) = (carer.Shifts[slot.Shift].StartPlace, carer.LongestTrip ?? int.MaxValue);
        foreach (var next in stops.Where(stop => stop >= 0).Select(stop => _problem.Visits[stop].Place)
            .Append(carer.Shifts[slot.Shift].EndPlace))
        {
            var way = _problem.Travel.Ticks(place, next, carer.Mode);
            if (way < 0 || way > longest)
            {
                return false;
            }

            place = next;
        }

        return true;
    }

    private bool KeepsDays() => _times.TimedRounds.GroupBy(round => round.Carer).All(rounds =>
        _problem.Carers[rounds.Key] is var carer
        && !(rounds.Select(round => carer.Shifts[round.Shift].Day).Distinct().Count() > carer.MostDays));
}
