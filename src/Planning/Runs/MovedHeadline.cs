using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>How far the headline, the share of recorded need not delivered, moves when an assumption is set low or high.</summary>
/// <param name="Assumption">The assumption.</param>
/// <param name="AtLow">The headline at the low setting, in per cent.</param>
/// <param name="AtHigh">The headline at the high setting, in per cent.</param>
/// <param name="MovedAtLow">People whose met or unmet minutes change at the low setting.</param>
/// <param name="MovedAtHigh">People whose met or unmet minutes change at the high setting.</param>
internal sealed record MovedHeadline(Assumption Assumption, double AtLow, double AtHigh, int MovedAtLow, int MovedAtHigh)
{
    private const int Shown = 5;

    /// <summary>The distance between the two settings' headlines and the base's, in percentage points.</summary>
    public double Reach { get; private init; }

    /// <summary>Finds what moves the headline most.</summary>
    /// <param name="run">The run.</param>
    /// <param name="known">Its ledger.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static ImmutableArray<MovedHeadline> Find(CountyRun run, Ledger known, CancellationToken cancellation)
    {
        var assumptions = run.Assumptions;
        var moved = new MovedHeadline[assumptions.All.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = run.Options.Threads, CancellationToken = cancellation };
        Parallel.For(0, moved.Length, parallel, index => moved[index] = Move(run.County, known, assumptions, assumptions.All[index]));
        return
        [
            .. moved.OrderByDescending(entry => entry.Reach)
                .ThenBy(entry => entry.Assumption.Key, StringComparer.Ordinal)
                .Take(Shown)
                .Where((entry, rank) => entry.Reach > 0 || rank < 3),
        ];
    }

    private static MovedHeadline Move(County county, Ledger known, Assumptions assumptions, Assumption assumption)
    {
        var headline = Percent(
            known.County.Client(0, HourStatuses.IsUnmet), known.County.Client(0, status => !status.IsBeside()));
        var (low, movedAtLow) = Under(assumption.Low);
        var (high, movedAtHigh) = Under(assumption.High);
        return new MovedHeadline(assumption, low, high, movedAtLow, movedAtHigh)
        {
            Reach = Math.Max(Math.Abs(low - headline), Math.Abs(high - headline)),
        };

        (double Headline, int Moved) Under(decimal value)
        {
            var options = assumptions.WithValue(assumption.Key, value).ToLedgerOptions();
            var shortfalls = options.ActualsWeeks == known.Options.ActualsWeeks ? null : Shortfalls(county, options.ActualsWeeks);
            var recount = LedgerRecount.Of(known, options, shortfalls);
            return (Percent(recount.Unmet, recount.Demand), recount.PeopleMoved);
        }
    }

    private static CareMinutes?[]? Shortfalls(County county, int weeks) => county.HasDeliveries
        ? [.. county.Packages.Select(one => DeliveredWeek.Shortfall(one.Deliveries, county.AsOf, weeks))]
        : null;

    private static double Percent(CareMinutes unmet, CareMinutes demand) =>
        demand == CareMinutes.Zero ? 0 : 100.0 * unmet.Value / demand.Value;
}
