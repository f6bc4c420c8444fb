using Shouldly;

namespace Zoning.Tests.Statistics;

public class RegressionTests
{
    /// <summary>Dobson (1990), An Introduction to Generalized Linear Models, page 93: the example of R's help page of glm.</summary>
    private static readonly RegressionRows Dobson = new()
    {
        Terms = ["outcome2", "outcome3", "treatment2", "treatment3"],
        Answers = [18, 17, 15, 20, 10, 20, 25, 13, 12],
        Values =
        [
            0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1,
        ],
    };

    /// <summary>Temperatures and O-ring failures before the Challenger; Dalal, Fowlkes and Hoadley (1989), doi:10.2307/2290069.</summary>
    private static readonly RegressionRows Rings = new()
    {
        Terms = ["temperature"],
        Values = [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58],
        Answers = [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1],
    };

    [Fact]
    public void Dobsons_counts_have_the_coefficients_of_R()
    {
        var fit = PoissonRegression.Fit(Dobson, CountSpread.Poisson);

        Near(fit.Terms.Select(term => term.Estimate), 1e-4, 3.0445, -0.45426, -0.29299, 0, 0);
        Near(fit.Terms.Select(term => term.StandardError), 1e-4, 0.1709, 0.2022, 0.1927, 0.2, 0.2);
        fit.Deviance.ShouldBe(5.1291, 1e-4);
        fit.DegreesOfFreedom.ShouldBe(4);
    }

    [Fact]
    public void A_quasi_poisson_model_widens_the_errors_by_the_dispersion_of_R()
    {
        var fit = PoissonRegression.Fit(Dobson, CountSpread.Quasi);

        fit.Dispersion.ShouldBe(1.2933, 1e-4);
        Near(fit.Terms.Select(term => term.StandardError), 1e-4, 0.1944, 0.2299, 0.2192, 0.2274, 0.2274);
        fit.Terms[1].High.ShouldBe(-0.4543 + (2.7764 * 0.2299), 2e-3); // Student's t of 4 degrees of freedom
    }

    /// <summary>Deaths of British doctors by smoking and age; Breslow and Day (1987), and the manual of Stata's poisson.</summary>
    [Fact]
    public void Rates_of_smoking_doctors_have_the_ratios_of_the_textbook()
    {
        double[] deaths = [32, 104, 206, 186, 102, 2, 12, 28, 28, 31];
        double[] years = [52_407, 43_248, 28_612, 12_663, 5_317, 18_790, 10_673, 5_710, 2_585, 1_462];
        var rows = new RegressionRows
        {
            Terms = ["smokes", "45-54", "55-64", "65-74", "75-84"],
            Answers = [.. deaths],
            Offsets = [.. years.Select(value => Math.Log(value))],
            Values = [.. Enumerable.Range(0, 10).SelectMany(row => new double[]
                { row < 5 ? 1 : 0, row % 5 == 1 ? 1 : 0, row % 5 == 2 ? 1 : 0, row % 5 == 3 ? 1 : 0, row % 5 == 4 ? 1 : 0 })],
        };

        var fit = PoissonRegression.Fit(rows, CountSpread.Poisson);

        var ratios = fit.Terms.Skip(1).Select(term => Math.Exp(term.Estimate)).ToList();
        Near(ratios, 1e-4, 1.425519, 4.410584, 13.8392, 28.51678, 40.45121);
        Near(fit.Terms.Skip(1).Zip(ratios, (term, ratio) => term.StandardError * ratio), 1e-4, 0.1530638, 0.8605197, 2.542638, 5.269878, 7.775511);
    }

    [Fact]
    public void Two_groups_of_a_count_have_the_rate_ratio_and_error_of_the_closed_form()
    {
        // 30 of 1,000 against 12 of 800: log ratio and the root of 1/30 + 1/12.
        var rows = new RegressionRows { Terms = ["group"], Values = [0, 1], Answers = [12, 30], Offsets = [Math.Log(800), Math.Log(1000)] };

        var fit = PoissonRegression.Fit(rows with { Values = [0, 0, 1, 1], Answers = [6, 6, 15, 15], Offsets = [Log(400), Log(400), Log(500), Log(500)] }, CountSpread.Poisson);

        fit.Terms[1].Estimate.ShouldBe(Math.Log(0.03 / 0.015), 1e-9);
        fit.Terms[1].StandardError.ShouldBe(Math.Sqrt((1 / 30.0) + (1 / 12.0)), 1e-9);
        PoissonRegression.Fit(rows, CountSpread.Poisson).Reason.ShouldBe("2 rows are too few for 2 coefficients");

        static double Log(double value) => Math.Log(value);
    }

    [Fact]
    public void Counts_of_one_mean_have_the_extra_variance_and_error_of_the_closed_form()
    {
        // Mean 10, variance 40 by n - 1: s = (40 - 10) / 100; the error of log(mean) is the root of (1/10 + s) / 5.
        var rows = new RegressionRows { Terms = [], Values = [], Answers = [2, 6, 10, 14, 18] };

        var fit = PoissonRegression.Fit(rows);

        fit.ExtraVariance.ShouldBe(0.3, 1e-9);
        fit.Terms[0].Estimate.ShouldBe(Math.Log(10), 1e-9);
        fit.Terms[0].StandardError.ShouldBe(Math.Sqrt(0.4 / 5), 1e-9);
        fit.Leverages.ShouldAllBe(leverage => Math.Abs(leverage - 0.2) < 1e-9);
    }

    [Fact]
    public void Counts_closer_than_chance_have_no_extra_variance() =>
        PoissonRegression.Fit(new RegressionRows { Terms = [], Values = [], Answers = [9, 10, 11, 10, 10] }).ExtraVariance.ShouldBe(0);

    [Fact]
    public void The_rings_of_the_challenger_have_the_coefficients_of_R()
    {
        var fit = LogisticRegression.Fit(Rings);

        Near(fit.Terms.Select(term => term.Estimate), 1e-4, 15.0429, -0.2322);
        Near(fit.Terms.Select(term => term.StandardError), 1e-4, 7.3786, 0.1082);
        fit.Deviance.ShouldBe(20.315, 1e-3);
        var (predictor, error) = fit.Predict([31]);
        (1 / (1 + Math.Exp(-predictor))).ShouldBe(0.9996, 1e-4);
        error.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_weight_counts_as_so_many_rows()
    {
        var twice = Rings with { Values = [.. Rings.Values, .. Rings.Values], Answers = [.. Rings.Answers, .. Rings.Answers] };
        var weighted = LogisticRegression.Fit(Rings with { Weights = [.. Rings.Answers.Select(_ => 2.0)] });

        Near(weighted.Terms.Select(term => term.StandardError), 1e-8, [.. LogisticRegression.Fit(twice).Terms.Select(term => term.StandardError)]);
    }

    [Fact]
    public void The_unit_of_a_term_changes_nothing_but_its_coefficient()
    {
        var fine = LogisticRegression.Fit(Rings);
        var coarse = LogisticRegression.Fit(Rings with { Values = [.. Rings.Values.Select(value => (value * 1e-6) + 5)] });

        (coarse.Terms[1].Estimate * 1e-6).ShouldBe(fine.Terms[1].Estimate, 1e-7);
        coarse.Deviance.ShouldBe(fine.Deviance, 1e-7);
    }

    [Fact]
    public void Answers_that_a_term_separates_are_a_reason_not_a_number()
    {
        var rows = new RegressionRows { Terms = ["distance"], Values = [1, 2, 3, 4, 5, 6], Answers = [0, 0, 0, 1, 1, 1] };

        var fit = LogisticRegression.Fit(rows);

        fit.IsFitted.ShouldBeFalse();
        fit.Reason.ShouldContain("distance");
        fit.Reason.ShouldContain("separated");
        Should.Throw<InvalidOperationException>(() => fit.Predict([1]));
        fit.ToTable().Note.ShouldContain("There is no model");
    }

    [Fact]
    public void A_group_without_any_count_is_a_reason_not_a_number() => PoissonRegression.Fit(
        new RegressionRows { Terms = ["rural"], Values = [0, 0, 0, 1, 1, 1], Answers = [4, 9, 7, 0, 0, 0] }).Reason.ShouldContain("rural");

    [Fact]
    public void Terms_that_follow_from_others_are_named()
    {
        var rows = new RegressionRows { Terms = ["a", "b"], Values = [1, 2, 2, 4, 3, 6, 4, 8, 6, 12], Answers = [3, 4, 5, 7, 8] };

        PoissonRegression.Fit(rows).Reason.ShouldBe("b follows from the other terms");
        PoissonRegression.Fit(rows with { Values = [1, 2, 2, 2, 3, 2, 4, 2, 6, 2] }).Reason.ShouldBe("b is the same in every row");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void Answers_that_are_no_counts_are_a_reason(double answer) => PoissonRegression.Fit(
        new RegressionRows { Terms = [], Values = [], Answers = [1, 2, answer] }).Reason.ShouldStartWith("the answer of row 3 is");

    [Fact]
    public void Values_and_offsets_that_are_no_numbers_are_a_reason()
    {
        PoissonRegression.Fit(Dobson with { Values = [.. Dobson.Values[..^1], double.NaN] }).Reason.ShouldContain("treatment3 of row 9");
        PoissonRegression.Fit(Dobson with { Offsets = [.. new double[8], double.NegativeInfinity] }).Reason.ShouldContain("the offset of row 9");
        PoissonRegression.Fit(new RegressionRows { Terms = [], Values = [], Answers = [0, 0, 0] }).Reason.ShouldBe("every answer is 0");
    }

    [Fact]
    public void Lists_that_do_not_fit_are_refused() =>
        Should.Throw<ArgumentException>(() => PoissonRegression.Fit(Dobson with { Offsets = [1, 2] })).Message.ShouldContain("Offsets has 2 numbers");

    private static void Near(IEnumerable<double> seen, double tolerance, params double[] wanted)
    {
        var list = seen.ToList();
        list.Count.ShouldBe(wanted.Length);
        for (var at = 0; at < wanted.Length; at++)
        {
            list[at].ShouldBe(wanted[at], tolerance * Math.Max(1, Math.Abs(wanted[at])), $"number {at}");
        }
    }
}
