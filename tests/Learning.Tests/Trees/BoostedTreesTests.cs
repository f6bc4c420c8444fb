namespace Zoning.Learning.Tests;

/// <summary>Trees in flat arrays: by hand, and as grown.</summary>
public sealed class BoostedTreesTests
{
    /// <summary>One tree: x1 at most 2 gives 10, else x0 at most 5 gives 20, else 30; and one leaf of 1.</summary>
    private static readonly BoostedTrees ByHand = new([0, ~3], [1, 0], [2, 5], [~0, ~1], [1, ~2], [10, 20, 30, 1]);

    [Theory]
    [InlineData(0, 2, 11)]
    [InlineData(5, 3, 21)]
    [InlineData(5.5f, 3, 31)]
    public void A_row_falls_into_the_leaves_it_should(float x0, float x1, double expected) => ByHand.Of([x0, x1]).ShouldBe(expected);

    [Fact]
    public void Walking_along_a_feature_gives_each_stretch_once()
    {
        ByHand.ThresholdsOf(0).ShouldBe([5f]);
        ByHand.Along([0, 3], 0, [5f]).ShouldBe([21.0, 31.0]);
        ByHand.Along([0, 1], 0, [5f]).ShouldBe([11.0, 11.0]);
    }

    [Fact]
    public void Grown_trees_find_a_step_and_an_interaction_and_are_the_same_along_as_row_by_row()
    {
        var rows = new TreeRows(2);
        var randomness = new Randomness(3).For("rows");
        for (var row = 0; row < 2000; row++)
        {
            var (x0, x1) = ((float)randomness.NextShare(), (float)randomness.NextShare());
            rows.Add([x0, x1], Truth(x0, x1));
        }

        var grown = Grown.Regress(rows, new TreeOptions(60, 8, 20, 0.2), default);
        grown.Reason.ShouldBeNull();
        grown.Of([0.8f, 0.9f]).ShouldBe(Truth(0.8f, 0.9f), 0.05);
        grown.Of([0.2f, 0.9f]).ShouldBe(Truth(0.2f, 0.9f), 0.05);
        grown.Of([0.8f, 0.1f]).ShouldBe(Truth(0.8f, 0.1f), 0.05);

        var thresholds = grown.Trees!.ThresholdsOf(0);
        var along = grown.Trees.Along([float.NaN, 0.7f], 0, thresholds);
        thresholds.Length.ShouldBeGreaterThan(3);
        for (var stretch = 0; stretch < along.Length; stretch++)
        {
            var x = stretch < thresholds.Length ? thresholds[stretch] : 1;
            along[stretch].ShouldBe(grown.Trees.Of([x, 0.7f]), 1e-12);
        }
    }

    [Theory]
    [InlineData(float.NaN, 1f, "1 of 401 rows hold a value that is not a finite number")]
    [InlineData(1f, float.PositiveInfinity, "1 of 401 rows hold a value that is not a finite number")]
    public void A_value_that_is_no_number_is_an_answer_with_a_reason(float feature, float label, string reason)
    {
        var rows = new TreeRows(1);
        for (var row = 0; row < 400; row++)
        {
            rows.Add([row], row % 7);
        }

        rows.Add([feature], label);
        Grown.Regress(rows, new TreeOptions(10, 4, 10, 0.2), default).Reason.ShouldBe(reason);
    }

    [Fact]
    public void The_same_result_in_all_rows_is_nothing_to_learn()
    {
        var rows = new TreeRows(1);
        for (var row = 0; row < 400; row++)
        {
            rows.Add([row], 5);
        }

        Grown.Regress(rows, new TreeOptions(10, 4, 10, 0.2), default).Reason.ShouldBe("all rows have the same result, so there is nothing to learn");
    }

    private static double Truth(float x0, float x1) => x0 <= 0.5 ? 1 : x1 <= 0.5 ? 2 : 4;
}
