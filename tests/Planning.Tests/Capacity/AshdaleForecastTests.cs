using Shouldly;
using TestKit;

namespace Zoning.Planning.Tests;

public class AshdaleForecastTests
{
    private static readonly CountyForecast Forecast = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale")).Forecast();

    [Fact]
    public void Every_measure_of_every_area_is_forecast()
    {
        Forecast.Areas.Length.ShouldBe(1 + 4 + 18 + 1);
        foreach (var area in Forecast.Areas)
        {
            ForecastMeasures.All.ShouldAllBe(measure => area[measure].Expected!.Horizon == 13);
        }
    }

    [Fact]
    public void Capacity_rests_on_carers_and_lies_between_what_is_met_and_what_is_needed()
    {
        Forecast.Capacity.Rung.ShouldBe(CapacityRung.Carers);
        Forecast.Capacity.Hours!.Value.Value.ShouldBeInRange(11_500, 12_650);
        Forecast.Capacity.IsHeldUp.ShouldBeFalse();
    }
}
