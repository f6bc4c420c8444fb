using System.Text;
using Shouldly;
using Zoning.Flow;

namespace Zoning.Planning.Tests;

/// <summary>A market of two councils: the ledger is that of both, and a provider of both may take packages on either side of the border.</summary>
public class PooledMarketTests
{
    private const string Settings = "{\"formatVersion\":1,\"name\":\"NAME\",\"asOf\":\"2026-03-31\",\"crs\":\"EPSG:27700\","
        + "\"zones\":{\"file\":\"zones.geojson\",\"code\":\"zone\"}}";

    [Fact]
    public void The_ledger_of_two_samples_is_the_sum_of_both_with_every_price_and_everybody_who_waits()
    {
        var first = FlowCounty.Whole;
        var second = Neighbours.EastOf(Sample(9), first);

        var joined = County.Join(first, second, Neighbours.Prefixes);

        var expected = Neighbours.Minutes(first).Concat(Neighbours.Minutes(second))
            .GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        Neighbours.Minutes(joined).ShouldBe(expected, ignoreOrder: true);
        Pence(joined).ShouldBe(Pence(first) + Pence(second));
        joined.Cases!.Value.Length.ShouldBe(first.Cases!.Value.Length + second.Cases!.Value.Length);
        joined.Referrals!.Value.Length.ShouldBe(first.Referrals!.Value.Length + second.Referrals!.Value.Length);
        joined.Findings.ShouldNotContain(finding => finding.Code.Id == "C209");
    }

    /// <summary>
    /// Six people of ten hours wait in the east. Its one provider has room for one more there; in the west it has 300 hours to give.
    /// </summary>
    [Fact]
    public void A_pooled_policy_places_people_across_the_border()
    {
        var west = Small("Westlea", 360_000, 400, 3, 0);
        var east = Small("Eastlea", 362_000, 10, 1, 6);
        var pooled = County.Join(west, east, new JoinOptions { SameIdsAreOne = true });
        var apart = County.Join(west, east);

        PlacedInTheEast(east, "A").ShouldBeLessThan(2);
        PlacedInTheEast(apart, "EAS-A").ShouldBeLessThan(2);
        PlacedInTheEast(pooled, "EAS-A").ShouldBeGreaterThan(4);
    }

    private static double PlacedInTheEast(County county, string zone)
    {
        var run = FlowCounty.Run(county);
        var inputs = FlowInputs.Of(run);
        county.HomeMap.TryIndexOf(new ZoneCode(zone), out var at).ShouldBeTrue();
        var flow = FlowRun.Make(inputs, [], FlowCounty.Short);
        return 6 - flow.Zone(at, FlowCounty.Short.Weeks - 1, WeekMeasure.WaitingPeople).Mean;
    }

    private static County Small(string name, int from, int offered, int given, int waiting)
    {
        var square = FormattableString.Invariant(
            $"[[[{from},90000],[{from + 2000},90000],[{from + 2000},91000],[{from},91000],[{from},90000]]]");
        var packages = Enumerable.Range(1, given).Select(number => $"P{number},A,10,PR1,active,2024-01-01\n")
            .Concat(Enumerable.Range(1, waiting).Select(number => $"W{number},A,10,,waiting,\n"));
        var files = new Dictionary<string, string>
        {
            ["county.json"] = Settings.Replace("NAME", name, StringComparison.Ordinal),
            ["zones.geojson"] = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},"
                + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"zone\":\"A\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + square + "}}]}",
            ["services.csv"] = "id,place,hours_week,provider,status,start\n" + string.Concat(packages),
            ["providers.csv"] = FormattableString.Invariant($"id,framework,hours_offered\nPR1,yes,{offered}\n"),
        };
        return County.Read(CountySource.Of(files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value)))));
    }

    private static County Sample(int seed) => County.Read(CountySource.Of(SampleCounty.Make(
        new SampleOptions { Packages = 150, ZoneCount = 5, Seed = seed, WaitingPerZone = 3 }, null, default).ToBytes()));

    private static long Pence(County county) => county.OnHomeMap().ToLedgerInput().Packages
        .Where(one => one.Package.Provider is not null).Sum(one => one.Price?.Pence ?? 0);
}
