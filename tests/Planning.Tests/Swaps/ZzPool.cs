using Shouldly;
using Zoning.Demand;
using Zoning.Routing;
using Xunit.Abstractions;

namespace Zoning.Planning.Tests;

public class ZzPool(ITestOutputHelper o)
{
    [Fact]
    public void Pool()
    {
        var county = County.Read(Environment.GetEnvironmentVariable("ZZ_COUNTY")!);
        var placed = county.OnHomeMap();
        var codes = Environment.GetEnvironmentVariable("ZZ_ZONES")!.Split(',').Select(c => new ZoneCode(c)).ToArray();
        var rounds = placed.ToRounds(DayOfWeek.Tuesday, new RoundsOptions { OnlyIn = [.. codes] });
        var today = rounds.Providers.Sum(p => p.Today?.Cost.Travel ?? 0) / 60;
        o.WriteLine($"providers {rounds.Providers.Length} visits {rounds.Providers.Sum(p => p.Problem.Visits.Length)} carers {rounds.Providers.Sum(p => p.Problem.Carers.Length)} today {today}");
        foreach (var its in new[] { 5000, 50000 })
        {
            var own = rounds.Solve(new SolveOptions { Iterations = its });
            o.WriteLine($"{its}: apart travel {own.Cost.Travel / 60} left {own.Unallocated} weighted {own.Cost.Weighted / 6000}");
            var pooled = placed.ToPooledRounds(DayOfWeek.Tuesday, new RoundsOptions { OnlyIn = [.. codes] });
            var all = pooled.Solve(new SolveOptions { Iterations = its });
            o.WriteLine($"{its}: pooled travel {all.Cost.Travel / 60} left {all.Unallocated} weighted {all.Cost.Weighted / 6000}");
            var free = new RoundsOptions { OnlyIn = [.. codes], OffPreferredPrice = 0, WaitingPrice = 0, PreferredCarerPriceMinutes = 0, UnknownCarerPriceMinutes = 0 };
            o.WriteLine($"{its}: free of wishes, apart {placed.ToRounds(DayOfWeek.Tuesday, free).Solve(new SolveOptions { Iterations = its }).Cost.Travel / 60} pooled {placed.ToPooledRounds(DayOfWeek.Tuesday, free).Solve(new SolveOptions { Iterations = its }).Cost.Travel / 60}");
        }
    }
}
