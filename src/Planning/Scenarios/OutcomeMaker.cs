using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// Makes the outcome of a scenario: the path at central sizes, its last and worst week with draws, and the part of each step.
/// </summary>
internal static class OutcomeMaker
{
    /// <summary>The outcome.</summary>
    /// <param name="desk">What the scenarios of the run share.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="options">Horizon, draws, seed, threads.</param>
    /// <param name="progress">Receives each step; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">A lever is at fault.</exception>
    internal static Outcome Make(
        ScenarioDesk desk, Scenario scenario, ScenarioOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var run = desk.Run;
        ScenarioChecks.ThrowIfFaulty(scenario, run);
        progress?.Report(new WorkProgress("looking at today's travel", 0.1));
        var last = run.County.AsOf.AddDays(7 * (options.Weeks - 1));
        var map = scenario.Levers.FirstOrDefault(lever => lever.Facts.NeedsMap && lever.IsInForce(last))?.Map;
        var ground = desk.Ground(map is null || map.Equals(run.Placed.Zones) ? null : map, cancellation);
        var found = scenario.Levers.Where(lever => lever is { Kind: LeverKind.Swaps, HighEnd: > 0 } && lever.From <= last)
            .Select(lever => (lever.Zone?.Value ?? "",
                desk.Swaps(lever, options, progress, cancellation))).ToDictionary(StringComparer.Ordinal);
        var weeks = new ScenarioWeeks(ground, scenario, options, lever => found[lever.Zone?.Value ?? ""]);
        progress?.Report(new WorkProgress("following the weeks", 0.4));
        var before = weeks.Baseline();
        var path = PathOf(weeks, run.County.AsOf, options, cancellation);
        var worst = path.Select((week, index) => (Unmet: week.Need - week.Met, index)).MaxBy(one => one.Unmet).index;
        worst = path[worst].Need - path[worst].Met > path[^1].Need - path[^1].Met ? worst : path.Length - 1;
        progress?.Report(new WorkProgress("drawing sizes", 0.5));
        var end = WeekOf(weeks, run.County.AsOf, path.Length - 1, options, cancellation);
        progress?.Report(new WorkProgress("sharing out the change", 0.8));
        return new Outcome(run, scenario, options, ground, before)
        {
            Desk = desk,
            Weeks = weeks,
            End = end,
            EndWeek = weeks.WeekAt(last),
            Worst = worst == path.Length - 1 ? end : WeekOf(weeks, run.County.AsOf, worst, options, cancellation),
            Parts = Attribution.Of(weeks, last, options, cancellation),
            Path = path,
            Redrawn = ReferenceEquals(ground.Map, ground.HomeMap) ? [] : RedrawnOf(run, ground),
        };
    }

    private static ImmutableArray<PathWeek> PathOf(ScenarioWeeks weeks, DateOnly from, ScenarioOptions options,
        CancellationToken cancellation)
    {
        var (need, met, waiting) = (OutcomeMeasures.Find(LedgerMeasures.Demand), OutcomeMeasures.Find(LedgerMeasures.Met),
            OutcomeMeasures.Find(LedgerMeasures.ByStatus, HourStatus.Waiting.Key()));
        var path = ImmutableArray.CreateBuilder<PathWeek>(options.Weeks);
        var known = new Dictionary<string, OutcomeFigures>(StringComparer.Ordinal);
        for (var week = 0; week < options.Weeks; week++)
        {
            cancellation.ThrowIfCancellationRequested();
            var day = from.AddDays(7 * week);
            if (!known.TryGetValue(weeks.KeyOf(day), out var figures))
            {
                known.Add(weeks.KeyOf(day), figures = weeks.At(day));
            }

            path.Add(new PathWeek(day, figures.County(need), figures.County(met), figures.County(waiting)));
        }

        return path.MoveToImmutable();
    }

    private static WeekOutcome WeekOf(ScenarioWeeks weeks, DateOnly from, int week, ScenarioOptions options, CancellationToken cancellation)
    {
        var day = from.AddDays(7 * week);
        return new WeekOutcome(day, week + 1, weeks.At(day), [.. weeks.Drawn(day, options, cancellation)]);
    }

    /// <summary>Need of today by zone code on both maps, where they differ: nobody's need changed, so it is only redrawing.</summary>
    private static ImmutableArray<RedrawnZone> RedrawnOf(CountyRun run, LeverGround ground)
    {
        var (old, now) = (new long[ground.HomeMap.AreaCount], new long[ground.Map.AreaCount]);
        foreach (var entry in run.Ledger.Entries.Where(entry => !entry.Status.IsBeside()))
        {
            old[ground.HomeMap.PositionOf(entry.Area)] += entry.Client;
            now[ground.Areas[entry.Package]] += entry.Client;
        }

        long? Of(Zones map, long[] minutes, ZoneCode code) => map.TryIndexOf(code, out var zone) ? minutes[zone] : null;
        return
        [
            .. ground.HomeMap.Concat(ground.Map).Select(zone => zone.Code).Distinct().Order()
                .Select(code => new RedrawnZone(code, Of(ground.HomeMap, old, code), Of(ground.Map, now, code)))
                .Where(zone => zone.Before != zone.After),
        ];
    }
}
