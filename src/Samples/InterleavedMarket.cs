namespace Zoning.Samples;

/// <summary>
/// Invents a market in which the same number of providers, all on the framework, share each zone without regard to distance, so that their
/// rounds criss-cross it. A provider works in two zones near each other, a few in one.
/// </summary>
internal static class InterleavedMarket
{
    private const int ZonesEach = 2;

    /// <summary>Founds the providers and deals every line in service, paused or ended one out to those of its zone.</summary>
    /// <param name="options">The seed, and how many providers share a zone.</param>
    /// <param name="map">The zones.</param>
    /// <param name="lines">The lines; those that have a provider are changed.</param>
    /// <returns>The market.</returns>
    public static Market Make(SampleOptions options, SampleMap map, List<SampleLine> lines)
    {
        var zones = ChooseZones(map, options.Interleave!.Value);
        var among = new List<int>[map.Count];
        for (var zone = 0; zone < among.Length; zone++)
        {
            among[zone] = [.. Enumerable.Range(0, zones.Length).Where(provider => zones[provider].Contains(zone))];
        }

        // In random order, packages in service first: each zone's providers get alike numbers, wherever people live.
        var next = new int[map.Count];
        foreach (var at in new Randomness(options.Seed).For("interleaved").NextOrder(lines.Count).OrderBy(at => !lines[at].IsGiven))
        {
            var line = lines[at];
            if (line.Status is "active" or "reablement" or "paused" or "ended")
            {
                var own = among[line.Zone];
                lines[at] = line with { Provider = own[next[line.Zone]++ % own.Count] };
            }
        }

        return new Market(map, zones.Length, zones, new double[zones.Length]);
    }

    /// <summary>The zones of each provider, in order: where most places are open, then the nearest zone with one.</summary>
    private static int[][] ChooseZones(SampleMap map, int providers)
    {
        var open = new int[map.Count];
        Array.Fill(open, providers);
        var zones = new List<int[]>();
        while (Array.Exists(open, places => places > 0))
        {
            var home = 0;
            for (var zone = 1; zone < map.Count; zone++)
            {
                home = open[zone] > open[home] ? zone : home;
            }

            int[] own = [.. map.ByNearness(home).Where(zone => open[zone] > 0).Take(ZonesEach).Order()];
            foreach (var zone in own)
            {
                open[zone]--;
            }

            zones.Add(own);
        }

        return [.. zones];
    }
}
