using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Reporting.Tests;

/// <summary>Every result that an analyst meets, shown as a notebook shows it without being asked for more.</summary>
public partial class ShownResultsTests(ShownResultsTests.Ashdale ashdale) : IClassFixture<ShownResultsTests.Ashdale>
{
    public static TheoryData<string> Names => [.. Ashdale.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_shows_itself_and_names_no_person_place_or_package(string name)
    {
        var told = Told(ashdale.Results[name]);

        ashdale.Secrets.Where(secret => told.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
        Ids().Matches(told).Select(id => id.Value).ShouldBeEmpty();
        told.ShouldNotContain(Folders.Project);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_small_count_of_people_stands_in_it(string name)
    {
        var table = ashdale.Results[name].ToTable();
        var small = table.Rows.Append(table.Total.IsEmpty ? [] : table.Total)
            .SelectMany(row => row.Select((cell, place) => (Cell: cell, Column: table.Columns[place], Unit: Unit(table, row, place))))
            .Where(one => one.Column.IsNumber && one.Unit is "people" or "rows" or "packages" or "visits" or "carers")
            .Where(one => double.TryParse(one.Cell.Text, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 8);

        small.Select(one => $"{one.Column.Label}: {one.Cell.Text}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("values")]
    [InlineData("series")]
    public void Values_by_zone_are_shown_only_when_asked_for(string name) =>
        ashdale.Results[name].ToTable().Columns.ShouldNotContain(column => column.IsNumber);

    [Fact]
    public void Values_by_zone_are_shown_to_those_who_ask() =>
        ashdale.Ledger.Unmet().ToTable(OutputLevel.Internal).Columns.ShouldContain(column => column.IsNumber);

    [Fact]
    public void An_unpublished_ledger_shows_its_title_its_rows_and_how_to_publish_it()
    {
        var table = ashdale.Ledger.ToTable();

        table.Title.ShouldBe("Ledger of met and unmet care, 31 March 2026");
        table.Rows.Single().Select(cell => cell.Text).ShouldContain("ledger.Publish().ToTable()");
    }

    [Fact]
    public void The_countys_total_stays_below_its_areas()
    {
        var table = ashdale.Ledger.Publish().ToTable();

        table.Total[0].Text.ShouldBe("Whole county");
        table.Rows.ShouldNotContain(row => row[0].Text == "Whole county");
        table.Columns.Where(column => column.IsNumber).ShouldAllBe(column => column.Unit.Length > 0);
    }

    [Fact]
    public void Findings_tell_no_numbers_of_rows_or_hours() => ashdale.Results["findings"].ToTable().Rows
        .ShouldAllBe(row => !row[3].Text.Any(char.IsDigit));

    [Fact]
    public void A_history_shows_no_figures_until_it_is_published_with_the_forecast()
    {
        foreach (var result in new[] { "history", "movement" })
        {
            var table = ashdale.Results[result].ToTable();
            table.Note.ShouldBe("Not published, so no figures are shown.");
            table.Rows.ShouldHaveSingleItem()[0].Text.ShouldBe("hundreds");
        }
    }

    private static string Unit(Table table, ImmutableArray<TableCell> row, int place)
    {
        var unit = table.Columns.ToList().FindIndex(column => column.Label == "Unit");
        return unit >= 0 ? row[unit].Text : table.Columns[place].Unit;
    }

    private static string Told(ITabular result)
    {
        var html = result.ToHtml();
        var csv = string.Concat(Links().Matches(html).Select(link => Encoding.UTF8.GetString(Convert.FromBase64String(link.Groups[1].Value))));
        return string.Join('\n', Links().Replace(html, ""), csv, result.ToText(), result.ToCsv(), result.ToString());
    }

    [GeneratedRegex("data:text/csv;base64,([^\"]*)")]
    private static partial Regex Links();

    [GeneratedRegex(@"SYN-(P|C|W|K)\d+")]
    private static partial Regex Ids();

    /// <summary>The sample and what can be made of it.</summary>
    public sealed class Ashdale
    {
        private static readonly string[] Files = ["services.csv", "waiting.csv", "carers.csv", "rounds.csv"];
        private static readonly string[] Columns = ["id", "person", "place", "package", "carer", "postcode"];

        public Ashdale()
        {
            var folder = Path.Combine(Folders.Project, "data-samples", "ashdale");
            var county = County.Read(folder);
            var history = county.OnHomeMap().History();
            var forecast = county.OnHomeMap().Forecast(new CountyForecastOptions { Weeks = 4, By = ForecastBy.County });
            var run = county.Run(new RunOptions { Parts = RunParts.Ledger });
            var written = WrittenRun.Of(run.Publish());
            var solved = county.OnHomeMap().ToRounds(DayOfWeek.Tuesday).Solve(new SolveOptions { Iterations = 200 });
            var need = ForecastHistory.Of("need", Enumerable.Range(0, 40).Select(week => 1000.0 + (7 * week % 30)), 1);
            var rounds = solved.ComparedWithToday();
            Ledger = run.Ledger;
            Results = new Dictionary<string, ITabular>
            {
                ["county"] = county,
                ["zones"] = county.HomeMap,
                ["ledger"] = run.Ledger,
                ["published"] = run.Publish().Ledger,
                ["waiting"] = run.Ledger.Waiting,
                ["run"] = run,
                ["published run"] = run.Publish(),
                ["values"] = run.Ledger.Unmet(),
                ["series"] = history.Care!.Series[0].Values,
                ["history"] = history,
                ["care"] = history.Care,
                ["movement"] = forecast.Movements[0],
                ["forecast"] = forecast,
                ["published forecast"] = PublishedForecast.Of(forecast, OutputLevel.Shareable),
                ["forecast of need"] = forecast.Whole.Need.Expected!,
                ["set"] = new ForecastSet { Forecasts = [forecast.Whole.Need.Expected!, forecast.Whole.Requested.Expected!] },
                ["back-test"] = BackTest.Of([need], new BackTestOptions { Models = ["naive"], Horizon = 4 }),
                ["plan"] = solved.Plans[0],
                ["solved"] = solved,
                ["rounds"] = rounds,
                ["published rounds"] = PublishedRounds.Of(rounds, county.OnHomeMap(), OutputLevel.Shareable),
                ["comparison"] = Comparison.Of(written, written),
                ["cell"] = run.Publish().Ledger.Unmet!,
                ["findings"] = county.Findings.ToTable(),
                ["bad data"] = new BadDataException(county.Findings.Append(new Finding(county.Findings[0].Code, folder + "/services.csv", 3, "The file is odd."))),
            };
            Secrets =
            [
                .. Files.SelectMany(file => Values(Path.Combine(folder, file))).Where(value => value.Length > 4).Distinct(),
            ];
        }

        public static IEnumerable<string> Names =>
        [
            "county", "zones", "ledger", "published", "waiting", "run", "published run", "values", "series", "history", "care", "movement", "forecast", "published forecast",
            "forecast of need", "set", "back-test", "plan", "solved", "rounds", "published rounds", "comparison", "cell", "findings", "bad data",
        ];

        public Dictionary<string, ITabular> Results { get; }

        public Ledger Ledger { get; }

        public ImmutableArray<string> Secrets { get; }

        private static IEnumerable<string> Values(string path)
        {
            var lines = File.ReadLines(path).Select(line => line.Split(','));
            var wanted = lines.First().Select((name, place) => (name, place)).Where(one => Columns.Contains(one.name)).Select(one => one.place).ToList();
            return lines.Skip(1).SelectMany(line => wanted.Where(place => place < line.Length).Select(place => line[place].Trim('"')));
        }
    }
}
