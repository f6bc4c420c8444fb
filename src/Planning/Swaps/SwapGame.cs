using System.Collections.Concurrent;
using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// What each group of providers could gain from a plan's proposals without the others: they carry out the proposals whose parties are all
/// among them, with real rounds.
/// </summary>
/// <remarks>
/// Gains are margins, in pence a week, beyond those of better rounds alone: travel saved, what packages placed bring in, and the price
/// and cost of those that changed hands. With all proposals the rounds are the plan's, with none those without a swap, searched as
/// long. With some, the better of two real weeks, neither searched further: the plan's with the other proposals taken back, or that
/// without a swap with these put in. Who cannot do it so without leaving somebody out gains nothing.
/// </remarks>
internal sealed class SwapGame
{
    private readonly SwapPlan _plan;
    private readonly WeekPlanner _planner;
    private readonly ImmutableArray<int>[] _parties;
    private readonly int[][] _touching;
    private readonly ConcurrentDictionary<(int Partner, string Done), decimal?> _margins = [];

    /// <param name="plan">The plan.</param>
    /// <param name="planner">Plans weeks.</param>
    internal SwapGame(SwapPlan plan, WeekPlanner planner)
    {
        (_plan, _planner) = (plan, planner);
        _parties = [.. plan.Proposals.Select(PartiesOf)];
        Partners = [.. _parties.SelectMany(parties => parties).Distinct().Order()];
        _touching =
        [
            .. Partners.Select(partner =>
                Enumerable.Range(0, _parties.Length).Where(proposal => _parties[proposal].Contains(partner)).ToArray()),
        ];
    }

    /// <summary>The providers that are party to a proposal, as numbers of the scope, ascending.</summary>
    internal ImmutableArray<int> Partners { get; }

    /// <summary>The parties of a proposal, as numbers of the scope.</summary>
    internal static ImmutableArray<int> PartiesOf(SwapProposal proposal) =>
        [.. proposal.Moves.SelectMany(move => new[] { move.From, move.To }).Where(provider => provider >= 0).Distinct().Order()];

    /// <summary>What a partner keeps more with the plan than with better rounds alone, in pence a week.</summary>
    internal decimal Alone(int partner) => Margin(partner, _touching[partner])!.Value - Margin(partner, [])!.Value;

    /// <summary>
    /// What a partner loses if one proposal is taken back and all others stay; null if that can't be done without leaving somebody out.
    /// </summary>
    internal decimal? Without(int partner, int proposal) =>
        Margin(partner, _touching[partner])!.Value - Margin(partner, [.. _touching[partner].Where(one => one != proposal)]);

    /// <summary>What a coalition gains by itself, in pence a week; never less than nothing, unless it is all.</summary>
    /// <param name="isIn">By partner: whether it is in.</param>
    internal decimal Value(bool[] isIn)
    {
        if (isIn.All(one => one))
        {
            return Enumerable.Range(0, Partners.Length).Sum(Alone);
        }

        var sum = 0m;
        for (var partner = 0; partner < isIn.Length; partner++)
        {
            if (isIn[partner])
            {
                if (Margin(partner, Done(partner, isIn)) is not { } margin)
                {
                    return 0;
                }

                sum += margin - Margin(partner, [])!.Value;
            }
        }

        return Math.Max(0, sum);
    }

    /// <summary>Plans the weeks that some coalitions need, by several threads.</summary>
    internal void Prepare(IEnumerable<bool[]> coalitions, int threads, CancellationToken cancellation)
    {
        var needed = new Dictionary<(int, string), (int Partner, int[] Done)>();
        foreach (var isIn in coalitions)
        {
            for (var partner = 0; partner < isIn.Length; partner++)
            {
                if (isIn[partner])
                {
                    var done = Done(partner, isIn);
                    needed.TryAdd((partner, NameOf(done)), (partner, done));
                }
            }
        }

        Parallel.ForEach(
            needed.Values, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            one => Margin(one.Partner, one.Done));
    }

    private int[] Done(int partner, bool[] isIn) =>
        [.. _touching[partner].Where(proposal => _parties[proposal].All(party => isIn[Partners.BinarySearch(party)]))];

    private static string NameOf(int[] done) => string.Join(' ', done);

    private decimal? Margin(int partner, int[] done) => _margins.GetOrAdd((partner, NameOf(done)), _ => Planned(partner, done));

    private decimal? Planned(int partner, int[] done)
    {
        var provider = Partners[partner];
        if (done.Length == 0)
        {
            return _plan.Nothing.Margins[provider];
        }

        if (done.Length == _touching[partner].Length)
        {
            return _plan.After.Margins[provider];
        }

        var packages = _plan.Nothing.Weeks[provider].Packages.ToBuilder();
        foreach (var (candidate, from, to) in done.SelectMany(proposal => _plan.Proposals[proposal].Moves))
        {
            PackageId id = _plan.Scope.Candidates[candidate].Package.Id;
            if (from == provider)
            {
                packages.Remove(id);
            }
            else if (to == provider)
            {
                packages.Add(id);
            }
        }

        var before = _plan.Nothing.Weeks[provider];
        var best = default(decimal?);
        foreach (var start in new[] { _plan.After.Weeks[provider], before })
        {
            var week = _planner.Changed(start, packages.ToImmutable(), 0);
            if (week.LeftOut.Except(before.LeftOut).IsEmpty && week.IsValid)
            {
                best = Math.Max(best ?? decimal.MinValue, _plan.Money.Margin(week));
            }
        }

        return best;
    }
}
