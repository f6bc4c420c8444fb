using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

/// <summary>What a person sees who opens the tables in a spreadsheet and makes a pivot table.</summary>
public sealed partial class TidyTablesTests
{
    private static readonly Lazy<County> Ashdale = new(() => County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale")));

    public static TheoryData<OutputLevel> Levels => [OutputLevel.Shareable, OutputLevel.Internal];

    [Fact]
    public void A_pivot_of_the_internal_tables_gives_the_county()
    {
        var files = Files(OutputLevel.Internal);
        var all = Rows(files["all-figures.csv"]);
        var tidy = Rows(files["tables.csv"]);
        var sums = tidy.Where(row => row["adds_up"] == "yes" && row["shown"] == "exact").GroupBy(row => (row["measure"], row["status"])).ToList();

        sums.Count.ShouldBeGreaterThan(12);
        foreach (var sum in sums)
        {
            var county = all.Single(row => row["area_kind"] == "county" && row["provider"].Length + row["time_of_day"].Length == 0
                && (row["measure"], row["status"]) == sum.Key);
            sum.Sum(row => Number(row["value"])).ShouldBe(Number(county["value"]), 1e-3, sum.Key.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Rows_that_add_up_name_each_hour_once(OutputLevel level)
    {
        foreach (var file in new[] { "tables.csv", "all-figures.csv", "waiting.csv" })
        {
            var rows = Rows(Files(level)[file]).Where(row => row["adds_up"] == "yes").ToList();
            rows.ShouldNotBeEmpty(file);
            rows.Select(row => (row["measure"], row["status"], row["area"])).ShouldBeUnique(file);
            rows.ShouldAllBe(row => row["provider"].Length + row["time_of_day"].Length == 0);
            foreach (var measure in rows.GroupBy(row => (row["measure"], row["status"])))
            {
                var kinds = measure.Select(row => row["area_kind"]).Distinct().Order().ToList();
                (kinds is ["county"] or ["display"] or ["bucket", "display"]).ShouldBeTrue($"{file} {measure.Key}: {string.Join(' ', kinds)}");
            }

            rows.GroupBy(row => row["measure"]).ShouldAllBe(measure =>
                measure.All(row => row["status"].Length == 0) || measure.All(row => row["status"].Length > 0));
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Shares_means_days_and_heads_say_that_they_do_not_add_up(OutputLevel level) =>
        Rows(Files(level)["tables.csv"]).Where(row => row["unit"].StartsWith('%') || row["unit"] is "days" or "people" or "providers"
            || row["measure"] is "demand_per_1000" or "mean_price" or "fragmentation").ShouldAllBe(row => row["adds_up"] == "no");

    [Theory]
    [MemberData(nameof(Levels))]
    public void The_wide_tables_are_split_by_subject_and_mostly_filled(OutputLevel level)
    {
        foreach (var (file, _) in LedgerColumns.All)
        {
            var rows = Rows(Files(level)[file]);
            rows.ShouldNotBeEmpty(file);
            rows[0].Count.ShouldBeLessThanOrEqualTo(33, file);
            rows.Average(row => row.Values.Count(cell => cell.Length > 0) / (double)row.Count).ShouldBeGreaterThan(0.5, file);
        }
    }

    [Fact]
    public void The_hours_by_status_of_every_zone_are_filled_and_are_its_hours()
    {
        var files = Files(OutputLevel.Internal);
        var need = Rows(files["ledger.csv"]).ToDictionary(row => (row["area_kind"], row["area"]));
        foreach (var zone in Rows(files["ledger-status.csv"]).Where(row => row["area_kind"] is "display" or "zone"))
        {
            string[] counted = ["bridging", "framework-not-known", "not-listed", "off-framework", "on-framework", "undelivered", "waiting"];
            var sum = counted.Sum(status => double.TryParse(zone["status_hours:" + status], CultureInfo.InvariantCulture, out var hours) ? hours : 0);
            sum.ShouldBe(Number(need[(zone["area_kind"], zone["area"])]["demand_hours"]), 1e-3, zone["area"]);
        }
    }

    /// <summary>A text that looks like a date, a sum, a long number or one with leading zeros is changed when a spreadsheet opens the file.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void No_cell_is_changed_by_a_spreadsheet_that_opens_the_file(OutputLevel level)
    {
        foreach (var (file, content) in Files(level).Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            foreach (var cell in CsvText.ReadRows(content).SelectMany(row => row).Distinct())
            {
                Mangled().IsMatch(cell).ShouldBeFalse($"{file}: {cell}");
            }
        }
    }

    private static ImmutableSortedDictionary<string, byte[]> Files(OutputLevel level) => level == OutputLevel.Shareable ? Shareable.Value : Internal.Value;

    private static readonly Lazy<ImmutableSortedDictionary<string, byte[]>> Shareable = new(() => Make(OutputLevel.Shareable));

    private static readonly Lazy<ImmutableSortedDictionary<string, byte[]>> Internal = new(() => Make(OutputLevel.Internal));

    private static ImmutableSortedDictionary<string, byte[]> Make(OutputLevel level)
    {
        var options = new RunOptions { Forecast = new CountyForecastOptions { Weeks = 4 }, Rounds = new RunRounds { Iterations = 500 } };
        return Ashdale.Value.Run(options).Publish(level).Files();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Rows(byte[] content)
    {
        var rows = CsvText.ReadRows(content).ToList();
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    [GeneratedRegex(@"^(\d{1,4}[-/.]\d{1,2}([-/.]\d{1,2})?|\d{1,2}[- ]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([- ]\d+)?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]?\d+|[=@+].*|-[^\d.].*|0\d+|\d{12,}|\d+(\.\d+)?[eE][-+]?\d+)$(?<!^\d{4}-\d{2}-\d{2})(?<!^\d+\.\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Mangled();
}
