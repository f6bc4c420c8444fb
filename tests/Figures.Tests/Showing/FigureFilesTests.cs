using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using TestKit;
using Zoning.Figures.Tests.Demo;
using Zoning.Routing;

namespace Zoning.Figures.Tests.Interactive;

public sealed class FigureFilesTests : IDisposable
{
    private static readonly Lazy<PublishedRounds> Rounds = new(() =>
    {
        var placed = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale")).OnHomeMap();
        var solved = placed.ToRounds(DayOfWeek.Tuesday).Solve(new RoundSearch(), new SolveOptions { Iterations = 50 });
        return PublishedRounds.Of(RoundsComparison.Of(solved), placed, OutputLevel.Restricted);
    });

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoning figures ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Outlines_are_saved_with_the_figures_of_the_table_their_level_and_a_version()
    {
        var figure = DemoFigures.Map();
        figure.SaveGeoJson(At("map.geojson"));

        using var json = JsonDocument.Parse(File.ReadAllBytes(At("map.geojson")));
        var root = json.RootElement;
        root.GetProperty("schema").GetString().ShouldBe("zoning.figure-map/1");
        root.GetProperty("level").GetString().ShouldBe("shareable");
        root.GetProperty("synthetic").GetBoolean().ShouldBeTrue();
        var features = root.GetProperty("features").EnumerateArray().ToArray();
        features.Length.ShouldBe(18);
        features[3].GetProperty("properties").GetProperty("unmet_share").GetDouble().ShouldBe(figure.Table.Rows[3][2].SortKey!.Value);
        features[4].GetProperty("properties").GetProperty("unmet_share").ValueKind.ShouldBe(JsonValueKind.Null);
        features[4].GetProperty("properties").GetProperty("unmet_share_shown").GetString().ShouldBe("hidden");
        features[0].GetProperty("properties").GetProperty("unmet_share_shown").GetString().ShouldBe("no-data");
    }

    [Fact]
    public void A_chart_has_no_outlines_to_save() => Should.Throw<InvalidOperationException>(
        () => BarChart.Of(DemoFigures.Bars, DemoFigures.Caption).SaveGeoJson(At("x.geojson"))).Message.ShouldContain("SaveCsv");

    [Fact]
    public void Page_picture_and_table_are_saved_without_a_byte_order_mark_in_the_first_two()
    {
        var figure = BarChart.Of(DemoFigures.Bars, DemoFigures.Caption);
        figure.SaveHtml(At("a.html"));
        figure.SaveSvg(At("a.svg"));
        figure.SaveCsv(At("a.csv"));

        File.ReadAllText(At("a.html")).ShouldStartWith("<!DOCTYPE html>");
        File.ReadAllBytes(At("a.svg"))[0].ShouldBe((byte)'<');
        File.ReadAllText(At("a.csv")).ShouldContain("1 to 7");
    }

    [NeedsChromiumFact]
    public void A_picture_has_twice_the_pixels_of_the_figure()
    {
        var figure = BarChart.Of(DemoFigures.Bars, DemoFigures.Caption);
        figure.SavePng(At("a.png"));

        var bytes = File.ReadAllBytes(At("a.png"));
        var width = (bytes[18] << 8) | bytes[19];
        width.ShouldBe(2 * (820 + 48));
    }

    [Fact]
    public void Without_a_browser_the_message_says_what_to_do() => Should.Throw<InvalidOperationException>(
        () => DemoFigures.Map().SavePng(At("a.png"), new PngOptions { Browser = At("no-such-browser") })).Message.ShouldContain("apt-get install chromium");

    [NeedsChromiumFact]
    public void A_picture_can_be_stopped_and_has_a_time_limit()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var watch = Stopwatch.StartNew();

        Should.Throw<OperationCanceledException>(() => DemoFigures.Map().SavePng(At("a.png"), cancellation: stop.Token));
        Should.Throw<TimeoutException>(() => DemoFigures.Map().SavePng(At("a.png"), new PngOptions { TimeLimit = TimeSpan.FromMilliseconds(1) }));
        File.Exists(At("a.png")).ShouldBeFalse();
    }

    [Fact]
    public void Rounds_are_mapped_and_named_at_restricted_level_only()
    {
        var restricted = Rounds.Value;
        var shareable = PublishedRounds.Of(restricted.Comparison, restricted.Placed, OutputLevel.Shareable);
        var people = restricted.County with { IsSynthetic = false };
        var real = PublishedRounds.Of(restricted.Comparison, people.OnHomeMap(), OutputLevel.Internal);

        var map = restricted.ToRouteMap();
        map.Svg.ShouldContain("restricted, personal data");
        map.ToHtml().ShouldContain("restricted, personal data");
        Should.Throw<ArgumentException>(() => shareable.ToRouteMap()).Message.ShouldContain("OutputLevel.Restricted");
        Should.Throw<ArgumentException>(() => real.ToGantt()).Message.ShouldContain("OutputLevel.Restricted");
        var nameless = shareable.ToGantt();
        nameless.Table.Rows[0][0].Text.ShouldBe("Round 1");
        var carers = restricted.Comparison.Providers[0].Rounds.Problem.Carers.Select(carer => carer.Id.Value);
        carers.ShouldAllBe(carer => !nameless.ToHtml().Contains($">{carer}<", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_a_ledger_a_county_and_values_become_maps_at_their_level()
    {
        var county = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));
        var run = county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish();
        var ledger = county.OnHomeMap().Ledger();

        run.ToMap("unmet").Caption!.Level.ShouldBe(OutputLevel.Shareable);
        run.ToMap().ToHtml().ShouldContain("zoning-layer");
        Should.Throw<ArgumentException>(() => run.ToMap("nothing")).Message.ShouldContain("unmet-share");
        var map = ledger.ToMap();
        map.Caption!.Level.ShouldBe(OutputLevel.Shareable);
        map.Table.Rows.Select(row => row[2].Text).ShouldBe(run.ToMap("unmet").Table.Rows.Select(row => row[2].Text));
        ledger.ToMap(level: OutputLevel.Internal).Svg.ShouldContain("internal, not for publication");
        county.ToMap().Table.Rows.Length.ShouldBe(county.HomeMap.Count);
        ledger.Demand().ToMap("Need").Caption!.Level.ShouldBe(OutputLevel.Restricted);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
