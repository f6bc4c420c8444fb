using System.Globalization;
using System.Text;
using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Medians and means of times to place come in the steps of their curve.</summary>
public class ShareablePlacingTests
{
    private static readonly int[] Fixed = [0, 7, 14, 21, 28, 42, 56, 84];

    [Theory]
    [InlineData(50, 1)]
    [InlineData(60, 2)]
    [InlineData(90, 3)]
    public void A_median_and_a_mean_are_given_between_two_days_of_the_curve(int cases, int seed)
    {
        var (run, days) = Run(cases, seed);
        var placing = PublishedPlacing.Of(run)!;

        placing.MedianDays.ShouldBeNull();
        placing.PlainMeanDays.ShouldBeNull();
        var mean = placing.PlainMeanBetween!.Value;
        Fixed.ShouldContain(mean.From);
        Fixed.ShouldContain(mean.To!.Value);
        days.Average().ShouldBeInRange(mean.From, mean.To!.Value);

        // The median's days are those between which the shown curve falls to a half, so they tell no more than the curve.
        var half = placing.MedianBetween!.Value;
        placing.Steps.Single(step => step.Day == half.To).Share.ShouldBeLessThanOrEqualTo(0.5);
        placing.Steps.Where(step => step.Day < half.To).ShouldAllBe(step => step.Share > 0.5);
        Fixed[Array.IndexOf(Fixed, half.To) - 1].ShouldBe(half.From);
    }

    [Fact]
    public void One_case_more_moves_neither_by_less_than_a_step_of_the_curve()
    {
        var shown = Enumerable.Range(60, 20).Select(cases => PublishedPlacing.Of(Run(cases, 5).Run)!)
            .Select(placing => (placing.MedianBetween, placing.PlainMeanBetween)).Distinct().Count();

        shown.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void Fewer_than_8_placed_people_have_no_curve() => PublishedPlacing.Of(Run(50, 1, placed: 7).Run).ShouldBeNull();

    private static (PublishedRun Run, List<int> Days) Run(int cases, int seed, int placed = int.MaxValue)
    {
        var draw = new Counties.Tests.Draws(seed);
        var services = new StringBuilder("id,place,hours_week,provider,status,start\n");
        var waiting = new StringBuilder("package,requested,provider_found,first_visit\n");
        var days = new List<int>();
        for (var index = 0; index < 40; index++)
        {
            services.Append(CultureInfo.InvariantCulture, $"A{index},{"AB"[index % 2]},9,PR{index % 5},active,2025-01-01\n");
        }

        for (var index = 0; index < cases; index++)
        {
            var (requested, wait) = (new DateOnly(2025, 10, 1).AddDays(draw.Whole(0, 60)), draw.Whole(1, 60));
            var isPlaced = index < placed;
            var found = requested.AddDays(wait);
            services.Append(CultureInfo.InvariantCulture,
                $"P{index},{"AB"[index % 2]},7,{(isPlaced ? $"PR{index % 5}" : "")},{(isPlaced ? "active" : "waiting")},{(isPlaced ? found : null):yyyy-MM-dd}\n");
            waiting.Append(CultureInfo.InvariantCulture,
                $"P{index},{requested:yyyy-MM-dd},{(isPlaced ? found : null):yyyy-MM-dd},{(isPlaced ? found : null):yyyy-MM-dd}\n");
            if (isPlaced)
            {
                days.Add(wait);
            }
        }

        var county = County.Read(SquareCounty.With(("services.csv", services.ToString()), ("waiting.csv", waiting.ToString())));
        return (county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(), days);
    }
}
