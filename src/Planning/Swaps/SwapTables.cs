using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>The moves that could be made from a state, each with what it changes, estimated from the rounds as they are.</summary>
/// <param name="scope">What may change.</param>
/// <param name="money">Income and costs.</param>
/// <param name="threads">How many threads draw up the tables; it changes nothing.</param>
internal sealed class SwapTables(SwapScope scope, SwapMoney money, int threads)
{
    /// <summary>The takers of a package that are kept, those who would travel least.</summary>
    private const int TakersKept = 6;

    private readonly ProviderTable?[] _tables = new ProviderTable?[scope.Providers.Length];

    /// <summary>The model of a state.</summary>
    /// <param name="state">Who serves whom now.</param>
    /// <param name="nothing">The rounds without any move: no provider may keep less of its income than there.</param>
    /// <param name="wrong">By how much real rounds travelled more than a move's table says; null if they did not bear it out.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal SwapModel Of(SwapState state, SwapState nothing, Func<int, int, TravelChange?> wrong, CancellationToken cancellation)
    {
        Refresh(state, cancellation);
        var size = scope.Candidates.Length;
        var moves = new List<PackageTransfer>();
        for (var candidate = 0; candidate < size; candidate++)
        {
            moves.AddRange(MovesOf(candidate, state, wrong).OrderBy(move => move.Travel).ThenBy(move => move.To).Take(TakersKept));
        }

        return new SwapModel
        {
            From = [.. Enumerable.Range(0, size).Select(state.ProviderOf)],
            Moves = [.. moves],
            Counts = [.. moves.Select(move => CountOf(move, state))],
            Value = [.. Enumerable.Range(0, size).Select(one => state.ProviderOf(one) < 0 ? scope.Values[one] : 0)],
            Minutes = [.. Enumerable.Range(0, size).Select(one => scope.Waits(one) ? 0 : scope.Minutes[one])],
            MarginLeaving = [.. Enumerable.Range(0, size).Select(one => MarginLeaving(one, state))],
            MostNetIn = [.. scope.Tolerance.Select((most, provider) =>
                Math.Max(0, (scope.IsLimited[provider] ? 0 : most) - state.NetIn(provider)))],
            MostNetOut = [.. scope.Tolerance.Select((most, provider) => Math.Max(0, most + state.NetIn(provider)))],
            LeastMargin =
            [
                .. scope.Tolerance.Select((_, provider) =>
                    (long)Math.Ceiling(Math.Min(0, nothing.Margins[provider] - state.Margins[provider]))),
            ],
            MostMoves = Math.Max(0, scope.MostMoves - state.Moved),
        };
    }

    /// <summary>Draws up the tables of providers whose rounds are others than before.</summary>
    internal void Refresh(SwapState state, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, _tables.Length, parallel, provider =>
        {
            if (_tables[provider]?.Week != state.Weeks[provider])
            {
                _tables[provider] = ProviderTable.Of(scope, state, provider);
            }
        });
    }

    /// <summary>The providers that could take a package, by how many of its visits fit in now, the most first.</summary>
    internal IEnumerable<int> TakersOf(int candidate, SwapState state) => Enumerable.Range(0, _tables.Length)
        .Where(provider => state.Weeks[provider].Book.CanServe(scope.Candidates[candidate].Package.Id))
        .OrderByDescending(provider => _tables[provider]!.Fitting.GetValueOrDefault(candidate))
        .ThenBy(provider => _tables[provider]!.Adding.GetValueOrDefault(candidate).Added.Ticks);

    /// <summary>What a move would change of travel by the tables alone, in ticks; null if it doesn't fit in.</summary>
    internal long? Travel(int candidate, int to, SwapState state) => _tables[to]!.Adding.TryGetValue(candidate, out var adding)
        ? adding.Added.Ticks - (state.ProviderOf(candidate) is >= 0 and var from ? _tables[from]!.Saving[candidate].Ticks : 0)
        : null;

    /// <summary>The packages of a provider that another could take in, with that provider, by how little more is travelled.</summary>
    internal IEnumerable<(int Candidate, int To)> LeaversOf(int provider, SwapState state) => Enumerable.Range(0, scope.Candidates.Length)
        .Where(one => state.ProviderOf(one) == provider && !scope.Waits(one))
        .SelectMany(one => MovesOf(one, state, (_, _) => default(TravelChange)).Where(move => move.After.IsEmpty)
            .OrderBy(move => move.Travel).Take(1))
        .OrderBy(move => move.Travel).Select(move => (move.Package, move.To));

    /// <summary>What moves change of a provider's travel by the tables alone.</summary>
    internal TravelChange Predicted(int provider, SwapState state, IEnumerable<PackageTransfer> moves)
    {
        var sum = default(TravelChange);
        foreach (var move in moves)
        {
            sum += move.To == provider ? _tables[provider]!.Adding[move.Package].Added : default;
            sum -= state.ProviderOf(move.Package) == provider ? _tables[provider]!.Saving[move.Package] : default;
        }

        return sum;
    }

    private IEnumerable<PackageTransfer> MovesOf(int candidate, SwapState state, Func<int, int, TravelChange?> wrong)
    {
        var from = state.ProviderOf(candidate);
        var one = scope.Candidates[candidate];
        var saved = from < 0 ? default : _tables[from]!.Saving[candidate];
        for (var to = 0; to < _tables.Length; to++)
        {
            if (to != from && _tables[to]!.Adding.TryGetValue(candidate, out var adding) && wrong(candidate, to) is { } more)
            {
                var book = state.Weeks[to].Book;
                var cost = money.Income(one, book.Provider) - (from < 0 ? 0 : money.Income(one, state.Weeks[from].Book.Provider));
                var added = adding.Added + more;
                yield return new PackageTransfer(
                    candidate, to, added.Ticks - saved.Ticks, (long)Math.Round(cost), (long)Math.Floor(money.Change(one, book, added)),
                    adding.After);
            }
        }
    }

    private int CountOf(PackageTransfer move, SwapState state)
    {
        var today = scope.Today[move.Package];
        return today < 0 || state.ProviderOf(move.Package) is var now && now != today && move.To != today ? 0
            : move.To == today ? -1 : 1;
    }

    private long MarginLeaving(int candidate, SwapState state) => state.ProviderOf(candidate) is >= 0 and var from
        ? (long)Math.Floor(-money.Change(scope.Candidates[candidate], state.Weeks[from].Book, _tables[from]!.Saving[candidate]))
        : 0;
}

/// <summary>What a provider's rounds of a week would save and add, by candidate.</summary>
/// <param name="Week">The rounds.</param>
/// <param name="Saving">By candidate that it serves: the travel saved without it.</param>
/// <param name="Adding">By candidate that fits in: the travel added.</param>
/// <param name="Fitting">By candidate that waits: how many of its visits fit in, each on its own.</param>
internal sealed record ProviderTable(
    ProviderWeek Week, IReadOnlyDictionary<int, TravelChange> Saving, IReadOnlyDictionary<int, AddedPackage> Adding,
    IReadOnlyDictionary<int, int> Fitting)
{
    /// <summary>The table of a provider.</summary>
    internal static ProviderTable Of(SwapScope scope, SwapState state, int provider)
    {
        var week = state.Weeks[provider];
        var book = week.Book;
        var table = new InsertionTable(book.Rounds.Problem, week.Rounds);
        var (saving, adding) = (new Dictionary<int, TravelChange>(), new Dictionary<int, AddedPackage>());
        var (waiting, fitting) = (new List<int>(), new Dictionary<int, int>());
        for (var candidate = 0; candidate < scope.Candidates.Length; candidate++)
        {
            var id = scope.Candidates[candidate].Package.Id;
            if (state.ProviderOf(candidate) == provider)
            {
                saving.Add(candidate, table.Saving(book.VisitsOf[id]));
            }
            else if (book.TeamsOf.TryGetValue(id, out var teams))
            {
                if (scope.Waits(candidate))
                {
                    fitting.Add(candidate, teams.Count(team => table.Adding(team) is not null));
                }

                if (AllOf(table, teams) is { } added)
                {
                    adding.Add(candidate, new AddedPackage(added, []));
                }
                else
                {
                    waiting.Add(candidate);
                }
            }
        }

        MakeRoom(scope, book, table, saving.Keys.Where(candidate => !scope.Waits(candidate)), waiting, adding);
        return new ProviderTable(week, saving, adding, fitting);
    }

    /// <summary>Who would fit in if one package left: by package that waits, those of which one must go.</summary>
    private static void MakeRoom(
        SwapScope scope, ProviderBook book, InsertionTable table, IEnumerable<int> leaving, List<int> waiting,
        Dictionary<int, AddedPackage> adding)
    {
        var rooms = waiting.ToDictionary(candidate => candidate, _ => new List<(int Leaving, TravelChange Added)>());
        foreach (var one in waiting.Count == 0 ? [] : leaving)
        {
            var without = table.Without(book.VisitsOf[scope.Candidates[one].Package.Id].ToHashSet());
            foreach (var candidate in waiting)
            {
                if (AllOf(without, book.TeamsOf[scope.Candidates[candidate].Package.Id]) is { } added)
                {
                    rooms[candidate].Add((one, added));
                }
            }
        }

        foreach (var (candidate, room) in rooms.Where(entry => entry.Value.Count > 0))
        {
            adding.Add(candidate, new AddedPackage(room.MinBy(one => one.Added.Ticks).Added, [.. room.Select(one => one.Leaving)]));
        }
    }

    /// <summary>The travel that all visits of a package add, all or nothing; null if one fits nowhere.</summary>
    private static TravelChange? AllOf(InsertionTable table, int[][] teams)
    {
        var sum = default(TravelChange);
        foreach (var team in teams)
        {
            if (table.Adding(team) is not { } added)
            {
                return null;
            }

            sum += added;
        }

        return sum;
    }
}

/// <summary>What taking a package in adds.</summary>
/// <param name="Added">Travel.</param>
/// <param name="After">The packages of which one must leave first; empty if there is room.</param>
internal readonly record struct AddedPackage(TravelChange Added, ImmutableArray<int> After);
