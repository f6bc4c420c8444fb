using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>A made-up county day that is known to be servable: a problem and the plan that was planted in it.</summary>
/// <param name="Problem">The day as a solver sees it, visits and carers shuffled.</param>
/// <param name="Plan">The planted plan: every visit served within its window, by a carer with the skills.</param>
/// <param name="Pairs">How many visits take two carers.</param>
/// <remarks>
/// People live in towns and villages. Early and late rounds are laid over compact neighbourhoods, two rounds to a team, and improved until they aren't silly;
/// only then are the windows put around the starts, the shifts around the rounds and the skills around the carers. So there is no carer and no hour
/// more than the planting used. All of it is invented from the seed.
/// </remarks>
public sealed record PlantedDay(RoundProblem Problem, RoundPlan Plan, int Pairs)
{
    /// <summary>Makes a day.</summary>
    /// <param name="visits">Carer visits, 20 to 20,000; a visit of two carers counts twice.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="pairShare">Visits of two carers, as a share of <paramref name="visits"/>, 0 to 0.3.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static PlantedDay Make(int visits, int seed, double pairShare)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(visits, 20);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(visits, 20_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(pairShare, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pairShare, 0.3);
        var random = new Randomness(seed).For("planted day");
        var places = new PlantedPlaces(visits, random.For("places"));
        var pairs = (int)Math.Round(visits * pairShare);
        var wants = PlantedWants.Draw(visits, pairs, places, random.For("wants"));
        var bases = places.AddBases();
        var halves = ImmutableArray.CreateBuilder<PlantedHalf>();
        foreach (var (half, name) in new[] { (0, "early"), (1, "late") })
        {
            var mine = wants.Where(want => want.Quarter / 2 == half).ToArray();
            halves.Add(PlantedHalf.Lay(mine, places, bases, random.For(name)));
        }

        var travel = places.Travel();
        for (var half = 0; half < 2; half++)
        {
            PlantedImprovement.Improve(halves[half], travel, random.For($"improvement {half}"));
        }

        return PlantedWindows.Close([.. halves.SelectMany(half => half.Teams.Select(team => (team, half.Starts)))], travel, pairs, random.For("windows"));
    }
}
