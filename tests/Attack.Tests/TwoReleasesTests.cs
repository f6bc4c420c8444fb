using Shouldly;
using Zoning.Planning;

namespace Zoning.Attack.Tests;

/// <summary>The same county published twice, one package apart; the reader knows which zone it is in and that nothing else has changed.</summary>
public sealed class TwoReleasesTests
{
    private const int Counties = 20;
    private static readonly PublishOptions InFull = new() { Level = OutputLevel.Internal };

    [Fact]
    public void Two_releases_made_independently_can_give_figures_away()
    {
        Leaks(Counties, keepsEarlier: false).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_release_made_after_another_gives_nothing_away_together_with_it()
    {
        Leaks(Counties, keepsEarlier: true).ShouldBeEmpty();
    }

    [Fact]
    public void A_release_made_after_another_keeps_its_areas_and_what_it_hid()
    {
        for (var seed = 0; seed < Counties; seed++)
        {
            var (_, first, second) = Releases(seed, keepsEarlier: true);
            second.Display.Keys.Order(StringComparer.Ordinal).ShouldBe(first.Display.Keys.Order(StringComparer.Ordinal));
            var later = second.Rows.DistinctBy(row => row.Key).ToDictionary(row => row.Key, StringComparer.Ordinal);
            foreach (var row in first.Rows.Where(row => row.Shown == "hidden" && later.ContainsKey(row.Key)))
            {
                later[row.Key].Shown.ShouldBe("hidden", $"county {seed}, {row.Key}");
            }
        }
    }

    [Fact]
    public void A_comparison_hides_what_either_release_hides_and_says_no_more_than_their_ends()
    {
        var (_, first, second) = Releases(3, keepsEarlier: true);
        var comparison = Comparison.Of(first.Written(), second.Written());

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

    private static List<string> Leaks(int counties, bool keepsEarlier)
    {
        var leaks = new List<string>[counties];
        Parallel.For(0, counties, seed =>
        {
            var (county, first, second) = Releases(seed, keepsEarlier);
            var files = RandomCounty.Files(seed);
            var reader = first.Reader(PublicFacts.Of(files));
            var later = reader.Later(second.Display, [Edited(files).Zone]);
            reader.Read(second.Rows);
            leaks[seed] =
            [
                .. Attack.On(reader, second.Rows, new Truth(Release.Of(Release.Read(Edited(files).Files), InFull), second).Of)
                    .Select(leak => $"county {seed}, second: {leak}"),
            ];
            reader.LookAt(reader.First);
            leaks[seed].AddRange(Attack.On(reader, first.Rows, new Truth(Release.Of(county, InFull), first).Of)
                .Select(leak => $"county {seed}, first: {leak}"));
            later.Suffix.ShouldNotBeEmpty();
        });
        return [.. leaks.SelectMany(list => list)];
    }

    private static (County County, Release First, Release Second) Releases(int seed, bool keepsEarlier)
    {
        var files = RandomCounty.Files(seed);
        var county = Release.Read(files);
        var first = Release.Of(county);
        var options = keepsEarlier ? new PublishOptions { After = first.AsEarlier() } : new PublishOptions();
        return (county, first, Release.Of(Release.Read(Edited(files).Files), options));
    }

    /// <summary>The county a week on: one more package waits, in the zone of the first waiting line, else of the first line.</summary>
    private static (SortedDictionary<string, string> Files, string Zone) Edited(SortedDictionary<string, string> files)
    {
        var lines = PublicFacts.Table(files, "services.csv");
        var placed = lines.Where(line => line["place"].Length > 0).ToList();
        var zone = (placed.FirstOrDefault(line => line["status"] == "waiting") ?? placed[0])["place"];
        var edited = new SortedDictionary<string, string>(files, StringComparer.Ordinal);
        edited["services.csv"] += $"SYN-9999,{zone},14,,waiting,1,75-84,,,\n";
        return (edited, zone);
    }
}
