namespace Zoning.Routing;

/// <summary>One search: ruins and recreates parts of a plan, accepts by simulated annealing, and keeps the best it sees.</summary>
internal sealed class Lane
{
    private const int Stride = 128;

    /// <summary>From one visit in so many left out, some steps serve a whole neighbourhood at a loss first.</summary>
    private const int FewServed = 10;
    private const int SpeculateOneIn = 5;
    private const int AbsentOneIn = 4;

    private readonly CompiledProblem _problem;
    private readonly Randomness _chance;
    private readonly StringRemoval _removal;
    private readonly Recreation _recreation;
    private readonly int[] _visits;
    private int _visitCount;

    internal Lane(CompiledProblem problem, Randomness chance)
    {
        _problem = problem;
        _chance = chance;
        State = new RoundState(problem);
        Best = new Snapshot(problem);
        _removal = new StringRemoval(State, chance);
        _recreation = new Recreation(State, chance);
        _visits = new int[problem.Visits];
    }

    internal RoundState State { get; }

    /// <summary>The best since the last time it was set.</summary>
    internal Snapshot Best { get; }

    internal long Iterations { get; private set; }

    /// <summary>Fills the rounds from what is absent.</summary>
    internal void Construct(bool atAnyPrice)
    {
        _recreation.All(atAnyPrice);
        State.Accept();
    }

    internal void ForgetBest()
    {
        Best.Take(State);
        State.Dirty.Clear();
    }

    /// <summary>Says which visits the lane may move: those of its own rounds, and the absent ones it is given.</summary>
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
        var seed = Seed();
        if (absent * FewServed > _problem.Visits && _chance.NextBelow(SpeculateOneIn) == 0)
        {
            _recreation.Speculate(seed);
        }
        else if (!_removal.Run(seed, StringRemoval.AverageRemoved))
        {
            State.Undo();
            return;
        }
        else
        {
            _recreation.Around(seed, absent);
        }

        if (State.Total < before - temperature * Math.Log(1 - _chance.NextShare()))
        {
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
