using System.Collections.Immutable;
using Shouldly;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning.Tests;

/// <summary>What holds for a random county on other maps. Tests try a few seeds of each; the table of goals tries many.</summary>
internal static class MapPromises
{
    /// <summary>Another map that cuts through the zones keeps every total of ledger, rounds and capacity.</summary>
    internal static void AnotherMapKeepsEveryTotal(int seed)
    {
        var county = RandomCounty.Read(seed);
        var (home, other) = (county.OnHomeMap(), county.On(RandomCounty.Stripes(seed)));

        ShouldHaveTheSameTotals(other, home);
    }

    /// <summary>Merged zones keep every total, and hold the sum of their parts.</summary>
    internal static void MergedZonesAddUpTheirParts(int seed)
    {
        var county = RandomCounty.Read(seed);
        var merged = county.On(OtherMaps.Merged(county.HomeMap, zone => zone / 2));

        ShouldHaveTheSameTotals(merged, county.OnHomeMap());
        var (parts, wholes) = (county.OnHomeMap().Ledger(), merged.Ledger());
        foreach (var status in HourStatuses.All)
        {
            for (var zone = 0; zone < merged.Zones.Count; zone++)
            {
                var of = Enumerable.Range(0, county.HomeMap.Count).Where(part => part / 2 == zone);
                wholes.Client(status)[zone].Value.ShouldBe(of.Sum(part => parts.Client(status)[part].Value), status.Key());
            }

            wholes.Client(status).Outside.ShouldBe(parts.Client(status).Outside, status.Key());
            wholes.Client(status).NoPlace.ShouldBe(parts.Client(status).NoPlace, status.Key());
        }
    }

    /// <summary>Other codes in another order permute the rows of ledger and rounds, and change nothing else.</summary>
    internal static void OtherCodesPermuteRows(int seed)
    {
        var county = RandomCounty.Read(seed);
        var home = county.HomeMap;
        var renamed = OtherMaps.Renamed(home, OtherMaps.Shuffled(home.Count, seed));
        var codes = renamed.ToDictionary(zone => zone.Name, zone => zone.Code.Value, StringComparer.Ordinal);
        var names = home.ToDictionary(zone => zone.Code.Value, zone => codes[zone.Name], StringComparer.Ordinal);
        var (before, after) = (Publish(county.OnHomeMap()), Publish(county.On(renamed)));

        Rows(after.Ledger.Cells, area => area).ShouldBe(Rows(before.Ledger.Cells, Named));
        before.Rounds?.Cells.Length.ShouldBe(after.Rounds!.Cells.Length);
        Rows(after.Rounds?.Cells ?? [], area => area).ShouldBe(Rows(before.Rounds?.Cells ?? [], Named));
        ShouldHaveTheSameTotals(county.On(renamed), county.OnHomeMap());

        string Named(string area) => names.GetValueOrDefault(area, area);
    }

    private static PublishedRun Publish(PlacedCounty placed) => placed.Run(new RunOptions
    {
        Parts = RunParts.Rounds,
        Rounds = new RunRounds { Iterations = 50 },
    }).Publish(OutputLevel.Internal);

    /// <summary>All rows of a table, in one order whatever the zones are called. Display areas of internal output are the zones.</summary>
    private static List<string> Rows(ImmutableArray<PublishedCell> cells, Func<string, string> named) =>
    [
        .. cells.Select(cell => (Area: $"{cell.AreaKind} {named(cell.Area)}", Part: $"{cell.Status} {cell.Provider} {cell.TimeOfDay}", Cell: cell))
            .Select(row => FormattableString.Invariant($"{row.Area} {row.Cell.Measure.Key} {row.Part} {row.Cell.Shown} {row.Cell.Value:0.######}"))
            .Order(StringComparer.Ordinal),
    ];

    private static void ShouldHaveTheSameTotals(PlacedCounty other, PlacedCounty home)
    {
        ShouldHaveTheSameLedger(other.Ledger(), home.Ledger());
        ShouldHaveTheSameRounds(other, home);
        var (capacity, known) = (other.Capacity(), home.Capacity());
        capacity.Hours.ShouldBe(known.Hours);
        capacity.Providers.ShouldBe(known.Providers);
        (capacity.ByZone?.All.Sum(hours => hours.Value) ?? 0).ShouldBe(known.Hours?.Value ?? 0, 1e-6);
        (other.PeopleFrom65?.All.Sum()).ShouldBe(home.PeopleFrom65?.All.Sum());
    }

    private static void ShouldHaveTheSameLedger(Ledger other, Ledger home)
    {
        foreach (var status in HourStatuses.All)
        {
            var minutes = home.County.Client(0, status);
            other.County.Client(0, status).ShouldBe(minutes, status.Key());
            other.County.Carer(0, status).ShouldBe(home.County.Carer(0, status), status.Key());
            other.County.Packages(0, status).ShouldBe(home.County.Packages(0, status), status.Key());
            other.Client(status).All.Sum(area => area.Value).ShouldBe(minutes.Value, status.Key());
        }

        other.County.Cost(0).ShouldBe(home.County.Cost(0));
        other.County.DemandFrom65(0).ShouldBe(home.County.DemandFrom65(0));
        foreach (var set in Enum.GetValues<PeopleSet>())
        {
            other.County.People(0, set).ShouldBe(home.County.People(0, set), set.ToString());
        }

        other.Waiting.Entries.Length.ShouldBe(home.Waiting.Entries.Length);
    }

    private static void ShouldHaveTheSameRounds(PlacedCounty other, PlacedCounty home)
    {
        var (moved, rounds) = (other.ToRounds(DayOfWeek.Tuesday), home.ToRounds(DayOfWeek.Tuesday));
        moved.Providers.Select(provider => provider.Provider).ShouldBe(rounds.Providers.Select(provider => provider.Provider));
        foreach (var (one, known) in moved.Providers.Zip(rounds.Providers))
        {
            one.Origins.ShouldBe(known.Origins);
            one.CarerMinutes.ShouldBe(known.CarerMinutes);
            one.UnplacedVisits.ShouldBe(known.UnplacedVisits);
            one.Today?.Cost.ShouldBe(known.Today!.Cost);
        }

        var options = new SolveOptions { Iterations = 50 };
        moved.Solve(options).Cost.ShouldBe(rounds.Solve(options).Cost);
    }
}
