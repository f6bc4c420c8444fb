using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// What a plan of swaps gains: what freed hours become, how far providers criss-cross areas, and who gains how much. Restricted as a whole.
/// </summary>
/// <param name="Freed">Freed travel, theoretical and realised.</param>
/// <param name="Fragmentation">By area: how far providers criss-cross it.</param>
/// <param name="Benefits">What providers gain, and what they would if it were shared.</param>
internal sealed record SwapGains(FreedHours Freed, ImmutableArray<Fragmentation> Fragmentation, ImmutableArray<BenefitRow> Benefits)
{
    /// <summary>The gains of a plan. Some seconds to a minute: it plans real rounds with some of the proposals.</summary>
    /// <param name="placed">The county of the plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="options">The options that it was found with.</param>
    /// <param name="progress">Receives each step; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static SwapGains Of(
        PlacedCounty placed, SwapPlan plan, SwapOptions options, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var planner = new WeekPlanner(options.Seed, cancellation);
        var areas = AreasOf(placed, plan);
        progress?.Report(new WorkProgress("freed hours", 0.1));
        var swapped = Swapped(plan, planner);
        var freed = FreedHours.Of(plan, swapped, areas, planner);
        progress?.Report(new WorkProgress("benefits shared between providers", 0.4));
        var benefits = SwapBenefits.Of(plan, planner, options.Threads, options.Seed, cancellation);
        cancellation.ThrowIfCancellationRequested(); // rounds of a stopped planner are not an answer
        return new SwapGains(freed, Planning.Fragmentation.Of(plan, swapped, areas), benefits);
    }

    /// <summary>The plan's rounds without the people whom it places: what exchanges alone make of travel.</summary>
    internal static SwapState Swapped(SwapPlan plan, WeekPlanner planner)
    {
        var waiting = Enumerable.Range(0, plan.Scope.Candidates.Length).Where(plan.Scope.Waits)
            .Select(one => plan.Scope.Candidates[one].Package.Id).ToHashSet();
        return new SwapState(
            plan.Scope,
            [.. plan.After.Weeks.Select(week => week.Packages.Overlaps(waiting)
                ? planner.Changed(week, week.Packages.Except(waiting), 0) : week)],
            plan.Money);
    }

    /// <summary>The zones asked for, or all where somebody is served or waits, with who lives there.</summary>
    private static List<(int Zone, IReadOnlySet<PackageId> People)> AreasOf(PlacedCounty placed, SwapPlan plan)
    {
        var people = new SortedDictionary<int, HashSet<PackageId>>();
        var concerned = plan.Today.Weeks.SelectMany(week => week.Packages).Concat(plan.Scope.Candidates.Select(one => one.Package.Id));
        foreach (var package in concerned)
        {
            if (placed.AreaOf(package) is { IsZone: true } area && plan.Scope.Zones?.Contains(area.Zone) != false)
            {
                (people.TryGetValue(area.Zone, out var own) ? own : people[area.Zone] = []).Add(package);
            }
        }

        return [.. people.Select(entry => (entry.Key, (IReadOnlySet<PackageId>)entry.Value))];
    }
}
