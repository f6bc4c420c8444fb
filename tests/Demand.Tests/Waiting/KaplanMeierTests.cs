using Shouldly;

namespace Zoning.Demand.Tests;

public class KaplanMeierTests
{
    // Freireich et al. (1963), 6-MP arm, weeks in remission; the textbook curve: .8571, .8067, .7529, .6902, .6275, .5378, .4482.
    private static readonly (int, bool)[] Remission =
    [
        (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false), (13, true), (16, true),
        (17, false), (19, false), (20, false), (22, true), (23, true), (25, false), (32, false), (32, false), (34, false), (35, false),
    ];

    [Fact]
    public void The_textbook_curve_is_reproduced()
    {
        var curve = KaplanMeier.Of(Remission);

        curve.Steps.Select(step => step.Day).ShouldBe([6, 7, 10, 13, 16, 22, 23]);
        double[] expected = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
        for (var index = 0; index < expected.Length; index++)
        {
            curve.Steps[index].StillWaiting.ShouldBe(expected[index], 0.00005);
        }

        curve.MedianDays.ShouldBe(23);
    }

    [Fact]
    public void The_log_log_band_of_the_first_step_is_the_published_one()
    {
        var step = KaplanMeier.Of(Remission).Steps[0];

        step.Low.ShouldBe(0.6198, 0.0002);
        step.High.ShouldBe(0.9516, 0.0002);
    }

    [Fact]
    public void Without_open_cases_the_restricted_mean_is_the_plain_mean() =>
        KaplanMeier.Of([(2, true), (4, true), (9, true)]).RestrictedMeanDays(9).ShouldBe(5.0, 1e-12);

    [Fact]
    public void Open_cases_lengthen_the_median()
    {
        KaplanMeier.Of([(2, true), (4, true), (6, true)]).MedianDays.ShouldBe(4);
        KaplanMeier.Of([(2, true), (4, true), (6, true), (30, false), (30, false)]).MedianDays.ShouldBe(6);
        KaplanMeier.Of([(2, true), (30, false), (30, false)]).MedianDays.ShouldBeNull();
    }

    [Fact]
    public void The_two_clocks_are_read_apart()
    {
        var asOf = new DateOnly(2026, 3, 31);
        WaitingCase[] cases =
        [
            new() { Package = new PackageId("A"), Requested = new DateOnly(2026, 3, 1), ProviderFound = new DateOnly(2026, 3, 5), FirstVisit = new DateOnly(2026, 3, 9) },
            new() { Package = new PackageId("B"), Requested = new DateOnly(2026, 3, 11), ProviderFound = new DateOnly(2026, 3, 21) },
        ];

        TimesToPlace.Of([.. cases], WaitingClock.ToProviderFound, asOf).MeanOfPlaced.ShouldBe(7.0);
        var visits = TimesToPlace.Of([.. cases], WaitingClock.ToFirstVisit, asOf);
        visits.Placed.ShouldBe(1);
        visits.MeanOfPlaced.ShouldBe(8.0);
        visits.Curve.Cases.ShouldBe(2);
    }
}
