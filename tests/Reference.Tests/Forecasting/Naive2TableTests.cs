using System.Globalization;
using Shouldly;

namespace Zoning.Tests;

/// <summary>Naive2 over the open benchmark files against the table of their readme, to its printed digits.</summary>
public class Naive2TableTests
{
    [TestKit.NeedsSharedFact]
    public void Naive2_scores_what_the_readme_prints_for_every_file()
    {
        var folder = TestKit.Folders.SharedFile("bench", "forecast");
        var table = File.ReadLines(Path.Combine(folder, "README.md"))
            .SkipWhile(line => !line.Contains("sMAPE | MASE", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 6)
            .ToArray();
        table.Length.ShouldBe(15);
        foreach (var cells in table)
        {
            var (smape, mase, series) = Score(Path.Combine(folder, "open", cells[1] + ".csv"));
            series.ShouldBe(int.Parse(cells[2], CultureInfo.InvariantCulture), cells[1]);
            smape.ShouldBe(double.Parse(cells[3], CultureInfo.InvariantCulture), 0.00051, cells[1]);
            mase.ShouldBe(double.Parse(cells[4], CultureInfo.InvariantCulture), 0.000051, cells[1]);
        }
    }

    private static (double Smape, double Mase, int Series) Score(string path)
    {
        var smapes = new List<double>();
        var mases = new List<double>();
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var head = line.StartsWith('"') ? line.IndexOf("\",", StringComparison.Ordinal) + 2 : line.IndexOf(',', StringComparison.Ordinal) + 1;
            var cells = line[head..].Split(',');
            int period = Whole(cells[1]), lag = Whole(cells[2]), horizon = Whole(cells[3]);
            double[] train = Numbers(cells[^2]), test = Numbers(cells[^1]);
            var means = new double[horizon];
            ForecastModels.Of("naive2").Fit(ForecastHistory.Of("row", train, period)).Model!.Forecast(means, new double[horizon]);
            var errors = Enumerable.Range(0, horizon).Select(step => Math.Abs(test[step] - means[step])).ToArray();
            smapes.Add(Enumerable.Range(0, horizon).Average(step => errors[step] == 0 ? 0 : 200 * errors[step] / (Math.Abs(test[step]) + Math.Abs(means[step]))));
            lag = train.Length <= lag ? 1 : lag;
            var scale = Enumerable.Range(lag, train.Length - lag).Average(step => Math.Abs(train[step] - train[step - lag]));
            if (scale > 0)
            {
                mases.Add(errors.Average() / scale);
            }
        }

        return (smapes.Average(), mases.Average(), smapes.Count);
    }

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static double[] Numbers(string cell) =>
        [.. cell.Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
}
