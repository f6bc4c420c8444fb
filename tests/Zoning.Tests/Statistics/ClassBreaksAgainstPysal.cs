using System.Globalization;
using System.Text.Json;
using Shouldly;
using TestKit;

namespace Zoning.Tests.Statistics;

/// <summary>Against mapclassify 2.5.0 on the 219 unmet rates of the reference data; tolerance 1e-12 as its README asks.</summary>
public class ClassBreaksAgainstPysal
{
    private const double Tolerance = 1e-12;

    [NeedsSharedTheory]
    [InlineData("FisherJenks", 4)]
    [InlineData("FisherJenks", 5)]
    [InlineData("FisherJenks", 7)]
    [InlineData("Quantiles", 4)]
    [InlineData("Quantiles", 5)]
    [InlineData("Quantiles", 7)]
    [InlineData("EqualInterval", 4)]
    [InlineData("EqualInterval", 5)]
    [InlineData("EqualInterval", 7)]
    public void Breaks_counts_and_fit_equal_the_peers(string method, int classes)
    {
        var values = UnmetRates();
        using var recorded = JsonDocument.Parse(
            File.ReadAllText(Folders.SharedFile("data", "gis-reference", "classification_expected.json")));
        var expected = recorded.RootElement.GetProperty($"{method}_{classes}");

        var breaks = method switch
        {
            "FisherJenks" => ClassBreaks.FisherJenks(values, classes),
            "Quantiles" => ClassBreaks.Quantiles(values, classes),
            _ => ClassBreaks.EqualInterval(values, classes),
        };

        breaks.Bounds.ShouldBe(expected.GetProperty("bins").EnumerateArray().Select(bin => bin.GetDouble()), Tolerance);
        breaks.Counts(values).ShouldBe(expected.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32()));
        breaks.VarianceExplained(values).ShouldBe(expected.GetProperty("gvf").GetDouble(), Tolerance);
    }

    private static double[] UnmetRates() =>
        [.. File.ReadLines(Folders.SharedFile("data", "gis-reference", "demand_synthetic.csv")).Skip(1)
            .Select(line => double.Parse(line.Split(',')[6], CultureInfo.InvariantCulture))];
}
