namespace Zoning.Routing;

/// <summary>
/// The linear program of the starts of fixed sequences, written in delays against the earliest starts, which are feasible.
/// </summary>
internal sealed class TimeProgram
{
    private readonly SequenceTimes _times;
    private readonly RoundWeights _weights;
    private readonly long[] _earliest;
    private readonly SmallProgram _program;
    private readonly List<(long Amount, int Up, int Down)> _excess = [];

    public TimeProgram(SequenceTimes times, long[] earliest, long[] most)
    {
        (_times, _weights, _earliest) = (times, times.Problem.Weights, earliest);
        _program = new SmallProgram(earliest.Length);
        foreach (var (from, to, least) in times.Arcs)
        {
            _program.AtMost(earliest[to] - earliest[from] - least, (from, 1), (to, -1));
        }

        for (var i = 0; i < earliest.Length; i++)
        {
            _program.AtMost(most[i] - earliest[i], (i, 1));
        }

        AddLateness();
        AddPreferred();
        AddCarers();
    }

    /// <summary>The cheapest starts, not always whole; null if none keep the most hours of each carer.</summary>
    public double[]? Solve()
    {
        var delays = _program.Solve();
        return _excess.TrueForAll(part => part.Amount + delays[part.Up] - delays[part.Down] < 1e-6)
            ? [.. _earliest.Select((start, i) => start + delays[i])]
            : null;
    }

    private void AddLateness()
    {
        var soft = Enumerable.Range(0, _earliest.Length)
            .Where(i => _times.Nodes[i].Visit >= 0 && _times.Problem.Visits[_times.Nodes[i].Visit].LatePrice is not null)
            .Select(i => (Node: i, Visit: _times.Problem.Visits[_times.Nodes[i].Visit]))
            .ToList();
        var highest = soft.Select(item => Math.Max(0, _earliest[item.Node] - item.Visit.Latest)).DefaultIfEmpty(0).Max();
        var rise = _program.Add(_weights.HighestLateness);
        foreach (var (node, visit) in soft)
        {
            var room = visit.Latest - _earliest[node];
            _program.AtMost(room + highest, (node, 1), (rise, -1));
            _program.AtMost(Math.Max(0, room), (node, 1), (_program.Add(visit.LatePrice!.Value), -1));
        }
    }

    /// <summary>Before the preferred start each tick of delay saves its price, after it each costs it.</summary>
    private void AddPreferred()
    {
        for (var node = 0; node < _earliest.Length; node++)
        {
            if (_weights.OffPreferred == 0 || _times.Nodes[node].Visit is not (>= 0 and var visit) || _times.Problem.Visits[visit].Preferred is not { } wanted)
            {
                continue;
            }

            if (wanted <= _earliest[node])
            {
                _program.Charge(node, _weights.OffPreferred);
            }
            else
            {
                _program.Charge(node, -_weights.OffPreferred);
                _program.AtMost(wanted - _earliest[node], (node, 1), (_program.Add(2.0 * _weights.OffPreferred), -1));
            }
        }
    }

    private void AddCarers()
    {
        var carers = _times.TimedRounds.GroupBy(round => round.Carer).ToList();
        var highest = carers.Select(carer => carer.Sum(Waiting)).DefaultIfEmpty(0).Max();
        var (up, down) = AddPart(_weights.HighestWaiting, highest);
        foreach (var rounds in carers)
        {
            var carer = _times.Problem.Carers[rounds.Key];
            var stretch = rounds.SelectMany(round => new (int, double)[] { (round.Last, 1), (round.First, -1) }).ToList();
            var worked = rounds.Sum(round => Returns(round) - Leaves(round) - round.Unpaid);
            foreach (var (node, sign) in stretch)
            {
                _program.Charge(node, sign * (_weights.Waiting + _weights.Paid));
            }

            _program.AtMost(highest - rounds.Sum(Waiting), [.. stretch, (up, -1), (down, 1)]);
            AddOvertime(carer, [.. rounds], stretch, worked);
            AddMost(carer, stretch, worked);
            var lacking = Math.Max(0, carer.ContractedLeast - worked);
            var (more, less) = AddPart(_weights.Shortfall, lacking);
            _program.AtMost(lacking - (carer.ContractedLeast - worked),
                [.. stretch.Select(item => (item.Item1, -item.Item2)), (more, -1), (less, 1)]);
        }
    }

    private void AddOvertime(RoundCarer carer, TimedRound[] rounds, List<(int, double)> stretch, long worked)
    {
        var terms = new List<(int, double)>();
        var after = 0L;
        foreach (var round in rounds)
        {
            if (Shift(round).OvertimeFrom is not { } from)
            {
                continue;
            }

            if (Leaves(round) >= from)
            {
                after += Returns(round) - Leaves(round);
                terms.AddRange([(round.Last, 1), (round.First, -1)]);
                continue;
            }

            var own = Math.Max(0, Returns(round) - from);
            var rise = _program.Add(0);
            _program.AtMost(from - Returns(round) + own, (round.Last, 1), (rise, -1));
            after += own;
            terms.Add((rise, 1));
        }

        var above = carer.ContractedMost is { } most ? worked - most : 0;
        var overtime = Math.Max(after, Math.Max(0, above));
        var (up, down) = AddPart(_weights.Overtime, overtime);
        _program.AtMost(overtime - after, [.. terms, (up, -1), (down, 1)]);
        if (carer.ContractedMost is not null)
        {
            _program.AtMost(overtime - above, [.. stretch, (up, -1), (down, 1)]);
        }
    }

    /// <summary>The most hours. If the earliest starts work more, what is above falls to 0 before anything else is cheap.</summary>
    private void AddMost(RoundCarer carer, List<(int, double)> stretch, long worked)
    {
        if (carer.WorkedMost is not { } most)
        {
            return;
        }

        if (worked <= most)
        {
            _program.AtMost(most - worked, [.. stretch]);
            return;
        }

        var (up, down) = AddPart(0, worked - most);
        _program.ChargeFirst(up, 1);
        _program.ChargeFirst(down, -1);
        _program.AtMost(0, [.. stretch, (up, -1), (down, 1)]);
        _excess.Add((worked - most, up, down));
    }

    /// <summary>A part of the cost that may rise and fall from its amount at the earliest starts, never below 0.</summary>
    private (int Up, int Down) AddPart(long weight, long amount)
    {
        var (up, down) = (_program.Add(weight), _program.Add(-weight));
        _program.AtMost(amount, (down, 1), (up, -1));
        return (up, down);
    }

    private long Leaves(TimedRound round) => _earliest[round.First] - round.Out;

    private long Returns(TimedRound round) => _earliest[round.Last] + round.Tail;

    private long Waiting(TimedRound round) => Returns(round) - Leaves(round) - round.Busy;

    private CarerShift Shift(TimedRound round) => _times.Problem.Carers[round.Carer].Shifts[round.Shift];
}
