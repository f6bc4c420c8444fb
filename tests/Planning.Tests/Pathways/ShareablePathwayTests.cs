using System.Globalization;
using System.Text;
using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>What all months of a pathway together tell of the cases behind them.</summary>
public class ShareablePathwayTests
{
    [Fact]
    public void Months_are_the_same_for_every_small_number_of_packages()
    {
        var all = Enumerable.Range(1, 7).Select(cases => Rows(cases, Pathway.P1)).ToList();

        all.ShouldAllBe(rows => rows.Length > 6);
        all.Select(rows => string.Join(';', rows.Select(row => row.Planned.ToText()))).Distinct().Count().ShouldBe(1);
        all.SelectMany(rows => rows).ShouldAllBe(row => row.Planned.Shown == Shown.Class && row.Planned.High > row.Planned.Low);
        all.SelectMany(rows => rows).Where(row => row.IsExpected).ShouldAllBe(row => row.Referrals.Shown == Shown.Class && row.Referrals.Low == 0);
        all.SelectMany(rows => rows).ShouldAllBe(row => row.Surplus.Shown == Shown.Hidden);
        all.SelectMany(rows => rows).ShouldAllBe(row => row.StayDays.Value == null && row.DaysToStart.Value == null);
    }

    [Fact]
    public void Months_of_different_lengths_tell_no_more_than_a_rounded_number()
    {
        for (var cases = 8; cases <= 40; cases++)
        {
            var rows = Rows(cases, Pathway.P1);
            rows.ShouldAllBe(row => row.Planned.High > 0 && row.Planned.Value != 0);

            // Every number of packages that all months allow, taken on over the 26 weeks up to the as-at day.
            var possible = Enumerable.Range(0, 100).Count(number => rows.All(row =>
                number * DaysOf(row) / 182.0 is var month && row.Planned.Low <= month && month <= row.Planned.High));
            possible.ShouldBeGreaterThanOrEqualTo(5, $"{cases} cases");
        }

        static int DaysOf(PublishedPathway row) => DateTime.DaysInMonth(row.Month.Year, row.Month.Month);
    }

    [Fact]
    public void Nothing_behind_a_figure_is_the_only_0()
    {
        Rows(0, Pathway.P1).ShouldAllBe(row => row.Planned.Value == 0);
        Rows(0, Pathway.P1).Where(row => row.IsExpected).ShouldAllBe(row => row.Referrals.Value == 0);
        Rows(1, Pathway.P1).ShouldAllBe(row => row.Planned.Value == null && (row.Referrals.Value == null || !row.IsExpected));
    }

    [Fact]
    public void A_month_of_fewer_than_8_referrals_is_not_broken_down()
    {
        var rule = new DisclosureRule();
        PathwayMonth[] months =
        [
            new() { Month = new DateOnly(2026, 2, 1), Pathway = Pathway.P1, IsExpected = false, Referrals = 5 },
            new() { Month = new DateOnly(2026, 2, 1), Pathway = Pathway.P2, IsExpected = false, Referrals = 0 },
        ];

        PublishedPathway.Of(months, OutputLevel.Shareable, rule).ShouldAllBe(row => row.Referrals.Shown == Shown.Hidden);
    }

    /// <summary>Some cases from hospital, and thirty from home, spread over half a year and six providers.</summary>
    private static PublishedPathway[] Rows(int cases, Pathway way)
    {
        var services = new StringBuilder("id,place,hours_week,provider,status,start\n");
        var waiting = new StringBuilder("package,requested,first_visit,waits_in\n");
        for (var index = 0; index < 30 + cases; index++)
        {
            var visit = index == 0 ? new DateOnly(2025, 9, 1) : new DateOnly(2025, 10, 6).AddDays(5 * index % 160);
            services.Append(CultureInfo.InvariantCulture, $"P{index},{"AB"[index % 2]},7,PR{index % 6},active,{visit:yyyy-MM-dd}\n");
            waiting.Append(CultureInfo.InvariantCulture, $"P{index},{visit.AddDays(-3):yyyy-MM-dd},{visit:yyyy-MM-dd},{(index < 30 ? "home" : "hospital")}\n");
        }

        var providers = "id,framework\n" + string.Concat(Enumerable.Range(0, 6).Select(index => $"PR{index},yes\n"));
        var forecast = County.Read(SquareCounty.With(
            ("services.csv", services.ToString()), ("waiting.csv", waiting.ToString()), ("providers.csv", providers))).OnHomeMap().Forecast();
        return [.. PublishedPathway.Of(forecast.Pathways.Months, OutputLevel.Shareable, new DisclosureRule()).Where(row => row.Pathway == way)];
    }
}
