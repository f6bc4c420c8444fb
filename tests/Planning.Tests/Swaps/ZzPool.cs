using System.Collections.Immutable;
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
        var scope = SwapScopeMaker.Of(placed, new SwapOptions { Zones = [.. codes], DrawsConsent = true }, SwapTerms.Of(county, new SwapOptions { DrawsConsent = true }));
        var only = county with { Packages = [.. county.Packages.Where(p => p.Package.Provider is { } x && scope.Providers.Contains(x))] };
        var small = only.On(placed.Zones);
        var movable = scope.Candidates.Select(c => c.Package.Id).ToHashSet();
        var pooled = small.ToPooledRounds(DayOfWeek.Tuesday).Providers[0];
        var providerOf = county.Carers!.Value.ToDictionary(c => c.Id, c => c.Provider);
        var packageProvider = county.Packages.Where(p => p.Package.Provider is not null).ToDictionary(p => p.Package.Id, p => p.Package.Provider!.Value);
        var carerProvider = pooled.Problem.Carers.Select(c => providerOf.TryGetValue(c.Id, out var x) ? x : default).ToArray();
        RoundProblem Fixed(Func<PackageId, bool> free) => pooled.Problem with
        {
            Visits = [.. pooled.Problem.Visits.Select((v, i) => free(pooled.Origins[i].Package) ? v : v with
            {
                ForbiddenCarers = [.. Enumerable.Range(0, carerProvider.Length).Where(c => v.ForbiddenCarers.Contains(c) || carerProvider[c] != packageProvider[pooled.Origins[i].Package])],
            })],
        };
        foreach (var its in new[] { 10000, 40000 })
        {
            foreach (var (name, free) in new (string, Func<PackageId, bool>)[] { ("none free", _ => false), ("movable free", movable.Contains), ("all free", _ => true) })
            {
                var plan = new RoundSearch().Solve(Fixed(free), new SolveOptions { Iterations = its });
                var differs = plan.Rounds.SelectMany(r => r.Visits.Select(v => (pooled.Origins[v].Package, carerProvider[r.Carer]))).GroupBy(x => x.Package)
                    .Select(g => (g.Key, Majority: g.GroupBy(x => x.Item2).MaxBy(x => x.Count())!.Key, Split: g.Select(x => x.Item2).Distinct().Count())).ToList();
                o.WriteLine($"{its} {name}: visits {pooled.Problem.Visits.Length} travel {plan.Cost.Travel / 60} weighted {plan.Cost.Weighted / 6000} left {plan.Unallocated.Length}; other majority {differs.Count(d => d.Majority != packageProvider[d.Key])} split {differs.Count(d => d.Split > 1)} of {movable.Count}");
            }
        }
    }
}
