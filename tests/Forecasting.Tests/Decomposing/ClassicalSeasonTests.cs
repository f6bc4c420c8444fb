using Shouldly;

namespace Zoning.Forecasting.Tests;

public class ClassicalSeasonTests
{
    private const double Near = 1e-12;

    [Fact]
    public void Indices_of_two_places_are_those_worked_out_by_hand()
    {
        // Values 2, 6, 4, 12, 6: centred means over two steps are (2 + 12 + 4) / 4 = 4.5, (6 + 8 + 12) / 4 = 6.5, (4 + 24 + 6) / 4 = 8.5.
        var season = ClassicalSeason.Of([2, 6, 4, 12, 6], 2);
        double even = 4 / 6.5, odd = ((6 / 4.5) + (12 / 8.5)) / 2;

        season.Multiplies.ShouldBeTrue();
        season.Indices[0].ShouldBe(even / ((even + odd) / 2), Near);
        season.Indices[1].ShouldBe(odd / ((even + odd) / 2), Near);
    }

    [Fact]
    public void A_zero_makes_the_season_one_that_is_added()
    {
        var season = ClassicalSeason.Of([0, 6, 4, 12, 6], 2);

        season.Multiplies.ShouldBeFalse();
        season.Indices[0].ShouldBe(-season.Indices[1], Near);
        ClassicalSeason.Of([0, 6, 4, 12, 6], 2, SeasonForm.Multiplied).IsThere.ShouldBeFalse();
    }

    [Fact]
    public void What_is_taken_out_can_be_put_back()
    {
        double[] values = [12, 15, 9, 7, 13, 17, 10, 8, 15, 18, 11, 9];
        foreach (var form in new[] { SeasonForm.Chosen, SeasonForm.Added })
        {
            var season = ClassicalSeason.Of(values, 4, form);
            var adjusted = season.Remove(values);
            for (var step = 0; step < values.Length; step++)
            {
                season.With(adjusted[step], step).ShouldBe(values[step], 1e-9);
            }
        }
    }

    [Fact]
    public void A_season_of_noise_is_drawn_to_none_and_a_clear_one_is_kept()
    {
        double[] noise = [.. Enumerable.Range(0, 48).Select(step => 100.0 + (step * step * 7919 % 23))];
        double[] clear = [.. Enumerable.Range(0, 48).Select(step => (step % 12 < 6 ? 60 : 140.0) + (step * step * 7919 % 5))];
        double Spread(double[] values, double caution) =>
            ClassicalSeason.Of(values, 12, SeasonForm.Chosen, caution).Indices.ToArray().Sum(index => Math.Abs(index - 1));

        Spread(noise, 1.25).ShouldBeLessThan(0.5 * Spread(noise, 0));
        Spread(clear, 1.25).ShouldBeGreaterThan(0.97 * Spread(clear, 0));
        Spread(clear, 1.25).ShouldBeLessThan(Spread(clear, 0));
    }

    [Fact]
    public void The_test_of_the_season_is_the_one_worked_out_by_hand()
    {
        // Values 1, -1 three times: r_1 = -5/6, r_2 = 4/6; the bound for 1.645 is 1.645 sqrt((1 + 2 (25/36)) / 6) = 1.038, so that no
        // season stands out;
        // for 1 it is 0.631, which 0.667 passes; for 1.06 it is 0.669, which it doesn't.
        double[] values = [1, -1, 1, -1, 1, -1];

        SeasonalityTest.Holds(values, 2).ShouldBeFalse();
        SeasonalityTest.Holds(values, 2, 3, 1).ShouldBeTrue();
        SeasonalityTest.Holds(values, 2, 3, 1.06).ShouldBeFalse();
        SeasonalityTest.Holds(values.AsSpan(0, 5), 2, 3, 0).ShouldBeFalse();
    }
}
