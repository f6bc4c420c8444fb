using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What draws of sizes leave open in a week: client minutes of the county.</summary>
/// <param name="Met">Met care.</param>
/// <param name="Unmet">Unmet need.</param>
/// <param name="Waiting">Hours that wait.</param>
internal readonly record struct PathBand(DrawnRange Met, DrawnRange Unmet, DrawnRange Waiting);

/// <summary>The middle draw, and between which values eight of ten, and nineteen of twenty, lie.</summary>
internal readonly record struct DrawnRange(long Middle, long Low80, long High80, long Low95, long High95)
{
    /// <summary>The ranges of draws, widened to hold the figure at central sizes.</summary>
    internal static DrawnRange Of(long[] drawn, long central)
    {
        Array.Sort(drawn);
        var (tenth, fortieth) = ((drawn.Length - 1) / 10, (drawn.Length - 1) / 40);
        return new DrawnRange(
            drawn[(drawn.Length - 1) / 2], Math.Min(central, drawn[tenth]), Math.Max(central, drawn[^(tenth + 1)]),
            Math.Min(central, drawn[fortieth]), Math.Max(central, drawn[^(fortieth + 1)]));
    }
}

/// <summary>Draws the weeks of a path.</summary>
internal static class PathBands
{
    private static readonly OutcomeMeasure Met = OutcomeMeasures.Find(LedgerMeasures.Met),
        Unmet = OutcomeMeasures.Find(LedgerMeasures.Unmet),
        Waiting = OutcomeMeasures.Find(LedgerMeasures.ByStatus, HourStatus.Waiting.Key());

    /// <summary>The bands, week by week. Weeks in which the same levers hold alike are drawn once.</summary>
    internal static ImmutableArray<PathBand> Of(Outcome outcome, CancellationToken cancellation)
    {
        var bands = ImmutableArray.CreateBuilder<PathBand>(outcome.Path.Length);
        var known = new Dictionary<string, PathBand>(StringComparer.Ordinal);
        for (var week = 0; week < outcome.Path.Length; week++)
        {
            cancellation.ThrowIfCancellationRequested();
            var key = outcome.Weeks.KeyOf(outcome.Path[week].Day);
            if (!known.TryGetValue(key, out var band))
            {
                known.Add(key, band = OfWeek(outcome, outcome.Path[week], cancellation));
            }

            bands.Add(band);
        }

        bands[^1] = OfDrawn(outcome.Path[^1], outcome.End.Drawn);
        return bands.MoveToImmutable();
    }

    private static PathBand OfWeek(Outcome outcome, PathWeek week, CancellationToken cancellation) =>
        OfDrawn(week, [.. outcome.Weeks.Drawn(week.Day, outcome.Options, cancellation)]);

    private static PathBand OfDrawn(PathWeek week, ImmutableArray<OutcomeFigures> drawn)
    {
        DrawnRange Range(OutcomeMeasure measure, long central) => DrawnRange.Of([.. drawn.Select(one => one.County(measure))], central);
        return new PathBand(Range(Met, week.Met), Range(Unmet, week.Need - week.Met), Range(Waiting, week.Waiting));
    }
}

/// <summary>Draws the path of an outcome once, when somebody asks for it.</summary>
internal sealed class BandsOnce
{
    private readonly Lock _making = new();
    private ImmutableArray<PathBand> _made;

    internal ImmutableArray<PathBand> Of(Outcome outcome, CancellationToken cancellation)
    {
        lock (_making)
        {
            return _made.IsDefault ? _made = PathBands.Of(outcome, cancellation) : _made;
        }
    }
}
