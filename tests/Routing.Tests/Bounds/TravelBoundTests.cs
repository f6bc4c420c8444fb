using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;
using Zoning.Quality.Instances;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

public partial class TravelBoundTests
{
    [Fact]
    public void The_bound_is_never_above_the_enumerated_optimum_of_two_hundred_tiny_problems()
    {
        var (compared, above) = (0, 0);
        for (var seed = 0; compared < 200; seed++)
        {
            var plan = new ExactRounds().Solve(RandomProblem.Make(seed, RandomSize.Tiny));
            if (plan.Cost is { MissingMandatory: 0, MissingTimeCritical: 0 })
            {
                var bound = TravelBound.Of(plan.Problem);
                bound.Weighted.ShouldBeInRange(0, plan.Cost.Weighted, $"seed {seed}");
                above += bound.Weighted > 0 ? 1 : 0;
                compared++;
            }
        }

        above.ShouldBeGreaterThan(150);
    }

    [NeedsSharedFact]
    public void The_bound_is_at_most_the_best_known_value_of_solomon_instances()
    {
        var folder = Folders.SharedFile("bench", "routing");
        var compared = 0;
        foreach (var row in File.ReadLines(Path.Combine(folder, "bks.csv"))
            .Select(line => Row().Match(line)).Where(row => row.Success).Where((_, i) => i % 4 == 0))
        {
            var best = (long)Math.Round(10 * double.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture));
            var bound = TravelBound.Of(SolomonText.Read(Path.Combine(folder, "solomon", row.Groups[1].Value + ".txt")).Problem);

            bound.Weighted.ShouldBeInRange(best / 3, best, row.Groups[1].Value);
            compared++;
        }

        compared.ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void A_line_of_two_visits_is_bound_by_its_own_round()
    {
        // Base, 10 to the first, 10 to the second, 20 home: the only way that keeps the windows.
        var visit = new RoundVisit { Name = "a", Place = 1, Earliest = 10, Latest = 10, Length = 5 };
        var problem = new RoundProblem
        {
            Travel = TravelTable.Of(3, [0, 10, 20, 10, 0, 10, 20, 10, 0]),
            Visits = [visit, visit with { Name = "b", Place = 2, Earliest = 60, Latest = 60 }],
            Carers = [new RoundCarer { Id = new CarerId("c"),
                Shifts = [new CarerShift { Earliest = 0, Latest = 200, StartPlace = 0, EndPlace = 0 }] }],
        };

        var bound = TravelBound.Of(problem);

        bound.Weighted.ShouldBe(40);
        bound.DistanceFromBest(new RoundCost { Weighted = 50 }).ShouldBe(0.2, 1e-12);
    }

    [GeneratedRegex("^(\\w+),solomon,[^\"]*\"DIMACS[^\"]*\",([0-9.]+),")]
    private static partial Regex Row();
}
