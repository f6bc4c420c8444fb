using Shouldly;
using TestKit;

namespace Zoning.Planning.Tests;

public class CalibrationTests
{
    [Fact]
    public void Ashdale_hits_every_target() => Missed(WrittenCounty.Committed("ashdale")).ShouldBeEmpty();

    [Theory]
    [InlineData(101)]
    [InlineData(202)]
    [InlineData(303)]
    public void Other_seeds_hit_every_target(int seed) => Missed(WrittenCounty.OfSeed(seed)).ShouldBeEmpty();

    [Fact]
    public void The_figures_in_the_docs_are_those_measured()
    {
        const string Head = "| what | target | measured |\n|---|---|---|\n";
        var path = Path.Combine(Folders.Project, "docs", "background", "ashdale.md");
        var page = File.ReadAllText(path);
        var start = page.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        var end = page.IndexOf("\n\n", start, StringComparison.Ordinal);

        var rows = string.Join('\n', Calibration.Measure(WrittenCounty.Committed("ashdale")).Select(target => target.Row));

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, page[..start] + rows + page[end..]);
        }

        File.ReadAllText(path).ShouldContain(Head + rows + "\n\n");
    }

    [Fact]
    public void People_wait_half_as_often_again_in_the_country()
    {
        var (waiting, packages) = (new double[2], new double[2]);
        for (var seed = 0; seed < 12; seed++)
        {
            var county = WrittenCounty.OfSeed(seed);
            var towns = county.Towns().ToHashSet();
            foreach (var zone in county.Open.Select(county.ZoneOfCase).Where(zone => zone.Length > 0))
            {
                waiting[towns.Contains(zone) ? 0 : 1]++;
            }

            foreach (var zone in county.Given.Select(row => county.ZoneOf(row["place"])).Where(zone => zone is not ("" or "Z05" or "Z12")))
            {
                packages[towns.Contains(zone) ? 0 : 1]++;
            }
        }

        var ratio = waiting[1] / packages[1] / (waiting[0] / packages[0]);

        // About 500 people wait in all, so the ratio has a standard error of 0.14.
        ratio.ShouldBeInRange(1.2, 1.8);
    }

    private static string[] Missed(WrittenCounty county) =>
        [.. Calibration.Measure(county).Where(target => !target.IsHit).Select(target => target.Row)];
}
