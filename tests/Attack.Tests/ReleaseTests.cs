using Shouldly;
using TestKit;
using Zoning.Planning;

namespace Zoning.Attack.Tests;

/// <summary>Whole counties, published to files and attacked from the files alone.</summary>
public sealed class ReleaseTests
{
    private static readonly string[] Met = ["lasting", "replaced"];
    private static readonly string[] Unmet = ["waits", "undelivered", "unlisted"];
    private static readonly PublishOptions InFull = new() { Level = OutputLevel.Internal };

    [Fact]
    public void Fifty_random_counties_give_nothing_away() => GiveNothingAway(50, isSparse: false);

    [Fact]
    public void Counties_whose_zones_must_be_merged_give_nothing_away() => GiveNothingAway(20, isSparse: true);

    private static void GiveNothingAway(int counties, bool isSparse)
    {
        Parallel.For(0, counties, seed =>
        {
            var files = RandomCounty.Files(seed, isSparse);
            var county = Release.Read(files);
            var release = Release.Of(county);
            var truth = new Truth(Release.Of(county, InFull), release);
            var reader = release.Reader(PublicFacts.Of(files));

            Attack.Untrue(release.Rows, truth.Of).ShouldBeEmpty($"county {seed}");
            Attack.On(reader, release.Rows, truth.Of).ShouldBeEmpty($"county {seed}");
            Attack.OnZones(reader, release.Zones, new Recount(files)).ShouldBeEmpty($"county {seed}");
        });
    }

    [Fact]
    public void What_is_published_in_full_is_what_a_recount_of_the_files_says()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var files = RandomCounty.Files(seed);
            var recount = new Recount(files);
            var rows = Release.Of(Release.Read(files), InFull).Rows
                .Where(row => row.AreaKind is "zone" or "bucket" && row.Shown == "exact"
                    && row.Status.Length + row.Provider.Length + row.Time.Length == 0)
                .ToList();
            rows.Count.ShouldBeGreaterThan(20);
            foreach (var row in rows)
            {
                double? expected = row.Measure switch
                {
                    "demand_hours" => recount.Hours([row.Area], [.. Met, .. Unmet]),
                    "met_hours" => recount.Hours([row.Area], Met),
                    "unmet_hours" => recount.Hours([row.Area], Unmet),
                    "to_be_replaced_hours" => recount.Hours([row.Area], "replaced"),
                    "waiting_hours" => recount.Hours([row.Area], "waits"),
                    "people_waiting" => recount.Listed(row.Area),
                    _ => null,
                };
                if (expected is { } known)
                {
                    row.Value!.Value.ShouldBe(known, 0.5, $"county {seed}, {row.Key}");
                }
            }
        }
    }

    [Fact]
    public void Hours_are_shown_only_where_eight_people_contribute_and_none_has_more_than_half()
    {
        var (shown, hidden) = (0, 0);
        for (var seed = 0; seed < 50; seed++)
        {
            var files = RandomCounty.Files(seed);
            var recount = new Recount(files);
            var release = Release.Of(Release.Read(files));
            foreach (var row in release.Rows.Where(row => row.AreaKind is "zone" or "display" && row.Time.Length + row.Status.Length == 0))
            {
                string[]? parts = row.Measure switch
                {
                    "demand_hours" => [.. Met, .. Unmet],
                    "met_hours" => Met,
                    "unmet_hours" => Unmet,
                    "to_be_replaced_hours" => ["replaced"],
                    _ => null,
                };
                if (parts is not null && recount.IsSmall(row.AreaKind == "zone" ? [row.Area] : release.Display[row.Area], parts))
                {
                    row.Shown.ShouldBe("hidden", $"county {seed}, {row.Key}");
                    hidden++;
                }

                shown += parts is not null && row.Shown == "rounded" ? 1 : 0;
            }
        }

        shown.ShouldBeGreaterThan(400);
        hidden.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Display_areas_hold_each_zone_once_and_hang_together()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var county = Release.Read(RandomCounty.Files(seed));
            var release = Release.Of(county);
            release.Zones.ShouldBe(county.HomeMap.Select(zone => zone.Code.Value));
            foreach (var area in release.Display.Values)
            {
                var shape = county.HomeMap.Where(zone => area.Contains(zone.Code.Value))
                    .Select(zone => zone.Shape)
                    .Aggregate((left, right) => left.Union(right));
                shape.NumGeometries.ShouldBe(1, $"county {seed}");
            }
        }
    }

    [Theory]
    [InlineData("ashdale")]
    [InlineData("ashdale-extract")]
    public void The_sample_county_gives_nothing_away(string name)
    {
        var folder = Path.Combine(Folders.Project, "data-samples", name);
        var files = Directory.GetFiles(folder, "*.csv").ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        var county = County.Read(folder);
        var release = Release.Of(county);
        var truth = new Truth(Release.Of(county, InFull), release);

        Attack.Untrue(release.Rows, truth.Of).ShouldBeEmpty();
        Attack.On(release.Reader(PublicFacts.Of(files)), release.Rows, truth.Of).ShouldBeEmpty();
        OtherFiles.Differences(release).ShouldBeEmpty();
        OtherFiles.SecretsOnPage(release, truth.Of).ShouldBeEmpty();
    }

    [Fact]
    public void The_look_at_the_page_sees_a_secret_that_is_there()
    {
        var county = Release.Read(RandomCounty.Files(1));
        var full = Release.Of(county, InFull);
        var shareable = Release.Of(county);
        var truth = new Truth(full, shareable);

        OtherFiles.SecretsOnPage(full.With(shareable.Rows), truth.Of).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("ashdale")]
    [InlineData("ashdale-extract")]
    public void Two_thirds_of_the_display_areas_show_their_unmet_hours(string name)
    {
        var release = Release.Of(County.Read(Path.Combine(Folders.Project, "data-samples", name)));
        var unmet = release.Rows.Where(row => row is { AreaKind: "display", Measure: "unmet_hours" } && row.Value is not 0).ToList();

        unmet.Count.ShouldBeGreaterThan(1);
        unmet.Count(row => row.Shown == "rounded").ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(unmet.Count * 2 / 3.0));
    }

    [Fact]
    public void Zones_of_ashdale_where_nobody_waits_read_0_and_no_others_do()
    {
        var county = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));
        static List<string> Nobody(Release release) =>
        [
            .. release.Rows.Where(row => row is { AreaKind: "zone", Measure: "people_waiting", Status: "", Value: 0, Shown: "exact" })
                .Select(row => row.Area)
                .Order(StringComparer.Ordinal),
        ];

        var shown = Nobody(Release.Of(county));
        shown.ShouldNotBeEmpty();
        shown.ShouldBe(Nobody(Release.Of(county, InFull)));
    }

    [Fact]
    public void Every_other_file_says_only_what_the_table_says()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var county = Release.Read(RandomCounty.Files(seed));
            var release = Release.Of(county);
            OtherFiles.Differences(release).ShouldBeEmpty($"county {seed}");
            OtherFiles.SecretsOnPage(release, new Truth(Release.Of(county, InFull), release).Of).ShouldBeEmpty($"county {seed}");
        }
    }
}
