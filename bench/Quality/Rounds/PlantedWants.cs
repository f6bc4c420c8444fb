namespace Zoning.Quality.Rounds;

/// <summary>A visit before anybody knows when and by whom: a person's call in a quarter of the day.</summary>
/// <param name="Person">The person.</param>
/// <param name="Place">Where.</param>
/// <param name="Quarter">0 morning, 1 lunch, 2 tea, 3 bed.</param>
/// <param name="Minutes">How long: 15, 30, 45 or 60.</param>
/// <param name="Carers">1 or 2.</param>
/// <param name="Gap">Of two carers: the second comes 5 to 20 minutes after the first rather than with it.</param>
internal sealed record PlantedWant(int Person, int Place, int Quarter, int Minutes, int Carers, bool Gap)
{
    /// <summary>Ticks of the length.</summary>
    public int Length => Minutes * 60;
}

/// <summary>Draws who wants visits when.</summary>
internal static class PlantedWants
{
    // Shares of a day's calls by quarter, and the 15/30/45/60-minute mix of Torbay (mean 35 minutes).
    private static readonly double[] Quarters = [0.34, 0.20, 0.24, 0.22];
    private static readonly double[] Mix = [0.016, 0.720, 0.180, 0.084];
    private const double SequentialShare = 0.15;

    /// <summary>Draws the visits of a day: two in five people want two or more; those of one person are in different quarters.</summary>
    public static PlantedWant[] Draw(int visits, int pairs, PlantedPlaces places, Randomness random)
    {
        var calls = visits - pairs;
        var homes = Enumerable.Range(0, (int)(calls * 0.42) + 1).Select(_ => places.AddHome(random)).ToArray();
        var doubles = Share(pairs);
        var all = Share(calls);
        var wants = new List<PlantedWant>();
        var people = Enumerable.Range(0, homes.Length).ToArray();
        for (var quarter = 0; quarter < 4; quarter++)
        {
            random.Shuffle(people.AsSpan());
            for (var i = 0; i < all[quarter]; i++)
            {
                var isDouble = i < doubles[quarter];
                wants.Add(new PlantedWant(people[i], homes[people[i]], quarter, Minutes(random), isDouble ? 2 : 1, isDouble && random.NextShare() < SequentialShare));
            }
        }

        return [.. wants];
    }

    private static int[] Share(int total)
    {
        int[] counts = [.. Quarters.Select(share => (int)(total * share))];
        counts[0] += total - counts.Sum();
        return counts;
    }

    private static int Minutes(Randomness random)
    {
        var draw = random.NextShare();
        return draw < Mix[0] ? 15 : draw < Mix[0] + Mix[1] ? 30 : draw < Mix[0] + Mix[1] + Mix[2] ? 45 : 60;
    }
}
