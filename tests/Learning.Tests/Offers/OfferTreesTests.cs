namespace Zoning.Learning.Tests;

/// <summary>Acceptance of offers: trees against the logistic regression of the core.</summary>
public sealed class OfferTreesTests
{
    private const int Width = 4;
    private const int Offers = 8000;

    [Fact]
    public void Trees_beat_a_logistic_regression_where_acceptance_has_steps_and_their_chances_are_right()
    {
        var (features, accepted) = Made(Offers, Steps);
        var learned = OfferTrees.Learn(features, Width, accepted);

        learned.Reason.ShouldBeNull();
        learned.IsByTrees.ShouldBeTrue();
        learned.LogLoss.ShouldBeLessThan(0.97 * learned.RegressionLogLoss);
        learned.Chance!([20, 3, 0, 0.5]).ShouldBe(0.8, 0.08);
        learned.Chance([5, 12, 1, 0.5]).ShouldBe(0.75, 0.08);
        learned.Chance([double.NaN, 3, 0, 0.5]).ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => learned.Chance([1, 2]));
    }

    [Fact]
    public void The_rival_is_the_regression_of_the_core_fitted_to_the_first_three_quarters()
    {
        var (features, accepted) = Made(Offers, Steps);
        var training = Offers - (Offers / 4);
        var fit = LogisticRegression.Fit(new RegressionRows
        {
            Terms = ["hours", "kilometres", "double-up", "noise"],
            Values = [.. features[..(training * Width)]],
            Answers = [.. accepted[..training].Select(one => one ? 1.0 : 0)],
        });
        var loss = Enumerable.Range(training, Offers - training).Average(offer =>
        {
            var odds = fit.Predict(features.AsSpan(offer * Width, Width)).Predictor;
            return Math.Log(1 + Math.Exp(accepted[offer] ? -odds : odds));
        });

        OfferTrees.Learn(features, Width, accepted).RegressionLogLoss.ShouldBe(loss, 1e-9);
    }

    [Fact]
    public void Where_the_regression_is_the_truth_it_gives_the_chances_with_its_standard_errors()
    {
        var (features, accepted) = Made(Offers, Slopes);
        var learned = OfferTrees.Learn(features, Width, accepted);

        learned.IsByTrees.ShouldBeFalse();
        learned.Reason!.ShouldStartWith("trees had a log loss of ");
        learned.LogLoss.ShouldBeGreaterThanOrEqualTo(learned.RegressionLogLoss);
        learned.Chance!([10, 5, 1, 0.5]).ShouldBe(1 / (1 + Math.Exp(-0.8)), 0.03);
        learned.Chance([1, double.PositiveInfinity, 1, 0.5]).ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => learned.Chance([1, 2, 3, 4, 5]));
        double[] planted = [2, -0.12, -0.1, 0.5, 0];
        foreach (var (term, truth) in learned.Regression!.Terms.Zip(planted))
        {
            Math.Abs(term.Estimate - truth).ShouldBeLessThan(3 * term.StandardError);
        }
    }

    [Fact]
    public void A_feature_that_the_regression_cannot_take_is_left_out_of_it()
    {
        var (features, accepted) = Made(600, Slopes);
        for (var offer = 0; offer < 600; offer++)
        {
            features[(offer * Width) + 2] = 7;
            features[(offer * Width) + 3] = 2 * features[offer * Width];
        }

        var learned = OfferTrees.Learn(features, Width, accepted);
        learned.Regression!.Terms.Select(term => term.Name).ShouldBe(["constant", "feature 1", "feature 2"]);
        learned.RegressionLogLoss.ShouldBeLessThan(Math.Log(2));
    }

    [Fact]
    public void Few_offers_one_outcome_and_nan_are_answers_with_reasons()
    {
        var (features, accepted) = Made(600, Steps);
        OfferTrees.Learn([], Width, []).Reason.ShouldBe("0 offers are too few; 500 are needed");
        OfferTrees.Learn(features, Width, new bool[600]).Reason.ShouldBe("all rows have the same result, so there is nothing to learn");
        OfferTrees.Learn(features, Width, new bool[600]).Chance.ShouldBeNull();
        features[7] = double.NaN;
        OfferTrees.Learn(features, Width, accepted).Reason!.ShouldContain("not a finite number");
        OfferTrees.Learn(features, Width, accepted).Chance.ShouldBeNull();
        Should.Throw<ArgumentException>(() => OfferTrees.Learn(features, 3, accepted));
    }

    /// <summary>Log odds that fall with hours and kilometres.</summary>
    private static double Slopes(ReadOnlySpan<double> offer) =>
        1 / (1 + Math.Exp(-(2 - (0.12 * offer[0]) - (0.1 * offer[1]) + (0.5 * offer[2]))));

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
