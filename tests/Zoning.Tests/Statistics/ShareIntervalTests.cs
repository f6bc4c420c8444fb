using Shouldly;

namespace Zoning.Tests.Statistics;

public class ShareIntervalTests
{
    /// <summary>The ends are those of the literature's table for Jeffreys' prior, recounted with a sum over small steps of the angle.</summary>
    [Theory]
    [InlineData(21, 29, 0.5460, 0.8600)]
    [InlineData(4, 5, 0.3714, 0.9775)]
    [InlineData(0, 10, 0, 0.2172)]
    [InlineData(10, 10, 0.7828, 1)]
    public void The_range_leaves_a_fortieth_at_either_end(int succeeded, int tried, double low, double high)
    {
        var range = ShareInterval.Of(succeeded, tried);

        range.Low.ShouldBe(low, 0.0002);
        range.High.ShouldBe(high, 0.0002);
        foreach (var (end, share) in new[] { (range.Low, 0.025), (range.High, 0.975) }.Where(one => one.Item1 is > 0 and < 1))
        {
            Below(end, succeeded + 0.5, tried - succeeded + 0.5).ShouldBe(share, 0.001);
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void Shares_of_nothing_are_refused(int succeeded, int tried) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ShareInterval.Of(succeeded, tried));

    /// <summary>The share of a beta distribution below a point: the density over the angle, whose ends do not run away.</summary>
    private static double Below(double point, double a, double b)
    {
        const int Steps = 20_000;
        double Sum(double to) => Enumerable.Range(0, Steps)
            .Sum(step => Math.Pow(Math.Sin((step + 0.5) * to / Steps), (2 * a) - 1) * Math.Pow(Math.Cos((step + 0.5) * to / Steps), (2 * b) - 1)) * to / Steps;
        return Sum(Math.Asin(Math.Sqrt(point))) / Sum(Math.PI / 2);
    }
}
