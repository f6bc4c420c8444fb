using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>A made-up county day that is known to be servable: a problem and the plan that was planted in it.</summary>
/// <param name="Problem">The day as a solver sees it, visits and carers shuffled.</param>
/// <param name="Plan">The planted plan: every visit served within its window, by a carer with the skills.</param>
/// <param name="Pairs">How many visits take two carers.</param>
/// <remarks>
/// People live in towns and villages. Early and late rounds are laid over compact neighbourhoods, two rounds to a team, and improved until they aren't silly;
/// only then are the windows put around the starts, the shifts around the rounds and the skills around the carers. So there is no carer
/// more than the planting used, and no time but the spare minutes of its shifts. All of it is invented from the seed.
/// </remarks>
public sealed record PlantedDay(RoundProblem Problem, RoundPlan Plan, int Pairs)
{
    /// <summary>Spare minutes at each end of a shift: with them about 70 % of paid time is contact, the top of what operators report (57 to 71 %).</summary>
    public const int Spare = 15;

    /// <summary>Makes a day.</summary>
    /// <param name="visits">Carer visits, 20 to 20,000; a visit of two carers counts twice.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="pairShare">Visits of two carers, as a share of <paramref name="visits"/>, 0 to 0.3.</param>
    /// <param name="spareMinutes">Minutes by which shifts begin before the planted leaving and end after the planted return, at least; 0 to 120, then rounded out to quarter hours.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static PlantedDay Make(int visits, int seed, double pairShare, int spareMinutes = Spare)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(spareMinutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(spareMinutes, 120);
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

        return PlantedWindows.Close([.. halves.SelectMany(half => half.Teams.Select(team => (team, half.Starts)))], travel, pairs, spareMinutes * 60, random.For("windows"));
    }
}
