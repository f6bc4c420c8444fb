using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>Plans the week of a provider for whatever packages it is given, from the rounds that it has.</summary>
/// <remarks>
/// People keep their times: the start that a visit has today stays the wanted one whoever comes, and a person's tolerance, where it is
/// known, narrows the window. Carers stay the provider's own; where none are in the folder, those made up for its present packages stay.
/// </remarks>
/// <param name="seed">The seed of all chance.</param>
/// <param name="cancellation">Stops a search; the best rounds so far are used.</param>
internal sealed class WeekPlanner(int seed, CancellationToken cancellation)
{
    /// <summary>Today's rounds as they are, with what no order makes lawful left out, and nothing improved.</summary>
    internal ProviderWeek Today(ProviderBook book)
    {
        var (problem, here, there) = book.Only(book.Own);
        var start = book.Rounds.Today is { } today ? Of(StartOfToday.Of(today), problem, there) : null;
        return new ProviderWeek(book, book.Own, here, Solve(problem, start, 0));
    }

    /// <summary>A week with other packages, or the same ones searched for longer, from its rounds.</summary>
    /// <param name="week">The week before.</param>
    /// <param name="packages">The packages now; visits of those that were not there are put where they add least.</param>
    /// <param name="iterations">How long it is searched after that, 0 or more.</param>
    internal ProviderWeek Changed(ProviderWeek week, ImmutableSortedSet<PackageId> packages, long iterations)
    {
        var (problem, here, there) = week.Book.Only(packages);
        var start = Of(week.Plan with { Rounds = week.Rounds }, problem, there);
        return new ProviderWeek(week.Book, packages, here, Solve(problem, start, iterations));
    }

    private RoundPlan Solve(RoundProblem problem, RoundPlan? start, long iterations) => new RoundSearch().Solve(
        problem, new SolveOptions { Seed = seed, Threads = 1, Lanes = 1, Iterations = iterations, Start = start }, null, cancellation);

    /// <summary>A plan of the book as one of a problem of some of its packages: others are dropped, new ones are left out.</summary>
    private static RoundPlan Of(RoundPlan plan, RoundProblem problem, int[] there)
    {
        var isServed = new bool[problem.Visits.Length];
        var dropped = 0;
        var kept = ImmutableArray.CreateBuilder<Round>();
        foreach (var round in plan.Rounds)
        {
            var stops = ImmutableArray.CreateBuilder<RoundStop>();
            var visits = 0;
            foreach (var stop in round.Stops)
            {
                if (stop.IsBreak)
                {
                    stops.Add(stop);
                }
                else if (there[stop.Visit] is >= 0 and var visit)
                {
                    stops.Add(stop with { Visit = visit });
                    isServed[visit] = true;
                    visits++;
                }
                else
                {
                    dropped++;
                }
            }

            if (visits > 0)
            {
                kept.Add(round with { Stops = stops.ToImmutable() });
            }
        }

        var made = new RoundPlan(
            problem, kept.ToImmutable(), [.. Enumerable.Range(0, isServed.Length).Where(visit => !isServed[visit])],
            new RoundCost { Weighted = 0 });
        // Where a visit is gone, times must be found anew: the search may not fall back on these.
        var cost = dropped > 0
            ? new RoundCost { MissingMandatory = int.MaxValue, Weighted = long.MaxValue }
            : Checker.Check(made).Cost;
        return made with { Cost = cost };
    }
}
