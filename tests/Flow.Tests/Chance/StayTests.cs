namespace Zoning.Flow.Tests;

public class StayTests
{
    private const int Many = 200_000;

    public static TheoryData<int> Shapes => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Draws_have_the_mean_and_variation_that_they_say(int shape)
    {
        var stay = Of(shape);
        var draws = Draws.Of(7, "stay", 0);
        var (sum, squares) = (0.0, 0.0);
        for (var at = 0; at < Many; at++)
        {
            var drawn = stay.ExceededBy(draws.Share(at, 0));
            sum += drawn;
            squares += drawn * drawn;
        }

        (sum / Many).ShouldBe(100, 1);
        (squares / Many / (sum / Many) / (sum / Many) - 1).ShouldBe(stay.Variation, 0.03);
    }

    /// <summary>Somebody found inside has E[X^2] / 2 E[X] left on average, not half a mean stay.</summary>
    [Theory]
    [InlineData(0, 50)]
    [InlineData(1, 100)]
    [InlineData(2, 71.6)] // 100 x (1 + 0.433) / 2
    public void What_is_left_of_those_found_inside_is_length_biased(int shape, double expected)
    {
        var draws = Draws.Of(8, "stay", 0);
        var sum = 0.0;
        for (var at = 0; at < Many; at++)
        {
            sum += Of(shape).LeftOfFound(draws.Share(at, 0), draws.Share(at, 1));
        }

        (sum / Many).ShouldBe(expected, 1);
    }

    /// <summary>What is left after some time, against draws that are kept only if they exceed it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_left_is_what_longer_stays_leave(int shape)
    {
        var draws = Draws.Of(9, "stay", 0);
        var (left, kept, count) = (0.0, 0.0, 0);
        for (var at = 0; at < Many; at++)
        {
            left += Of(shape).LeftAfter(80, draws.Share(at, 0));
            var whole = Of(shape).ExceededBy(draws.Share(at, 1));
            if (whole > 80)
            {
                kept += whole - 80;
                count++;
            }
        }

        (left / Many).ShouldBe(kept / count, 2);
    }

    [Fact]
    public void Numbers_of_a_person_do_not_depend_on_who_was_asked_before()
    {
        var draws = Draws.Of(1, "stay", 3);
        var first = draws.Share(42, 1);
        draws.Share(41, 1);

        Draws.Of(1, "stay", 3).Share(42, 1).ShouldBe(first);
        Draws.Of(1, "way", 3).Share(42, 1).ShouldNotBe(first);
        Draws.Of(1, "stay", 4).Share(42, 1).ShouldNotBe(first);
        draws.Share(42, 2).ShouldNotBe(first);
    }

    [Fact]
    public void Numbers_are_spread_evenly_over_people_and_steps()
    {
        var draws = Draws.Of(5, "even", 0);
        var cells = new int[100];
        for (var person = 0; person < 1000; person++)
        {
            for (var step = 0; step < 100; step++)
            {
                cells[(int)(draws.Share(person, step) * 10) * 10 + (int)(draws.Share(person, step + 1) * 10)]++;
            }
        }

        // Chi-square with 99 degrees of freedom: 149 is exceeded once in a thousand.
        cells.Sum(cell => (cell - 1000.0) * (cell - 1000.0) / 1000).ShouldBeLessThan(149);
    }

    private static Stay Of(int shape) => shape switch
    {
        0 => Stay.Constant(100),
        1 => Stay.Exponential(100),
        _ => Stay.LogNormal(100, 0.6),
    };
}
