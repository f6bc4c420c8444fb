using System.Diagnostics;
using Shouldly;
using TestKit;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

public class LedgersDrawnTests
{
    [Fact]
    public void Reading_a_county_and_running_it_draws_up_at_most_three_ledgers()
    {
        var drawn = 0;
        using var run = new Activity("run").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Ledger.WatchName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => Interlocked.Add(ref drawn, activity.RootId == run.RootId ? 1 : 0),
        };
        ActivitySource.AddActivityListener(listener);

        var county = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));
        var made = county.Run(new RunOptions { Forecast = new CountyForecastOptions { Weeks = 4 } });
        made.Movers.ShouldNotBeEmpty();
        made.Forecast.Areas.ShouldNotBeEmpty();

        drawn.ShouldBeInRange(1, 3);
    }
}
