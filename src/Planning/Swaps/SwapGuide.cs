using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// Who would serve whom if the providers' carers were one team for those who may move: many exchanges at once that single moves don't show.
/// </summary>
/// <remarks>
/// The rounds of one day are searched with all carers of all providers; people who may not move stay with their own. That is nobody's plan:
/// visits of one person may then be shared out, and hours in and out differ. It says how much less could be travelled at all, and who comes
/// most to each person; as many of those moves as all bounds allow are then tried as real rounds of the week.
/// </remarks>
internal sealed class SwapGuide
{
    private const long IterationsAVisit = 12;
    private const double Work = 2;

    private readonly SwapScope _scope;
    private readonly ProviderRounds _pooled;
    private readonly ImmutableArray<int> _providerOfCarer;
    private readonly Dictionary<PackageId, int> _candidates;
    private readonly Dictionary<PackageId, int> _homes;
    private readonly SolveOptions _solving;
    private readonly CancellationToken _cancellation;

    private SwapGuide(
        SwapScope scope, ProviderRounds pooled, ImmutableArray<int> providerOfCarer, Dictionary<PackageId, int> homes, SolveOptions solving,
        CancellationToken cancellation)
    {
        (_scope, _pooled, _providerOfCarer, _homes, _solving, _cancellation) =
            (scope, pooled, providerOfCarer, homes, solving, cancellation);
        _candidates = scope.Candidates.Select((one, index) => (one.Package.Id, index)).ToDictionary(one => one.Id, one => one.index);
    }

    /// <summary>The guide of a scope; null if the folder names no carers, or nobody is visited on the day.</summary>
    internal static SwapGuide? Of(PlacedCounty placed, SwapScope scope, SwapOptions options,
        long iterations, CancellationToken cancellation)
    {
        var county = placed.County;
        if (county.Carers is not { } carers)
        {
            return null;
        }

        var asked = county with
        {
            Packages = [.. county.Packages.Where(one =>
                one.Package.Provider is { } provider && scope.Providers.BinarySearch(provider) >= 0)],
        };
        if (asked.On(placed.Zones).ToPooledRounds(DayOfWeek.Tuesday, options.Rounds).Providers is not [var pooled, ..])
        {
            return null;
        }

        var employers = carers.ToDictionary(carer => carer.Id, carer => scope.Providers.BinarySearch(carer.Provider));
        return new SwapGuide(
            scope, pooled, [.. pooled.Problem.Carers.Select(carer => employers.GetValueOrDefault(carer.Id, -1))],
            asked.Packages.ToDictionary(one => one.Package.Id, one => scope.Providers.BinarySearch(one.Package.Provider!.Value)),
            new SolveOptions
            {
                Seed = options.Seed,
                Threads = options.Threads,
                Iterations = IterationsAVisit * pooled.Problem.Visits.Length * Math.Min(iterations, 1_000) / 1_000,
            },
            cancellation);
    }

    /// <summary>
    /// By how much of today's providers' travel on the day, 0 to 1, the search finds less if those who may move are shared freely; null
    /// until moves were asked for.
    /// </summary>
    internal double? Shared { get; private set; }

    /// <summary>Moves to the providers who come most, as many as the bounds of a model allow.</summary>
    /// <param name="model">The bounds: hours, margins and the most moves. Its moves are not used.</param>
    /// <param name="refused">Moves that real rounds did not bear out.</param>
    internal ImmutableArray<(int Candidate, int To)> Moves(SwapModel model, IReadOnlySet<(int Candidate, int To)> refused)
    {
        _votes ??= Votes();
        var moves = new List<PackageTransfer>();
        foreach (var ((candidate, to), votes) in _votes.OrderBy(entry => entry.Key))
        {
            if (model.From[candidate] >= 0 && model.From[candidate] != to && _scope.Asked[to]
                .Contains(candidate) && !refused.Contains((candidate, to)))
            {
                var home = _votes.GetValueOrDefault((candidate, model.From[candidate]));
                moves.Add(new PackageTransfer(candidate, to, home - votes, 0, -model.MarginLeaving[candidate], []));
            }
        }

        var choice = SwapProgramme.Solve(
            model with
            {
                Moves = [.. moves],
                Counts =
                    [.. moves.Select(move => move.To == _scope.Today[move.Package]
                        ? -1 : model.From[move.Package] == _scope.Today[move.Package] ? 1 : 0)],
                MostChanges = int.MaxValue,
                MostIn = int.MaxValue,
            },
            Work, _solving.Seed, _cancellation);
        return [.. choice.Chosen.Select(index => (moves[index].Package, moves[index].To))];
    }

    private Dictionary<(int Candidate, int To), int>? _votes;

    /// <summary>How many visits of each candidate each provider makes when all are one team.</summary>
    private Dictionary<(int Candidate, int To), int> Votes()
    {
        var apart = Solve(_ => false);
        var plan = Solve(package => _candidates.ContainsKey(package));
        Shared = apart.Cost.Travel == 0 ? 0 : 1 - ((double)plan.Cost.Travel / apart.Cost.Travel);
        var votes = new Dictionary<(int, int), int>();
        foreach (var round in plan.Rounds)
        {
            foreach (var visit in round.Visits)
            {
                if (_candidates.TryGetValue(_pooled.Origins[visit].Package, out var candidate)
                    && _providerOfCarer[round.Carer] is >= 0 and var provider)
                {
                    votes[(candidate, provider)] = votes.GetValueOrDefault((candidate, provider)) + 1;
                }
            }
        }

        return votes;
    }

    private RoundPlan Solve(Func<PackageId, bool> mayMove)
    {
        var others = Enumerable.Range(0, _scope.Providers.Length).Select(provider => Enumerable.Range(0, _providerOfCarer.Length)
            .Where(carer => _providerOfCarer[carer] != provider).ToImmutableArray()).ToArray();
        var problem = _pooled.Problem with
        {
            Visits =
            [
                .. _pooled.Problem.Visits.Select((visit, index) => _pooled.Origins[index].Package is var package && mayMove(package) ? visit
                    : visit with { ForbiddenCarers = [.. visit.ForbiddenCarers.Union(others[_homes[package]]).Order()] }),
            ],
        };
        return new RoundSearch().Solve(problem, _solving, null, _cancellation);
    }
}
