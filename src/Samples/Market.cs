namespace Zoning.Samples;

/// <summary>Invents the providers and who gives which package: few large ones, many small, each in some neighbouring zones.</summary>
internal sealed class Market
{
    private const double TopFiveShare = 0.40;
    private const double OffFrameworkShare = 0.155;
    private const int FittingRounds = 60;

    private readonly SampleMap _map;
    private readonly double[] _sizes;
    private readonly double[,] _hours;

    /// <summary>A market.</summary>
    /// <param name="map">The zones.</param>
    /// <param name="framework">How many providers are on the framework; they come first.</param>
    /// <param name="zones">The zones of each provider.</param>
    /// <param name="sizes">The share of all care that each provider is to have.</param>
    public Market(SampleMap map, int framework, int[][] zones, double[] sizes)
    {
        (_map, FrameworkCount, ZonesOf, _sizes) = (map, framework, zones, sizes);
        _hours = new double[sizes.Length, map.Count];
    }

    /// <summary>How many providers are on the framework; they come first.</summary>
    public int FrameworkCount { get; }

    /// <summary>How many providers there are.</summary>
    public int Count => _sizes.Length;

    /// <summary>The zones each provider serves: 2 to 7 of 18, in proportion for other maps.</summary>
    public int[][] ZonesOf { get; }

    /// <summary>Founds the providers and gives every line in service, paused or ended one.</summary>
    /// <param name="options">How many packages, and the seed.</param>
    /// <param name="map">The zones.</param>
    /// <param name="lines">The lines; those that have a provider are changed.</param>
    /// <returns>The market.</returns>
    public static Market Make(SampleOptions options, SampleMap map, List<SampleLine> lines)
    {
        if (options.Interleave is not null)
        {
            return InterleavedMarket.Make(options, map, lines);
        }

        var random = new Randomness(options.Seed).For("market");
        var scale = options.Packages <= 1100 ? options.Packages / 1100.0 : Math.Sqrt(options.Packages / 1100.0);
        var framework = Math.Max(6, (int)Math.Round(45 * scale));
        var off = Math.Max(2, (int)Math.Round((8 + random.NextBelow(5)) * scale));
        var sizes = new double[framework + off];
        Fill(sizes.AsSpan(0, framework), 1 - OffFrameworkShare, Steepness(framework, TopFiveShare / (1 - OffFrameworkShare)));
        Fill(sizes.AsSpan(framework), OffFrameworkShare, 0.5);
        var market = new Market(map, framework, new int[sizes.Length][], sizes);
        var need = NeedByZone(map, lines);
        market.ChooseZones(0, framework, need.On, random.For("framework zones"));
        market.ChooseZones(framework, sizes.Length, need.Off, random.For("other zones"));
        market.Fit(0, framework, need.On);
        market.Fit(framework, sizes.Length, need.Off);
        market.GiveOut(lines, random.For("lines"));
        market.SpreadSmall(lines);
        return market;
    }

    private static (double[] On, double[] Off) NeedByZone(SampleMap map, List<SampleLine> lines)
    {
        var (on, off) = (new double[map.Count], new double[map.Count]);
        foreach (var line in lines.Where(line => line.IsGiven))
        {
            (line.IsOffFramework ? off : on)[line.Zone] += line.Minutes;
        }

        return (on, off);
    }

    /// <summary>The power of the rank by which sizes fall, so that the five largest have the share requested.</summary>
    private static double Steepness(int count, double share)
    {
        var (low, high) = (0.0, 4.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            var sizes = new double[count];
            Fill(sizes, 1, middle);
            (low, high) = sizes.Take(5).Sum() < share ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static void Fill(Span<double> sizes, double total, double power)
    {
        var sum = 0.0;
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Pow(i + 1, -power);
            sum += sizes[i];
        }

        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] *= total / sum;
        }
    }

    /// <summary>
    /// Each provider, the largest first, starts where most is left and takes in zones around; so every zone finds somebody.
    /// </summary>
    private void ChooseZones(int from, int to, double[] need, Randomness random)
    {
        var left = (double[])need.Clone();
        var total = need.Sum();
        var size = _sizes.AsSpan(from, to - from).ToArray().Sum();
        for (var provider = from; provider < to; provider++)
        {
            var rank = (provider - from) / (double)(to - from);
            var wanted = rank < 0.11
                ? 7
                : rank < 0.3 ? 5 + random.NextBelow(2) : rank < 0.6 ? 3 + random.NextBelow(3) : 2 + random.NextBelow(2);
            var count = Math.Clamp((int)Math.Round(wanted * _map.Count / 18.0), Math.Min(2, _map.Count), _map.Count);
            var home = 0;
            for (var zone = 1; zone < _map.Count; zone++)
            {
                home = left[zone] > left[home] ? zone : home;
            }

            ZonesOf[provider] = [.. _map.ByNearness(home)[..count].Order()];
            var open = ZonesOf[provider].Sum(zone => Math.Max(0, left[zone])) + 1e-9;
            var own = _sizes[provider] / size * total;
            foreach (var zone in ZonesOf[provider])
            {
                var part = Math.Max(0, left[zone]) / open;
                _hours[provider, zone] = own * part + 1e-6 * total;
                left[zone] -= own * part;
            }
        }
    }

    /// <summary>
    /// Fits hours by provider and zone to both sums in turn (iterative proportional fitting); zones are right at the end.
    /// </summary>
    private void Fit(int from, int to, double[] need)
    {
        var size = 0.0;
        for (var provider = from; provider < to; provider++)
        {
            size += _sizes[provider];
        }

        for (var round = 0; round < FittingRounds; round++)
        {
            for (var provider = from; provider < to; provider++)
            {
                var sum = 0.0;
                foreach (var zone in ZonesOf[provider])
                {
                    sum += _hours[provider, zone];
                }

                foreach (var zone in ZonesOf[provider])
                {
                    _hours[provider, zone] *= _sizes[provider] / size * need.Sum() / sum;
                }
            }

            for (var zone = 0; zone < _map.Count; zone++)
            {
                var sum = 1e-9;
                for (var provider = from; provider < to; provider++)
                {
                    sum += _hours[provider, zone];
                }

                for (var provider = from; provider < to; provider++)
                {
                    _hours[provider, zone] *= need[zone] / sum;
                }
            }
        }
    }

    /// <summary>Gives out lines in random order, each to a provider of its zone as likely as hours are left to it.</summary>
    private void GiveOut(List<SampleLine> lines, Randomness random)
    {
        var left = (double[,])_hours.Clone();
        foreach (var at in random.NextOrder(lines.Count).OrderBy(at => !lines[at].IsGiven))
        {
            var line = lines[at];
            if (line.Status is not ("active" or "reablement" or "paused" or "ended"))
            {
                continue;
            }

            var (from, to) = line.IsOffFramework ? (FrameworkCount, Count) : (0, FrameworkCount);
            var open = new double[to - from];
            for (var i = 0; i < open.Length; i++)
            {
                open[i] = Math.Max(0, left[from + i, line.Zone]);
            }

            if (!line.IsGiven || Array.TrueForAll(open, hours => hours <= 0))
            {
                for (var i = 0; i < open.Length; i++)
                {
                    open[i] = _hours[from + i, line.Zone];
                }
            }

            var provider = from + random.NextOf(open);
            lines[at] = line with { Provider = provider };
            left[provider, line.Zone] -= line.IsGiven ? line.Minutes : 0;
        }
    }

    /// <summary>A provider that came out with fewer than two zones gets a package more, from whoever has most of that zone.</summary>
    private void SpreadSmall(List<SampleLine> lines)
    {
        var packages = new int[Count, _map.Count];
        foreach (var line in lines.Where(line => line.IsGiven))
        {
            packages[line.Provider, line.Zone]++;
        }

        for (var provider = 0; provider < Count; provider++)
        {
            foreach (var zone in ZonesOf[provider])
            {
                var served = ZonesOf[provider].Count(own => packages[provider, own] > 0);
                if (served >= 2 || packages[provider, zone] > 0)
                {
                    continue;
                }

                var (from, to) = provider < FrameworkCount ? (0, FrameworkCount) : (FrameworkCount, Count);
                var largest = Enumerable.Range(from, to - from).MaxBy(other => packages[other, zone]);
                if (packages[largest, zone] < 3)
                {
                    continue;
                }

                var at = lines.FindIndex(line => line.IsGiven && line.Provider == largest && line.Zone == zone);
                lines[at] = lines[at] with { Provider = provider };
                packages[largest, zone]--;
                packages[provider, zone]++;
            }
        }
    }
}
