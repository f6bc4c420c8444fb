namespace Zoning.Routing;

/// <summary>One replayed day: every round walked along, pairs met.</summary>
internal sealed class ReplayDay
{
    private readonly RoundPlan _plan;
    private readonly int[] _roundOf;
    private readonly VisitLink?[] _pairOf;
    private readonly int[] _shiftNumber;
    private readonly int[] _next;
    private readonly double[] _clock;
    private readonly int[] _place;
    private readonly double[] _arrived;

    public ReplayDay(RoundPlan plan)
    {
        var problem = plan.Problem;
        (_plan, Late, Overtime) = (plan, new double[problem.Visits.Length], new double[problem.Carers.Length]);
        (_roundOf, _pairOf) = (new int[problem.Visits.Length], new VisitLink?[problem.Visits.Length]);
        var rounds = plan.Rounds.Length;
        (_next, _clock, _place, _arrived) = (new int[rounds], new double[rounds], new int[rounds], new double[rounds]);
        Array.Fill(_roundOf, -1);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var visit in plan.Rounds[round].Visits)
            {
                _roundOf[visit] = round;
            }
        }

        foreach (var link in problem.Links.Where(link => link.IsPair && _roundOf[link.First] >= 0 && _roundOf[link.Second] >= 0))
        {
            (_pairOf[link.First], _pairOf[link.Second]) = (link, link);
        }

        int[] before = [0, .. problem.Carers.Select(carer => carer.Shifts.Length)];
        for (var carer = 1; carer < before.Length; carer++)
        {
            before[carer] += before[carer - 1];
        }

        _shiftNumber = [.. plan.Rounds.Select(round => before[round.Carer] + round.Shift)];
    }

    /// <summary>Ticks by which each visit starts after its planned start; 0 if it is not allocated.</summary>
    public double[] Late { get; }

    /// <summary>Ticks each carer is back after the plain time of the shifts.</summary>
    public double[] Overtime { get; }

    public void Run(ReplayLuck luck)
    {
        Array.Clear(Late);
        Array.Clear(Overtime);
        for (var round = 0; round < _next.Length; round++)
        {
            var planned = _plan.Rounds[round];
            (_next[round], _clock[round], _arrived[round]) = (0, planned.Leaves, -1);
            _place[round] = _plan.Problem.Carers[planned.Carer].Shifts[planned.Shift].StartPlace;
        }

        while (true)
        {
            var moved = false;
            for (var round = 0; round < _next.Length; round++)
            {
                while (Advance(round, luck))
                {
                    moved = true;
                }
            }

            if (!moved && !BreakKnot(luck))
            {
                break;
            }
        }

        for (var round = 0; round < _next.Length; round++)
        {
            GoHome(round, luck);
        }
    }

    // Moves one stop on; false at the end of the round or if the partner has not arrived.
    private bool Advance(int round, ReplayLuck luck)
    {
        if (Ahead(round) is not { } stop)
        {
            return false;
        }

        if (stop.IsBreak)
        {
            _clock[round] = Math.Max(_clock[round], stop.Starts) + (stop.Ends - stop.Starts);
            _next[round]++;
            return true;
        }

        Arrive(round, stop, luck);
        if (_pairOf[stop.Visit] is not { } pair)
        {
            Serve(round, stop, _arrived[round], luck);
            return true;
        }

        var (first, second) = (_roundOf[pair.First], _roundOf[pair.Second]);
        if (Ahead(first) is not { } one || Ahead(second) is not { } other || one.Visit != pair.First || other.Visit != pair.Second)
        {
            return false;
        }

        Arrive(first, one, luck);
        Arrive(second, other, luck);
        var (left, right) = (Math.Max(_arrived[first], one.Starts), Math.Max(_arrived[second], other.Starts));
        left = Math.Max(left, right - pair.Most);
        Serve(first, one, left, luck);
        Serve(second, other, Math.Max(right, left + pair.Least), luck);
        return true;
    }

    // Two pairs of one carer after the other can wait for each other crosswise; then the one planned first doesn't wait.
    private bool BreakKnot(ReplayLuck luck)
    {
        var earliest = -1;
        for (var round = 0; round < _next.Length; round++)
        {
            if (Ahead(round) is { } stop && (earliest < 0 || stop.Starts < Ahead(earliest)!.Value.Starts))
            {
                earliest = round;
            }
        }

        if (earliest < 0)
        {
            return false;
        }

        var ahead = Ahead(earliest)!.Value;
        if (_pairOf[ahead.Visit] is { } pair)
        {
            (_pairOf[pair.First], _pairOf[pair.Second]) = (null, null);
        }

        Serve(earliest, ahead, _arrived[earliest], luck);
        return true;
    }

    private RoundStop? Ahead(int round) => _next[round] < _plan.Rounds[round].Stops.Length ? _plan.Rounds[round].Stops[_next[round]] : null;

    private void Arrive(int round, RoundStop stop, ReplayLuck luck)
    {
        if (_arrived[round] < 0)
        {
            _arrived[round] = _clock[round] + Trip(round, _plan.Problem.Visits[stop.Visit].Place) * luck.TripTo(stop.Visit);
        }
    }

    private void Serve(int round, RoundStop stop, double starts, ReplayLuck luck)
    {
        var from = Math.Max(starts, stop.Starts);
        Late[stop.Visit] = from - stop.Starts;
        (_clock[round], _place[round], _arrived[round]) =
            (from + (stop.Ends - stop.Starts) + luck.Overrun(stop.Visit), _plan.Problem.Visits[stop.Visit].Place, -1);
        _next[round]++;
    }

    private void GoHome(int round, ReplayLuck luck)
    {
        var planned = _plan.Rounds[round];
        var shift = _plan.Problem.Carers[planned.Carer].Shifts[planned.Shift];
        var back = _clock[round] + Trip(round, shift.EndPlace) * luck.WayHome(_shiftNumber[round]);
        Overtime[planned.Carer] += Math.Max(0, back - (shift.OvertimeFrom ?? shift.Latest));
    }

    // A trip without a way has no travel time to stretch.
    private double Trip(int round, int to) =>
        Math.Max(0, _plan.Problem.Travel.Ticks(_place[round], to, _plan.Problem.Carers[_plan.Rounds[round].Carer].Mode));
}
