namespace Zoning.Routing;

/// <summary>
/// Puts absent visits back, one after another, each where it costs least; now and then a place is overlooked, so that not always the same
/// comes of it.
/// </summary>
/// <remarks>Greedy insertion with blinks, Christiaens and Vanden Berghe 2020, over granular places only.</remarks>
internal sealed class Recreation(RoundState state, long[] missed, Randomness chance)
{
    private const int OldAbsent = 6;
    private const int FullScanOneIn = 10;
    private const int MissedFirst = 99;
    private const int MissedFirstOneIn = 3;
    private const int SpeculateLeast = 5;
    private const int SpeculateMore = 30;

    private readonly CompiledProblem _problem = state.Problem;
    private readonly int[] _waiting = new int[state.Problem.Visits];
    private readonly double[] _keys = new double[state.Problem.Visits];
    private readonly bool[] _listed = new bool[state.Problem.Visits];
    private readonly PlaceFinder _finder = new(state, chance);
    private readonly PairInsertion _pairs = new(state, chance);
    private int _count;
    private bool _atAnyPrice;

    /// <summary>Puts back visits that are worth their cost: the absent visits near a visit, and a few others.</summary>
    internal void Around(int seed, int alwaysFrom)
    {
        _count = 0;
        var absent = state.Absent;
        for (var i = alwaysFrom; i < absent.Length; i++)
        {
            List(absent[i]);
        }

        if (alwaysFrom <= OldAbsent)
        {
            for (var i = 0; i < alwaysFrom; i++)
            {
                List(absent[i]);
            }
        }
        else
        {
            var near = _problem.Nearest[seed];
            for (int i = 0, found = 0; i < near.Length && found < OldAbsent; i++)
            {
                if (!state.IsPresent(near[i]) && !_listed[near[i]])
                {
                    List(near[i]);
                    found++;
                }
            }

            List(absent[chance.NextBelow(alwaysFrom)]);
        }

        PutBack(false);
    }

    /// <summary>
    /// Serves optional visits around one that isn't worth it alone: it goes in at any price, and its neighbours where they then pay.
    /// </summary>
    internal void Speculate(int seed)
    {
        var most = SpeculateLeast + chance.NextBelow(SpeculateMore);
        var first = chance.NextBelow(3);
        _atAnyPrice = true;
        if (!state.IsPresent(seed) && state.Owned[seed])
        {
            Offer(seed);
            most--;
        }

        foreach (var near in _problem.Nearest[seed])
        {
            _atAnyPrice = first > 0;
            if (most <= 0)
            {
                break;
            }

            if (!state.IsPresent(near) && state.Owned[near])
            {
                Offer(near);
                (first, most) = (first - 1, most - 1);
            }
        }

        _atAnyPrice = false;
    }

    /// <summary>
    /// Puts back everything absent, looking at every place, and where told so even what isn't worth its price; how a first plan is made.
    /// </summary>
    /// <remarks>Visits may be worth their cost together but not one by one.</remarks>
    /// <param name="atAnyPrice">Whether also what isn't worth its price.</param>
    /// <param name="isStopped">Asked before each visit; what is left is then tried only near its neighbours.</param>
    internal void All(bool atAnyPrice, Func<bool> isStopped)
    {
        _atAnyPrice = atAnyPrice;
        _count = 0;
        foreach (var visit in state.Absent)
        {
            List(visit);
        }

        PutBack(true, isStopped);
        _atAnyPrice = false;
    }

    private void List(int visit)
    {
        if (!_listed[visit] && state.Owned[visit])
        {
            _listed[visit] = true;
            _waiting[_count++] = visit;
        }
    }

    private void PutBack(bool everywhere, Func<bool>? isStopped = null)
    {
        Sort();
        for (var i = 0; i < _count; i++)
        {
            var visit = _waiting[i];
            _listed[visit] = false;
            if (!state.IsPresent(visit))
            {
                Offer(visit, everywhere && isStopped?.Invoke() != true);
            }
        }
    }

    private void Offer(int visit, bool everywhere = false)
    {
        if (_problem.Twin[visit] >= 0)
        {
            _pairs.Put(visit, everywhere || (missed[visit] > 0 && chance.NextBelow(FullScanOneIn) == 0));
        }
        else if (_problem.Teams[visit] is { } team)
        {
            _pairs.PutTeam(team, everywhere || (missed[visit] > 0 && chance.NextBelow(FullScanOneIn) == 0), _atAnyPrice);
        }
        else
        {
            Put(visit, everywhere);
        }
    }

    private void Put(int visit, bool everywhere)
    {
        var isTied = _problem.LinksOf[visit] is not null;
        if (isTied && !SetTiedWindow(visit))
        {
            return;
        }

        var price = _atAnyPrice ? RoundState.Never : _problem.AbsentPrice[visit];
        var after = _finder.Find(visit, price, everywhere);
        if (after < 0
            && !everywhere && (price >= CompiledProblem.CriticalPrice || missed[visit] > 0) && chance.NextBelow(FullScanOneIn) == 0)
        {
            after = _finder.Find(visit, price, true);
        }

        if (after >= 0)
        {
            var route = state.Stops[after].Route;
            state.Insert(visit, after);
            if (!state.Refresh(route))
            {
                state.Remove(visit);
                state.Refresh(route);
                after = -1;
            }
        }

        if (after < 0 && isTied)
        {
            state.SetWindow(visit, _problem.Earliest[visit], _problem.Latest[visit]);
            HeldTimes.LetGo(state, visit);
        }
    }

    private bool SetTiedWindow(int visit)
    {
        var (low, high) = HeldTimes.Window(state, visit);
        if (low > high || (chance.NextBits() & 1) == 0)
        {
            if (!HeldTimes.HoldTies(state, visit, chance))
            {
                HeldTimes.LetGo(state, visit);
                return false;
            }

            (low, high) = HeldTimes.Window(state, visit);
        }

        if (low > high)
        {
            HeldTimes.LetGo(state, visit);
            return false;
        }

        state.SetWindow(visit, low, high);
        return true;
    }

    private void Sort()
    {
        var order = chance.NextBelow(_problem.HasSoft ? 13 : 15);
        if (HasMissed() && chance.NextBelow(MissedFirstOneIn) == 0)
        {
            order = MissedFirst;
        }

        for (var i = 0; i < _count; i++)
        {
            var visit = _waiting[i];
            _keys[i] = order switch
            {
                MissedFirst => -missed[visit] + chance.NextShare(),
                < 4 => chance.NextShare(),
                < 6 => -_problem.Load[visit] - _problem.Length[visit] + chance.NextShare() * 0.5,
                < 8 => -Home(visit),
                < 9 => Home(visit),
                < 11 => _problem.Latest[visit] - (double)_problem.Earliest[visit],
                < 13 => _problem.Earliest[visit],
                _ => -_problem.Latest[visit],
            };
            _keys[i] += _problem.AbsentPrice[visit] >= CompiledProblem.CriticalPrice ? 0 : 1e12;
        }

        Array.Sort(_keys, _waiting, 0, _count);
    }

    private bool HasMissed()
    {
        for (var i = 0; i < _count; i++)
        {
            if (missed[_waiting[i]] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private double Home(int visit) => _problem.NearRoutes[visit] is [var route, ..]
        ? _problem.Ticks[_problem.Shapes[route].Mode][_problem.Shapes[route].Start * _problem.Places + _problem.Place[visit]]
        : 0;
}
