using System.Collections.Immutable;
using Shouldly;
using Zoning.Routing;

namespace Zoning.Planning.Tests;

/// <summary>What visits would add to rounds and save, against a count of every gap by this test's own code.</summary>
public class InsertionTableTests
{
    [Fact]
    public void Adding_is_the_cheapest_gap_that_keeps_every_window()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(4));
        var plan = placed.FindSwaps(new SwapOptions { MostMoves = 0, Iterations = 0 });
        var (seen, fitting) = (0, 0);
        foreach (var week in plan.Today.Weeks)
        {
            var problem = week.Book.Rounds.Problem;
            var table = new InsertionTable(problem, week.Rounds);
            var served = week.Rounds.SelectMany(round => round.Visits).ToHashSet();
            foreach (var visit in Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit) && IsAlone(week.Book, visit)).Take(40))
            {
                table.Adding([visit])?.Ticks.ShouldBe(Cheapest(problem, week.Rounds, visit)!.Value);
                (table.Adding([visit]) is null).ShouldBe(Cheapest(problem, week.Rounds, visit) is null);
                seen++;
                fitting += table.Adding([visit]) is null ? 0 : 1;
            }
        }

        seen.ShouldBeGreaterThan(20);
        fitting.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_table_without_some_visits_is_that_of_the_rounds_without_them()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(4));
        var week = placed.FindSwaps(new SwapOptions { MostMoves = 0, Iterations = 0 }).Today.Weeks[0];
        var gone = week.Book.VisitsOf[week.Packages.First()].ToHashSet();
        var without = week.Rounds.Select(round => round with { Stops = [.. round.Stops.Where(stop => stop.IsBreak || !gone.Contains(stop.Visit))] }).ToList();

        var quick = new InsertionTable(week.Book.Rounds.Problem, week.Rounds).Without(gone);
        var anew = new InsertionTable(week.Book.Rounds.Problem, without);

        var asked = Enumerable.Range(0, week.Book.Rounds.Problem.Visits.Length).Where(visit => IsAlone(week.Book, visit)).ToList();
        asked.Select(visit => quick.Adding([visit])).ShouldBe(asked.Select(visit => anew.Adding([visit])));
        asked.Select(visit => quick.Saving([visit])).ShouldBe(asked.Select(visit => anew.Saving([visit])));
    }

    private static bool IsAlone(ProviderBook book, int visit) =>
        book.TeamsOf[book.Rounds.Origins[visit].Package].Any(team => team.Length == 1 && team[0] == visit);

    private static long? Cheapest(RoundProblem problem, ImmutableArray<Round> rounds, int visit)
    {
        long? least = null;
        for (var carer = 0; carer < problem.Carers.Length; carer++)
        {
            for (var shift = 0; shift < problem.Carers[carer].Shifts.Length; shift++)
            {
                var stops = rounds.Where(round => round.Carer == carer && round.Shift == shift).SelectMany(round => round.Stops).Select(stop => stop.Visit).ToList();
                for (var at = 0; at <= stops.Count; at++)
                {
                    List<int> order = [.. stops[..at], visit, .. stops[at..]];
                    if (Travel(problem, carer, shift, order) is { } after && Travel(problem, carer, shift, stops) is { } before)
                    {
                        var added = after - (stops.Any(stop => stop >= 0) ? before : 0);
                        least = least is { } known ? Math.Min(known, added) : added;
                    }
                }
            }
        }

        return least;
    }

    /// <summary>Ticks of travel of an order; null if a skill lacks, a window or the shift can't be kept, or a trip is too long.</summary>
    private static long? Travel(RoundProblem problem, int carer, int shift, List<int> order)
    {
        var who = problem.Carers[carer];
        var rule = who.Shifts[shift];
        var (time, place, sum) = ((long)rule.Earliest, rule.StartPlace, 0L);
        foreach (var stop in order)
        {
            if (stop < 0)
            {
                time = Math.Max(time, rule.Break!.Earliest);
                if (time > rule.Break.Latest)
                {
                    return null;
                }

                time += rule.Break.Length;
                continue;
            }

            var visit = problem.Visits[stop];
            var ticks = problem.Travel.Ticks(place, visit.Place, who.Mode);
            if ((visit.Skills & ~who.Skills) != 0 || visit.ForbiddenCarers.Contains(carer) || ticks < 0 || ticks > (who.LongestTrip ?? int.MaxValue))
            {
                return null;
            }

            time = Math.Max(time + ticks, visit.Earliest);
            if (time > visit.Latest)
            {
                return null;
            }

            (time, place, sum) = (time + visit.LengthFor(carer), visit.Place, sum + ticks);
        }

        var home = problem.Travel.Ticks(place, rule.EndPlace, who.Mode);
        return time + home <= rule.Latest ? sum + home : null;
    }
}
