using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>A measure of the return as a level may show it.</summary>
/// <param name="Line">The measure, period and target. Restricted.</param>
/// <param name="Numerator">What was counted.</param>
/// <param name="Denominator">Of how many.</param>
internal sealed record PublishedReturnLine(ReturnLine Line, PublishedNumber Numerator, PublishedNumber Denominator)
{
    /// <summary>The value from the figures as they are shown; null if one of them has none.</summary>
    internal double? Value => Ratio(Numerator.Value, Denominator.Value);

    /// <summary>The 95 % interval of the value; null without one.</summary>
    internal (double Low, double High)? Interval => Numerator.Value is { } counted && Denominator.Value is { } all
        ? ReturnInterval.Of(Line.Metric, counted, all) : null;

    /// <summary>Whether the target is met; null without one, or if what is shown can't tell.</summary>
    internal bool? IsOnTrack
    {
        get
        {
            if (Line.Target is not { } target || Value is null)
            {
                return null;
            }

            var (low, high, aim) = (Ratio(Numerator.Low, Denominator.High), Ratio(Numerator.High, Denominator.Low), (double)target.Target);
            return target.IsHigherBetter
                ? low >= aim ? true : high < aim ? false : null
                : high <= aim ? true : low > aim ? false : null;
        }
    }

    /// <summary>
    /// Whether the target is outside the 95 % interval, so that chance alone hardly explains the difference; null if unknown.
    /// </summary>
    internal bool? IsBeyondChance => Line.Target is { } target && Interval is { } interval
        ? (double)target.Target < interval.Low || (double)target.Target > interval.High : null;

    private double? Ratio(double? counted, double? all) =>
        counted / all * (double)Line.Metric.Scale() is { } value && double.IsFinite(value)
        ? value : null;
}

/// <summary>A pathway in a month as a level may show it.</summary>
/// <param name="Month">The month and pathway, its places and room, which tell of no person.</param>
/// <param name="Demand">People who came.</param>
/// <param name="DaysToStart">Days from referral to a provider.</param>
internal sealed record PublishedReturnMonth(ReturnMonth Month, PublishedNumber Demand, PublishedNumber DaysToStart)
{
    /// <summary>People there was room for less those who came, from figures as they are shown; null if one of them has no value.</summary>
    internal double? Surplus => Month.Capacity - Demand.Value;
}

/// <summary>The Better Care Fund return as a level may show it: measures with targets, and demand and room by pathway and month.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedReturn : ITabular
{
    private PublishedReturn(
        CountyReturn made, PublishedRun run, ImmutableArray<PublishedReturnLine> lines, ImmutableArray<PublishedReturnMonth> months) =>
        (Return, Published, Lines, Months) = (made, run, lines, months);

    /// <summary>Who may see it.</summary>
    public OutputLevel Level => Published.Level;

    /// <summary>The return before protection. Restricted.</summary>
    internal CountyReturn Return { get; }

    /// <summary>The run it was published with.</summary>
    internal PublishedRun Published { get; }

    /// <summary>The measures; empty if the county is so small that nothing may be shown.</summary>
    internal ImmutableArray<PublishedReturnLine> Lines { get; }

    /// <summary>The months; empty without files of referrals and discharges, or if nothing may be shown.</summary>
    internal ImmutableArray<PublishedReturnMonth> Months { get; }

    /// <summary>The measures of all people: figure, 95 % interval, target, and whether it is met.</summary>
    /// <returns>A row a measure and period.</returns>
    public Table ToTable() => ReturnTables.Measures(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The return of a run's county at the run's level, with the usual lengths of stay.</summary>
    /// <param name="run">The published run; its rule protects small numbers.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The return.</returns>
    public static PublishedReturn Of(PublishedRun run, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Of(CountyReturn.Of(run.County, new ReturnOptions(), cancellation), run, cancellation);
    }

    /// <summary>Publishes a return at the level of a run.</summary>
    internal static PublishedReturn Of(CountyReturn made, PublishedRun run, CancellationToken cancellation = default)
    {
        if (run.IsTooSmall)
        {
            return new PublishedReturn(made, run, [], []);
        }

        if (run.Level == OutputLevel.Shareable)
        {
            var (lines, months) = ShareableReturn.Of(made, run.Rule, cancellation);
            return new PublishedReturn(made, run, lines, months);
        }

        return new PublishedReturn(
            made, run,
            [.. made.Lines.Select(line => new PublishedReturnLine(line, Exact((double?)line.Numerator), Exact((double?)line.Denominator)))],
            [.. made.Months.Select(month => new PublishedReturnMonth(month, Exact(month.Demand), Exact(month.DaysToStart)))]);
    }

    private static PublishedNumber Exact(double? value) => value is { } known
        ? new PublishedNumber(Shown.Exact, known, known, known) : PublishedNumber.NotSupplied;
}
