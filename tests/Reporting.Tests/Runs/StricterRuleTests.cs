using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

/// <summary>A council that calls 20 the smallest count it shows: every table and file of a shareable run follows.</summary>
[Trait("county", "G")]
public partial class StricterRuleTests(StricterRuleTests.Strict strict) : IClassFixture<StricterRuleTests.Strict>
{
    private static readonly HashSet<string> Counted = ["people", "packages", "visits", "trips", "rows", "carers"];

    [Fact]
    public void The_table_of_plans_classes_counts_below_twenty()
    {
        var usual = strict.Run.Rounds.ToTable();
        var table = strict.Run.Rounds.ToTable(strict.Rule);

        usual.Note.ShouldContain("counts below 8 as a class");
        table.Note.ShouldContain("counts below 20 as a class");
        Small(table).ShouldBeEmpty();
    }

    [Fact]
    public void Every_published_count_is_zero_a_class_or_twenty_and_more()
    {
        var cells = strict.Published.Ledger.Cells.Concat(strict.Published.Rounds!.Cells)
            .Where(cell => Counted.Contains(cell.Measure.Unit)).ToList();

        cells.ShouldNotBeEmpty();
        cells.ShouldContain(cell => cell.Shown == Shown.Class && cell.High == 19);
        cells.ShouldNotContain(cell => cell.Value > 0 && cell.Value < 20);
        cells.ShouldNotContain(cell => cell.Shown == Shown.Class && cell.High == 7);
    }

    [Fact]
    public void No_table_of_the_run_shows_a_smaller_count()
    {
        var run = strict.Published;
        var tables = ReportTables.Of(run).Concat(run.Forecast!.Report().Tables)
            .Concat([run.ToTable(), run.Ledger.ToTable(), run.Ledger.WaitingTable(), run.Rounds!.ToTable(), run.Forecast!.ToTable()]).ToList();

        tables.Count.ShouldBeGreaterThan(8);
        tables.ShouldAllBe(table => Small(table).Count == 0);
    }

    [Fact]
    public void No_file_of_the_run_speaks_of_eight()
    {
        foreach (var (name, content) in strict.Published.Files())
        {
            Eight().IsMatch(Encoding.UTF8.GetString(content)).ShouldBeFalse(name);
        }
    }

    private static List<string> Small(Table table)
    {
        var unit = table.Columns.ToList().FindIndex(column => column.Label == "Unit");
        return
        [
            .. table.Rows.Append(table.Total.IsEmpty ? [] : table.Total)
                .SelectMany(row => row.Select((cell, place) =>
                    (cell.Text, Column: table.Columns[place], Unit: unit < 0 ? "" : row[unit].Text)))
                .Where(one => one.Column.IsNumber && Counted.Contains(one.Unit.Length > 0 ? one.Unit : one.Column.Unit))
                .Where(one => one.Text == "1 to 7"
                    || double.TryParse(one.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 20)
                .Select(one => $"{table.Title}, {one.Column.Label}: {one.Text}"),
        ];
    }

    [GeneratedRegex("below 8|1 to 7|fewer than 8")]
    private static partial Regex Eight();

    /// <summary>Ashdale published by the stricter rule.</summary>
    public sealed class Strict
    {
        public Strict()
        {
            var county = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));
            Run = county.Run(new RunOptions
            {
                Forecast = new CountyForecastOptions { By = ForecastBy.County, Model = "naive", Weeks = 4 },
                Rounds = new RunRounds { Iterations = 500 },
            });
            Published = Run.Publish(new PublishOptions { Rule = Rule });
        }

        public DisclosureRule Rule { get; } = new() { SmallestCount = 20 };

        public CountyRun Run { get; }

        public PublishedRun Published { get; }
    }
}
