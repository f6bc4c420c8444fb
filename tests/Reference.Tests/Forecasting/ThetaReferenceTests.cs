using System.Text.Json;
using Shouldly;

namespace Zoning.Tests;

/// <summary>Theta, naive, seasonal naive and STL against what R 4.2's forecast 8.20 and stats say of 24 series of our own (theta.R beside the record).</summary>
public class ThetaReferenceTests
{
    /// <summary>R searches its smoothing share by a simplex that stops early (about 1e-3 of the share); forecasts move by less than this share of the level.</summary>
    private const double SearchNear = 1e-3;

    /// <summary>Records hold 12 digits.</summary>
    private const double PrintedNear = 1e-9;

    private static readonly JsonElement[] Cases = [.. Read().GetProperty("cases").EnumerateArray()];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Cases.Length)];

    [Fact]
    public void There_are_twenty_series_or_more() => Cases.Length.ShouldBeGreaterThanOrEqualTo(20);

    [Theory]
    [MemberData(nameof(All))]
    public void Standard_theta_says_what_R_says(int index) => Compare(Cases[index], "theta-standard", "thetaf", SearchNear, 0.02);

    [Theory]
    [MemberData(nameof(All))]
    public void The_last_value_goes_on_as_in_R(int index) => Compare(Cases[index], "naive", "naive", PrintedNear, PrintedNear);

    [Theory]
    [MemberData(nameof(All))]
    public void The_last_season_goes_on_as_in_R(int index)
    {
        if (Cases[index].TryGetProperty("snaive", out _))
        {
            Compare(Cases[index], "snaive", "snaive", PrintedNear, PrintedNear);
        }
    }

    [Theory]
    [InlineData("stlPeriodic", null, false)]
    [InlineData("stlWindow", 7, false)]
    [InlineData("stlRobust", null, true)]
    [InlineData("stlWindowRobust", 11, true)]
    public void Trend_and_season_are_those_of_R(string name, int? window, bool robust)
    {
        var compared = 0;
        foreach (var one in Cases.Where(one => one.TryGetProperty(name, out _)))
        {
            // R's median for robust weights goes wrong now and then where the length is even: its partial sort is handed the two middle places in falling order.
            if (robust && one.GetProperty("values").GetArrayLength() % 2 == 0)
            {
                continue;
            }

            var parts = SeasonalDecomposition.Of(History(one), new DecompositionOptions { SeasonWindow = window, Robust = robust });
            var trend = Numbers(one.GetProperty(name).GetProperty("trend"));
            var season = Numbers(one.GetProperty(name).GetProperty("season"));
            for (var step = 0; step < trend.Length; step++)
            {
                parts.Trend[step].ShouldBe(trend[step], PrintedNear * 200, $"{one.GetProperty("name")} trend {step}");
                parts.Season[step].ShouldBe(season[step], PrintedNear * 200, $"{one.GetProperty("name")} season {step}");
            }

            compared++;
        }

        compared.ShouldBeGreaterThanOrEqualTo(robust ? 8 : 15);
    }

    private static void Compare(JsonElement one, string key, string peer, double near, double nearBand)
    {
        var recorded = one.GetProperty(peer);
        var mean = Numbers(recorded.GetProperty("mean"));
        var lower = Numbers(recorded.GetProperty("lower95"));
        var upper = Numbers(recorded.GetProperty("upper80"));
        var history = History(one);
        var means = new double[mean.Length];
        var deviations = new double[mean.Length];
        ForecastModels.Of(key).Fit(history).Model!.Forecast(means, deviations);
        for (var step = 0; step < mean.Length; step++)
        {
            means[step].ShouldBe(mean[step], near * Math.Abs(mean[step]), $"{one.GetProperty("name")} step {step + 1}");
            deviations[step].ShouldBe((mean[step] - lower[step]) / 1.959963984540054, nearBand * deviations[step], $"{one.GetProperty("name")} 95 % step {step + 1}");
            deviations[step].ShouldBe((upper[step] - mean[step]) / 1.2815515655446004, nearBand * deviations[step], $"{one.GetProperty("name")} 80 % step {step + 1}");
        }
    }

    private static ForecastHistory History(JsonElement one) =>
        ForecastHistory.Of(one.GetProperty("name").GetString()!, Numbers(one.GetProperty("values")), one.GetProperty("period").GetInt32());

    private static double[] Numbers(JsonElement element) => [.. element.EnumerateArray().Select(value => value.GetDouble())];

    private static JsonElement Read() => JsonDocument.Parse(
        File.ReadAllText(Path.Combine(TestKit.Folders.Project, "tests", "Reference.Tests", "Recorded", "r-forecast", "theta.json"))).RootElement;
}
