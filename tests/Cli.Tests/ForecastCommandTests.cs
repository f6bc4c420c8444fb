using Shouldly;
using TestKit;

namespace Zoning.Cli.Tests;

public sealed class ForecastCommandTests : IDisposable
{
    private static readonly string Ashdale = Path.Combine(Folders.Project, "data-samples", "ashdale");
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning forecast ").FullName;

    private string Target => Path.Combine(_folder, "my weeks");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_shareable_forecast_speaks_of_the_county_alone()
    {
        var run = Run(Ashdale, "--out", Target, "--model", "naive");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("Need stood at ");
        run.Output.ShouldContain("In 13 weeks");
        Rows().ShouldAllBe(row => row["area_kind"] == "county");
        Rows().Count(row => row["median"].Length > 0 && row["measure"] == "need").ShouldBe(13);
        Rows().Where(row => row["median"].Length > 0).SelectMany(row => new[] { row["median"], row["lo80"], row["hi95"] })
            .ShouldAllBe(figure => figure.EndsWith('0'), "hours are in tens");
    }

    [Fact]
    public void Inside_the_council_it_goes_as_fine_as_asked_for()
    {
        Run(Ashdale, "--out", Target, "--model", "naive", "--internal", "--by", "group", "--weeks", "4").Code.ShouldBe(0);

        Rows().Select(row => row["area_kind"]).Distinct().ShouldBe(["county", "group:locality", "bucket"]);
        Rows().Where(row => row["median"].Length > 0).GroupBy(row => (row["area"], row["measure"])).ShouldAllBe(weeks => weeks.Count() == 4);
    }

    [Fact]
    public void The_page_and_the_text_lie_beside_the_figures()
    {
        var run = Run(Ashdale, "--out", Target, "--model", "naive");

        run.Error.ShouldContain("forecast.html");
        File.ReadAllText(Path.Combine(Target, "forecast.html")).ShouldContain("<title>Home care in Ashdale: the weeks ahead");
        File.ReadAllText(Path.Combine(Target, "forecast.md")).ShouldContain(run.Output.Trim());
        File.Exists(Path.Combine(Target, "figures", "fan-need.svg")).ShouldBeTrue();
        Directory.Exists(Path.Combine(Target, "restricted")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("There is no model 'luck'. Use one of: auto, naive", "--model", "luck")]
    [InlineData("--weeks takes a whole number from 1 to 104", "--weeks", "0")]
    [InlineData("--weeks takes a whole number from 1 to 104", "--weeks", "105")]
    [InlineData("'street' is not a kind of area", "--by", "street")]
    [InlineData("no grouping 'ward'", "--by", "group", "--grouping", "ward")]
    [InlineData("cannot be used together", "--internal", "--restricted")]
    [InlineData("--threads takes a whole number", "--threads", "0")]
    [InlineData("'many': --threads takes a whole number", "--threads", "many")]
    public void Wrong_wishes_end_with_2_and_are_named(string needed, params string[] options)
    {
        var run = Run([Ashdale, "--out", Target, .. options]);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(needed);
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stop_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var error = new StringWriter();

        var code = await ZoningCommand.RunAsync(["forecast", Ashdale, "--out", Target], Terminal.Of(new StringWriter(), error), stop.Token);

        code.ShouldBe(130);
        error.ToString().ShouldContain("Nothing was written");
        Directory.EnumerateFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void The_help_names_units_ranges_and_defaults()
    {
        var help = Run("--help").Output;

        string[] needed = ["Weeks ahead, 1 to 104. Default: 13", "zone, group or county", "auto, naive", "Default: auto", "--as-at", "--quarantine", "--internal"];
        needed.ShouldAllBe(text => help.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>The rows of forecast.csv by the names of their columns.</summary>
    private Dictionary<string, string>[] Rows()
    {
        var lines = File.ReadLines(Path.Combine(Target, "forecast.csv")).Select(line => line.TrimStart('\uFEFF').Split(',')).ToArray();
        return [.. lines.Skip(1).Select(row => lines[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = ZoningCommand.RunAsync(["forecast", .. arguments], Terminal.Of(output, error)).GetAwaiter().GetResult();
        return (code, output.ToString(), error.ToString());
    }
}
