using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>What holds of the forecast of any county: invented ones, by seed.</summary>
public class CountyForecastProperties
{
    [Theory]
    [InlineData(1, 50, 4)]
    [InlineData(2, 120, 6)]
    [InlineData(3, 300, 9)]
    public void Forecasts_are_finite_add_up_and_nest(int seed, int packages, int zones)
    {
        var options = new CountyForecastOptions { By = ForecastBy.Zone, Weeks = 26, Paths = 300, Seed = seed };
        var forecast = Invented(seed, packages, zones).OnHomeMap().Forecast(options);

        foreach (var measure in ForecastMeasures.All)
        {
            for (var week = 0; week < 26; week++)
            {
                var sum = 0.0;
                foreach (var area in forecast.Areas)
                {
                    var expected = area[measure].Expected!;
                    double[] inOrder = [expected.Low95[week], expected.Low80[week], expected.Median[week], expected.High80[week], expected.High95[week]];
                    inOrder.ShouldAllBe(value => double.IsFinite(value));
                    inOrder.ShouldBe(inOrder.Order().ToArray());
                    (measure == ForecastMeasure.Gap || inOrder[0] >= 0).ShouldBeTrue();
                    sum += area.Area.IsZone || area.Area.Kind == "bucket" ? expected.Mean[week] : 0;
                }

                sum.ShouldBe(forecast.Whole[measure].Expected!.Mean[week], 1e-6);
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Twice_the_providers_declared_hours_are_twice_the_capacity(int seed)
    {
        var county = Invented(seed, 120, 6) with { Carers = null, HasDeliveries = false };
        var once = county with { Providers = [.. county.Providers!.Value.Select(provider => provider with { Offered = new CareMinutes(60_000), Spare = null })] };
        var twice = county with { Providers = [.. county.Providers!.Value.Select(provider => provider with { Offered = new CareMinutes(120_000), Spare = null })] };

        twice.OnHomeMap().Capacity().Hours!.Value.Value.ShouldBe(2 * once.OnHomeMap().Capacity().Hours!.Value.Value, 1e-6);
        twice.OnHomeMap().Capacity().ByZone!.All.Sum(hours => hours.Value).ShouldBe(twice.OnHomeMap().Capacity().Hours!.Value.Value, 1e-6);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Rows_in_another_order_change_nothing(int seed)
    {
        var files = Files(seed, 80, 4);
        var lines = System.Text.Encoding.UTF8.GetString(files["services.csv"]).TrimEnd('\n').Split('\n');
        var turned = new Dictionary<string, byte[]>(files)
        {
            ["services.csv"] = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])) + "\n"),
        };
        var options = new CountyForecastOptions { Paths = 200 };
        var one = County.Read(CountySource.Of(files)).OnHomeMap().Forecast(options).Whole.Gap.Expected!;
        var other = County.Read(CountySource.Of(turned)).OnHomeMap().Forecast(options).Whole.Gap.Expected!;

        for (var week = 0; week < 13; week++)
        {
            other.High80[week].ShouldBe(one.High80[week], 1e-6);
        }
    }

    private static County Invented(int seed, int packages, int zones) => County.Read(CountySource.Of(Files(seed, packages, zones)));

    private static Dictionary<string, byte[]> Files(int seed, int packages, int zones) =>
        new(SampleCounty.Make(new SampleOptions { Packages = packages, ZoneCount = zones, Seed = seed }, progress: null, CancellationToken.None).ToBytes());
}
