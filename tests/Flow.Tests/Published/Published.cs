using System.Collections.Immutable;

namespace Zoning.Flow.Tests;

/// <summary>What is simulated for the checks that come out of the event loop. No published result of a check is a number here; a test reads them.</summary>
internal static class Published
{
    /// <summary>Reablement beds: 26.4 people a month, stays of 27 days on average with a spread of the model (log-normal, sigma 0.6).</summary>
    internal static StationNetwork Beds(int beds) =>
        Networks.One(26.4 * 12 / 365, beds, Stay.LogNormal(27 * 24, 0.6));

    /// <summary>A council with the providers of the year before; 15 more join if asked for, each with the load and zones of one that is there.</summary>
    /// <param name="perHour">Acceptances an hour of an empty provider.</param>
    /// <param name="joined">Whether the 15 have joined.</param>
    /// <param name="everywhere">Whether providers work in all zones, or in two to seven as in the sample county.</param>
    /// <param name="loadPower">How much load matters; 0 for not at all, so that packages of any size fit.</param>
    internal static BrokerageModel Framework(double perHour, bool joined, bool everywhere = true, double loadPower = 1)
    {
        var model = InventedCouncil.Make(onFramework: 30, perHour: perHour, loadPower: loadPower);
        var given = model.Packages.ToLookup(package => package.Provider, package => package.Hours);
        var more = Enumerable.Range(0, 15).Select(at => 2 * at).Select(at => model.Board.Providers[at] with
        {
            Name = $"N{at}",
            OtherHours = given[at].Sum(),
            Accepting = joined ? Demand.Acceptance.Yes : Demand.Acceptance.Suspended,
        });
        var providers = model.Board.Providers.AddRange(more);
        var old = model.Board.Providers.Length;
        var detours = ImmutableArray.CreateBuilder<double>();
        for (var zone = 0; zone < model.Board.Zones.Length; zone++)
        {
            detours.AddRange(Enumerable.Range(0, old).Concat(Enumerable.Range(0, 15).Select(at => 2 * at))
                .Select(at => model.Board.DetourMinutes[zone * old + at]));
        }

        ImmutableArray<int> all = [.. Enumerable.Range(0, model.Board.Zones.Length)];
        providers = everywhere ? [.. providers.Select(one => one with { Zones = all })] : providers;
        return model with
        {
            Policy = new FrameworkFirst(Dated.Always(72), everywhere ? double.PositiveInfinity : 120),
            Board = model.Board with { Providers = providers, DetourMinutes = detours.ToImmutable(), Readiness = model.Board.Readiness with { RatePower = 4 } },
        };
    }

    /// <summary>The rate of acceptance at which the framework of the year before takes a share of new placements.</summary>
    internal static double PerHourFor(double share, int replications, bool everywhere = true, double loadPower = 1)
    {
        var (low, high) = (0.0005, 0.1);
        for (var step = 0; step < 12; step++)
        {
            var middle = Math.Sqrt(low * high);
            var seen = BrokerageFigures.Of(Framework(middle, joined: false, everywhere, loadPower), new ReplicationOptions { Most = replications })
                .Of(BrokerageMeasure.FrameworkPlacements).Mean;
            (low, high) = seen < share ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>
    /// Brokerage before and after one form, a direct feed and no spreadsheets. Working times, shares of complete forms and lists are
    /// assumptions: none was published.
    /// </summary>
    internal static BrokerageModel Brokers(bool after) => InventedCouncil.Make(onFramework: after ? 45 : 30) with
    {
        PerYear = Dated.Always(12 * 45.8),
        Arrivals = new WorkingWeek { Days = [1.3, 1.1, 1, 1, 1.2, 0.5, 0.4] },
        Brokers = WorkingWeek.OfficeHours,
        Stages = after
            ? [new("form", Stay.Exponential(2), 0.9), new("checks", Stay.Exponential(2))]
            : [new("form", Stay.Exponential(16), 0.4), new("spreadsheet", Stay.Exponential(8), 1, 37.5), new("list", Stay.Exponential(8), 1, 37.5)],
        Policy = new FrameworkFirst(Dated.Always(after ? 72 : 48)),
        Days = 728,
        WarmUpDays = 364,
    };

    /// <summary>A list that is as long as a time to place makes it, in 17 zones of which 13 are rural with half as many again.</summary>
    internal static BrokerageModel List(double days)
    {
        double[] shares = [.. Enumerable.Range(0, 17).Select(zone => zone < 4 ? 1.0 : 1.5)];
        return new BrokerageModel
        {
            Start = InventedCouncil.Start,
            Board = new OfferBoard
            {
                Zones = [.. Enumerable.Range(1, 17).Select(zone => $"Z{zone:00}")],
                Providers = [new OfferProvider { Name = "P1", Zones = [.. Enumerable.Range(0, 17)], CapacityHours = 1e9, Rate = 23 }],
                Readiness = new Readiness(1, LoadPower: 0),
            },
            Policy = new OpenList(),
            PerYear = Dated.Always(12 * 45.8),
            ZoneShares = [.. shares.Select(share => share / shares.Sum())],
            Stages = [new("all stages", Stay.Exponential(days * 24 - 1))],
            Packages = [.. Enumerable.Range(0, 1_100).Select(at => new PackageToday(at % 17, 0, 12.4, null))],
            Days = 728,
            WarmUpDays = 364,
        };
    }

    /// <summary>People ready to leave hospital who need a package at home or a reablement bed, and some who need the one after the other.</summary>
    internal static StationNetwork Delays(int packages, int beds) => new()
    {
        Start = Networks.Start,
        Stations =
        [
            new Station { Name = "assessment", Slots = Dated.Always(double.PositiveInfinity), Stay = Stay.Exponential(6), Next = [("bed", 0.25), ("home package", 0.65)] },
            new Station
            {
                Name = "bed", Slots = Dated.Always(beds), Stay = Stay.LogNormal(27 * 24, 0.6), Next = [("home package", 0.35)], HoldsUntilNext = true,
                Patience = Stay.Exponential(40 * 24), Owner = "both",
            },
            new Station
            {
                Name = "home package", Slots = Dated.Always(packages), Stay = Stay.LogNormal(18 * 24, 0.6), Patience = Stay.Exponential(40 * 24), Owner = "social care",
            },
        ],
        Streams = [new ArrivalStream { Name = "hospital", Station = "assessment", PerYear = Dated.Always(1_200) }],
    };
}
