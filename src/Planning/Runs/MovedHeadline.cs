using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>How far the headline, the share of recorded need not delivered, moves when an assumption is set low or high.</summary>
/// <param name="Assumption">The assumption.</param>
/// <param name="AtLow">The headline at the low setting, in per cent.</param>
/// <param name="AtHigh">The headline at the high setting, in per cent.</param>
/// <param name="MovedAtLow">People whose met or unmet minutes change at the low setting.</param>
/// <param name="MovedAtHigh">People whose met or unmet minutes change at the high setting.</param>
public sealed record MovedHeadline(Assumption Assumption, double AtLow, double AtHigh, int MovedAtLow, int MovedAtHigh)
{
    private const int Shown = 5;

    /// <summary>The distance between the two settings' headlines and the base's, in percentage points.</summary>
    public double Reach { get; private init; }

    internal static ImmutableArray<MovedHeadline> Find(County county, RunOptions options, CancellationToken cancellation)
    {
        var assumptions = options.Assumptions;
        var known = county.Ledger(assumptions.ToLedgerOptions(), cancellation);
        var moved = new MovedHeadline[assumptions.All.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        Parallel.For(0, moved.Length, parallel, index => moved[index] = Move(county, known, assumptions, index));
        return
        [
            .. moved.OrderByDescending(entry => entry.Reach)
                .ThenBy(entry => entry.Assumption.Key, StringComparer.Ordinal)
                .Take(Shown)
                .Where((entry, rank) => entry.Reach > 0 || rank < 3),
        ];
    }

    private static MovedHeadline Move(County county, Ledger known, Assumptions assumptions, int index)
    {
        var assumption = assumptions.All[index];
        var low = county.Ledger(assumptions.WithValue(assumption.Key, assumption.Low).ToLedgerOptions());
        var high = county.Ledger(assumptions.WithValue(assumption.Key, assumption.High).ToLedgerOptions());
        return new MovedHeadline(assumption, HeadlineOf(low), HeadlineOf(high), Moved(known, low), Moved(known, high))
        {
            Reach = Math.Max(Math.Abs(HeadlineOf(low) - HeadlineOf(known)), Math.Abs(HeadlineOf(high) - HeadlineOf(known))),
        };
    }

    private static double HeadlineOf(Ledger ledger)
    {
        var demand = ledger.County.Client(0, status => !status.IsBeside()).Value;
        return demand == 0 ? 0 : 100.0 * ledger.County.Client(0, HourStatuses.IsUnmet).Value / demand;
    }

    private static int Moved(Ledger before, Ledger after)
    {
        var change = new Dictionary<(int Person, bool IsMet), long>();
        foreach (var entry in before.Entries)
        {
            Add(entry, -entry.Client);
        }

        foreach (var entry in after.Entries)
        {
            Add(entry, entry.Client);
        }

        return change.Where(entry => entry.Value != 0).Select(entry => entry.Key.Person).Distinct().Count();

        void Add(LedgerEntry entry, long minutes)
        {
            if (!entry.Status.IsBeside())
            {
                var key = (entry.Person, entry.Status.IsMet());
                change[key] = change.GetValueOrDefault(key) + minutes;
            }
        }
    }
}
