using System.Collections.Immutable;
using System.Numerics;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// Looks at every assignment of a small scope's packages to providers, with searched rounds for each provider and set of packages.
/// </summary>
/// <remarks>
/// What pairs and triples of moves don't reach takes four or more at once; where few may move, all can be looked at. A provider's
/// rounds for a set of packages are planned once, so the work is the number of sets, not of assignments.
/// </remarks>
internal sealed class SmallScope
{
    private const int MostVisits = 250, MostSets = 4_096, MostAssignments = 200_000;
    private readonly SwapSearch _search;
    private readonly SwapScope _scope;
    private readonly SwapState _from;
    private readonly ImmutableArray<decimal> _least;
    private readonly SwapMoney _money;
    private readonly int[][] _options;
    private readonly int[] _sets;
    private readonly Dictionary<(int Provider, int Set), ProviderWeek?> _weeks = [];
    private SwapState _best;

    private SmallScope(SwapSearch search, SwapState state, ImmutableArray<decimal> least, SwapMoney money, int[][] options)
    {
        (_search, _scope, _from, _best, _least, _money, _options) = (search, search.Scope, state, state, least, money, options);
        _sets = new int[_scope.Providers.Length];
    }

    /// <summary>The best state that there is by searched rounds; the given one if nothing is better or the scope is not small.</summary>
    /// <param name="search">The search.</param>
    /// <param name="state">The best state so far.</param>
    /// <param name="least">By provider: the least margin that it must keep.</param>
    /// <param name="money">Income and costs.</param>
    internal static SwapState Best(SwapSearch search, SwapState state, ImmutableArray<decimal> least, SwapMoney money)
    {
        var scope = search.Scope;
        if (scope.Candidates.Length == 0 || scope.Candidates.Length > BitOperations.Log2(MostSets)
            || state.Weeks.Sum(week => week.Here.Length) > MostVisits)
        {
            return state;
        }

        int[][] options =
        [
            .. scope.Candidates.Select((one, candidate) => Enumerable.Range(0, scope.Providers.Length)
                .Where(to => scope.Asked[to].Contains(candidate) && to != scope.Today[candidate]
                    && state.Weeks[to].Book.CanServe(one.Package.Id))
                .Prepend(scope.Today[candidate]).ToArray()),
        ];
        var sets = Enumerable.Range(0, scope.Providers.Length).Sum(provider => 1L << options.Count(own => own.Contains(provider)));
        if (sets > MostSets || options.Aggregate(1.0, (product, own) => product * own.Length) > MostAssignments)
        {
            return state;
        }

        var every = new SmallScope(search, state, least, money, options);
        every.Assign(0, 0, 0);
        if (!ReferenceEquals(every._best, state))
        {
            search.Spend(state, every._best, 1);
        }

        return every._best;
    }

    private void Assign(int candidate, int moved, long placed)
    {
        if (_search.Cancellation.IsCancellationRequested)
        {
            return;
        }

        if (candidate == _options.Length)
        {
            Look(placed);
            return;
        }

        foreach (var to in _options[candidate])
        {
            var isMove = to != _scope.Today[candidate] && !_scope.Waits(candidate);
            if (isMove && moved == _scope.MostMoves)
            {
                continue;
            }

            if (to >= 0)
            {
                _sets[to] |= 1 << candidate;
            }

            Assign(candidate + 1, moved + (isMove ? 1 : 0), placed + (_scope.Waits(candidate) && to >= 0 ? _scope.Values[candidate] : 0));
            if (to >= 0)
            {
                _sets[to] &= ~(1 << candidate);
            }
        }
    }

    private void Look(long placed)
    {
        if (placed < _best.Placed || !KeepsHours())
        {
            return;
        }

        var (weeks, travel) = (new ProviderWeek[_sets.Length], 0L);
        for (var provider = 0; provider < weeks.Length; provider++)
        {
            if (Week(provider, _sets[provider]) is not { } week)
            {
                return;
            }

            (weeks[provider], travel) = (week, travel + week.Travel.Ticks);
            if (placed == _best.Placed && travel >= _best.Travel.Ticks)
            {
                return;
            }
        }

        var state = new SwapState(_scope, [.. weeks], _money);
        _best = state.IsBetterThan(_best) ? state : _best;
    }

    private bool KeepsHours()
    {
        for (var provider = 0; provider < _sets.Length; provider++)
        {
            var net = 0L;
            for (var candidate = 0; candidate < _options.Length; candidate++)
            {
                var (isHere, wasHere) = ((_sets[provider] >> candidate & 1) == 1, _scope.Today[candidate] == provider);
                net += _scope.Waits(candidate) || isHere == wasHere ? 0 : isHere ? _scope.Minutes[candidate] : -_scope.Minutes[candidate];
            }

            if (Math.Abs(net) > _scope.Tolerance[provider] || (_scope.IsLimited[provider] && net > 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A provider's rounds for a set of candidates; null if somebody would be left out, or it would keep too little.</summary>
    private ProviderWeek? Week(int provider, int set)
    {
        if (_weeks.TryGetValue((provider, set), out var known))
        {
            return known;
        }

        var from = _from.Weeks[provider];
        var packages = from.Packages.ToBuilder();
        for (var candidate = 0; candidate < _options.Length; candidate++)
        {
            PackageId id = _scope.Candidates[candidate].Package.Id;
            _ = (set >> candidate & 1) == 1 ? packages.Add(id) : packages.Remove(id);
        }

        var week = packages.SetEquals(from.Packages) ? from : _search.Week(from, packages.ToImmutable(), 1);
        return _weeks[(provider, set)] =
            week.LeftOut.Except(from.LeftOut).IsEmpty && _money.Margin(week) >= _least[provider] && week.IsValid ? week : null;
    }
}
