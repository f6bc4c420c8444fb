using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>A pool while it is filled.</summary>
internal sealed class PoolDraft(CompiledProblem problem, HeldGroups groups, int[] shifts)
{
    private readonly List<(SeenRounds From, int Index)> _rounds = [];
    private readonly HashSet<ulong> _known = [];
    private readonly Dictionary<ulong, int> _holdings = [];
    private readonly List<(ulong Label, int[] Members, (int Low, int High)[] Windows)> _held = [];

    internal int Count => _rounds.Count;

    internal void AddPresent(SeenRounds present)
    {
        for (var index = 0; index < present.Count; index++)
        {
            Add(present, index);
        }
    }

    /// <summary>Adds the rounds of the best plans seen, equal ones once, until there are so many.</summary>
    internal void AddBest(IEnumerable<SeenRounds> seen, int most)
    {
        var all = seen.SelectMany(lane => Enumerable.Range(0, lane.Count).Select(index => (Lane: lane, Index: index))).ToArray();
        foreach (var (lane, index) in all.OrderBy(round => round.Lane.Plan(round.Index)))
        {
            if (_rounds.Count >= most)
            {
                return;
            }

            Add(lane, index);
        }
    }

    internal RoundPool Finish(int present, RoundState state)
    {
        return new RoundPool
        {
            Rounds = [.. _rounds.Select(round => Round(round.From, round.Index))],
            Present = present,
            Shifts = [.. shifts],
            LeavingOut = DearPrices(present, state),
            Holdings = [.. _held.Select(held => Holding(held.Members, held.Windows))],
        };
    }

    /// <summary>Gives the tied visits of a round the windows that its holdings have.</summary>
    internal void Hold(Snapshot plan, int index)
    {
        var (from, at) = _rounds[index];
        foreach (var label in from.Labels(at))
        {
            if (label == 0)
            {
                continue;
            }

            var (_, members, windows) = _held[_holdings[label]];
            for (var i = 0; i < members.Length; i++)
            {
                if (windows[i].Low <= windows[i].High)
                {
                    (plan.Low[members[i]], plan.High[members[i]]) = windows[i];
                }
            }
        }
    }

    private void Add(SeenRounds from, int index)
    {
        if (!_known.Add(from.Key(index)))
        {
            return;
        }

        _rounds.Add((from, index));
        var labels = from.Labels(index);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != 0 && _holdings.TryAdd(labels[i], _held.Count))
            {
                _held.Add((labels[i], groups.MembersOf(from.Visits(index)[i])!, from.Windows(labels[i])));
            }
        }
    }

    private PooledRound Round(SeenRounds from, int index)
    {
        var labels = from.Labels(index);
        var holdings = ImmutableArray.CreateBuilder<int>();
        foreach (var label in labels)
        {
            if (label != 0 && !holdings.Contains(_holdings[label]))
            {
                holdings.Add(_holdings[label]);
            }
        }

        return new PooledRound(from.Kind(index), [.. from.Visits(index)], holdings.DrainToImmutable(), from.Price(index));
    }

    private static HeldVisits Holding(int[] members, (int Low, int High)[] windows) =>
        new(members[0], [.. members.Where((_, index) => windows[index].Low <= windows[index].High)]);

    /// <summary>
    /// The search's prices of visits left out are too large for a solver that adds them to others, so a mandatory visit costs just more
    /// than all else, and so does a time-critical one below it.
    /// </summary>
    private ImmutableArray<long> DearPrices(int present, RoundState state)
    {
        var all = 1L;
        for (var index = 0; index < present; index++)
        {
            all += _rounds[index].From.Price(_rounds[index].Index);
        }

        foreach (var visit in state.Absent)
        {
            all += problem.AbsentPrice[visit] < CompiledProblem.CriticalPrice ? problem.AbsentPrice[visit] : 0;
        }

        var critical = problem.AbsentPrice.Count(price => price is >= CompiledProblem.CriticalPrice and < CompiledProblem.MandatoryPrice);
        var mandatory = all * Math.Min(1 + critical, 1000);
        return
        [
            .. problem.AbsentPrice.Select(price => price >= CompiledProblem.MandatoryPrice ? mandatory
                : price >= CompiledProblem.CriticalPrice ? all : price),
        ];
    }
}
