using System.Globalization;
using Shouldly;
using Zoning.Planning;

namespace Zoning.Attack.Tests;

/// <summary>The same county published twice; the reader knows which zones have changed and that no others have.</summary>
public sealed class TwoReleasesTests
{
    private static readonly int[] Steps = [500, 200, 100, 50, 20, 10];

    [Theory]
    [InlineData("1", PairOf.OneCaseMore)]
    [InlineData("4", PairOf.AnotherDay)]
    [InlineData("6", PairOf.OneProviderLess)]
    [InlineData("9", PairOf.AnotherDay)]
    internal void A_release_made_after_another_gives_nothing_away_together_with_it(string name, PairOf pair) =>
        LedgerLeaks(ReleasePair.Of(ReleaseTests.CountyOf(name), pair)).ShouldBeEmpty();

    [Theory]
    [InlineData("1")]
    [InlineData("9")]
    public void A_release_of_another_map_gives_nothing_away_together_with_the_first(string name) =>
        LedgerLeaks(ReleasePair.Of(ReleaseTests.CountyOf(name), PairOf.AnotherMap)).ShouldBeEmpty();

    /// <summary>
    /// Z0 has 3 people, Z1 30, Z2 12 and Z3 40, each with 10 hours. The first release hides Z0, and Z2 for its sake. On a map that has Z0 and
    /// Z1 as one zone, its 330 hours less the 300 of Z1 would tell Z0.
    /// </summary>
    [Fact]
    public void An_area_of_another_map_does_not_tell_the_hidden_part_of_the_one_before()
    {
        int[] people = [3, 30, 12, 40];
        var county = Release.Read(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["county.json"] = """{"formatVersion": 1, "name": "Strip", "asOf": "2026-03-31", "synthetic": true, "zones": {"file": "zones.geojson", "code": "zone"}, "crs": "EPSG:27700"}""",
            ["zones.geojson"] = "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:27700\"}}, \"features\": ["
                + string.Join(", ", people.Select((_, zone) => Square(zone))) + "]}",
            ["services.csv"] = "id,place,hours_week,provider,status\n" + string.Concat(people.SelectMany((count, zone) =>
                Enumerable.Range(0, count).Select(index => FormattableString.Invariant($"SYN-{zone}{index:00},Z{zone},10,SYN-PR{index % 3},active\n")))),
            ["providers.csv"] = "id,name,framework\nSYN-PR0,A,yes\nSYN-PR1,B,yes\nSYN-PR2,C,yes\n",
        });
        var map = county.HomeMap;
        var joined = Zones.Of([new Zone(map[0].Code, "Z0 and Z1", map[0].Shape.Union(map[1].Shape)), map[2], map[3]]);
        var first = Release.Of(county);
        static string Shown(Release release, string area) =>
            release.Rows.Single(row => row is { AreaKind: "display", Measure: "demand_hours" } && row.Area == area).Shown;

        (Shown(first, "Z0"), Shown(first, "Z1"), Shown(first, "Z2")).ShouldBe(("hidden", "rounded", "hidden"));
        Shown(Release.Of(county.On(joined)), "Z0").ShouldBe("rounded");
        Shown(Release.Of(county.On(joined), new PublishOptions { After = first.AsEarlier() }), "Z0").ShouldNotBe("rounded");
    }

    private static string Square(int zone)
    {
        var (west, east) = (400_000 + (zone * 1_000), 401_000 + (zone * 1_000));
        return FormattableString.Invariant(
            $"{{\"type\": \"Feature\", \"properties\": {{\"zone\": \"Z{zone}\"}}, \"geometry\": {{\"type\": \"Polygon\", \"coordinates\": [[[{west}, 100000], [{east}, 100000], [{east}, 101000], [{west}, 101000], [{west}, 100000]]]}}}}");
    }

    [Fact]
    public void Two_releases_made_independently_can_give_figures_away() => Enumerable.Range(0, 12)
        .Any(seed => ReleasePair.Of(CountyCase.Random(seed, most: 200), PairOf.OneCaseMore, isIndependent: true).Attack().Leaks
            .Any(leak => leak.Promise is Promise.SmallCounts or Promise.FewPeople))
        .ShouldBeTrue();

    [Fact]
    public void Weeks_that_a_second_release_rounds_otherwise_give_changes_away_together_only()
    {
        var (county, release) = Enumerable.Range(100, 40).Select(seed => CountyCase.Random(seed))
            .Select(one => (one, one.Publish(parts: RunParts.Forecast))).First(one => NeedSeen(one.Item2).Count > 40);
        var first = NeedSeen(release);
        var step = Steps.First(step => first.TrueForAll(row => int.Parse(row["seen"], CultureInfo.InvariantCulture) % step == 0));

        // A whole step more: the two ranges of a week have one point in common.
        var second = release.With("forecast.csv", string.Join('\n', release.Files["forecast.csv"].Split('\n').Select(line => line.Split(',') is [_, "need", "county", _, _, { Length: > 0 } seen, ..] cells
            ? string.Join(',', [.. cells[..5], (int.Parse(seen, CultureInfo.InvariantCulture) + step).ToString(CultureInfo.InvariantCulture), .. cells[6..]])
            : line)));
        int Leaks(Release one) => CountyAttack.On(county, one, 0).Leaks.Count(leak => leak.Promise == Promise.Series);

        CountyAttack.OnPair(county, release, county, second).Leaks.Count(leak => leak.Promise == Promise.Series)
            .ShouldBeGreaterThan(Leaks(release) + Leaks(second));
    }

    private static List<Dictionary<string, string>> NeedSeen(Release release) => !release.Files.ContainsKey("forecast.csv") ? [] :
        [.. CsvText.Table(release.Files, "forecast.csv").Where(row => row["area_kind"] == "county" && row["measure"] == "need" && row["seen"].Length > 0)];

    [Fact]
    public void A_month_of_1_to_7_that_a_second_release_gives_as_10_is_found()
    {
        var county = CountyCase.Random(104);
        var first = county.Publish(parts: RunParts.Forecast);
        var second = first.With("pathways.csv", first.Files["pathways.csv"].Replace(",no,1 to 7,", ",no,10,", StringComparison.Ordinal).Replace(",no,0 to 7,", ",no,10,", StringComparison.Ordinal));
        second.Files["pathways.csv"].ShouldNotBe(first.Files["pathways.csv"]);

        CountyAttack.OnPair(county, first, county, second).Leaks
            .ShouldContain(leak => leak.Promise == Promise.OtherFiles && leak.ToString().Contains("two releases", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("4", PairOf.OneCaseMore)]
    [InlineData("6", PairOf.AnotherDay)]
    internal void Weeks_and_months_of_a_release_made_after_another_give_nothing_away_together_with_it(string name, PairOf pair) =>
        ReleasePair.Of(ReleaseTests.CountyOf(name), pair, parts: RunParts.Forecast).Attack().Leaks.ShouldBeEmpty();

    [Fact]
    public void A_release_made_after_another_keeps_its_areas()
    {
        foreach (var name in new[] { "1", "4", "6" })
        {
            var pair = ReleasePair.Of(ReleaseTests.CountyOf(name), PairOf.OneCaseMore);
            pair.Second.Display.Keys.Order(StringComparer.Ordinal).ShouldBe(pair.First.Display.Keys.Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<Leak> LedgerLeaks(ReleasePair pair) =>
        pair.Attack().Leaks.Where(leak => leak.Promise is not (Promise.Forms or Promise.Series or Promise.OtherFiles));

    [Fact]
    public void A_comparison_hides_what_either_release_hides_and_says_no_more_than_their_ends()
    {
        var pair = ReleasePair.Of(ReleaseTests.CountyOf("6"), PairOf.OneCaseMore);
        var comparison = Comparison.Of(pair.First.Written(), pair.Second.Written());

        comparison.Cells.ShouldNotBeEmpty();
        foreach (var cell in comparison.Cells)
        {
            var (before, after, difference) = (cell.Before, cell.After, cell.Difference);
            if (before.Shown == Shown.Hidden || after.Shown == Shown.Hidden)
            {
                difference.Shown.ShouldBeOneOf(Shown.Hidden, Shown.NotSupplied);
                (difference.Value ?? difference.Low ?? difference.High).ShouldBeNull();
            }
            else if (difference.Shown != Shown.NotSupplied)
            {
                difference.Low.ShouldBe(after.Low - before.High);
                difference.High.ShouldBe(after.High - before.Low);
            }
        }
    }
}
