using Shouldly;
using TestKit;
using Zoning.Planning;

namespace Zoning.Attack.Tests;

/// <summary>Whole counties, published to files and attacked from the files alone. What must hold is docs/background/privacy.md.</summary>
public sealed class ReleaseTests
{
    private static readonly PublishOptions InFull = new() { Level = OutputLevel.Internal };

    /// <summary>Ten counties of the fifty that the bench attacks, for the gate: three samples and random ones with few packages.</summary>
    public static TheoryData<string> Counties => [.. Ten];

    private static readonly string[] Ten =
        ["ashdale", "ashdale-extract", "ashdale, one lead provider a zone", "1", "4", "6", "9", "12", "43", "sparse 3"];

    [Theory]
    [MemberData(nameof(Counties))]
    public void A_release_gives_nothing_away(string name)
    {
        var county = CountyOf(name);
        Findings(county, Promise.Honest, Promise.SmallCounts, Promise.NoBreakdown, Promise.FewPeople, Promise.FewProviders).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void A_provider_that_takes_out_its_own_rows_learns_nothing_of_others(string name) =>
        Findings(CountyOf(name), Promise.Provider).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Counties))]
    public void The_change_between_two_weeks_gives_nothing_away(string name) => Findings(CountyOf(name), Promise.Series).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Counties))]
    public void Pathways_and_capacity_give_nothing_away(string name) => Findings(CountyOf(name), Promise.OtherFiles).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Counties))]
    public void No_file_tells_a_number_of_providers_a_hash_or_a_time_finer_than_its_curve(string name) =>
        Findings(CountyOf(name), Promise.Forms).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Counties))]
    public void What_is_published_in_full_is_what_a_recount_of_the_files_says(string name)
    {
        var county = CountyOf(name);
        var release = county.Publish(InFull);
        var scope = new Scope(release, "", null);
        var told = 0;
        foreach (var row in release.Rows.Where(row => row is { Shown: "exact", Value: not null } && row.Provider.Length == 0))
        {
            if (scope.CellOf(row) is { } cell && scope.TrueOf(county.Truth, cell) is { } figure)
            {
                row.Value!.Value.ShouldBe(figure.Value, row.Measure == "cost" ? 2 : 0.51, $"{name}, {row.Key}");
                told++;
            }
        }

        told.ShouldBeGreaterThan(100);
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void Every_other_file_says_only_what_the_table_says(string name)
    {
        var county = CountyOf(name);
        var release = ReleaseOf(name);
        OtherFiles.Differences(release).ShouldBeEmpty();
        var scope = new Scope(release, "", null);
        OtherFiles.SecretsOnPage(release, row => scope.CellOf(row) is { } cell ? scope.TrueOf(county.Truth, cell)?.Value : null).ShouldBeEmpty();
    }

    [Fact]
    public void The_look_at_the_page_sees_a_secret_that_is_there()
    {
        var county = CountyOf("1");
        var (full, shareable) = (county.Publish(InFull), ReleaseOf("1"));
        var scope = new Scope(shareable, "", null);
        OtherFiles.SecretsOnPage(
            full.With(shareable.Rows), row => scope.CellOf(row) is { } cell ? scope.TrueOf(county.Truth, cell)?.Value : null).ShouldNotBeEmpty();
    }

    [Fact]
    public void Display_areas_hold_each_zone_once_and_hang_together()
    {
        foreach (var name in Ten)
        {
            var (map, release) = (CountyOf(name).County.HomeMap, ReleaseOf(name));
            release.Zones.ShouldBe(map.Select(zone => zone.Code.Value).Order(StringComparer.Ordinal));
            foreach (var area in release.Display.Values.Where(area => area.Length > 1 && !name.Contains("ashdale", StringComparison.Ordinal)))
            {
                var shape = map.Where(zone => area.Contains(zone.Code.Value))
                    .Select(zone => zone.Shape)
                    .Aggregate((left, right) => left.Union(right));
                shape.NumGeometries.ShouldBe(1, name);
            }
        }
    }

    [Theory]
    [InlineData("ashdale", 2 / 3.0)]
    [InlineData("ashdale-extract", 2 / 3.0)]
    [InlineData("ashdale, one lead provider a zone", 0.5)]
    public void Most_areas_show_their_unmet_hours(string name, double share)
    {
        var unmet = ReleaseOf(name).Rows.Where(row => row is { AreaKind: "display", Measure: "unmet_hours" } && row.Value is not 0).ToList();
        unmet.Count.ShouldBeGreaterThan(1);
        unmet.Count(row => row.Shown == "rounded").ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(unmet.Count * share));
    }

    internal static CountyCase CountyOf(string name) => Made.GetOrAdd(name, _ => new(() => Make(name))).Value;

    internal static Release ReleaseOf(string name) => Releases.GetOrAdd(name, _ => new(() => CountyOf(name).Publish(parts: RunParts.Forecast))).Value;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<CountyCase>> Made = new(StringComparer.Ordinal);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<Release>> Releases = new(StringComparer.Ordinal);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<Findings>> Attacked = new(StringComparer.Ordinal);

    private static List<Leak> Findings(CountyCase county, params Promise[] promises) =>
        [.. Attacked.GetOrAdd(county.Name, _ => new(() => CountyAttack.On(county, ReleaseOf(Named(county))))).Value.Leaks
            .Where(leak => promises.Contains(leak.Promise))];

    private static string Named(CountyCase county) => Made.First(one => one.Value.IsValueCreated && one.Value.Value == county).Key;

    private static CountyCase Make(string name) => name switch
    {
        _ when name.StartsWith("ashdale, ", StringComparison.Ordinal) => CountyOf("ashdale").WithLeadProviders(),
        _ when name.StartsWith("ashdale", StringComparison.Ordinal) => CountyCase.Sample(Path.Combine(Folders.Project, "data-samples", name)),
        _ when name.StartsWith("sparse ", StringComparison.Ordinal) => CountyCase.Random(int.Parse(name[7..], null), isSparse: true),
        _ => CountyCase.Random(int.Parse(name, null), most: 300),
    };
}
