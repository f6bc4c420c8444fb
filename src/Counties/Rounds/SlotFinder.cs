using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>
/// Tries every quarter of an hour of a package's times of day in the rounds of each provider: all other visits stay with their carers and
/// move by a quarter of an hour at most, within their windows.
/// </summary>
internal sealed class SlotFinder(
    PlacedCounty placed, CountyPackage package, RoundsOptions options, DayOfWeek? day,
    IProgress<WorkProgress>? progress, CancellationToken cancellation)
{
    private const int Quarter = 15;
    private const int MinutesADay = 1440;

    /// <summary>The starts that can be offered, by day, start and added travel; of each provider the carers who add least.</summary>
    /// <param name="only">The only provider that is asked; null for all with carers.</param>
    internal ImmutableArray<OfferedSlot> Find(ProviderId? only)
    {
        List<ProviderId> providers =
        [
            .. (placed.County.Carers ?? []).Select(carer => carer.Provider).Distinct().Order()
                .Where(provider => only is null || provider == only),
        ];
        if (providers.Count == 0)
        {
            throw new ArgumentException(only is { } asked
                ? "carers.csv has no carers of the provider "
                    + $"'{asked}'.{NearIds.Advice(asked.Value, (placed.County.Carers ?? []).Select(one => one.Provider.Value))}"
                : "Starts can be offered only where carers.csv says who could come.");
        }

        var slots = ImmutableArray.CreateBuilder<OfferedSlot>();
        for (var index = 0; index < providers.Count; index++)
        {
            progress?.Report(new WorkProgress($"starts that {providers[index]} could offer", (double)index / providers.Count));
            slots.AddRange(OfProvider(providers[index]));
        }

        return [.. slots.OrderBy(slot => (slot.Day, slot.Visit, slot.StartMinute)).ThenBy(slot => slot.AddedMinutes)
            .ThenBy(slot => slot.Provider)];
    }

    private IEnumerable<OfferedSlot> OfProvider(ProviderId provider)
    {
        var given = package with
        {
            Package = package.Package with
            {
                Status = ServiceStatus.Active,
                ServiceType = ServiceType.HomeCare,
                Provider = provider,
                Start = null,
                End = null,
            },
        };
        var county = placed.County with
        {
            Packages = [.. placed.County.Packages.Where(one =>
                one.Package.Provider == provider && one.Package.Id != package.Package.Id), given],
        };
        var own = county.On(placed.Zones);
        var rounds = (day is { } on ? own.ToRounds(on, options) : own.ToWeekOfRounds(options)).Only(provider).Providers[0];
        var asked = Enumerable.Range(0, rounds.Origins.Length).Where(visit => rounds.Origins[visit].Package == package.Package.Id).ToList();
        var plan = rounds.Today ?? Planned(rounds.Problem, asked);
        var held = Held(rounds.Problem, plan);
        var fitting = new PlanFitting(held, plan.Rounds, new ReasonEffort(long.MaxValue, cancellation));
        foreach (var team in asked.GroupBy(visit => (rounds.Origins[visit].Day, rounds.Origins[visit].Visit)))
        {
            foreach (var slot in OfVisit(rounds with { Problem = held }, fitting, [.. team], provider))
            {
                yield return slot;
            }
        }
    }

    /// <summary>The problem with every visit of the plan near its time; one outside its window is as free as the window.</summary>
    private static RoundProblem Held(RoundProblem problem, RoundPlan plan)
    {
        var by = Quarter * problem.TicksPerMinute;
        var visits = problem.Visits.ToBuilder();
        foreach (var stop in plan.Rounds.SelectMany(round => round.Stops).Where(stop => !stop.IsBreak))
        {
            var (from, until) =
                (Math.Max(visits[stop.Visit].Earliest, stop.Starts - by), Math.Min(visits[stop.Visit].Latest, stop.Starts + by));
            visits[stop.Visit] = from <= until ? visits[stop.Visit] with { Earliest = from, Latest = until } : visits[stop.Visit];
        }

        return problem with { Visits = visits.ToImmutable() };
    }

    /// <summary>Rounds of the provider's other visits, if its rounds of today are unknown.</summary>
    private RoundPlan Planned(RoundProblem problem, List<int> asked)
    {
        var nobody = Enumerable.Range(0, problem.Carers.Length).ToImmutableArray();
        var others = WhatIf.With(problem, [.. asked], visit => visit with { ForbiddenCarers = nobody });
        return new RoundSearch().Solve(others, new SolveOptions(), null, cancellation) with { Problem = problem };
    }

    private static IEnumerable<OfferedSlot> OfVisit(ProviderRounds rounds, PlanFitting fitting,
        ImmutableArray<int> team, ProviderId provider)
    {
        var (problem, origin) = (rounds.Problem, rounds.Origins[team[0]]);
        var midnight = origin.Day * MinutesADay;
        var (from, until) = VisitWindow.Band(origin.Time);
        var window = problem.Visits[team[0]];
        var (least, most) = (window.Earliest / problem.TicksPerMinute - midnight, window.Latest / problem.TicksPerMinute - midnight);
        var first = (Math.Min(from, least) + Quarter - 1) / Quarter * Quarter;
        for (var start = first; start <= Math.Max(until, most); start += Quarter)
        {
            var tick = (midnight + start) * problem.TicksPerMinute;
            var at = new PlanFitting(
                fitting, WhatIf.With(problem, team, visit => visit with { Earliest = tick, Latest = tick, LatePrice = null }));
            var placing = new TeamFitting(team);
            if (placing.Place(at))
            {
                yield return new OfferedSlot(
                    provider, origin.Day, origin.Time, origin.Visit, start,
                    [.. team.Select(visit => problem.Carers[at.CarerOfVisit(visit)].Id)],
                    (double)placing.Added / problem.TicksPerMinute, start >= least && start <= most);
            }
        }
    }
}
