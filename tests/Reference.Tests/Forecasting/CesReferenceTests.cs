using System.Numerics;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Tests;

/// <summary>Complex smoothing against its recursion written out again with complex numbers, and against trying every parameter.</summary>
public class CesReferenceTests
{
    [Theory]
    [InlineData(1, 40)]
    [InlineData(4, 38)]
    [InlineData(12, 90)]
    [InlineData(12, 61)]
    public void Forecasts_deviations_and_one_step_forecasts_are_those_of_the_complex_recursion(int period, int count)
    {
        foreach (var values in Made(period, count))
        {
            var fit = (CesModel.CesFit)new CesModel().Fit(ForecastHistory.Of("made", values, period)).Model!;
            var slow = new Slow(fit.Layout.Season, fit.Layout.Period, fit.Point.ToArray());
            slow.Backcast(values);
            var oneStep = slow.Run(values);
            var (means, deviations) = (new double[30], new double[30]);
            fit.Forecast(means, deviations);

            var size = values.Average(Math.Abs);
            for (var step = 0; step < count; step++)
            {
                fit.OneStep[step].ShouldBe(oneStep[step], 1e-9 * size);
            }

            var squares = values.Zip(oneStep).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second));
            var freedom = count - fit.Point.Length - (fit.Layout.Season == CesSeason.None ? 0 : period - 1);
            var pulsed = new Slow(fit.Layout.Season, fit.Layout.Period, fit.Point.ToArray());
            pulsed.Move(count, 1);
            var weights = 1.0;
            for (var step = 0; step < 30; step++)
            {
                means[step].ShouldBe(slow.Mean(count + step), 1e-8 * size);
                slow.Move(count + step, 0);
                deviations[step].ShouldBe(Math.Sqrt(squares / freedom * weights), 1e-8 * size);
                weights += Math.Pow(pulsed.Mean(count + step + 1), 2);
                pulsed.Move(count + step + 1, 0);
            }
        }
    }

    [Fact]
    public void Every_form_is_chosen_for_some_series()
    {
        var chosen = new[] { (1, 40), (4, 38), (12, 90), (12, 61) }
            .SelectMany(one => Made(one.Item1, one.Item2).Select(values => ((CesModel.CesFit)new CesModel().Fit(ForecastHistory.Of("made", values, one.Item1)).Model!).Layout.Season))
            .Distinct();

        chosen.Count().ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Without_a_season_no_parameters_on_a_fine_grid_are_better_than_those_found()
    {
        foreach (var values in Made(1, 40))
        {
            var fit = (CesModel.CesFit)new CesModel().Fit(ForecastHistory.Of("made", values, 1)).Model!;
            var found = Squares(values, fit.Point[0], fit.Point[1]);
            var least = double.PositiveInfinity;
            for (var real = 0.02; real < 1.8; real += 0.02)
            {
                for (var imaginary = 0.995; imaginary <= 1.0101; imaginary += 0.0005)
                {
                    least = CesFilter.IsStable(real, imaginary) ? Math.Min(least, Squares(values, real, imaginary)) : least;
                }
            }

            found.ShouldBeLessThan(1.002 * least);
        }
    }

    private static double Squares(double[] values, double real, double imaginary)
    {
        var slow = new Slow(CesSeason.None, 1, [real, imaginary]);
        slow.Backcast(values);
        return values.Zip(slow.Run(values)).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second));
    }

    private static IEnumerable<double[]> Made(int period, int count)
    {
        double Noise(int step) => ((step * 7919 % 101) - 50) / 10.0;
        yield return [.. Enumerable.Range(0, count).Select(step => 100 + Noise(step))];
        yield return [.. Enumerable.Range(0, count).Select(step => 100 + (2 * step) + Noise(step))];
        yield return [.. Enumerable.Range(0, count).Select(step => 200 + (60 * Math.Sin(2 * Math.PI * step / Math.Max(2, period))) + Noise(step))];
        yield return [.. Enumerable.Range(0, count).Select(step => (200 + (3 * step)) * (1 + (0.3 * Math.Sin(2 * Math.PI * step / Math.Max(2, period)))) + Noise(step))];
    }

    /// <summary>
    /// The recursion of the paper as one complex number a state, x' = (1 1) smoothing: written for reading, not for speed, and sharing no code with ours.
    /// </summary>
    private sealed class Slow(CesSeason season, int period, double[] point)
    {
        private readonly Complex[] _seasons = new Complex[period];
        private Complex _level;

        private bool HasLevel => season != CesSeason.Simple;

        public double Mean(int step) => (HasLevel ? _level.Real : 0) + (season == CesSeason.None ? 0 : _seasons[step % period].Real);

        public void Move(int step, double error)
        {
            var place = step % period;
            if (season == CesSeason.Partial)
            {
                _seasons[place] += point[2] * error;
            }
            else if (season == CesSeason.Simple)
            {
                _seasons[place] = Next(_seasons[place], point[0], point[1], error);
            }
            else if (season == CesSeason.Full)
            {
                _seasons[place] = Next(_seasons[place], point[2], point[3], error);
            }

            _level = HasLevel ? Next(_level, point[0], point[1], error) : 0;
        }

        public double[] Run(double[] values)
        {
            var means = new double[values.Length];
            for (var step = 0; step < values.Length; step++)
            {
                means[step] = Mean(step);
                Move(step, values[step] - means[step]);
            }

            return means;
        }

        public void Backcast(double[] values)
        {
            var span = Math.Min(values.Length, Math.Max(10, period) / period * period);
            var mean = values.Take(span).Average();
            _level = HasLevel ? new Complex(mean, mean / point[0]) : 0;
            for (var place = 0; place < period && season != CesSeason.None; place++)
            {
                _seasons[place] = season switch
                {
                    CesSeason.Simple => new Complex(values[place], values[place] / point[0]),
                    CesSeason.Partial => values[place] - mean,
                    _ => new Complex(values[place] - mean, (values[place] - mean) / point[2]),
                };
            }

            for (var round = 0; round < 2; round++)
            {
                Run(values);
                for (var step = values.Length - 1; step >= 0; step--)
                {
                    Move(step, values[step] - Mean(step));
                }
            }
        }

        /// <summary>The next value plus i times the gap: (a0 + i a1)(y + i e) + (1 - a0 + i (1 - a1))(l + i c), as the paper's starting point has it, with y = l + e and p = e.</summary>
        private static Complex Next(Complex before, double real, double imaginary, double error) =>
            (new Complex(real, imaginary) * new Complex(before.Real + error, error))
            + (new Complex(1 - real, 1 - imaginary) * before);
    }
}
