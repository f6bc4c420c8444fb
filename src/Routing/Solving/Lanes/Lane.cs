namespace Zoning.Routing;

/// <summary>One search: ruins and recreates parts of a plan, accepts by simulated annealing, and keeps the best it sees.</summary>
internal sealed class Lane
{
    private const int Stride = 128;
    private const double SwapLoss = 2;
    private const double DearLegs = 10;

    /// <summary>From one visit in so many left out, some steps serve a whole neighbourhood at a loss first.</summary>
    private const int FewServed = 10;
    private const int SpeculateOneIn = 5;
    private const int AbsentOneIn = 4;

    /// <summary>In problems of so many visits a search has too few iterations a visit for long strings.</summary>
    private const int LongStringsBelow = 500;

    private readonly CompiledProblem _problem;
    private readonly Randomness _chance;
    private readonly StringRemoval _removal;
    private readonly Recreation _recreation;
    private readonly int[] _visits;
    private readonly long[] _missed;
    private int _visitCount;
    private bool _isDear;
    private int[][]? _rivals;

    internal Lane(CompiledProblem problem, Randomness chance)
    {
        _problem = problem;
        _chance = chance;
        State = new RoundState(problem);
        Best = new Snapshot(problem);
        _removal = new StringRemoval(State, chance);
        _missed = new long[problem.Visits];
        _recreation = new Recreation(State, _missed, chance);
        _visits = new int[problem.Visits];
    }

    internal RoundState State { get; }

    /// <summary>The best since the last time it was set.</summary>
    internal Snapshot Best { get; }

    /// <summary>The average price of a leg; a visit whose price is many times that is expensive to leave out.</summary>
    internal double LegPrice
    {
        get;
        set
        {
            field = value;
            _isDear = _problem.AbsentPrice.All(price => price >= DearLegs * value);
        }
    }

    /// <summary>Whether visits are left out although leaving any out is dear: the days of the carers are full.</summary>
    internal bool IsShort => _isDear && State.AbsentCount > 0;

    /// <summary>Where accepted rounds are noted; null if nobody asks for them.</summary>
    internal SeenRounds? Seen { get; set; }

    internal long Iterations { get; private set; }

    /// <summary>Fills the rounds from what is absent.</summary>
    /// <param name="atAnyPrice">Whether also with what isn't worth its price.</param>
    /// <param name="isStopped">Asked before each visit; what is left is then tried only near its neighbours.</param>
    internal void Construct(bool atAnyPrice, Func<bool> isStopped)
    {
        _recreation.All(atAnyPrice, isStopped);
        State.Settle();
        State.Accept();
    }

    /// <summary>Turns on what pays in a long search only.</summary>
    /// <param name="rivals">
    /// By visit those that compete with it for the same carers; while visits are left out, room is made among them, for what is near at
    /// another time of the day makes none. Null if none was left out at first.
    /// </param>
    internal void SearchLong(int[][]? rivals) => (_removal.IsLong, _rivals) = (_problem.Visits < LongStringsBelow, rivals);

    internal void ForgetBest()
    {
        Best.Take(State);
        State.Dirty.Clear();
    }

    /// <summary>Sets which visits the lane may move: those of its rounds, and the absent visits given to it.</summary>
    internal void Claim(Func<int, bool> isOwn)
    {
        _visitCount = 0;
        for (var visit = 0; visit < _problem.Visits; visit++)
        {
            var owned = State.IsPresent(visit) ? State.Active[State.Stops[visit].Route] : isOwn(visit);
            State.Owned[visit] = owned;
            if (owned)
            {
                _visits[_visitCount++] = visit;
            }
        }
    }

    /// <summary>Searches for a number of iterations, or until told to stop.</summary>
    /// <param name="iterations">How many, at most.</param>
    /// <param name="heat">The temperature by iteration of this run; asked now and then, and negative to stop.</param>
    internal void Run(long iterations, Func<long, double> heat)
    {
        if (_visitCount == 0 || _problem.Routes == 0)
        {
            return;
        }

        var temperature = 0.0;
        for (var i = 0L; i < iterations; i++)
        {
            if (i % Stride == 0)
            {
                temperature = heat(i);
                if (temperature < 0)
                {
                    return;
                }
            }

            Step(temperature);
            Iterations++;
        }
    }

    private void Step(double temperature)
    {
        var before = State.Total;
        var absent = State.AbsentCount;
        var isScarce = _isDear && absent > 0 && absent * FewServed <= _problem.Visits;
        var missed = isScarce ? Missed() : 0;
        var seed = Seed();
        if (absent * FewServed > _problem.Visits && _chance.NextBelow(SpeculateOneIn) == 0)
        {
            _recreation.Speculate(seed);
        }
        else if (!_removal.Run(seed, StringRemoval.AverageRemoved, IsShort ? _rivals : null))
        {
            State.Undo();
            return;
        }
        else
        {
            _recreation.Around(seed, absent);
        }

        var allowed = before - temperature * Math.Log(1 - _chance.NextShare());
        var allowedSwap = isScarce ? before + SwapLoss * Math.Sqrt(LegPrice * temperature) : double.NegativeInfinity;
        if (State.SettlesBelow(Math.Max(allowed, allowedSwap))
            && (State.Total < allowed || (State.Total < allowedSwap && Missed() < missed)))
        {
            Seen?.TakeTouched(State);
            State.Accept();
            if (State.Total < Best.Total)
            {
                for (var i = 0; i < State.Dirty.Count; i++)
                {
                    Best.Take(State, State.Dirty[i]);
                }

                Best.Total = State.Total;
                State.Dirty.Clear();
            }
        }
        else
        {
            State.Undo();
        }

        if (isScarce)
        {
            foreach (var visit in State.Absent)
            {
                _missed[visit]++;
            }
        }
    }

    /// <summary>
    /// How long the absent visits have been left out, summed. A step that leaves out visits which are easier to place lowers it, and is
    /// taken even at a small loss (the absence counters of Christiaens and Vanden Berghe 2020).
    /// </summary>
    private long Missed()
    {
        var sum = 0L;
        foreach (var visit in State.Absent)
        {
            sum += _missed[visit];
        }

        return sum;
    }

    /// <summary>The visit around which a step works; often one that is left out, so that room is made for it.</summary>
    private int Seed()
    {
        var absent = State.Absent;
        if (absent.Length > 0 && absent.Length * FewServed <= _problem.Visits && _chance.NextBelow(AbsentOneIn) == 0)
        {
            var visit = absent[_chance.NextBelow(absent.Length)];
            if (State.Owned[visit])
            {
                return visit;
            }
        }

        return _visits[_chance.NextBelow(_visitCount)];
    }
}
