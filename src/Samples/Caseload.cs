namespace Zoning.Samples;

/// <summary>Invents the service lines: who gets, waits for, has ended or otherwise pays for care, by zone.</summary>
internal sealed class Caseload
{
    private const double MeanLifeDays = 730;

    /// <summary>Lines beside the packages in service, for 1,100 of those; other sizes in proportion.</summary>
    private static readonly (string Status, string Type, int Count)[] Beside =
    [
        ("reablement", "home-care", 20), ("paused", "home-care", 33), ("not-listed", "home-care", 12), ("ended", "home-care", 258),
        ("direct-payment", "home-care", 96), ("self-funded", "home-care", 64), ("chc", "home-care", 42),
        ("active", "live-in", 6), ("active", "nights", 9), ("active", "day", 27), ("active", "other", 11),
    ];

    private readonly SampleOptions _options;
    private readonly SampleMap _map;
    private readonly List<SampleLine> _lines = [];

    private Caseload(SampleOptions options, SampleMap map) => (_options, _map) = (options, map);

    /// <summary>Invents the lines.</summary>
    /// <param name="options">How many packages, and the seed.</param>
    /// <param name="map">The zones.</param>
    /// <returns>Packages in service first, then the lines beside them; providers are not yet chosen.</returns>
    public static List<SampleLine> Make(SampleOptions options, SampleMap map)
    {
        var caseload = new Caseload(options, map);
        var random = new Randomness(options.Seed).For("caseload");
        caseload.AddPackages(random.For("packages"));
        foreach (var (status, type, count) in Beside)
        {
            caseload.AddBeside(status, type, Scale(count, options), random.For(status + " " + type));
        }

        if (options.Interleave is null)
        {
            caseload.ChooseOffFramework(random.For("framework"));
        }

        return caseload._lines;
    }

    /// <summary>A number that is right for 1,100 packages, in proportion to the packages requested; at least 1.</summary>
    /// <param name="count">The number for 1,100 packages.</param>
    /// <param name="options">The packages requested.</param>
    /// <returns>The number.</returns>
    public static int Scale(int count, SampleOptions options) =>
        Math.Max(1, (int)Math.Round(count * (options.Packages / 1100.0), MidpointRounding.AwayFromZero));

    /// <summary>A first day of service so many days ago on average, on the weekdays that services begin, more in winter.</summary>
    /// <param name="last">The last day it may be.</param>
    /// <param name="mean">The mean number of days before that.</param>
    /// <param name="random">The stream.</param>
    /// <returns>The day, at most twelve years back.</returns>
    public static DateOnly StartBefore(DateOnly last, double mean, Randomness random)
    {
        while (true)
        {
            var day = last.AddDays(-(int)Math.Min(12 * 365, random.NextExponential(mean)));
            var likely = day.DayOfWeek switch
            {
                DayOfWeek.Monday or DayOfWeek.Friday => 1.0,
                DayOfWeek.Saturday => 0.35,
                DayOfWeek.Sunday => 0.29,
                _ => 0.9,
            };
            if (random.NextChance(likely * (day.Month is 12 or 1 or 2 ? 1 : 1 / 1.08)))
            {
                return day;
            }
        }
    }

    private void AddPackages(Randomness random)
    {
        var zones = Draws.Apportion(_options.Packages, [.. _map.Zones.Select(zone => zone.Need)]);
        var patterns = CarePatterns.Draw(_options.Packages, random.For("patterns"));
        var next = 0;
        for (var zone = 0; zone < zones.Length; zone++)
        {
            for (var i = 0; i < zones[zone]; i++)
            {
                var (carers, visits) = patterns[next++];
                _lines.Add(new SampleLine
                {
                    Zone = zone,
                    Status = "active",
                    AgeBand = OldBand(random),
                    Minutes = visits.Sum(visit => visit.MinutesAWeek),
                    Carers = carers,
                    Visits = visits,
                    Start = StartBefore(_options.AsOf, MeanLifeDays, random),
                });
            }
        }
    }

    private void AddBeside(string status, string type, int count, Randomness random)
    {
        var patterns = CarePatterns.Draw(count, random.For("patterns"));
        var needs = _map.Zones.Select(zone => zone.Need * (status == "not-listed" && !zone.IsTown ? 1.5 : 1)).ToArray();
        foreach (var zone in WaitingList.ZonesWithoutWaiting(_map, _options).Where(_ => status == "not-listed"))
        {
            needs[zone] = 0;
        }

        for (var i = 0; i < count; i++)
        {
            var (carers, visits) = patterns[i];
            var minutes = visits.Sum(visit => visit.MinutesAWeek);
            var line = new SampleLine
            {
                Zone = random.NextOf(needs),
                Status = status,
                ServiceType = type,
                AgeBand = status is "direct-payment" or "chc" && random.NextChance(0.35) ? "18-64" : OldBand(random),
                Minutes = type == "home-care" ? minutes : OtherMinutes(type, random),
                Carers = type == "home-care" ? carers : 1,
                Visits = status is "paused" or "reablement" ? visits : [],
                Start = status switch
                {
                    "not-listed" => null,
                    "reablement" => _options.AsOf.AddDays(-2 - random.NextBelow(38)),
                    _ => StartBefore(_options.AsOf, MeanLifeDays, random),
                },
            };
            _lines.Add(status == "ended" ? Ended(line, random) : type != "home-care" ? Shared(line, 0.6, random) : line);
        }
    }

    private static int OtherMinutes(string type, Randomness random) => type switch
    {
        "live-in" => 168 * 60,
        "nights" => 600 * (3 + random.NextBelow(5)),
        "day" => 300 * (1 + random.NextBelow(3)),
        _ => 60 * (1 + random.NextBelow(3)),
    };

    /// <summary>Ended in the last half year after a whole life; for a third, somebody else took over and gives care today.</summary>
    private SampleLine Ended(SampleLine line, Randomness random)
    {
        var end = _options.AsOf.AddDays(-1 - random.NextBelow(182));
        return Shared(line with { End = end, Start = StartBefore(end, MeanLifeDays, random) }, 0.3, random);
    }

    /// <summary>Makes the line one more service of a person who has a package, where chance says so.</summary>
    private SampleLine Shared(SampleLine line, double chance, Randomness random)
    {
        if (!random.NextChance(chance))
        {
            return line;
        }

        var other = random.NextBelow(_options.Packages);
        var (zone, band, start) = (_lines[other].Zone, _lines[other].AgeBand, _lines[other].Start);
        return line.Status == "ended" && start <= line.End
            ? line
            : line with { SharesPersonWith = other, Zone = zone, AgeBand = band };
    }

    private static string OldBand(Randomness random) => random.NextOf([0.17, 0.37, 0.46]) switch
    {
        0 => "65-74",
        1 => "75-84",
        _ => "85+",
    };

    /// <summary>
    /// Chooses what is bought off the framework: 15.5 % of hours in service, more in the country than in towns, alike for small and large
    /// packages.
    /// </summary>
    private void ChooseOffFramework(Randomness random)
    {
        const double Share = 0.155;
        var chances = _map.Zones.Select(zone => (zone.IsTown ? 0.55 : 1.25) * random.NextLogNormal(1, 0.2)).ToArray();
        var minutes = 0.0;
        var weighted = 0.0;
        foreach (var line in _lines.Take(_options.Packages))
        {
            minutes += line.Minutes;
            weighted += line.Minutes * chances[line.Zone];
        }

        var order = Enumerable.Range(0, _lines.Count)
            .OrderBy(at => at >= _options.Packages).ThenBy(at => _lines[at].Zone).ThenBy(at => _lines[at].Minutes).ThenBy(at => at);
        var threshold = random.NextShare();
        foreach (var at in order.Where(at => _lines[at].Status != "reablement"))
        {
            // Systematic sampling: every line has its zone's chance, and the number chosen hardly varies.
            threshold -= Math.Min(0.9, chances[_lines[at].Zone] * Share * minutes / weighted);
            if (threshold < 0)
            {
                threshold += 1;
                _lines[at] = _lines[at] with { IsOffFramework = true };
            }
        }
    }
}
