using System.Globalization;
using System.Text;
using Shouldly;

namespace Zoning.Planning.Tests.Need;

/// <summary>Packages against areas like it, as levels may show them.</summary>
public sealed class PublishedNeedTests
{
    private const int Zones = 20, Usual = 40, Short = 12;

    [Fact]
    public void An_area_with_few_packages_for_its_people_has_fewer_than_areas_like_it()
    {
        var need = Run(OutputLevel.Internal).Need;

        need.NotSupplied.ShouldBeEmpty();
        var row = need.ToTable().Rows[3];
        row[0].Text.ShouldBe("Zone Z04");
        row[1].Text.ShouldBe("12");
        row[2].SortKey!.Value.ShouldBe(Usual, 1.5);
        row[6].Text.ShouldBe("fewer packages than areas like it");
        need.ToTable().Rows.Count(one => one[6].Text == "no clear difference").ShouldBe(Zones - 1);
    }

    [Fact]
    public void The_share_is_the_packages_by_those_expected()
    {
        var need = Run(OutputLevel.Internal).Need;

        foreach (var row in need.Rows())
        {
            row.AgainstLike!.Value.ShouldBe(Math.Round(100 * row.Packages!.Value!.Value / row.Line!.Expected, MidpointRounding.AwayFromZero));
        }
    }

    [Fact]
    public void Shareable_output_is_worked_out_from_published_figures_alone()
    {
        // Two counties that publish the same cells tell the same of areas, whatever is behind the rounding.
        var one = Run(OutputLevel.Shareable, [Usual, 41, 42, Short]);
        var other = Run(OutputLevel.Shareable, [41, Usual, 42, Short - 1]);
        var packages = (PublishedRun run) => run.Ledger.Display.Areas
            .Select(area => run.Ledger.Of("display", area.Code, LedgerMeasures.Packages)!.Value).ToList();

        packages(one).ShouldBe(packages(other));
        one.Need.NotSupplied.ShouldBeEmpty();
        one.Need.ToTable().ToCsv().ShouldBe(other.Need.ToTable().ToCsv());
        one.Need.Cells.Where(cell => cell.Measure == NeedMeasures.AgainstLike).ShouldAllBe(cell => cell.Shown == Shown.Rounded);
    }

    [Fact]
    public void A_range_follows_from_rounding()
    {
        var cell = Run(OutputLevel.Shareable).Need.Cells.First(one => one.Measure == NeedMeasures.AgainstLike);

        cell.Low!.Value.ShouldBeLessThan(cell.Value!.Value);
        cell.High!.Value.ShouldBeGreaterThan(cell.Value.Value);
    }

    [Fact]
    public void An_area_of_few_packages_stays_a_class_or_hidden()
    {
        var need = Run(OutputLevel.Shareable, [3]).Need;

        var small = need.Rows().Where(row => row.Packages!.Shown is not Shown.Rounded).ToList();
        small.ShouldAllBe(row => row.AgainstLike == null || row.AgainstLike.Value == null);
        need.Rows().Count(row => row.Packages!.Shown == Shown.Rounded).ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Rates_by_age_that_were_used_are_told_and_kept_for_the_next_release()
    {
        var run = Run(OutputLevel.Shareable);

        run.Need.Note.ShouldContain("65-74 ");
        run.ToEarlierRelease().Figures.Keys.Where(name => name.StartsWith("need/packages/", StringComparison.Ordinal))
            .ShouldBe(["need/packages/65-74", "need/packages/75-84", "need/packages/85+"], ignoreOrder: true);
    }

    [Fact]
    public void Without_facts_areas_are_compared_by_age_and_without_people_not_at_all()
    {
        var byAge = Run(OutputLevel.Internal, facts: false).Need;
        byAge.Note.ShouldContain("alone.");
        byAge.Note.ShouldContain("deprivation decile: it is not supplied");
        var none = Run(OutputLevel.Internal, people: false).Need;
        none.NotSupplied.ShouldContain("no population");
        none.Cells.ShouldBeEmpty();
        none.ToTable().Note.ShouldBe(none.NotSupplied);
    }

    [Fact]
    public void The_note_says_what_it_is_not()
    {
        var note = Run(OutputLevel.Internal).Need.Note;

        note.ShouldContain("never people");
        note.ShouldContain("38%");
        note.ShouldContain("chance alone");
    }

    [Fact]
    public void On_another_map_people_and_facts_move_with_the_zones()
    {
        var county = County(null, facts: true, people: true);
        var pairs = Zoning.ZoneMerge.Of(
            county.HomeMap, [.. Enumerable.Range(0, Zones).Select(zone => zone / 2)],
            [.. Enumerable.Range(0, Zones / 2).Select(pair => string.Create(CultureInfo.InvariantCulture, $"Pair {pair}"))]).Zones;

        var need = county.On(pairs).Run(new RunOptions { Parts = RunParts.Ledger }).Publish(OutputLevel.Internal).Need;

        need.NotSupplied.ShouldBeEmpty();
        need.Rows().Select(row => row.Packages!.Value!.Value).Sum().ShouldBe((Zones - 1) * Usual + Short);
        need.Rows().ElementAt(4).Line!.Expected.ShouldBe(2 * Usual, 8);
    }

    private static PublishedRun Run(OutputLevel level, int[]? last = null, bool facts = true, bool people = true) =>
        County(last, facts, people).OnHomeMap().Run(new RunOptions { Parts = RunParts.Ledger }).Publish(level);

    /// <summary>Twenty zones of equal people, 40 packages each and the fourth 12; the last zones have the given packages.</summary>
    private static County County(int[]? last, bool facts, bool people)
    {
        var counts = Enumerable.Repeat(Usual, Zones).ToArray();
        counts[3] = Short;
        last?.CopyTo(counts, Zones - last.Length);
        var services = new StringBuilder("id,place,hours_week,provider,status,age_band\n");
        var population = new StringBuilder("zone,age_band,people\n");
        var zoneFacts = new StringBuilder("zone,rural,decile,living_alone\n");
        for (var zone = 0; zone < Zones; zone++)
        {
            for (var number = 0; number < counts[zone]; number++)
            {
                var band = (number % 4) switch { 0 => "65-74", 1 => "75-84", _ => "85+" };
                services.Append(CultureInfo.InvariantCulture, $"P{zone:00}{number:000},{Code(zone)},7,PR{number % 7},active,{band}\n");
            }

            population.Append(CultureInfo.InvariantCulture, $"{Code(zone)},65-74,2000\n{Code(zone)},75-84,1200\n{Code(zone)},85+,500\n");
            zoneFacts.Append(CultureInfo.InvariantCulture, $"{Code(zone)},{(zone % 3 == 0 ? "yes" : "no")},{1 + (zone * 7 % 10)},{1000 + (37 * (zone * 11 % 20))}\n");
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["county.json"] = Bytes("""{"formatVersion":1,"name":"Twenty","asOf":"2026-03-31","crs":"EPSG:27700","zones":{"file":"zones.geojson","code":"zone","name":"name"}}"""),
            ["zones.geojson"] = Bytes(Map()),
            ["services.csv"] = Bytes(services.ToString()),
        };
        if (people)
        {
            files["population.csv"] = Bytes(population.ToString());
        }

        if (facts)
        {
            files["zone-facts.csv"] = Bytes(zoneFacts.ToString());
        }

        return Zoning.Counties.County.Read(CountySource.Of(files));
    }

    private static string Code(int zone) => FormattableString.Invariant($"Z{zone + 1:00}");

    private static string Map() => """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":["""
        + string.Join(",", Enumerable.Range(0, Zones).Select(Square)) + "]}";

    private static string Square(int zone)
    {
        var west = 360_000 + (zone * 1000);
        return FormattableString.Invariant(
            $$$"""{"type":"Feature","properties":{"zone":"{{{Code(zone)}}}","name":"Zone {{{Code(zone)}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{west}}},90000],[{{{west + 1000}}},90000],[{{{west + 1000}}},91000],[{{{west}}},91000],[{{{west}}},90000]]]}}""");
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
