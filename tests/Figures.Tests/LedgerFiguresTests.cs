using Shouldly;
using TestKit;

namespace Zoning.Figures.Tests.Charts;

public class LedgerFiguresTests
{
    private static readonly Lazy<County> Ashdale = new(() => County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale")));
    private static readonly Lazy<CountyRun> Run = new(() => Ashdale.Value.Run(new RunOptions { Parts = RunParts.Ledger }));
    private static readonly Lazy<PublishedRun> Shareable = new(() => Run.Value.Publish());
    private static readonly Lazy<PublishedRun> Internal = new(() => Run.Value.Publish(OutputLevel.Internal));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_figure_of_a_ledgers_charts_is_one_that_the_ledger_gives(bool isShareable)
    {
        var run = isShareable ? Shareable.Value : Internal.Value;
        var given = run.Ledger.Cells.Select(PublishedText.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var figure in new[] { run.Ledger.ToSankey(), run.Ledger.ToWaterfall() })
        {
            figure.Table.Rows.Length.ShouldBeGreaterThan(4);
            figure.Table.Rows.ShouldAllBe(row => given.Contains(row[2].Text));
        }

        LedgerPareto.Of(run.Ledger).Bars.ShouldAllBe(bar => run.Ledger.Cells.Contains(bar.Cell));
    }

    [Fact]
    public void Shareable_output_names_no_provider()
    {
        var labels = Shareable.Value.Ledger.ToPareto().Table.Rows.Select(row => row[0].Text).ToArray();

        labels[0].ShouldBe("Five largest providers");
        Run.Value.Ledger.Providers.Select(provider => provider.Value)
            .ShouldAllBe(name => !Shareable.Value.Ledger.ToPareto().Svg.Contains(name, StringComparison.Ordinal));
        var commissioned = Internal.Value.Ledger.Cells
            .Where(cell => cell.AreaKind == "county" && cell.Measure == LedgerMeasures.Commissioned && cell.Provider.Length > 0);
        Internal.Value.Ledger.ToPareto().Table.Rows[0][0].Text.ShouldBe(commissioned.MaxBy(cell => cell.Value)!.Provider);
    }

    [Fact]
    public void A_caption_of_another_level_is_refused_and_none_names_the_level()
    {
        var caption = new FigureCaption(default, OutputLevel.Shareable, true, []);
        Should.Throw<ArgumentException>(() => Internal.Value.Ledger.ToSankey(caption)).Message.ShouldContain("internal");
        Internal.Value.Ledger.ToSankey().Caption!.Text.ShouldBe("Level: internal, not for publication.");
    }

    [Fact]
    public void An_exact_waterfall_ends_at_0_and_its_unmet_total_is_where_the_met_steps_lead()
    {
        var content = LedgerWaterfall.Of(Internal.Value.Ledger);
        var bars = WaterfallLayout.Of(content);
        var unmet = Enumerable.Range(1, bars.Length - 1).Single(i => content.Steps[i].Kind == WaterfallKind.Total);

        bars[^1].End.ShouldBe(0, 1e-6);
        bars[unmet - 1].End.ShouldBe(bars[unmet].End, 1e-6);
    }

    [Fact]
    public void A_run_compared_with_itself_has_level_lines_and_no_changes()
    {
        var comparison = Comparison.Of(WrittenRun.Of(Internal.Value), WrittenRun.Of(Internal.Value));

        comparison.ToSlope().Table.Rows.ShouldAllBe(row => row[1].Text == row[2].Text);
        comparison.ToSlope().Table.Rows.Length.ShouldBe(Ashdale.Value.HomeMap.Count);
        LedgerWaterfall.Of(comparison).Steps.Select(step => step.Kind).ShouldBe([WaterfallKind.Total, WaterfallKind.Total]);
    }

    [Fact]
    public void A_forecast_by_zone_is_drawn_by_area_and_a_shareable_one_has_nothing_to_draw()
    {
        var options = new CountyForecastOptions { Weeks = 5, Paths = 100, Model = "naive", By = ForecastBy.Zone };
        var forecast = Ashdale.Value.OnHomeMap().Forecast(options);
        var shown = PublishedForecast.Of(forecast, OutputLevel.Internal);
        var shareable = PublishedForecast.Of(forecast, OutputLevel.Shareable);

        shown.ToHeatMap().Table.Rows.Length.ShouldBe(Math.Min(60, Ashdale.Value.HomeMap.Count));
        shown.ToHeatMap().Table.Columns.Length.ShouldBeGreaterThan(6);
        shown.ToMapPanels(Ashdale.Value.HomeMap).Table.Columns.Length.ShouldBe(6);
        shown.ToSmallMultiples().Table.Rows.ShouldNotBeEmpty();
        shareable.ToHeatMap().Svg.ShouldContain("Nothing to draw");
        shareable.ToMapPanels(Ashdale.Value.HomeMap).Svg.ShouldContain("Nothing to draw");
        shareable.ToSmallMultiples().Table.Rows.ShouldBeEmpty();
    }
}
