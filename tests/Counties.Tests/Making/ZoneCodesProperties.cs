using FsCheck.Xunit;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>Codes and order of zones are names only: what counts in a zone counts there under any code.</summary>
[Trait("county", "A")]
public class ZoneCodesProperties
{
    [Property(MaxTest = 20)]
    public void Other_codes_in_the_reverse_order_change_no_figure_of_a_zone(int seed)
    {
        var texts = RandomCounty.Texts(seed);
        var renamed = RandomCounty.Read(Renamed(texts));

        ByName(renamed).ShouldBe(ByName(RandomCounty.Read(texts)));
    }

    [Property(MaxTest = 20)]
    public void The_same_shapes_under_other_codes_are_another_map_with_the_same_figures(int seed)
    {
        var county = RandomCounty.Read(seed);
        var codes = county.HomeMap.Select(zone => zone.Code).Reverse().ToArray();
        var other = Zones.Of(county.HomeMap.Select((zone, index) => zone with { Code = codes[index] }));

        ByName(county, other).ShouldBe(ByName(county));
    }

    [Property(MaxTest = 20)]
    public void Another_map_keeps_every_total(int seed)
    {
        var county = RandomCounty.Read(seed);
        var (home, other) = (Draw(county, county.HomeMap), Draw(county, RandomCounty.Stripes(seed)));

        foreach (var status in HourStatuses.All)
        {
            Sum(other, status).ShouldBe(Sum(home, status), status.Key());
        }
    }

    /// <summary>The folder with zone Z01 called ZZ98, Z02 ZZ97 and so on, in every file.</summary>
    private static SortedDictionary<string, string> Renamed(SortedDictionary<string, string> texts)
    {
        var renamed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in texts)
        {
            var changed = text;
            for (var number = 1; number <= 12; number++)
            {
                changed = name.EndsWith(".geojson", StringComparison.Ordinal)
                    ? changed.Replace($"\"zone\":\"Z{number:00}\"", $"\"zone\":\"ZZ{99 - number:00}\"", StringComparison.Ordinal)
                    : name == "providers.csv" ? changed.Replace($"Z{number:00}", $"ZZ{99 - number:00}", StringComparison.Ordinal)
                    : changed.Replace($",Z{number:00},", $",ZZ{99 - number:00},", StringComparison.Ordinal)
                        .Replace($"\nZ{number:00},", $"\nZZ{99 - number:00},", StringComparison.Ordinal);
            }

            renamed.Add(name, changed);
        }

        return renamed;
    }

    private static long Sum(Ledger ledger, HourStatus status) => ledger.Client(status).All.Sum(minutes => minutes.Value);

    private static Ledger Draw(County county, Zones map) => Ledger.DrawUp(county.On(map).ToLedgerInput());

    private static string ByName(County county, Zones? map = null)
    {
        var zones = map ?? county.HomeMap;
        var ledger = Draw(county, zones);
        string Hours(int zone) => string.Join(' ', HourStatuses.All.Select(status => ledger.Client(status)[zone].Value));
        return string.Join('\n', zones.Select((zone, index) => $"{zone.Name} {Hours(index)}").Order(StringComparer.Ordinal));
    }
}
