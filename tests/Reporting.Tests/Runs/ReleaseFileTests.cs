using System.Globalization;
using System.Text;
using System.Text.Json;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

/// <summary>release.json holds every figure that the other files of a shareable run tell, and is read back whole.</summary>
public class ReleaseFileTests
{
    private static readonly Lazy<SortedDictionary<string, byte[]>> Files = new(() => new(
        County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"))
            .Run(new RunOptions { Forecast = new CountyForecastOptions { Model = "naive" }, Rounds = new RunRounds { Iterations = 0 } })
            .Publish().Files().ToDictionary(), StringComparer.Ordinal));

    [Theory]
    [InlineData("tables.csv", "ledger|", "value low high")]
    [InlineData("waiting.csv", "ledger|", "value low high")]
    [InlineData("forecast.csv", "forecast/", "seen mean median lo80 hi80 lo95 hi95")]
    [InlineData("gap.csv", "forecast/", "mean median lo80 hi80 lo95 hi95")]
    [InlineData("rounds-summary.csv", "rounds/", "value low high")]
    [InlineData("pathways.csv", "pathways/",
        "referrals_people referrals_lo80 referrals_hi80 planned_capacity_packages spot_capacity_packages surplus_without_spot surplus_with_spot stay_median_days referral_to_start_median_days")]
    public void Every_number_of_a_file_is_a_figure_of_the_release(string file, string part, string columns)
    {
        var told = Numbers(part);
        var lines = Encoding.UTF8.GetString(Files.Value[file]).TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var heading = lines[0].Split(',');
        int[] positions = [.. columns.Split(' ').Select(column => Array.FindIndex(heading, name => name == column || name.StartsWith(column + ":", StringComparison.Ordinal)))];
        positions.ShouldAllBe(position => position >= 0);

        var numbers = lines.Skip(1).SelectMany(line => positions.Select(position => Cells(line)[position])).Where(cell => cell.Length > 0)
            .Select(cell => double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? Math.Round(number, 3) : (double?)null)
            .OfType<double>().ToList();

        numbers.ShouldNotBeEmpty();
        numbers.Where(number => !told.Contains(number)).ShouldBeEmpty();
    }

    [Fact]
    public void It_is_read_back_with_every_figure_area_and_outline()
    {
        var read = ReleaseFile.Read(InputFile.Of("release.json", Files.Value["release.json"]), new FindingCollector())!;
        using var json = JsonDocument.Parse(Files.Value["release.json"]);

        (read.Cells.Length + read.Figures.Count).ShouldBe(json.RootElement.GetProperty("figures").EnumerateObject().Count());
        read.AsOf.ShouldBe(new DateOnly(2026, 3, 31));
        read.Map!.Count.ShouldBe(18);
        read.Areas.SelectMany(area => area).Count().ShouldBe(18);
        read.Figures.ShouldContain(figure => figure.Key.StartsWith("forecast/need/seen/", StringComparison.Ordinal));
    }

    [Fact]
    public void It_names_no_person_package_provider_or_place()
    {
        var text = Encoding.UTF8.GetString(Files.Value["release.json"]);

        text.ShouldNotContain("SYN-");
        text.Length.ShouldBeLessThan(400_000);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("[]", "no object")]
    [InlineData("""{"schema": "zoning.release/1", "asOf": "2026-03-31", "level": "internal", "figures": {}}""", "not shareable")]
    [InlineData("""{"schema": "zoning.release/1", "asOf": "2026-03-31", "level": "shareable"}""", "no figures")]
    [InlineData("""{"schema": "zoning.release/1", "asOf": "2026-03-31", "level": "shareable", "figures": {"ledger|county": ["rounded", 5, 3, 7]}}""", "can't be read")]
    [InlineData("""{"schema": "zoning.release/1", "asOf": "2026-03-31", "level": "shareable", "figures": {"a": ["often"]}}""", "can't be read")]
    [InlineData("""{"schema": "zoning.release/1", "asOf": "2026-03-31", "level": "shareable", "figures": {}, "outlines": {"Z1": "POINT"}}""", "no shape")]
    [InlineData("""{"schema": "zoning.release/1", "asOf": "2026-03-31", "level": "shareable", "figures": {}, "areas": [["Z1", "Z2"]], "outlines": {"Z1": "POLYGON ((400000 100000, 401000 100000, 401000 101000, 400000 101000, 400000 100000))"}}""", "each once")]
    [InlineData("""{"schema": "zoning.release/9", "asOf": "2026-03-31", "level": "shareable", "figures": {}}""", "zoning.release/9")]
    public void A_file_that_is_no_release_is_refused_with_the_reason(string text, string reason)
    {
        var findings = new FindingCollector();

        ReleaseFile.Read(InputFile.Of("release.json", Encoding.UTF8.GetBytes(text)), findings).ShouldBeNull();

        findings.ToFindings().ShouldContain(finding => finding.What.Contains(reason, StringComparison.Ordinal), string.Join('\n', findings.ToFindings()));
    }

    private static HashSet<double> Numbers(string part)
    {
        using var json = JsonDocument.Parse(Files.Value["release.json"]);
        return
        [
            .. json.RootElement.GetProperty("figures").EnumerateObject()
                .Where(figure => figure.Name.StartsWith(part, StringComparison.Ordinal))
                .SelectMany(figure => figure.Value.EnumerateArray().Skip(1))
                .Where(number => number.ValueKind == JsonValueKind.Number)
                .Select(number => Math.Round(number.GetDouble(), 3)),
        ];
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var isQuoted = false;
        foreach (var sign in line)
        {
            if (sign == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (sign == ',' && !isQuoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += sign;
            }
        }

        return cells;
    }
}
