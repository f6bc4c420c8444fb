namespace Zoning.Samples;

/// <summary>Invents who waits and how long placing took: a list that agrees with its waiting times by Little's law.</summary>
/// <remarks>
/// Starts of 46 a month and 29 days from request to first visit make a list of 44 (1,100 packages). In two zones packages were exchanged
/// between providers: there placing fell to 4 days in the last 13 weeks, and nobody waits.
/// </remarks>
internal sealed class WaitingList
{
    private const double UsualDays = 29;
    private const double FastDays = 4;
    private const double Spread = 0.7;
    private const int PlacedSinceDays = 182;
    private const int FastSinceDays = 91;

    private static readonly string[] UnservedPlaces = ["home", "hospital", "interim-bed", "temporary-residential"];
    private static readonly double[] UnservedShares = [0.52, 0.18, 0.14, 0.16];

    private readonly SampleOptions _options;
    private readonly List<SampleLine> _lines;
    private readonly List<SampleWait> _waits = [];
    private readonly HashSet<int> _fast;
    private readonly HashSet<int> _listed = [];
    private readonly Randomness _random;

    /// <summary>
    /// The first package in service of each zone, and one more for their end: packages in service are in the order of zones.
    /// </summary>
    private readonly int[] _starts;

    private WaitingList(SampleOptions options, SampleMap map, List<SampleLine> lines)
    {
        (_options, _lines) = (options, lines);
        _fast = [.. ZonesWithoutWaiting(map, options)];
        _random = new Randomness(options.Seed).For("waiting");
        _starts = new int[map.Count + 1];
        foreach (var line in lines.Take(options.Packages))
        {
            _starts[line.Zone + 1]++;
        }

        for (var zone = 0; zone < map.Count; zone++)
        {
            _starts[zone + 1] += _starts[zone];
        }
    }

    /// <summary>The zones where nobody waits, because packages were exchanged there.</summary>
    /// <param name="map">The zones.</param>
    /// <param name="options">The seed, for your own zones.</param>
    /// <returns>The fifth and the twelfth of an invented map; else one zone in nine.</returns>
    public static int[] ZonesWithoutWaiting(SampleMap map, SampleOptions options) => map.IsInvented && map.Count >= 12
        ? [4, 11]
        : new Randomness(options.Seed).For("exchanged").NextOrder(map.Count)[..Math.Max(1, map.Count / 9)];

    /// <summary>Invents the list; lines of people who wait are added or changed.</summary>
    /// <param name="options">How many packages, and the seed.</param>
    /// <param name="map">The zones.</param>
    /// <param name="lines">The lines, packages in service first.</param>
    /// <returns>Those who wait and those placed in the last half year.</returns>
    public static List<SampleWait> Make(SampleOptions options, SampleMap map, List<SampleLine> lines)
    {
        var list = new WaitingList(options, map, lines);
        list.AddBridging();
        if (options.WaitingPerZone is { } each)
        {
            list.AddToEachZone(each);
        }
        else
        {
            list.AddWaiting(map);
        }

        list.AddPlaced();
        return list._waits;
    }

    /// <summary>A few packages in service are reablement that bridges a gap, without anybody on the list.</summary>
    private void AddBridging()
    {
        foreach (var line in _random.NextOrder(_options.Packages)[..Caseload.Scale(6, _options)])
        {
            ToBridging(line);
        }
    }

    private void ToBridging(int line) => _lines[line] = _lines[line] with
    {
        Status = "reablement",
        IsOffFramework = false,
        Start = _options.AsOf.AddDays(-29 - _random.NextBelow(22)),
        Ready = _options.AsOf.AddDays(-3 - _random.NextBelow(24)),
    };

    /// <summary>The same number of people in each zone where packages are in service, all with a place that is found.</summary>
    private void AddToEachZone(int each)
    {
        var zones = Enumerable.Range(0, _starts.Length - 1).Where(zone => _starts[zone + 1] > _starts[zone])
            .SelectMany(zone => Enumerable.Repeat(zone, each)).ToArray();
        var patterns = CarePatterns.Draw(zones.Length, _random.For("patterns of each zone"));
        for (var i = 0; i < zones.Length; i++)
        {
            AddWanted(
                Wanted(zones[i], patterns[i]) with { HasKnownPlace = true }, UnservedPlaces[_random.NextOf(UnservedShares)],
                isOnlyListed: false);
        }
    }

    private void AddWaiting(SampleMap map)
    {
        var spread = Caseload.Scale(4, _options);
        var total = Math.Max(2, Caseload.Scale(44, _options) - spread + _random.NextBelow(2 * spread + 1));
        var weights = new double[map.Count];
        foreach (var line in _lines.Take(_options.Packages))
        {
            weights[line.Zone] += _fast.Contains(line.Zone) ? 0 : map.Zones[line.Zone].IsTown ? 1 : 1.5;
        }

        // Poisson numbers by zone, given their sum, are a multinomial.
        var kinds = Draws.Apportion(total, [0.62, 0.06, 0.17, 0.10, 0.05])
            .SelectMany((count, kind) => Enumerable.Repeat(kind, count)).ToArray();
        var patterns = CarePatterns.Draw(total, _random.For("patterns"));
        for (var i = 0; i < total; i++)
        {
            AddWaiting(kinds[i], _random.NextOf(weights), patterns[i]);
        }
    }

    private void AddWaiting(int kind, int zone, (int Carers, SampleVisit[] Visits) pattern)
    {
        var served = kind < 2 ? -1 : ServedLine(zone, mustBeOffFramework: kind == 3);
        if (served < 0)
        {
            AddWanted(Wanted(zone, pattern), UnservedPlaces[_random.NextOf(UnservedShares)], isOnlyListed: kind == 1);
        }
        else if (kind == 2)
        {
            ToBridging(served);
            if (_random.NextChance(0.5))
            {
                // The long-term package is a separate line.
                AddWanted(_lines[served] with { Status = "waiting", Start = null, Ready = null, SharesPersonWith = served },
                    "reablement", false);
            }
            else
            {
                _waits.Add(Wait(served, "reablement"));
            }
        }
        else if (kind == 3)
        {
            _waits.Add(Wait(served, "off-framework"));
        }
        else
        {
            _lines[served] = _lines[served] with { AssessedMinutes = _lines[served].Minutes + 210 * (1 + _random.NextBelow(2)) };
            _waits.Add(Wait(served, "part-package"));
        }
    }

    private SampleLine Wanted(int zone, (int Carers, SampleVisit[] Visits) pattern) => new()
    {
        Zone = zone,
        Status = "waiting",
        AgeBand = _random.NextOf([0.14, 0.36, 0.50]) switch { 0 => "65-74", 1 => "75-84", _ => "85+" },
        Minutes = pattern.Visits.Sum(visit => visit.MinutesAWeek),
        Carers = pattern.Carers,
        Visits = pattern.Visits,
    };

    private void AddWanted(SampleLine wanted, string waitsIn, bool isOnlyListed)
    {
        _waits.Add(Wait(isOnlyListed ? -1 : _lines.Count, waitsIn) with { Wanted = isOnlyListed ? wanted : null });
        if (!isOnlyListed)
        {
            _lines.Add(wanted);
        }
    }

    /// <summary>A package in service whose person waits for another: the first that fits, from a random one on; -1 if none does.</summary>
    private int ServedLine(int zone, bool mustBeOffFramework)
    {
        var first = _random.NextBelow(_options.Packages);
        var (from, count) = (_starts[zone], _starts[zone + 1] - _starts[zone]);
        var skipped = first > from && first < from + count ? first - from : 0;
        for (var i = 0; i < count; i++)
        {
            var at = from + ((skipped + i) % count);
            var line = _lines[at];
            if (line.Status == "active" && line.IsOffFramework == mustBeOffFramework
                && line.Start < _options.AsOf.AddDays(-PlacedSinceDays) && _listed.Add(at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Somebody who waits today: long waits are met more often than short ones, at an even point of their length.</summary>
    private SampleWait Wait(int line, string waitsIn)
    {
        var mean = UsualDays * Math.Exp(Spread * Spread);
        var whole = Math.Max(2, (int)Math.Round(_random.NextLogNormal(mean, Spread)));
        var waited = _random.NextBelow(whole);
        var search = Search(whole);
        var requested = _options.AsOf.AddDays(-waited);
        var isFound = waited >= search;
        return new SampleWait
        {
            Line = line,
            Requested = requested,
            Found = isFound ? requested.AddDays(search) : null,
            FirstVisit = isFound && _random.NextChance(0.6) ? requested.AddDays(whole) : null,
            WaitsIn = waitsIn,
            Stage = isFound ? "provider-found" : waited * 5 < whole ? "assessed" : waited * 5 < whole * 4 ? "with-brokerage" : "offered",
        };
    }

    /// <summary>Days until a provider is found, of the days until the first visit: a few days go into the start itself.</summary>
    private int Search(int whole) => Math.Max(whole / 3, whole - 1 - _random.NextBelow(6));

    private void AddPlaced()
    {
        for (var at = 0; at < _lines.Count; at++)
        {
            var line = _lines[at];
            if (line.Status is not ("active" or "paused" or "ended") || line.ServiceType != "home-care"
                || line.Start is not { } start || start < _options.AsOf.AddDays(-PlacedSinceDays))
            {
                continue;
            }

            var isFast = _fast.Contains(line.Zone) && start > _options.AsOf.AddDays(-FastSinceDays);
            var whole = Math.Max(1, (int)Math.Round(_random.NextLogNormal(isFast ? FastDays : UsualDays, Spread)));
            var requested = start.AddDays(-whole);
            string[] places = ["home", "hospital", "reablement", "interim-bed", "temporary-residential"];
            _waits.Add(new SampleWait
            {
                Line = at,
                Requested = requested,
                Found = requested.AddDays(Search(whole)),
                FirstVisit = start,
                WaitsIn = places[_random.NextOf([0.40, 0.22, 0.20, 0.09, 0.09])],
                Stage = "provider-found",
            });
        }
    }
}
