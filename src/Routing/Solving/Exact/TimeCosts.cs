namespace Zoning.Routing;

/// <summary>What the times of fixed sequences cost, and the times that cost least.</summary>
/// <remarks>
/// Costs that only grow with later starts are least at the earliest starts (these are least in every part at once). With a price on
/// waiting, paid time, starts off the preferred, overtime of contracted hours or shortfall, which may fall with later starts, the starts
/// solve a linear program; so they do if the earliest starts work more hours than the carer may. Branching makes starts whole and decides
/// on which side of the plain time a round leaves.
/// </remarks>
internal sealed class TimeCosts(SequenceTimes times)
{
    private readonly RoundWeights _weights = times.Problem.Weights;

    public (long Cost, long[] Starts)? Best(long[] least, long[] most, long limit)
    {
        if (times.Earliest(least, most) is not { } earliest)
        {
            return null;
        }

        if (OnlyGrows(most) && KeepsHours(earliest))
        {
            return (Of(earliest), earliest);
        }

        if (AtLeast(earliest, most) >= limit)
        {
            return null;
        }

        foreach (var round in times.TimedRounds)
        {
            if (_weights.Overtime > 0 && Shift(round).OvertimeFrom is { } from
                && most[round.First] - round.Out > from && earliest[round.First] - round.Out < from)
            {
                return Branch(least, most, limit, round.First, from + round.Out);
            }
        }

        if (new TimeProgram(times, earliest, most).Solve() is not { } starts)
        {
            return null;
        }

        for (var i = 0; i < starts.Length; i++)
        {
            if (Math.Abs(starts[i] - Math.Round(starts[i])) > 1e-6)
            {
                return Branch(least, most, limit, i, (long)Math.Ceiling(starts[i]), isWhole: true);
            }
        }

        long[] whole = [.. starts.Select(start => (long)Math.Round(start))];
        return (Of(whole), whole);
    }

    /// <summary>Whether no carer works more than the most hours.</summary>
    public bool KeepsHours(long[] starts) => times.TimedRounds.GroupBy(round => round.Carer).All(rounds =>
        rounds.Sum(round => starts[round.Last] + round.Tail - starts[round.First] + round.Out - round.Unpaid)
            <= (times.Problem.Carers[rounds.Key].WorkedMost ?? long.MaxValue));

    private (long Cost, long[] Starts)? Branch(long[] least, long[] most, long limit, int node, long at, bool isWhole = false)
    {
        long[] later = [.. least], earlier = [.. most];
        later[node] = at;
        earlier[node] = isWhole ? at - 1 : at;
        var one = Best(least, earlier, limit);
        var other = Best(later, most, Math.Min(limit, one?.Cost ?? limit));
        return one is null || (other is not null && other.Value.Cost < one.Value.Cost) ? other : one;
    }

    /// <summary>Whether every part only grows with later starts.</summary>
    private bool OnlyGrows(long[] most) =>
        _weights is { Waiting: 0, HighestWaiting: 0, Shortfall: 0, OffPreferred: 0, FarOffPreferred: 0, Paid: 0 }
        && (_weights.Overtime == 0 || times.TimedRounds.All(round =>
            times.Problem.Carers[round.Carer].ContractedMost is null
                && most[round.First] - round.Out <= (Shift(round).OvertimeFrom ?? long.MaxValue)));

    /// <summary>The parts that only grow.</summary>
    private long Growing(long[] starts)
    {
        var (price, highest) = (0L, 0L);
        for (var i = 0; i < starts.Length; i++)
        {
            if (times.Nodes[i].Visit >= 0)
            {
                var visit = times.Problem.Visits[times.Nodes[i].Visit];
                var late = Math.Max(0, starts[i] - visit.Latest);
                price += late * (visit.LatePrice ?? 0);
                highest = Math.Max(highest, late);
            }
        }

        return price + highest * _weights.HighestLateness;
    }

    /// <summary>Less than any starts within bounds cost: late starts, starts off the preferred, and paid time without waiting.</summary>
    private long AtLeast(long[] earliest, long[] most)
    {
        var sum = Growing(earliest) + times.TimedRounds.Sum(round => round.Busy - round.Unpaid) * _weights.Paid;
        for (var i = 0; i < earliest.Length; i++)
        {
            if (Preferred(i) is { } wanted)
            {
                sum += Wish(Math.Max(0, Math.Max(earliest[i] - wanted, wanted - most[i])));
            }
        }

        return sum;
    }

    /// <summary>The price of a distance from the preferred start.</summary>
    private long Wish(long distance) =>
        distance * _weights.OffPreferred + EnumeratedCost.Far(_weights, distance) * _weights.FarOffPreferred;

    private int? Preferred(int node) => times.Nodes[node].Visit is >= 0 and var visit ? times.Problem.Visits[visit].Preferred : null;

    /// <summary>All parts that depend on times.</summary>
    private long Of(long[] starts)
    {
        var (sum, highestWaiting) = (Growing(starts), 0L);
        for (var i = 0; i < times.Problem.Carers.Length; i++)
        {
            var carer = times.Problem.Carers[i];
            var (waiting, worked, after) = (0L, 0L, 0L);
            foreach (var round in times.TimedRounds.Where(round => round.Carer == i))
            {
                var (leaves, returns) = (starts[round.First] - round.Out, starts[round.Last] + round.Tail);
                waiting += returns - leaves - round.Busy;
                worked += returns - leaves - round.Unpaid;
                after += Math.Max(0, returns - Math.Max(leaves, Shift(round).OvertimeFrom ?? long.MaxValue));
            }

            sum += waiting * _weights.Waiting + worked * _weights.Paid
                + Math.Max(after, Math.Max(0, worked - (carer.ContractedMost ?? long.MaxValue))) * _weights.Overtime
                + Math.Max(0, carer.ContractedLeast - worked) * _weights.Shortfall;
            highestWaiting = Math.Max(highestWaiting, waiting);
        }

        for (var i = 0; i < starts.Length; i++)
        {
            sum += Preferred(i) is { } wanted ? Wish(Math.Abs(starts[i] - wanted)) : 0;
        }

        return sum + highestWaiting * _weights.HighestWaiting;
    }

    private CarerShift Shift(TimedRound round) => times.Problem.Carers[round.Carer].Shifts[round.Shift];
}
