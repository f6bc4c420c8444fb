using Shouldly;

namespace Zoning.Forecasting.Tests;

public sealed class BandMakerTests
{
    private static readonly double[] Busy = [1, 3, 1, 0.5, 4, 1.5];

    [Fact]
    public void A_quiet_step_after_a_busy_one_has_a_narrower_range_but_none_narrower_than_a_season_before() =>
        Half95(season: 3).ShouldBe([1, 3, 1, 1, 4, 1.5], 1e-9);

    [Fact]
    public void Without_a_season_ranges_never_get_narrower() => Half95(season: 1).ShouldBe([1, 3, 3, 3, 4, 4], 1e-9);

    [Fact]
    public void Nothing_is_below_the_floor_and_ranges_hold_one_another()
    {
        foreach (var curve in BandMaker.Of(new Combined([2, -1, 0, 5, 3, 1], Busy), Untried(4), 0, 3))
        {
            double[] ends = [0, curve.Low95, curve.Low80, curve.Median, curve.High80, curve.High95];
            ends.ShouldBeInOrder();
        }
    }

    [Fact]
    public void Where_nothing_was_tried_ranges_of_a_short_history_are_wider()
    {
        // 1 + 4 / length; over several series the geometric mean.
        Untried(28).Of95(0).ShouldBe(1 + (4 / 28.0), 1e-12);
        Untried(104).Of80(2).ShouldBe(1 + (4 / 104.0), 1e-12);
        Untried(4, 28).Of80(0).ShouldBe(Math.Sqrt(2 * (1 + (4 / 28.0))), 1e-12);
    }

    [Fact]
    public void Calm_errors_of_many_series_narrow_the_ranges_and_those_of_few_hardly()
    {
        var (many, few) = (Calm(200), Calm(1));

        many.Of95(1).ShouldBeInRange(0.5, 0.56);
        few.Of95(1).ShouldBeInRange(0.85, 1);
        many.Of80(1).ShouldBeLessThan(few.Of80(1));
    }

    /// <summary>Errors half as large as the models say.</summary>
    private static Calibration Calm(int series)
    {
        var randomness = new Randomness(4);
        var errors = Enumerable.Range(0, 600)
            .Select(error => new StandardError(error % series, error % 3, 0.5 * randomness.NextNormal())).ToArray();
        return Calibration.Of(errors, Enumerable.Repeat(100, series), 3, new CalibrationOptions());
    }

    private static Calibration Untried(params int[] lengths) => Calibration.Of([], lengths, 6, new CalibrationOptions());

    private static double[] Half95(int season)
    {
        var curves = BandMaker.Of(new Combined(new double[6], Busy), Untried(100), null, season);
        return [.. curves.Select(curve => curve.High95 / (BandCurve.Deviate95 * 1.04))];
    }
}
