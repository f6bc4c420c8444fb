using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// Draws areas of providers that lie together: many packages change hands at once so that each provider's people are near each other.
/// </summary>
/// <remarks>
/// Single moves see little of what many together would save. This search judges an assignment by how far each package is from the nearest
/// few of its provider, times its visits: what a round drives between doors, roughly. Hours in and out hold by provider and by time of day,
/// as do consent, the most moves, and margins by travel scaled to today's rounds. Real rounds judge what comes out.
/// </remarks>
internal sealed class TerritorySearch
{
    private const int Neighbours = 3;
    private const int Times = 8;
    private const double Work = 4e8;

    private readonly SwapScope _scope;
    private readonly SwapMoney _money;
    private readonly Randomness _chance;
    private readonly (double East, double North, double Visits)[] _packages;
    private readonly int[] _candidateOf;
    private readonly int[] _indexOf;
    private readonly int[] _start;
    private readonly int[] _provider;
    private readonly List<int>[] _sets;
    private readonly double[] _costs;
    private readonly long[,] _net;
    private readonly long[,] _most;
    private readonly long[][] _minutes;
    private readonly bool[][] _may;
    private readonly double[] _scale;
    private readonly decimal[,] _kept;
    private readonly decimal[] _margin;
    private readonly decimal[] _slack;
    private readonly decimal[] _travelPence;
    private int _moved;

    /// <param name="scope">What may change.</param>
    /// <param name="state">Who serves whom now.</param>
    /// <param name="nothing">The rounds without any move: no provider may keep less of its income than there.</param>
    /// <param name="money">Income and costs.</param>
    /// <param name="refused">Moves that real rounds did not bear out.</param>
    /// <param name="chance">The chance of the search.</param>
    internal TerritorySearch(
        SwapScope scope, SwapState state, SwapState nothing, SwapMoney money, IReadOnlySet<(int Candidate, int To)> refused, Randomness chance)
    {
        (_scope, _money, _chance) = (scope, money, chance);
        var ids = state.Weeks.SelectMany((week, provider) => week.Packages.Select(id => (id, provider))).ToArray();
        var candidates = scope.Candidates.Select((one, index) => (one.Package.Id, index)).ToDictionary(one => one.Id, one => one.index);
        _candidateOf = [.. ids.Select(one => candidates.GetValueOrDefault(one.id, -1))];
        _indexOf = new int[scope.Candidates.Length];
        Array.Fill(_indexOf, -1);
        _start = [.. ids.Select(one => one.provider)];
        _provider = [.. _start];
        _packages = new (double, double, double)[ids.Length];
        _minutes = new long[ids.Length][];
        _kept = new decimal[ids.Length, scope.Providers.Length];
        _sets = [.. scope.Providers.Select(_ => new List<int>())];
        for (var index = 0; index < ids.Length; index++)
        {
            var one = money.PackageOf(ids[index].id);
            var visits = RoundScope.VisitsOf(one);
            _packages[index] = (one.Found.Easting, one.Found.Northing, visits.Sum(visit => visit.Days.Count() * visit.Carers));
            _minutes[index] = new long[Times + 1];
            foreach (var visit in visits)
            {
                _minutes[index][(int)visit.Time % Times] += visit.Weekly.Value * visit.Carers;
                _minutes[index][Times] += visit.Weekly.Value * visit.Carers;
            }

            _sets[_start[index]].Add(index);
            if (_candidateOf[index] >= 0)
            {
                _indexOf[_candidateOf[index]] = index;
                for (var provider = 0; provider < scope.Providers.Length; provider++)
                {
                    _kept[index, provider] = money.KeptBeforeTravel(one, scope.Providers[provider]);
                }
            }
        }

        _may = [.. scope.Candidates.Select(_ => new bool[scope.Providers.Length])];
        for (var provider = 0; provider < scope.Providers.Length; provider++)
        {
            foreach (var candidate in scope.Asked[provider])
            {
                _may[candidate][provider] = state.Weeks[provider].Book.CanServe(scope.Candidates[candidate].Package.Id)
                    && !refused.Contains((candidate, provider));
            }
        }

        for (var candidate = 0; candidate < scope.Candidates.Length; candidate++)
        {
            if (scope.Today[candidate] is >= 0 and var today)
            {
                _may[candidate][today] = true;
            }
        }

        _net = new long[scope.Providers.Length, Times + 1];
        _most = new long[scope.Providers.Length, Times + 1];
        _costs = new double[scope.Providers.Length];
        _scale = new double[scope.Providers.Length];
        _margin = new decimal[scope.Providers.Length];
        _slack = new decimal[scope.Providers.Length];
        _travelPence = new decimal[scope.Providers.Length];
        for (var provider = 0; provider < scope.Providers.Length; provider++)
        {
            Prepare(provider, state, nothing);
        }
    }

    /// <summary>Providers of candidates after the search; those of packages that wait stay.</summary>
    internal ImmutableArray<PackageTransferTo> Find(CancellationToken cancellation)
    {
        var movable = Enumerable.Range(0, _candidateOf.Length).Where(index => _candidateOf[index] >= 0 && !_scope.Waits(_candidateOf[index])).ToArray();
        if (movable.Length == 0)
        {
            return [];
        }

        var sizes = _sets.Average(set => (double)set.Count * set.Count);
        var steps = (int)Math.Clamp(Work / Math.Max(1, 4 * sizes), 2_000, 200_000);
        var heat = 0.02 * _costs.Select((cost, provider) => cost * _scale[provider]).Sum() / Math.Max(1, movable.Length);
        var (best, bestGain, gain) = ((int[])_provider.Clone(), 0.0, 0.0);
        for (var step = 0; step < steps && !cancellation.IsCancellationRequested; step++)
        {
            var temperature = heat * (1 - ((double)step / steps));
            var one = movable[_chance.NextBelow(movable.Length)];
            var other = _chance.NextBelow(3) == 0 ? -1 : movable[_chance.NextBelow(movable.Length)];
            var change = other >= 0 ? Swap(one, other) : Move(one, _chance.NextBelow(_sets.Length));
            if (change is not { } delta)
            {
                continue;
            }

            if (delta.Value <= 0 || _chance.NextShare() < Math.Exp(-delta.Value / Math.Max(1e-9, temperature)))
            {
                gain += delta.Value;
                if (gain < bestGain - 1e-6)
                {
                    (best, bestGain) = ((int[])_provider.Clone(), gain);
                }
            }
            else
            {
                delta.Undo();
            }
        }

        return
        [
            .. movable.Where(index => best[index] != _start[index])
                .Select(index => new PackageTransferTo(_candidateOf[index], best[index])),
        ];
    }

    private void Prepare(int provider, SwapState state, SwapState nothing)
    {
        var own = new long[Times + 1];
        foreach (var index in _sets[provider])
        {
            for (var time = 0; time <= Times; time++)
            {
                own[time] += _minutes[index][time];
            }
        }

        for (var time = 0; time <= Times; time++)
        {
            var share = own[Times] == 0 ? 0 : (double)_scope.Tolerance[provider] / own[Times];
            _most[provider, time] = time == Times ? _scope.Tolerance[provider] : (long)Math.Max(share * own[time], 7 * 30);
        }

        _net[provider, Times] = state.NetIn(provider);
        _costs[provider] = CostOf(provider);
        var travel = state.Weeks[provider].Travel;
        _scale[provider] = _costs[provider] > 0 ? travel.Ticks / _costs[provider] : 0;
        _travelPence[provider] = travel.Ticks > 0 ? _money.CostOfTravel(_scope.Providers[provider], travel, state.Weeks[provider].Book) / travel.Ticks : 0;
        _slack[provider] = Math.Max(0, state.Margins[provider] - nothing.Margins[provider]);
    }

    /// <summary>Visits times the mean distance to the nearest few of the same provider, in metres.</summary>
    private double CostOf(int provider)
    {
        var set = _sets[provider];
        var sum = 0.0;
        Span<double> near = stackalloc double[Neighbours];
        for (var one = 0; one < set.Count; one++)
        {
            var here = _packages[set[one]];
            near.Fill(double.MaxValue);
            for (var other = 0; other < set.Count; other++)
            {
                if (other == one)
                {
                    continue;
                }

                var there = _packages[set[other]];
                var (east, north) = (here.East - there.East, here.North - there.North);
                var square = (east * east) + (north * north);
                if (square < near[2])
                {
                    near[2] = square;
                    if (near[2] < near[1])
                    {
                        (near[1], near[2]) = (near[2], near[1]);
                        if (near[1] < near[0])
                        {
                            (near[0], near[1]) = (near[1], near[0]);
                        }
                    }
                }
            }

            var (total, count) = (0.0, 0);
            for (var rank = 0; rank < Neighbours; rank++)
            {
                if (near[rank] < double.MaxValue)
                {
                    total += Math.Sqrt(near[rank]);
                    count++;
                }
            }

            sum += count == 0 || double.IsNaN(total) ? 0 : here.Visits * total / count;
        }

        return sum;
    }

    private Change? Move(int one, int to)
    {
        var from = _provider[one];
        return from == to || !_may[_candidateOf[one]][to] ? null : Try([(one, from, to)]);
    }

    private Change? Swap(int one, int other)
    {
        var (from, to) = (_provider[one], _provider[other]);
        return from == to || !_may[_candidateOf[one]][to] || !_may[_candidateOf[other]][from] ? null : Try([(one, from, to), (other, to, from)]);
    }

    private Change? Try((int Index, int From, int To)[] moves)
    {
        var touched = moves.SelectMany(move => new[] { move.From, move.To }).Distinct().ToArray();
        var before = touched.Select(provider => (provider, _costs[provider], _margin[provider])).ToArray();
        Apply(moves);
        var moved = moves.Sum(move => Moves(move.Index, move.To) - Moves(move.Index, move.From));
        _moved += moved;
        var change = 0.0;
        foreach (var (provider, cost, _) in before)
        {
            _costs[provider] = CostOf(provider);
            var delta = (_costs[provider] - cost) * _scale[provider];
            change += delta;
            _margin[provider] -= (decimal)delta * _travelPence[provider];
        }

        foreach (var (index, from, to) in moves)
        {
            _margin[from] -= _kept[index, from];
            _margin[to] += _kept[index, to];
        }

        void Undo()
        {
            Apply([.. moves.Select(move => (move.Index, move.To, move.From))]);
            _moved -= moved;
            foreach (var (provider, cost, margin) in before)
            {
                (_costs[provider], _margin[provider]) = (cost, margin);
            }
        }

        if (_moved > _scope.MostMoves || touched.Any(provider => !IsWithin(provider)))
        {
            Undo();
            return null;
        }

        return new Change(change, Undo);
    }

    private int Moves(int index, int provider) => provider != _scope.Today[_candidateOf[index]] ? 1 : 0;

    private bool IsWithin(int provider)
    {
        for (var time = 0; time <= Times; time++)
        {
            if (_net[provider, time] > (_scope.IsLimited[provider] && time == Times ? 0 : _most[provider, time])
                || -_net[provider, time] > _most[provider, time])
            {
                return false;
            }
        }

        return _margin[provider] >= -_slack[provider];
    }

    private void Apply((int Index, int From, int To)[] moves)
    {
        foreach (var (index, from, to) in moves)
        {
            _sets[from].Remove(index);
            _sets[to].Add(index);
            _provider[index] = to;
            for (var time = 0; time <= Times; time++)
            {
                _net[from, time] -= _minutes[index][time];
                _net[to, time] += _minutes[index][time];
            }
        }
    }

    private readonly record struct Change(double Value, Action Undo);
}

/// <summary>A package that goes to a provider.</summary>
/// <param name="Candidate">The candidate's number.</param>
/// <param name="To">The provider's number.</param>
internal readonly record struct PackageTransferTo(int Candidate, int To);
