using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>The arithmetic of adding up, by hand and against a solver in this file.</summary>
[Properties(MaxTest = 300, Replay = "20261124,7")]
public sealed class ReconciliationTests
{
    /// <summary>A county of two zones, forecast as 10, 4 and 3: 3 hours are to be shared out.</summary>
    private static readonly ForecastHierarchy Pair = ForecastHierarchy.OfParents([-1, 0, 0]);

    [Fact]
    public void Bottom_up_sums_the_zones() => Moved(new BottomUpReconciliation(Pair), [10, 4, 3]).ShouldBe([7, 4, 3]);

    [Fact]
    public void Structure_weighs_the_county_as_two_zones()
    {
        // W = (2, 1, 1), the gap is 3: y - W C' 3 / 4 = 10 - 2 * .75, 4 + .75, 3 + .75.
        Moved(new ReconciliationMaker(Pair, [[], [], []]).Make(ReconciliationMethod.WlsStructure, 0), [10, 4, 3])
            .ShouldBe([8.5, 4.75, 3.75], 1e-12);
    }

    [Fact]
    public void Variances_move_what_is_least_sure_the_most()
    {
        // W = (1, 4, 1), the gap is 3: 10 - 3 / 6, 4 + 4 * 3 / 6, 3 + 3 / 6.
        Moved(new WeightedReconciliation(Pair, [1, 4, 1]), [10, 4, 3]).ShouldBe([9.5, 6, 3.5], 1e-12);
    }

    [Fact]
    public void Covariances_count_errors_that_go_together()
    {
        // W = [1 0 0; 0 2 1; 0 1 2], C = (1, -1, -1): W C' = (1, -3, -3), C W C' = 7, the gap 3.
        double[] covariance = [1, 0, 0, 0, 2, 1, 0, 1, 2];
        Moved(new CovarianceReconciliation(Pair, covariance), [10, 4, 3]).ShouldBe([10 - (3.0 / 7), 4 + (9.0 / 7), 3 + (9.0 / 7)], 1e-12);
    }

    [Fact]
    public void A_zone_that_would_be_negative_is_held_at_0_and_the_others_make_room()
    {
        // W = (1, 1, 1): the county 1, the zones 4 and 0.5 lie 3.5 apart, so that the second zone would be -0.667. Held at 0: county and
        // first zone meet half way.
        Moved(new WeightedReconciliation(Pair, [1, 1, 1]), [1, 4, 0.5]).ShouldBe([2.5, 2.5, 0], 1e-12);
        Moved(new CovarianceReconciliation(Pair, [1, 0, 0, 0, 1, 0, 0, 0, 1]), [1, 4, 0.5]).ShouldBe([2.5, 2.5, 0], 1e-12);
        Moved(new WeightedReconciliation(Pair, [1, 1, 1]), [1, 4, 0.5], double.NegativeInfinity)
            .ShouldBe([1 + (3.5 / 3), 4 - (3.5 / 3), 0.5 - (3.5 / 3)], 1e-12);
    }

    [Fact]
    public void Variances_are_mean_squares_kept_above_nothing()
    {
        var flat = new double[12];
        double[] known = [1, -1, 1, -1, 1, -1, 1, -1, double.NaN, 1, 100, 100];
        double[] wide = [2, -2, 2, -2, 2, -2, 2, -2, 2, 2, 0, 0];

        // The last two errors weren't known yet. As parts of the greatest: 1, 1 / 4 and the least that is kept of the mean of the level,
        // 0.000001 * 2.5 / 4 (means of those above 0).
        var variances = ErrorCovariance.Variances(ForecastHierarchy.OfParents([-1, -1, -1]), [wide, known, flat], 2);

        variances.ShouldBe([1, 0.25, 2.5e-6 / 4], 1e-15);
    }

    [Fact]
    public void Shrinkage_is_that_of_Schafer_and_Strimmer()
    {
        var randomness = new Randomness(3);
        var errors = Enumerable.Range(0, 4).Select(_ => new double[20]).ToArray();
        for (var step = 0; step < 20; step++)
        {
            var common = randomness.NextNormal();
            for (var series = 0; series < 4; series++)
            {
                errors[series][step] = (series + 1) * (common + randomness.NextNormal());
            }
        }

        var variances = errors.Select(one => one.Average(error => error * error)).ToArray();
        var shrunk = ErrorCovariance.Shrunk(variances, errors, 0);

        // The intensity again, as it is written down in the paper.
        double above = 0, below = 0;
        for (var one = 0; one < 4; one++)
        {
            for (var other = 0; other < 4; other++)
            {
                if (one != other)
                {
                    var products = errors[one]
                        .Zip(errors[other], (a, b) => a / Math.Sqrt(variances[one]) * b / Math.Sqrt(variances[other])).ToArray();
                    var mean = products.Average();
                    above += 20.0 / (19.0 * 19 * 19) * products.Sum(product => (product - mean) * (product - mean));
                    below += mean * mean;
                }
            }
        }

        (above / below).ShouldBeInRange(0.02, 0.98);
        var covariance = errors[0].Zip(errors[3], (a, b) => a * b).Average();
        shrunk[3].ShouldBe((1 - (above / below)) * covariance, 1e-9);
        shrunk[12].ShouldBe(shrunk[3]);
        shrunk[15].ShouldBe(variances[3], 1e-12);
    }

    [Property]
    public Property Any_tree_adds_up_and_stays_above_0() => ForTrees(tree =>
    {
        foreach (var reconciliation in tree.Ways())
        {
            var values = Moved(reconciliation, tree.Values);
            for (var series = 0; series < values.Length; series++)
            {
                values[series].ShouldBeGreaterThanOrEqualTo(0);
                var children = tree.Hierarchy.ChildrenOf(series);
                if (!children.IsEmpty)
                {
                    values[series].ShouldBe(children.ToArray().Sum(child => values[child]), 1e-9 * Math.Max(1, values[series]));
                }
            }
        }
    });

    [Property]
    public Property Two_passes_give_what_the_matrix_gives() => ForTrees(tree =>
    {
        var count = tree.Values.Length;
        var diagonal = new double[count * count];
        for (var series = 0; series < count; series++)
        {
            diagonal[(series * count) + series] = tree.Variances[series];
        }

        foreach (var floor in new[] { 0, double.NegativeInfinity })
        {
            var passes = Moved(new WeightedReconciliation(tree.Hierarchy, tree.Variances), tree.Values, floor);
            Moved(new CovarianceReconciliation(tree.Hierarchy, diagonal), tree.Values, floor).ShouldBe(passes, 1e-6);
        }
    });

    [Property]
    public Property What_adds_up_already_does_not_move() => ForTrees(tree =>
    {
        var values = tree.Values.ToArray();
        Reconciliation.SumUp(tree.Hierarchy, values);
        foreach (var reconciliation in tree.Ways())
        {
            Moved(reconciliation, values).ShouldBe(values, 1e-7 * Math.Max(1, values.Max()));
        }
    });

    private static Property ForTrees(Action<Tree> holds) => Prop.ForAll(Trees().ToArbitrary(), holds);

    private static double[] Moved(Reconciliation reconciliation, double[] values, double floor = 0)
    {
        var moved = values.ToArray();
        reconciliation.Apply(moved, floor);
        return moved;
    }

    private static Gen<Tree> Trees() =>
        from count in Gen.Choose(1, 14)
        from seed in Gen.Choose(0, 1_000_000)
        select Tree.Of(count, new Randomness(seed));

    private sealed record Tree(ForecastHierarchy Hierarchy, double[] Values, double[] Variances, double[] Covariance)
    {
        internal static Tree Of(int count, Randomness randomness)
        {
            var parents = Enumerable.Range(0, count).Select(series => series == 0 ? -1 : randomness.NextBelow(series + 1) - 1);
            var factors = Enumerable.Range(0, count * count).Select(_ => randomness.NextNormal()).ToArray();
            var covariance = new double[count * count];
            for (var one = 0; one < count; one++)
            {
                for (var other = 0; other < count; other++)
                {
                    covariance[(one * count) + other] = (one == other ? 0.5 : 0)
                        + Enumerable.Range(0, count).Sum(factor => factors[(one * count) + factor] * factors[(other * count) + factor]);
                }
            }

            return new Tree(
                ForecastHierarchy.OfParents(parents),
                [.. Enumerable.Range(0, count).Select(_ => randomness.NextBelow(4) == 0 ? 0 : Math.Abs(10 * randomness.NextNormal()))],
                [.. Enumerable.Range(0, count).Select(_ => 0.1 + randomness.NextBelow(50))],
                covariance);
        }

        internal IEnumerable<Reconciliation> Ways() =>
        [
            new BottomUpReconciliation(Hierarchy), new WeightedReconciliation(Hierarchy, Variances),
            new CovarianceReconciliation(Hierarchy, Covariance),
        ];

        public override string ToString() =>
            string.Join(' ', Enumerable.Range(0, Hierarchy.Count).Select(Hierarchy.ParentOf)) + " | " + string.Join(' ', Values);
    }
}
