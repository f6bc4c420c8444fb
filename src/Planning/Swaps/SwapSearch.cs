using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// Searches for packages that providers could swap: moves are chosen exactly from estimated costs, planned as real rounds, and kept only if
/// those bear them out.
/// </summary>
/// <remarks>
/// Each turn chooses moves by <see cref="SwapProgramme"/> from tables of what each would add and save, and puts the visits into real rounds
/// without any further search, so that a gain is the moves' own. It is kept if nobody's visit is left out who had it before, no provider's
/// margin falls, hours in and out stay within the tolerance, and more is placed or less is travelled; then the rounds concerned are
/// searched. What real rounds did not bear out is not tried again until they change. In the end rounds without any move are searched
/// for as long.
/// </remarks>
internal sealed class SwapSearch
{
    private const int MostTurns = 24;
    private const int MoreTurns = 6;
    private const int MostAtOnce = 24;
    private const int MostIn = 1;
    private const int MostMissed = 12;
    private const int MostGuided = 2;
    private const int FewMoves = 10;
    private const double GuidedShare = 0.1;
    private const double TurnShare = 0.05;
    private const double PassShare = 0.25;
    private const long AllIterations = 30_000, LeastIterations = 300, MostIterations = 2_000;
    private const int Passes = 3;
    private const double Work = 2;

    private readonly PlacedCounty _placed;
    private readonly SwapOptions _options;
    private readonly WeekPlanner _planner;
    private readonly SwapMoney _money;
    private readonly SwapScope _scope;
    private readonly SwapTables _tables;
    private readonly SwapGuide? _guide;
    private readonly Dictionary<(int Candidate, int To), (ProviderWeek? From, ProviderWeek To, TravelChange? More)> _wrong = [];
    private readonly long _iterations;
    private readonly long[] _spent;
    private readonly List<(ProviderWeek From, ProviderWeek Planned)>[] _seen;
    private readonly IProgress<WorkProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly List<SwapStep> _steps = [];
    private SwapState? _base;
    private int _turns;

    internal SwapSearch(
        PlacedCounty placed, SwapOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var terms = SwapTerms.Of(placed.County, options);
        (_placed, _options, _progress, _cancellation) = (placed, options, progress, cancellation);
        _scope = SwapScopeMaker.Of(placed, options, terms);
        _money = new SwapMoney(placed.County);
        _planner = new WeekPlanner(options.Seed, cancellation);
        _tables = new SwapTables(_scope, _money, options.Threads);
        _spent = new long[_scope.Providers.Length];
        _seen = [.. _spent.Select(_ => new List<(ProviderWeek, ProviderWeek)>())];
        Books = ProviderBooks.Of(placed, _scope, options.Rounds, terms.ToleranceOf);
        var visits = Math.Max(1, Books.Sum(book => book.Own.Sum(id => book.VisitsOf.TryGetValue(id, out var own) ? own.Length : 0)));
        _iterations = options.Iterations ?? Math.Clamp(100 * AllIterations / visits, LeastIterations, MostIterations);
        _guide = SwapGuide.Of(placed, _scope, options, _iterations, cancellation);
    }

    /// <summary>The providers' books.</summary>
    internal ImmutableArray<ProviderBook> Books { get; }

    internal SwapScope Scope => _scope;

    internal SwapTables Tables => _tables;

    internal CancellationToken Cancellation => _cancellation;

    /// <summary>Notes with what share of effort a state's rounds were searched; rounds without a move are searched as long.</summary>
    internal void Spend(SwapState before, SwapState after, double share)
    {
        foreach (var provider in Changed(before, after))
        {
            _spent[provider] += IterationsOf(before.Weeks[provider], share);
        }
    }

    /// <summary>The search's answer.</summary>
    internal SwapPlan Find()
    {
        var today = new SwapState(_scope, All(book => _planner.Today(Books[book]), 0, "today's rounds"), _money);
        _base = today;
        var now = Noted(Searched(today, Enumerable.Range(0, Books.Length), 1, "rounds without a swap"));
        var best = Guided(Guided(now, Math.Min(FewMoves, _scope.MostMoves)), _scope.MostMoves);
        for (var pass = 0; pass < Passes && !_cancellation.IsCancellationRequested; pass++)
        {
            var better = new SwapPlacing(this).Placed(Improved(best, MostTurns + (pass * MoreTurns)));
            if (ReferenceEquals(better, best))
            {
                break;
            }

            best = Searched(better, Changed(now, better), PassShare, "rounds with swaps");
        }

        best = Noted(SmallScope.Best(this, new SwapPolish(this).Polished(WithoutNeedless(best)), today.Margins, _money));
        _cancellation.ThrowIfCancellationRequested(); // half a search is not an answer that could be had again

        var spent = _spent.ToArray();
        var nothing = new SwapState(_scope, All(provider => ReferenceEquals(best.Weeks[provider], now.Weeks[provider])
            ? now.Weeks[provider]
            : _planner.Changed(now.Weeks[provider], now.Weeks[provider].Packages, spent[provider]),
            0.9, "rounds without a swap, as long"), _money);
        return new SwapPlan(_scope, _money, today, nothing, best)
        {
            Proposals = new SwapProposals(this, _placed.County.Emissions, _money).Of(today, best),
            Short = SwapShortages.Of(_placed, _scope, best),
            Shared = _guide?.Shared,
            Steps = [.. _steps],
            Assumed = [.. Consent(), .. _money.Assumed(_scope.Providers)],
        };
    }

    private SwapState Noted(SwapState state)
    {
        _steps.Add(SwapStep.Of(_scope, state));
        return state;
    }

    private IEnumerable<string> Consent() => _options.DrawsConsent
        ? ["Consent that nobody asked for is drawn by the seed: a what-if, not a plan."]
        : _placed.County.Moves is null ? ["There is no moves.csv: nobody's consent is known, so nobody moves."] : [];

    /// <summary>The state with packages back home whose move turned out to save nothing and to make no room.</summary>
    private SwapState WithoutNeedless(SwapState state)
    {
        foreach (var candidate in Enumerable.Range(0, _scope.Candidates.Length)
            .Where(one => !_scope.Waits(one) && state.ProviderOf(one) != _scope.Today[one]))
        {
            var back = Planned(state, [(candidate, _scope.Today[candidate])], 0);
            state = back.Placed == state.Placed && back.Travel.Ticks <= state.Travel.Ticks && Keeps(state, back) ? back : state;
        }

        return state;
    }

    /// <summary>Exchanges that many carers together suggest, if real rounds drive less for them than the search saves without.</summary>
    /// <param name="now">The rounds as they are.</param>
    /// <param name="most">The most packages that change provider: few first, so that a wide bound starts from a narrow one.</param>
    private SwapState Guided(SwapState now, int most)
    {
        if (_guide is null || most <= now.Moved)
        {
            return now;
        }

        var (best, refused) = (now, new HashSet<(int, int)>());
        for (var turn = 0; turn < MostGuided && !_cancellation.IsCancellationRequested; turn++)
        {
            var model = _tables.Of(best, _base!, (_, _) => default(TravelChange), _cancellation);
            model = model with { MostMoves = Math.Max(0, most - best.Moved) };
            var moves = _guide.Moves(model, refused);
            if (moves.IsEmpty)
            {
                break;
            }

            var tried = Planned(best, moves, GuidedShare);
            var same = Searched(best, Changed(best, tried), GuidedShare, "the same rounds without");
            if (Keeps(best, tried) && tried.Travel.Ticks < same.Travel.Ticks)
            {
                best = Noted(tried);
                continue;
            }

            foreach (var (candidate, to) in moves.Where(move => IsBad(best, tried, move)))
            {
                refused.Add((candidate, to));
            }
        }

        return best;
    }

    /// <summary>Whether a move is to be left: its visits are left out, or its taker can't keep its bounds.</summary>
    private bool IsBad(SwapState before, SwapState tried, (int Candidate, int To) move)
    {
        var lost = tried.Weeks[move.To].LeftOut.Except(before.Weeks[move.To].LeftOut);
        var own = _tables.Travel(move.Candidate, move.To, before);
        return lost.Contains(_scope.Candidates[move.Candidate].Package.Id)
            || ((lost.Count > 0 || tried.Margins[move.To] < _base!.Margins[move.To] || tried.Travel.Ticks >= before.Travel.Ticks)
                && (own is null || own > 0));
    }

    private SwapState Improved(SwapState state, int turns)
    {
        var missed = 0;
        for (; _turns < turns && !_cancellation.IsCancellationRequested; _turns++)
        {
            _progress?.Report(new WorkProgress(FormattableString.Invariant($"swaps, turn {_turns + 1}"), 0.3 + 0.6 * _turns / turns));
            var model = _tables.Of(state, _base!, (one, to) => Wrong(state, one, to), _cancellation);
            model = model with { MostChanges = MostAtOnce, MostIn = MostIn };
            var choice = SwapProgramme.Solve(model, Work, _options.Seed, _cancellation);
            ImmutableArray<PackageTransfer> moves = [.. choice.Chosen.Select(index => model.Moves[index])];
            if (moves.IsEmpty)
            {
                break;
            }

            var tried = Planned(state, moves);
            var failed = Failed(state, tried, moves);
            if (failed.Count > 0)
            {
                Refuse(state, failed);
                moves = [.. moves.Except(failed)];
                tried = moves.IsEmpty ? state : Planned(state, moves);
            }

            if (!moves.IsEmpty && tried.IsBetterThan(state) && Keeps(state, tried))
            {
                state = Noted(Searched(tried, Changed(state, tried), TurnShare, "rounds with swaps"));
                missed = 0;
            }
            else if (moves.Length == 1 || ++missed == MostMissed)
            {
                missed = 0;
                Refuse(state, moves);
            }
            else if (failed.Count == 0)
            {
                Correct(state, tried, moves);
            }
        }

        return state;
    }

    internal static IEnumerable<int> Changed(SwapState before, SwapState after) =>
        Enumerable.Range(0, before.Weeks.Length).Where(index => !ReferenceEquals(before.Weeks[index], after.Weeks[index]));

    private TravelChange? Wrong(SwapState state, int candidate, int to) => _wrong.TryGetValue((candidate, to), out var at)
        && ReferenceEquals(at.To, state.Weeks[to]) && ReferenceEquals(at.From, FromOf(state, candidate)) ? at.More : default(TravelChange);

    /// <summary>Notes how much more or less real rounds travel than tables say; the first to come, else those who leave, bear it.</summary>
    private void Correct(SwapState state, SwapState tried, ImmutableArray<PackageTransfer> moves)
    {
        foreach (var provider in Changed(state, tried))
        {
            var more = tried.Weeks[provider].Travel - state.Weeks[provider].Travel - _tables.Predicted(provider, state, moves);
            var own = moves.Where(move => move.To == provider).ToList();
            own = own.Count > 0 ? own : [.. moves.Where(move => state.ProviderOf(move.Package) == provider)];
            foreach (var move in own)
            {
                var known = Wrong(state, move.Package, move.To);
                _wrong[(move.Package, move.To)] = (FromOf(state, move.Package), state.Weeks[move.To],
                    (move.To == provider ? default : known) + (more / own.Count));
            }
        }
    }

    private static ProviderWeek? FromOf(SwapState state, int candidate) =>
        state.ProviderOf(candidate) is >= 0 and var from ? state.Weeks[from] : null;

    private void Refuse(SwapState state, IEnumerable<PackageTransfer> moves)
    {
        foreach (var move in moves)
        {
            _wrong[(move.Package, move.To)] = (FromOf(state, move.Package), state.Weeks[move.To], null);
        }
    }

    /// <summary>The rounds of some providers searched for a share of the options' effort.</summary>
    private SwapState Searched(SwapState state, IEnumerable<int> providers, double share, string what)
    {
        var own = providers.ToHashSet();
        foreach (var provider in own)
        {
            _spent[provider] += IterationsOf(state.Weeks[provider], share);
        }

        return new SwapState(
            _scope, All(index => own.Contains(index) ? Searched(state.Weeks[index], index, share) : state.Weeks[index], 0.1, what), _money);
    }

    /// <summary>A week searched longer; as it was if its provider would keep less than today: the search weighs more than travel.</summary>
    private ProviderWeek Searched(ProviderWeek week, int provider, double share)
    {
        var searched = _planner.Changed(week, week.Packages, IterationsOf(week, share));
        return _money.Margin(searched) < _base!.Margins[provider] ? week : searched;
    }

    /// <summary>A week with other packages, searched for a share of the options' effort.</summary>
    internal ProviderWeek Week(ProviderWeek from, ImmutableSortedSet<PackageId> packages, double share) =>
        _planner.Changed(from, packages, IterationsOf(from, share));

    private long IterationsOf(ProviderWeek week, double share) => (long)(_iterations * share * week.Here.Length / 100);

    private SwapState Planned(SwapState from, ImmutableArray<PackageTransfer> moves) =>
        Planned(from, [.. moves.Select(move => (move.Package, move.To))], 0);

    /// <summary>Moves as real rounds.</summary>
    /// <param name="from">The rounds before.</param>
    /// <param name="moves">Candidates and who takes them.</param>
    /// <param name="share">The share of the options' effort with which the rounds concerned are searched after visits were put in.</param>
    internal SwapState Planned(SwapState from, ImmutableArray<(int Candidate, int To)> moves, double share)
    {
        var packages = from.Weeks.Select(week => week.Packages.ToBuilder()).ToArray();
        foreach (var move in moves)
        {
            var id = _scope.Candidates[move.Candidate].Package.Id;
            if (from.ProviderOf(move.Candidate) is >= 0 and var giver)
            {
                packages[giver].Remove(id);
            }

            if (move.To >= 0)
            {
                packages[move.To].Add(id);
            }
        }

        var touched = moves.Select(move => move.To).Concat(moves.Select(move => from.ProviderOf(move.Candidate))).ToHashSet();
        return new SwapState(
            _scope,
            All(
                index => !touched.Contains(index) ? from.Weeks[index]
                    : share == 0 ? Planned(from.Weeks[index], index, packages[index].ToImmutable())
                    : _planner.Changed(from.Weeks[index], packages[index].ToImmutable(), IterationsOf(from.Weeks[index], share)),
                null, ""),
            _money);
    }

    /// <summary>A week with other packages; what was planned from the same rounds is not planned again.</summary>
    private ProviderWeek Planned(ProviderWeek week, int provider, ImmutableSortedSet<PackageId> packages)
    {
        var seen = _seen[provider];
        if (seen.Count > 0 && !ReferenceEquals(seen[0].From, week))
        {
            seen.Clear();
        }

        foreach (var (_, planned) in seen)
        {
            if (planned.Packages.SetEquals(packages))
            {
                return planned;
            }
        }

        var made = _planner.Changed(week, packages, 0);
        seen.Add((week, made));
        return made;
    }

    /// <summary>Moves into providers who then leave out a visit made before: those of packages left out, else the dearest.</summary>
    private List<PackageTransfer> Failed(SwapState from, SwapState state, ImmutableArray<PackageTransfer> moves)
    {
        var failed = new List<PackageTransfer>();
        for (var index = 0; index < state.Weeks.Length; index++)
        {
            var lost = state.Weeks[index].LeftOut.Except(from.Weeks[index].LeftOut);
            if (lost.Count == 0)
            {
                continue;
            }

            var own = moves.Where(move => move.To == index && lost.Contains(_scope.Candidates[move.Package].Package.Id)).ToList();
            failed.AddRange(own.Count > 0 ? own : moves.Where(move => move.To == index).OrderByDescending(move => move.Travel).Take(1));
        }

        return failed;
    }

    /// <summary>Whether all bounds hold: margins, hours in and out, nobody newly left out, every rule of rounds, the most moves.</summary>
    internal bool Keeps(SwapState from, SwapState state)
    {
        foreach (var index in Changed(from, state))
        {
            if (state.Margins[index] < _base!.Margins[index]
                || Math.Abs(state.NetIn(index)) > _scope.Tolerance[index]
                || (_scope.IsLimited[index] && state.NetIn(index) > 0)
                || !state.Weeks[index].LeftOut.Except(from.Weeks[index].LeftOut).IsEmpty
                || !state.Weeks[index].IsValid)
            {
                return false;
            }
        }

        return state.Moved <= _scope.MostMoves;
    }

    private ImmutableArray<ProviderWeek> All(Func<int, ProviderWeek> of, double? done, string what)
    {
        var weeks = new ProviderWeek[Books.Length];
        if (done is { } share)
        {
            _progress?.Report(new WorkProgress(what, share));
        }

        Parallel.For(0, weeks.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, index => weeks[index] = of(index));
        return [.. weeks];
    }
}
