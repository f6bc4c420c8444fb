using Shouldly;

namespace Zoning.Tests.Statistics;

public class ClassBreaksTests
{
    [Fact]
    public void A_value_on_a_bound_belongs_to_the_class_below_it()
    {
        var breaks = ClassBreaks.Of([1, 2, 5]);

        breaks.ClassOf(1).ShouldBe(0);
        breaks.ClassOf(1.0000001).ShouldBe(1);
        breaks.ClassOf(5).ShouldBe(2);
        breaks.ClassOf(-3).ShouldBe(0);
    }

    [Fact]
    public void A_value_above_fixed_bounds_falls_in_the_last_class() => ClassBreaks.Of([1, 2]).ClassOf(9).ShouldBe(1);

    [Fact]
    public void Natural_breaks_part_three_clumps() =>
        ClassBreaks.FisherJenks([1, 2, 3, 20, 21, 22, 100, 101], 3).Bounds.ShouldBe([3, 22, 101]);

    [Fact]
    public void Natural_breaks_never_ask_for_more_classes_than_values_differ() =>
        ClassBreaks.FisherJenks([4, 4, 4, 7], 5).Bounds.ShouldBe([4, 7]);

    [Fact]
    public void Natural_breaks_are_the_best_of_every_way_to_cut_small_lists()
    {
        var draw = new Randomness(7).For("values");
        for (var round = 0; round < 200; round++)
        {
            var values = Enumerable.Range(0, 4 + (round % 7)).Select(_ => (double)draw.NextBelow(12)).ToArray();
            var classes = 2 + (round % 3);

            var found = SquaresWithin(values, ClassBreaks.FisherJenks(values, classes).Bounds);

            found.ShouldBe(LeastSquares([.. values.Order()], classes), 1e-9);
        }
    }

    [Fact]
    public void Quantiles_interpolate_between_neighbours() =>
        ClassBreaks.Quantiles([4, 1, 2, 3], 2).Bounds.ShouldBe([2.5, 4]);

    [Fact]
    public void Equal_intervals_share_the_range() =>
        ClassBreaks.EqualInterval([0, 1, 10], 4).Bounds.ShouldBe([2.5, 5, 7.5, 10]);

    [Fact]
    public void One_value_makes_one_class()
    {
        ClassBreaks.Quantiles([3], 5).Bounds.ShouldBe([3]);
        ClassBreaks.EqualInterval([3, 3], 5).Bounds.ShouldBe([3]);
        ClassBreaks.FisherJenks([3], 5).Bounds.ShouldBe([3]);
    }

    [Fact]
    public void Bounds_must_ascend() => Should.Throw<ArgumentException>(() => ClassBreaks.Of([2, 1]))
        .Message.ShouldContain("Bound 2 is 1");

    [Fact]
    public void No_values_at_all_are_refused() =>
        Should.Throw<ArgumentException>(() => ClassBreaks.FisherJenks([], 3)).Message.ShouldContain("at least one value");

    [Fact]
    public void A_value_that_is_not_known_is_refused() =>
        Should.Throw<ArgumentException>(() => ClassBreaks.Quantiles([1, double.NaN], 3));

    private static double SquaresWithin(double[] values, IEnumerable<double> bounds)
    {
        var (below, squares) = (double.NegativeInfinity, 0.0);
        foreach (var bound in bounds)
        {
            squares += Squares(values.Where(value => value > below && value <= bound));
            below = bound;
        }

        return squares;
    }

    private static double LeastSquares(double[] sorted, int classes) => classes == 1 || sorted.Length <= 1
        ? Squares(sorted)
        : Enumerable.Range(1, sorted.Length)
            .Min(cut => Squares(sorted.Take(cut)) + LeastSquares([.. sorted.Skip(cut)], classes - 1));

    private static double Squares(IEnumerable<double> some)
    {
        var values = some.ToArray();
        return values.Length == 0 ? 0 : values.Sum(value => Math.Pow(value - values.Average(), 2));
    }
}
