using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>Forecasts with a hierarchy, through the public call.</summary>
public sealed class CoherentForecastTests
{
    private static readonly string[] Paths = ["C", "C/N", "C/S", "C/N/1", "C/N/2", "C/N/3", "C/S/4", "C/S/5"];
    private static readonly ForecastHierarchy Hierarchy = ForecastHierarchy.OfPaths(Paths);

    [Theory]
    [InlineData("auto", ReconciliationMethod.Automatic)]
    [InlineData("auto", ReconciliationMethod.BottomUp)]
    [InlineData("auto", ReconciliationMethod.WlsStructure)]
    [InlineData("auto", ReconciliationMethod.WlsVariance)]
    [InlineData("auto", ReconciliationMethod.MinTShrink)]
    [InlineData("theta", ReconciliationMethod.Automatic)]
    [InlineData("ets", ReconciliationMethod.MinTShrink)]
    public void Means_and_every_path_add_up_and_nothing_is_negative(string model, ReconciliationMethod method)
    {
        // The fourth zone falls to nothing, so that forecasts of it want to be negative.
        var histories = Histories((zone, month) => zone == 3 ? Math.Max(0, 40 - month) : 20 + (5 * zone), 72);
        var set = histories.Forecast(
            new ForecastOptions { Horizon = 12, Model = model, Paths = 50, Hierarchy = Hierarchy, Reconciliation = method });

        set.Reconciled.ShouldNotBeNull();
        set.Reconciled.ShouldNotBe(ReconciliationMethod.Automatic);
        if (method != ReconciliationMethod.Automatic)
        {
            set.Reconciled.ShouldBe(method);
        }

        set.Notes.ShouldContain(note => note.StartsWith("Areas are made to add up by"));
        AddUp(step => series => set.Forecasts[series].Mean[step], 12);
        for (var path = 0; path < 50; path++)
        {
            AddUp(step => series => set.Paths!.Of(path, series)[step], 12);
        }

        set.Forecasts.ShouldAllBe(forecast => forecast.Mean.All(mean => mean >= 0) && forecast.Low95.All(low => low >= 0));
        foreach (var forecast in set.Forecasts)
        {
            for (var step = 0; step < 12; step++)
            {
                double[] ends =
                [
                    forecast.Low95[step], forecast.Low80[step], forecast.Median[step], forecast.High80[step], forecast.High95[step],
                ];
                ends.ShouldBeInOrder();
            }
        }
    }

    [Fact]
    public void The_county_s_paths_keep_its_range()
    {
        var set = Histories((zone, _) => 20 + (5 * zone), 72)
            .Forecast(new ForecastOptions { Horizon = 6, Paths = 4000, Hierarchy = Hierarchy });

        for (var step = 0; step < 6; step++)
        {
            var drawn = Enumerable.Range(0, 4000).Select(path => set.Paths!.Of(path, 0)[step]).Order().ToArray();
            var width = set.Forecasts[0].High80[step] - set.Forecasts[0].Low80[step];
            drawn[400].ShouldBe(set.Forecasts[0].Low80[step], 0.02 * width);
            drawn[3600].ShouldBe(set.Forecasts[0].High80[step], 0.02 * width);
        }
    }

    [Fact]
    public void The_order_of_the_zones_changes_nothing()
    {
        var histories = Histories((zone, _) => 20 + (5 * zone), 60);
        int[] order = [5, 0, 7, 2, 1, 6, 3, 4];
        var options = new ForecastOptions { Horizon = 6, Paths = 0 };
        var set = histories.Forecast(options with { Hierarchy = Hierarchy });
        var other = order.Select(series => histories[series]).ToArray()
            .Forecast(options with { Hierarchy = ForecastHierarchy.OfPaths(order.Select(series => Paths[series])) });

        other.Reconciled.ShouldBe(set.Reconciled);
        for (var at = 0; at < order.Length; at++)
        {
            other.Forecasts[at].Mean.ShouldBe(set.Forecasts[order[at]].Mean, 1e-6);
        }
    }

    [Fact]
    public void Zeros_alone_one_series_and_two_points_are_taken()
    {
        var zeros = Histories((_, _) => 0, 30, noise: 0).Forecast(new ForecastOptions { Horizon = 4, Hierarchy = Hierarchy, Paths = 10 });
        zeros.Forecasts.ShouldAllBe(forecast => forecast.Mean.All(mean => mean >= 0 && mean < 1));
        AddUp(step => series => zeros.Forecasts[series].Mean[step], 4);

        var alone = new[] { ForecastHistory.Of("Z", [3, 4, 5, 4, 3, 4, 5, 4, 3, 4.5], 1) };
        var one = alone.Forecast(new ForecastOptions { Horizon = 3, Hierarchy = ForecastHierarchy.OfParents([-1]), Paths = 0 });
        one.Forecasts[0].Mean.ShouldBe(alone.Forecast(new ForecastOptions { Horizon = 3, Paths = 0 }).Forecasts[0].Mean, 1e-9);

        var brief = Histories((zone, _) => 20 + zone, 2).Forecast(new ForecastOptions { Horizon = 3, Hierarchy = Hierarchy, Paths = 5 });
        AddUp(step => series => brief.Forecasts[series].Mean[step], 3);
        brief.Notes.ShouldContain(note => note.Contains("too short to try other methods"));
    }

    [Fact]
    public void Series_that_begin_late_are_taken()
    {
        var histories = Histories((zone, _) => 20 + (5 * zone), 48).Select((history, series) =>
            ForecastHistory.OfSeen(
                history.Name, history.Seen().Select((value, month) => month < (series == 3 ? 45 : 30) ? null : value), 12)).ToArray();
        var set = histories.Forecast(new ForecastOptions { Horizon = 12, Hierarchy = Hierarchy, Paths = 10 });

        AddUp(step => series => set.Forecasts[series].Mean[step], 12);
        set.Forecasts[3].Mean[0].ShouldBe(20, 6);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e12)]
    public void Tiny_and_huge_values_add_up(double size)
    {
        var histories = Histories((zone, _) => 20 + (5 * zone), 48)
            .Select(history => history.With([.. history.Values.ToArray().Select(value => size * value)])).ToArray();
        var set = histories.Forecast(new ForecastOptions { Horizon = 4, Hierarchy = Hierarchy, Paths = 0 });

        AddUp(step => series => set.Forecasts[series].Mean[step] / size, 4);
        set.Forecasts[0].Mean[0].ShouldBeInRange(100 * size, 200 * size);
    }

    [Fact]
    public void Series_that_do_not_fit_are_all_named()
    {
        var histories = Histories((zone, _) => 20 + zone, 30);
        var one = histories.ToArray();
        one[3] = ForecastHistory.Of("short", [1, 2, 3], 12);
        one[6] = ForecastHistory.Of("other season", one[6].Values.ToArray(), 4);
        var steps = Should.Throw<ArgumentException>(() => one.Forecast(new ForecastOptions { Hierarchy = Hierarchy })).Message;
        steps.ShouldContain("the steps of 'short' and 'C' differ");
        steps.ShouldContain("the steps of 'other season' and 'C' differ");

        var sums = histories.ToArray();
        sums[1] = sums[1].With([.. sums[1].Values.ToArray().Select(value => 1.1 * value)]);
        var apart = Should.Throw<ArgumentException>(() => sums.Forecast(new ForecastOptions { Hierarchy = Hierarchy })).Message;
        apart.ShouldContain("'C/N' and the sum of its 3 children are 9.1% apart");
        apart.ShouldContain("'C' and the sum of its 2 children");
        Should.Throw<ArgumentException>(
            () => histories.Take(3).ToArray().Forecast(new ForecastOptions { Hierarchy = Hierarchy })).Message.ShouldContain("8 series");
    }

    [Fact]
    public void A_back_test_makes_earlier_forecasts_add_up_as_well()
    {
        var test = BackTest.Of(
            Histories((zone, _) => 20 + (5 * zone), 60),
            new BackTestOptions { Models = ["theta"], Horizon = 6, Origins = 3, Hierarchy = Hierarchy });

        var rows = test.Rows.Where(row => row.Model == "theta").ToLookup(row => (row.Origin, row.StepAhead));
        rows.Count.ShouldBe(18);
        foreach (var together in rows)
        {
            double Mean(string series) => together.Single(row => row.Series == series).Mean;
            Mean("C").ShouldBe(Mean("C/N") + Mean("C/S"), 1e-6);
            Mean("C/N").ShouldBe(Mean("C/N/1") + Mean("C/N/2") + Mean("C/N/3"), 1e-6);
        }
    }

    [Fact]
    public void The_past_chooses_the_way_and_a_noisy_sum_is_left_to_its_zones()
    {
        // Own forecasts of the parents were 5 off each time, those of the zones right: bottom-up wins. The other way about the zones'
        // errors are told apart by no way
        // but the parents': bottom-up keeps all of the error.
        var right = new double[8][];
        var actual = new double[8][];
        for (var series = 7; series >= 0; series--)
        {
            actual[series] = series >= 3 ? [10, 10, 10] : new double[3];
        }

        for (var step = 0; step < 3; step++)
        {
            var values = actual.Select(one => one[step]).ToArray();
            Reconciliation.SumUp(Hierarchy, values);
            for (var series = 0; series < 8; series++)
            {
                actual[series][step] = values[series];
            }
        }

        for (var series = 0; series < 8; series++)
        {
            right[series] = [.. actual[series].Select(value => value + (series < 3 ? 5 : 0))];
        }

        var errors = Enumerable.Range(0, 8)
            .Select(series => Enumerable.Range(0, 40).Select(step => Math.Sin((step * (series + 2)) + series)).ToArray()).ToArray();
        var maker = new ReconciliationMaker(Hierarchy, errors);
        double[] scales = [1, 1, 1, 1, 1, 1, 1, 1];
        ReconciliationChoice.Of(maker, [new PastForecast(3, right, actual)], scales, 0).Method.ShouldBe(ReconciliationMethod.BottomUp);

        var zonesOff = actual.Select((one, series) => one.Select(value => value + (series >= 3 ? 2 : 0)).ToArray()).ToArray();
        var choice = ReconciliationChoice.Of(maker, [new PastForecast(3, zonesOff, actual)], scales, 0);
        choice.Method.ShouldNotBe(ReconciliationMethod.BottomUp);
        choice.Ratio.ShouldBeLessThan(1.2);

        // All of them a little off, each in its own way: the choice is the way with the least mean error, worked out here again.
        var off = actual.Select(
            (one, series) => one.Select(
                (value, step) => Math.Max(
                    0, value + (series < 3 ? 2 * Math.Sin((3 * series) + step) : Math.Cos((7 * series) + (2 * step)))))
                .ToArray())
            .ToArray();
        var errorsOf = maker.Methods(3).ToDictionary(method => method, method =>
        {
            var sum = 0.0;
            for (var step = 0; step < 3; step++)
            {
                var values = off.Select(one => one[step]).ToArray();
                maker.Make(method, 3).Apply(values, 0);
                sum += values.Select((value, series) => Math.Abs(value - actual[series][step])).Sum();
            }

            return sum;
        });
        errorsOf.Count.ShouldBe(4);
        var best = errorsOf.MinBy(pair => pair.Value).Key;
        best.ShouldNotBe(ReconciliationMethod.MinTShrink);
        ReconciliationChoice.Of(maker, [new PastForecast(3, off, actual)], scales, 0).Method.ShouldBe(best);
    }

    private static void AddUp(Func<int, Func<int, double>> values, int horizon)
    {
        for (var step = 0; step < horizon; step++)
        {
            var at = values(step);
            at(0).ShouldBe(at(1) + at(2), 1e-6);
            at(1).ShouldBe(at(3) + at(4) + at(5), 1e-6);
            at(2).ShouldBe(at(6) + at(7), 1e-6);
        }
    }

    private static ForecastHistory[] Histories(Func<int, int, double> level, int months, double noise = 2)
    {
        var randomness = new Randomness(11);
        var zones = new double[5][];
        for (var zone = 0; zone < 5; zone++)
        {
            zones[zone] = [.. Enumerable.Range(0, months).Select(month =>
                Math.Max(0, level(zone, month) + (noise * (randomness.NextNormal() + Math.Sin(month * Math.PI / 6)))))];
        }

        double[] Sum(params int[] members) => [.. Enumerable.Range(0, months).Select(month => members.Sum(member => zones[member][month]))];
        double[][] values = [Sum(0, 1, 2, 3, 4), Sum(0, 1, 2), Sum(3, 4), .. zones];
        return [.. values.Select((one, series) => ForecastHistory.Of(Paths[series], one, 12))];
    }
}
