using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Shouldly;
using TestKit;
using Zoning.Planning;

namespace EndToEnd.Tests;

/// <summary>What three commands write of one small county agrees among themselves, and with a run of the library.</summary>
/// <remarks>The commands start at once and end with the test.</remarks>
[Trait("county", "F")]
public sealed class OneAnswerTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning answers ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_forecast_and_rounds_write_the_headlines_of_the_library()
    {
        var county = Path.Combine(_folder, "county");
        ZoningTool.Run("sample", county, "--packages", "60", "--seed", "3").Code.ShouldBe(0);
        RunAtOnce(county, "run", "forecast", "rounds");

        string[] ahead = ["forecast.csv", "gap.csv", "capacity.csv", "outlook.csv", "pathways.csv"];
        ahead.ShouldAllBe(file => Written("run", file) == Written("forecast", file));
        Written("rounds", "rounds-summary.csv").ShouldBe(Written("run", "rounds-summary.csv"));

        var run = County.Read(county).OnItsMap().Run().Publish(OutputLevel.Internal);
        using var summary = JsonDocument.Parse(Written("run", "summary.json"));
        foreach (var measure in new[]
        {
            LedgerMeasures.Demand, LedgerMeasures.Met, LedgerMeasures.Unmet, LedgerMeasures.Coverage, LedgerMeasures.People,
            LedgerMeasures.PeopleWaiting,
        })
        {
            var value = summary.RootElement.GetProperty("figures").GetProperty(measure.Key).GetProperty("value").GetDouble();
            value.ShouldBe(run.Ledger.County(measure)!.Value!.Value, 1e-6, measure.Key);
        }

        var medians = Numbers("forecast", "forecast.csv", "median", ("measure", "need"), ("area_kind", "county"));
        medians.ShouldBe(run.Forecast!.Of(ForecastMeasure.Need)!.Steps.Select(step => step.Median), 0.05);
        foreach (var measure in new[] { RoundsMeasures.Contact, RoundsMeasures.TravelToday, RoundsMeasures.TravelPlanned, RoundsMeasures.LeftOut })
        {
            var values = Numbers(
                "rounds", "rounds-summary.csv", "value",
                ("measure", measure.Key), ("area_kind", "county"), ("area", "county"), ("provider", ""), ("hour", ""), ("status", ""));
            values.ShouldHaveSingleItem().ShouldBe(run.Rounds!.Whole(measure)!.Value!.Value, 0.05, measure.Key);
        }
    }

    private void RunAtOnce(string county, params string[] commands)
    {
        var started = commands.Select(command => ChildProcess.Start(new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), command, county, "--internal", "--out", Path.Combine(_folder, command)]))).ToList();
        try
        {
            foreach (var command in started)
            {
                var ended = command.Wait(Longest);
                ended.Code.ShouldBe(0, ended.Error);
            }
        }
        finally
        {
            started.ForEach(command => command.Dispose());
        }
    }

    private string Written(string command, string file) => File.ReadAllText(Path.Combine(_folder, command, file));

    /// <summary>The numbers in a column of the rows that have the given cells; rows with a blank there are left out.</summary>
    private IEnumerable<double> Numbers(string command, string file, string column, params (string Column, string Cell)[] wanted)
    {
        var lines = Written(command, file).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split(',')).ToList();
        int At(string name) => Array.IndexOf(lines[0], name);
        return lines.Skip(1)
            .Where(cells => wanted.All(want => cells[At(want.Column)] == want.Cell) && cells[At(column)].Length > 0)
            .Select(cells => double.Parse(cells[At(column)], CultureInfo.InvariantCulture));
    }
}
