using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>An assumption that moves the headline, with the headline at its low and high settings as the run's level allows.</summary>
/// <param name="Assumption">The assumption.</param>
/// <param name="AtLow">The headline when it is set low.</param>
/// <param name="AtHigh">The headline when it is set high.</param>
internal sealed record PublishedMover(Assumption Assumption, PublishedCell AtLow, PublishedCell AtHigh)
{
    /// <summary>What moves the headline, the strongest first; empty if the headline is unknown.</summary>
    internal static ImmutableArray<PublishedMover> Of(PublishedRun run) => run.Ledger.County(LedgerMeasures.Deficit) is not { } known
        ? []
        :
        [
            .. run.Run.Movers.Select(mover => new PublishedMover(
                mover.Assumption, Cell(run, known, mover.AtLow, mover.MovedAtLow), Cell(run, known, mover.AtHigh, mover.MovedAtHigh))),
        ];

    /// <summary>
    /// In shareable output a headline at another setting is rounded to whole per cents and to at least the hours that few people need, and
    /// hidden if the setting moves the hours of fewer people than the smallest count shown, or the headline itself is hidden.
    /// </summary>
    private static PublishedCell Cell(PublishedRun run, PublishedCell known, double percent, int peopleMoved)
    {
        if (run.Level != OutputLevel.Shareable)
        {
            return known with { Shown = Shown.Exact, Value = percent, Low = percent, High = percent };
        }

        if (peopleMoved == 0 || known.Shown is Shown.Hidden or Shown.NotSupplied)
        {
            return known;
        }

        var rule = run.Rule;
        var demandHours = run.Run.Ledger.County.Client(0, status => !status.IsBeside()).Hours.Value;
        if (!rule.IsEnough(peopleMoved) || demandHours <= 0 || known.Shown == Shown.Class)
        {
            return known with { Shown = Shown.Hidden, Value = null, Low = null, High = null };
        }

        var shown = ProtectedNumber.Rounded(
            percent, Math.Max(rule.PercentStep(demandHours), Math.Ceiling(100 * rule.FewestHours / demandHours)), floor: 0);
        return known with { Shown = shown.Shown, Value = shown.Value, Low = shown.Low, High = shown.High };
    }
}
