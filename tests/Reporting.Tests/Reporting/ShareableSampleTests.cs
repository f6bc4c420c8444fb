using System.Globalization;
using System.Text;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

/// <summary>What the shareable page of the samples must show, read from the files alone.</summary>
public class ShareableSampleTests
{
    [Theory]
    [InlineData("ashdale")]
    [InlineData("ashdale-extract")]
    public void At_least_two_thirds_of_the_areas_with_unmet_hours_show_them(string sample)
    {
        var unmet = Rows(sample).Where(row => row["area_kind"] == "display" && row["measure"] == "unmet_hours").ToList();
        var nonZero = unmet.Where(row => !(row["shown"] == "exact" && row["value"] == "0")).ToList();
        var shown = nonZero.Count(row => row["shown"] is "rounded" or "exact");

        nonZero.Count.ShouldBeGreaterThan(0);
        (3 * shown).ShouldBeGreaterThanOrEqualTo(2 * nonZero.Count);
    }

    [Theory]
    [InlineData("ashdale")]
    [InlineData("ashdale-extract")]
    public void The_county_shows_need_met_unmet_and_people_waiting(string sample)
    {
        var county = Rows(sample).Where(row => row["area_kind"] == "county" && row["provider"] == "" && row["time_of_day"] == "" && row["status"] == "").ToList();

        foreach (var measure in new[] { "demand_hours", "met_hours", "unmet_hours", "people_waiting", "coverage" })
        {
            county.Single(row => row["measure"] == measure)["shown"].ShouldBe("rounded", measure);
        }
    }

    [Fact]
    public void Zones_of_ashdale_where_nobody_waits_read_0()
    {
        // Typed by hand from waiting.csv and services.csv of the sample.
        string[] nobody = ["Z03", "Z05", "Z09", "Z12"];
        var rows = Rows("ashdale").Where(row => row["area_kind"] is "zone" or "display" && row["measure"] == "people_waiting" && row["status"] == "").ToList();

        foreach (var zone in nobody)
        {
            var row = rows.First(row => row["area"] == zone);
            (row["shown"], row["value"]).ShouldBe(("exact", "0"), zone);
        }

        rows.Where(row => row["shown"] == "exact" && row["value"] == "0").Select(row => row["area"]).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Every_figure_is_rounded_a_class_hidden_zero_or_not_personal()
    {
        // Providers are not people; what areas like an area have is of a model of published figures and public facts.
        foreach (var row in Rows("ashdale")
            .Where(row => row["shown"] == "exact" && row["measure"] is not ("providers" or "packages_expected")))
        {
            double.Parse(row["value"], CultureInfo.InvariantCulture).ShouldBe(0, string.Join(',', row.Values));
        }

        Rows("ashdale").Where(row => row["shown"] == "rounded" && row["unit"] == "client hours a week")
            .ShouldAllBe(row => double.Parse(row["value"], CultureInfo.InvariantCulture) % 5 == 0);
    }

    private static List<Dictionary<string, string>> Rows(string sample)
    {
        var run = County.Read(Path.Combine(Folders.Project, "data-samples", sample))
            .Run(new RunOptions { Parts = RunParts.Ledger }).Publish();
        return Attack.CsvText.Table(
            run.Files().ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal), "all-figures.csv");
    }
}
