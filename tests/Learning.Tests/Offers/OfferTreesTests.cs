namespace Zoning.Learning.Tests;

/// <summary>Acceptance of offers: trees against a logistic regression that the test fits by itself.</summary>
public sealed class OfferTreesTests
{
    private const int Width = 4;
    private const int Offers = 8000;

    [Fact]
    public void Trees_beat_a_logistic_regression_where_acceptance_has_steps_and_their_chances_are_right()
    {
        var (features, accepted) = Made(Offers, Steps);
        var training = Offers - (Offers / 4);
        var weights = Logistic.Fit(features.AsSpan(0, training * Width), Width, accepted.AsSpan(0, training));
        var learned = OfferTrees.Learn(features, Width, accepted, offer => Logistic.ChanceOf(weights, features.AsSpan(offer * Width, Width)));

        learned.Reason.ShouldBeNull();
        learned.LogLoss.ShouldBeLessThan(0.97 * learned.RivalLogLoss);
        learned.Chance!([20, 3, 0, 0.5]).ShouldBe(0.8, 0.08);
        learned.Chance([5, 12, 1, 0.5]).ShouldBe(0.75, 0.08);
        learned.Chance([double.NaN, 3, 0, 0.5]).ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => learned.Chance([1, 2]));
    }

    [Fact]
    public void Where_the_regression_is_the_truth_trees_lose_and_give_way()
    {
        double Truth(ReadOnlySpan<double> offer) => 1 / (1 + Math.Exp(-(2 - (0.12 * offer[0]) - (0.1 * offer[1]) + (0.5 * offer[2]))));
        var (features, accepted) = Made(Offers, Truth);
        var training = Offers - (Offers / 4);
        var weights = Logistic.Fit(features.AsSpan(0, training * Width), Width, accepted.AsSpan(0, training));
        var learned = OfferTrees.Learn(features, Width, accepted, offer => Logistic.ChanceOf(weights, features.AsSpan(offer * Width, Width)));

        learned.Chance.ShouldBeNull();
        learned.Reason!.ShouldStartWith("trees had a log loss of ");
        learned.LogLoss.ShouldBeGreaterThanOrEqualTo(learned.RivalLogLoss);
    }

    [Fact]
    public void Few_offers_one_outcome_and_nan_are_answers_with_reasons()
    {
        var (features, accepted) = Made(600, Steps);
        OfferTrees.Learn([], Width, []).Reason.ShouldBe("0 offers are too few; 500 are needed");
        OfferTrees.Learn(features, Width, new bool[600]).Reason.ShouldBe("all rows have the same result, so there is nothing to learn");
        features[7] = double.NaN;
        OfferTrees.Learn(features, Width, accepted).Reason!.ShouldContain("not a finite number");
        Should.Throw<ArgumentException>(() => OfferTrees.Learn(features, 3, accepted));
    }

    /// <summary>Accepted are short packages near by, and long ones far away hardly ever: steps, not slopes.</summary>
    private static double Steps(ReadOnlySpan<double> offer) =>
        offer[0] > 14 && offer[1] > 8 ? 0.1 : offer[0] <= 14 && offer[1] > 8 ? 0.75 : offer[2] > 0 ? 0.35 : 0.8;

    private static (double[] Features, bool[] Accepted) Made(int offers, Chance chance)
    {
        var randomness = new Randomness(8).For("offers");
        var (features, accepted) = (new double[offers * Width], new bool[offers]);
        for (var offer = 0; offer < offers; offer++)
        {
            var row = features.AsSpan(offer * Width, Width);
            (row[0], row[1], row[2], row[3]) =
                (1 + (28 * randomness.NextShare()), 16 * randomness.NextShare(), randomness.NextBelow(2), randomness.NextShare());
            accepted[offer] = randomness.NextChance(chance(row));
        }

        return (features, accepted);
    }

    private delegate double Chance(ReadOnlySpan<double> offer);
}
