using System.Text;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>Two councils as one: every row is there or named, every hour and every price is what it was.</summary>
public class JoinProperties
{
    private static readonly string[] Unlike = ["history.csv", "rates.csv", "metrics.csv", "targets.csv", "county.json", "zones.geojson"];

    [Property(MaxTest = 25)]
    public void Hours_by_status_zone_and_provider_are_those_of_the_two(int seed)
    {
        var (first, second) = JoinPair.Of(seed);
        var joined = County.Join(first, second, JoinPair.Prefixes);

        var expected = Hours(first, "AA", joined.HasDeliveries).Concat(Hours(second, "BB", joined.HasDeliveries))
            .GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));

        Hours(joined, null, joined.HasDeliveries).ShouldBe(expected, ignoreOrder: true);
    }

    [Property(MaxTest = 25)]
    public void Every_price_is_that_of_its_own_county(int seed)
    {
        var (first, second) = JoinPair.Of(seed);
        var joined = County.Join(first, second, JoinPair.Prefixes);

        var prices = joined.OnHomeMap().ToLedgerInput().Packages.ToDictionary(one => one.Package.Id.Value, one => one.Price);
        foreach (var (county, prefix) in new[] { (first, "AA"), (second, "BB") })
        {
            foreach (var one in county.OnHomeMap().ToLedgerInput().Packages.Where(one => one.Package.Provider is not null))
            {
                prices[Prefixed(prefix, one.Package.Id.Value)].ShouldBe(one.Price, one.Package.Id.Value);
            }
        }
    }

    [Property(MaxTest = 25)]
    public void Every_row_of_both_is_there_or_its_file_is_named_as_left_out(int seed)
    {
        var (first, second) = JoinPair.Of(seed);
        var joined = County.Join(first, second, JoinPair.Prefixes);
        var (one, other, both) = (Rows(first), Rows(second), Rows(joined));

        foreach (var file in one.Keys.Union(other.Keys).Except(Unlike))
        {
            var isInBoth = one.ContainsKey(file) && other.ContainsKey(file);
            if (file == "providers.csv" && !isInBoth)
            {
                both[file].ShouldBeGreaterThanOrEqualTo(3); // with providers of the other council that only its packages name
                continue;
            }

            var told = joined.Findings.Where(finding => finding.File == file && finding.Code.Id is "C209" or "C210").ToList();
            if (isInBoth || told.Exists(finding => finding.Code.Id == "C210") || file is "postcodes.csv" or "lsoa-lookup.csv" or "travel.csv")
            {
                // A setting of the whole county is in both, and the same.
                var isSetting = isInBoth && file is "assumptions.json" or "emission-factors.csv" or "capacity-rates.csv" or "pathways.csv"
                    or "travel-speeds.csv" or "holidays.csv";
                both[file].ShouldBe(isSetting ? one[file] : one.GetValueOrDefault(file) + other.GetValueOrDefault(file), file);
            }
            else
            {
                both.ShouldNotContainKey(file);
                told.ShouldNotBeEmpty(file);
            }
        }
    }

    [Property(MaxTest = 15)]
    public void A_joined_county_is_written_and_read_the_same(int seed)
    {
        var (first, second) = JoinPair.Of(seed);
        RoundTripProperties.ShouldComeBack(County.Join(first, second, JoinPair.Prefixes));
    }

    [Property(MaxTest = 15)]
    public void The_order_changes_nothing_but_the_name(int seed)
    {
        var (first, second) = JoinPair.Of(seed);
        var turned = JoinPair.Prefixes with { FirstPrefix = "BB", SecondPrefix = "AA" };

        Files.ShouldBeSame(
            County.Join(second, first, turned).OnItsMap().ToFiles(), County.Join(first, second, JoinPair.Prefixes).OnItsMap().ToFiles());
        County.Join(first, second).Name.ShouldBe("Gridshire and Otherlea");
        County.Join(second, first).Name.ShouldBe("Otherlea and Gridshire");
    }

    [Property(MaxTest = 10)]
    public void Two_counties_on_other_maps_are_joined_on_both(int seed)
    {
        var (first, second) = JoinPair.Of(seed);
        var moved = County.Read(CountySource.Of(first.On(JoinCase.Halves(first.HomeMap)).ToFiles()));
        var joined = County.Join(moved, second, JoinPair.Prefixes);

        joined.HomeMap.Count.ShouldBe(first.HomeMap.Count + second.HomeMap.Count);
        joined.Map.Count.ShouldBe(2 + second.HomeMap.Count);
        RoundTripProperties.ShouldComeBack(joined);
    }

    private static string Prefixed(string? prefix, string id) => prefix is null || id.Length == 0 ? id
        : id.StartsWith("SYN-", StringComparison.Ordinal) ? $"SYN-{prefix}-{id[4..]}" : $"{prefix}-{id}";

    private static Dictionary<(HourStatus Status, string Area, string Provider), long> Hours(County county, string? prefix, bool hasDeliveries)
    {
        var input = county.OnHomeMap().ToLedgerInput();
        if (!hasDeliveries)
        {
            input = input with { HasDeliveries = false, Packages = [.. input.Packages.Select(one => one with { Shortfall = null })] };
        }

        var ledger = Ledger.DrawUp(input);
        return ledger.Entries.GroupBy(entry =>
        {
            var one = ledger.Input.Packages[entry.Package];
            var area = one.Area.IsZone ? Prefixed(prefix, input.Zones[one.Area.Zone].Code.Value) : input.Zones.CodeOf(one.Area);
            return (entry.Status, area, Prefixed(prefix, one.Package.Provider?.Value ?? ""));
        }).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Client));
    }

    /// <summary>Rows below the header of each file that a county writes.</summary>
    private static Dictionary<string, int> Rows(County county) => county.OnItsMap().ToFiles().ToDictionary(
        file => file.Key, file => Encoding.UTF8.GetString(file.Value).Count(letter => letter == '\n') - 1, StringComparer.Ordinal);
}
