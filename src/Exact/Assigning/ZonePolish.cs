using System.Collections.Immutable;
using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>
/// Balances contiguous zones by moving at most some areas between them, proved with CP-SAT. Of equally balanced plans it takes one with the
/// fewest changes.
/// </summary>
/// <remarks>
/// Zones stay in one piece by cuts that are added where a solution breaks one: of a part and the rest of its zone both are in it only if an
/// area around the part is (separators of two nodes; Carvajal et al. 2013, doi:10.1287/opre.2013.1178).
/// </remarks>
internal static class ZonePolish
{
    /// <summary>Work of CP-SAT for a few hundred areas.</summary>
    internal const double UsualWork = 60;

    /// <summary>Polishes a plan of zones.</summary>
    /// <param name="plan">The plan, with what must not change.</param>
    /// <param name="work">The most work, in CP-SAT's units of about a second; 0 or more.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellation">Stops the work; the plan is then as it was.</param>
    /// <returns>The polished plan; the plan as it was, with the reason, if nothing better is known.</returns>
    /// <exception cref="ArgumentException">The lists don't fit each other, or a number is out of range.</exception>
    internal static PolishedZones Of(ZonePlan plan, double work = UsualWork, int seed = 0, CancellationToken cancellation = default)
    {
        plan.Check();
        if (WhyNot(plan, work, cancellation) is { } reason)
        {
            return Answer(plan, plan.Zones, false, reason);
        }

        // Few changes are proved quickly, many slowly: each step begins where the one before ended, and a stop keeps the last that ended.
        var (best, left, changes) = (plan.Zones, work, 0);
        while (changes < plan.MostChanges)
        {
            changes = Math.Min(plan.MostChanges, changes + Math.Max(1, changes / 2));
            if (Best(plan with { MostChanges = changes }, best, seed, ref left, cancellation) is not { } zones)
            {
                return Answer(plan, best, false, Stopped);
            }

            best = zones;
        }

        return Answer(plan, best, true, plan.Imbalance(best) < plan.Imbalance(plan.Zones)
            ? "No plan within the limits is more balanced; that is proved."
            : "Nothing changed: no plan within the limits is more balanced.");
    }

    /// <summary>The most balanced zones, proved; null if the work ended before.</summary>
    private static ImmutableArray<int>? Best(
        ZonePlan plan, ImmutableArray<int> known, int seed, ref double left, CancellationToken cancellation)
    {
        using var solver = new CpSolver();
        var model = new ZoneModel(plan, known);
        while (true)
        {
            var status = SatProgramme.Solve(model.Model, solver, new SatEffort(left, null, seed), cancellation);
            if (status != CpSolverStatus.Optimal)
            {
                return null;
            }

            left -= solver.Response?.DeterministicTime ?? left;
            var zones = model.Read(solver);
            if (!model.Cut(zones))
            {
                return plan.Imbalance(zones) < plan.Imbalance(known) ? zones : known;
            }
        }
    }

    private const string Stopped = "The work ended before the best balance was proved.";

    private static string? WhyNot(ZonePlan plan, double work, CancellationToken cancellation)
    {
        var pieces = Enumerable.Range(0, plan.Count).Select(zone => (Zone: zone, plan.Parts(plan.Zones, zone).Count))
            .FirstOrDefault(one => one.Count > 1);
        var apart = plan.Together.Where(group => group.Select(area => plan.Zones[area]).Distinct().Count() > 1)
            .Select(group => string.Join(", ", group)).FirstOrDefault();
        return plan.Zones.IsEmpty ? "Nothing changed: there are no areas."
            : NativeSolvers.WhyNot is { } library ? "Nothing changed. " + library
            : pieces.Count > 1 ? $"Nothing changed: zone {pieces.Zone} is in {pieces.Count} pieces, and zones must be in one."
            : apart is not null ? $"Nothing changed: areas {apart} must be in one zone, and are not."
            : work <= 0 ? "Nothing changed: no work was allowed."
            : cancellation.IsCancellationRequested ? "Nothing changed: the work was stopped."
            : null;
    }

    private static PolishedZones Answer(ZonePlan plan, ImmutableArray<int> zones, bool isBest, string reason) => new(
        zones, [.. Enumerable.Range(0, zones.Length).Where(area => zones[area] != plan.Zones[area])],
        plan.Count == 0 ? 0 : (double)plan.Imbalance(zones) / plan.Count, isBest, reason);
}
