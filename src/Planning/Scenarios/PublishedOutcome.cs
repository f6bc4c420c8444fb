using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// What becomes of a county under a scenario, as a level may show it: before, after and change by area; no package and no person.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedOutcome : ITabular
{
    private PublishedOutcome(Outcome outcome, PublishedRun run, ImmutableArray<OutcomeCell> cells) =>
        (Outcome, Published, Cells) = (outcome, run, cells);

    /// <summary>Who may see it.</summary>
    public OutputLevel Level => Published.Level;

    /// <summary>The scenario.</summary>
    public Scenario Scenario => Outcome.Scenario;

    /// <summary>What becomes of the county. Restricted.</summary>
    internal Outcome Outcome { get; }

    /// <summary>The run whose published ledger the figures are in step with.</summary>
    internal PublishedRun Published { get; }

    /// <summary>
    /// Every figure: by week, area and measure. These are the rows of outcome.csv. Empty if so few people are behind them that nothing may
    /// be
    /// shown.
    /// </summary>
    internal ImmutableArray<OutcomeCell> Cells { get; }

    /// <summary>The areas that figures are by.</summary>
    internal Zones Areas => Level == OutputLevel.Shareable ? Published.Ledger.Display.ToZones() : Outcome.Ground.Map;

    /// <summary>Whether the part of each step may be shown: shareable output has the whole change only.</summary>
    internal bool HasParts => Level != OutputLevel.Shareable;

    /// <summary>The county in the last week: each measure before, after and the change with its range.</summary>
    /// <returns>A row a measure.</returns>
    public Table ToTable() => OutcomeTable.Of(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Publishes an outcome in step with a published run.</summary>
    internal static PublishedOutcome Of(Outcome outcome, PublishedRun run, CancellationToken cancellation = default)
    {
        if (run.Level != OutputLevel.Shareable)
        {
            return new PublishedOutcome(outcome, run, ExactOutcome.Of(outcome, cancellation));
        }

        // Releases of other maps are tied to this one area by area where the ledger is published; that is not done again here.
        var isAlone = run.After is not { } after
            || after.All.All(release => release.Areas.IsEmpty || EarlierMap.IsSame(release, run.Placed.Zones));
        return new PublishedOutcome(outcome, run, run.IsTooSmall || !isAlone ? [] : ShareableOutcome.Of(outcome, run.Ledger, cancellation));
    }

    /// <summary>A figure of the county or an area in the last week; null if it is not part of the output.</summary>
    internal OutcomeCell? Find(Measure measure, string status = "", string kind = EmptyRows.CountyKind, string area = "county") =>
        Cells.FirstOrDefault(cell => cell.Week == Outcome.End.Week && cell.After.Measure == measure && cell.After.Status == status
            && cell.After.AreaKind == kind && cell.After.Area == area);
}

/// <summary>A figure before and after.</summary>
/// <param name="Week">The week's number, from 1.</param>
/// <param name="Day">The day on which it starts.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">Under the scenario, at central sizes; low and high are what rounding leaves open.</param>
/// <param name="Change">The change at central sizes; low and high hold eight of ten draws of sizes, and what rounding leaves open.</param>
internal sealed record OutcomeCell(int Week, DateOnly Day, PublishedCell Before, PublishedCell After, PublishedCell Change);
