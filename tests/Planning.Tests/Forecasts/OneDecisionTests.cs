using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>What the published ledger hides is hidden in every other part of the run, whichever way it is published.</summary>
public class OneDecisionTests
{
    [Theory]
    [InlineData(60, 1)]
    [InlineData(60, 2)]
    [InlineData(120, 3)]
    [InlineData(250, 4)]
    public void A_quantity_that_the_ledger_hides_is_in_no_other_file(int packages, int seed)
    {
        var run = Sample(packages, seed).Run(new RunOptions { Parts = RunParts.Forecast });
        var published = run.Publish();
        var forecast = published.Forecast!;
        var isHidden = published.Ledger.Demand is not { Shown: Shown.Rounded };

        if (published.Ledger.County(LedgerMeasures.WaitingHours) is { Shown: Shown.Hidden or Shown.Class })
        {
            Tells(forecast, ForecastMeasure.Waiting).ShouldBeFalse();
            forecast.Chances.ShouldNotContain(chance => chance.Question.Contains("waiting list", StringComparison.Ordinal));
            forecast.Of(ForecastMeasure.Waiting)!.Words.ShouldStartWith("Hidden: ");
        }

        if (isHidden)
        {
            ForecastMeasures.All.ShouldAllBe(measure => !Tells(forecast, measure));
            forecast.Chances.ShouldBeEmpty();
            forecast.Rungs.ShouldAllBe(rung => rung.Hours == null && rung.Providers.Shown == Shown.Hidden);
            forecast.Pathways.ShouldBeEmpty();
            forecast.Outlook.Years.ShouldBeEmpty();
            PublishedPlacing.Of(published).ShouldBeNull();
        }

        var alone = run.Forecast.Publish();
        alone.Series.Select(series => (series.Measure, series.Shown, series.RoundedTo))
            .ShouldBe(forecast.Series.Select(series => (series.Measure, series.Shown, series.RoundedTo)));
    }

    [Fact]
    public void Some_county_hides_its_waiting_hours_and_some_everything()
    {
        Sample(60, 1).Run().Publish().Ledger.County(LedgerMeasures.WaitingHours)!.Shown.ShouldBeOneOf(Shown.Hidden, Shown.Class);
        DatedCounty.Read(Enough(7)).Run().Publish().Ledger.Demand!.Shown.ShouldBe(Shown.Hidden);
        DatedCounty.Read(Enough(30)).Run().Publish().Ledger.Demand!.Shown.ShouldBe(Shown.Rounded);
    }

    [Fact]
    public void A_county_of_seven_people_publishes_nothing_and_says_why()
    {
        var published = DatedCounty.Read(Enough(7)).Run(new RunOptions { Parts = RunParts.Forecast }).Publish();

        ForecastMeasures.All.ShouldAllBe(measure => !Tells(published.Forecast!, measure));
        published.Forecast!.Of(ForecastMeasure.Need)!.Words.ShouldBe("Hidden: fewer than eight people are behind it.");
        SummaryParagraph.Of(published).ShouldContain("too small to be published");
    }

    [Fact]
    public void A_list_that_fell_to_7_people_since_the_last_Sunday_is_hidden_in_every_week()
    {
        // Eight people wait on Sunday 29 March; one of them has a first visit on the Monday, so seven wait on the as-at day.
        var waiting = new System.Text.StringBuilder("package,requested,first_visit,place,hours_week\n");
        for (var index = 0; index < 8; index++)
        {
            waiting.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"{(index == 0 ? "P0" : $"W{index}")},2026-02-{10 + index},{(index == 0 ? "2026-03-30" : "")},{"AB"[index % 2]},10\n");
        }

        List<DatedPackage> packages = [new DatedPackage(10, new DateOnly(2026, 3, 30), null), .. Enough(60)];
        var run = DatedCounty.Read(packages, ("waiting.csv", waiting.ToString())).Run(new RunOptions { Parts = RunParts.Forecast });
        run.Forecast.Whole.Waiting.History!.Values[^1].ShouldBe(80);
        var published = run.Publish();

        published.Ledger.Demand!.Shown.ShouldBe(Shown.Rounded);
        published.Ledger.County(LedgerMeasures.WaitingHours)!.Shown.ShouldBeOneOf(Shown.Hidden, Shown.Class);
        Tells(published.Forecast!, ForecastMeasure.Waiting).ShouldBeFalse();
    }

    private static List<DatedPackage> Enough(int open) =>
    [
        .. Enumerable.Range(0, open).Select(index => new DatedPackage(10, new DateOnly(2024, 1, 1).AddDays(index), null)),
        .. Enumerable.Range(0, 20).Select(index => new DatedPackage(10, new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1).AddDays(22 * index))),
    ];

    private static bool Tells(PublishedForecast forecast, ForecastMeasure measure) =>
        forecast.Of(measure) is { } series && (!series.Steps.IsEmpty || series.History.Any(point => point.Value is not null));

    private static County Sample(int packages, int seed) => County.Read(CountySource.Of(SampleCounty.Make(
        new SampleOptions { Packages = packages, ZoneCount = 6, Seed = seed }, null, CancellationToken.None).ToBytes()));
}
