using System.Diagnostics;
using Shouldly;
using Zoning.Demand;
using Xunit.Abstractions;

namespace Zoning.Planning.Tests;

public class ZzTry(ITestOutputHelper o)
{
    [Fact]
    public void Try()
    {
        var county = County.Read(Environment.GetEnvironmentVariable("ZZ_COUNTY") ?? Path.Combine(TestKit.Folders.Project, "data-samples", "ashdale"));
        var placed = county.OnHomeMap();
        var codes = (Environment.GetEnvironmentVariable("ZZ_ZONES") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var its = int.Parse(Environment.GetEnvironmentVariable("ZZ_ITS") ?? "500");
        var moves = int.Parse(Environment.GetEnvironmentVariable("ZZ_MOVES") ?? "30");
        var clock = Stopwatch.StartNew();
        var zones = codes.Length > 0 ? codes.Select(c => new ZoneCode(c)).ToArray() : placed.Zones.Select(z => z.Code).Take(2).ToArray();
        var search = new SwapSearch(placed, new SwapOptions { Zones = [.. zones], Iterations = its, MostMoves = moves, DrawsConsent = true });
        var terms = SwapTerms.Of(county, new SwapOptions { DrawsConsent = true });
        var set = zones.Select(z => { placed.Zones.TryIndexOf(z, out var i); return i; }).ToHashSet();
        o.WriteLine(string.Join(" ", county.Packages.Where((p, i) => placed.Areas[i].IsZone && set.Contains(placed.Areas[i].Zone)).CountBy(p => terms.BarOf(p, county.AsOf)?.ToString() ?? "may").Select(x => $"{x.Key} {x.Value}")));
        var t0 = clock.Elapsed.TotalSeconds;
        SwapSearch.Note = Environment.GetEnvironmentVariable("ZZ_DIAG") is null ? null : o.WriteLine;
        var plan = search.Find();
        o.WriteLine($"{string.Join(",", zones)} providers {plan.Scope.Providers.Length} candidates {plan.Scope.Candidates.Length} waiting {plan.Scope.Values.Count(v => v > 0)} books {t0:0.0} s all {clock.Elapsed.TotalSeconds:0.0} s cpu {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0} turns {plan.Turns}");
        var inside = county.Packages.Where((p, i) => placed.Areas[i].IsZone && set.Contains(placed.Areas[i].Zone)).Select(p => p.Package.Id).ToHashSet();
        foreach (var (n, st) in new[] { ("today", plan.Today), ("now", plan.Now), ("nothing", plan.Nothing), ("after", plan.After) })
            o.WriteLine($"  {n}: travel {st.Travel.Ticks / 60} moved {st.Moved} placed {st.PlacedPackages} there {st.Weeks.Sum(w => ZoneTravel.Of(w, inside.Contains)) / 60:0} left out {st.LeftOut} margin {st.Margins.Sum() / 100:0}");
        foreach (var w in plan.After.Weeks) o.WriteLine($"  {w.Book.Provider} packages {w.Packages.Count} visits {w.Here.Length}");
    }
}
