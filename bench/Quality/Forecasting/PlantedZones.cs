namespace Zoning.Quality.Forecasting;

/// <summary>Small zones whose true rates are known: counts of 30 zones over three years, one season for all, rates that differ by zone.</summary>
internal static class PlantedZones
{
    private const int Zones = 30;
    private const int Weeks = 156;
    private const int Horizon = 13;

    /// <summary>The root mean square distance of forecasts from the true rates, over all zones and steps.</summary>
    /// <param name="model">The key of a model.</param>
    /// <param name="mean">The mean count a week and zone.</param>
    /// <param name="seeds">The number of planted sets.</param>
    internal static double Error(string model, double mean, int seeds)
    {
        var squares = 0.0;
        for (var seed = 1; seed <= seeds; seed++)
        {
            var randomness = new Randomness(seed).For("zones");
            var rates = Enumerable.Range(0, Zones).Select(_ => mean * Math.Exp(0.6 * randomness.NextNormal())).ToArray();
            var histories = rates.Select((rate, zone) => ForecastHistory.Of(
                $"Z{zone}", Enumerable.Range(0, Weeks).Select(week => CountDistribution.Of(rate * Season(week), 0).Draw(randomness)), 52)).ToArray();
            var forecasts = histories.Forecast(new ForecastOptions { Model = model, Horizon = Horizon, Paths = 0, Threads = 1 }).Forecasts;
            squares += forecasts.Select((forecast, zone) => forecast.Mean.Select((value, step) => Math.Pow(value - (rates[zone] * Season(Weeks + step)), 2)).Average()).Average();
        }

        return Math.Sqrt(squares / seeds);
    }

    private static double Season(int week) => 1 + (0.25 * Math.Cos(2 * Math.PI * week / 52));
}
