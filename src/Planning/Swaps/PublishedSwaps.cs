using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// What a search for swaps found, as a level may show it: counts and hours by area, before and after; no package and no provider.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedSwaps : ITabular
{
    private PublishedSwaps(SwapPlan plan, PublishedRun run, SwapFacts facts, ImmutableArray<PublishedCell> cells) =>
        (Plan, Published, Facts, Cells) = (plan, run, facts, cells);

    /// <summary>Who may see it.</summary>
    public OutputLevel Level => Published.Level;

    /// <summary>What was found. Restricted.</summary>
    internal SwapPlan Plan { get; }

    /// <summary>The run whose published ledger the figures are in step with.</summary>
    internal PublishedRun Published { get; }

    /// <summary>What changes, package by package. Restricted.</summary>
    internal SwapFacts Facts { get; }

    /// <summary>
    /// Every figure: by county, display area and bucket (in full also zone), then measure and status. These are the rows of swap-zones.csv;
    /// docs/reference/outputs.md lists the measures. Empty if so few people are behind them that nothing may be shown.
    /// </summary>
    public ImmutableArray<PublishedCell> Cells { get; }

    /// <summary>The areas that figures are by: single zones unless the level is shareable.</summary>
    internal Zones Areas => Published.Ledger.Display.ToZones();

    /// <summary>The states that the search kept, as the level may show them.</summary>
    internal ImmutableArray<PublishedSwapStep> Steps => PublishedSwapStep.Of(this);

    /// <summary>What it rests on that nobody supplied, in sentences; shareable without the number of providers.</summary>
    internal IEnumerable<string> Assumed => Plan.Assumed.Select(sentence =>
        Level == OutputLevel.Shareable && sentence.Contains(SwapMoney.CostsAssumed, StringComparison.Ordinal)
            ? SwapMoney.CostsAssumed + " for some providers." : sentence);

    /// <summary>The areas before and after: people waiting, packages that change provider, travel.</summary>
    /// <returns>A row an area, the county below.</returns>
    public Table ToTable() => SwapAreasTable.Of(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Publishes what a search found in step with a published run.</summary>
    /// <param name="plan">What was found.</param>
    /// <param name="run">The county's run at the level wanted: its ledger gives the areas and is guarded together with these
    /// figures.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static PublishedSwaps Of(SwapPlan plan, PublishedRun run, CancellationToken cancellation = default)
    {
        var (ledger, zones) = (run.Run.Ledger, run.Placed.Zones);
        var facts = SwapFacts.Of(plan, ledger);
        var ticks = plan.Today.Weeks.IsEmpty ? 1 : plan.Today.Weeks[0].Plan.Problem.TicksPerMinute;
        if (run.Level != OutputLevel.Shareable)
        {
            var county = new SwapTallies(facts, ticks, new int[zones.AreaCount], 1);
            var areas = new SwapTallies(facts, ticks, [.. Enumerable.Range(0, zones.AreaCount)], zones.AreaCount);
            return new PublishedSwaps(plan, run, facts, SwapCells.Exact(zones, county, areas));
        }

        // Releases of other maps are tied to this one area by area where the ledger is published; that is not done again here.
        var isAlone = run.After is not { } after
            || after.All.All(release => release.Areas.IsEmpty || EarlierMap.IsSame(release, zones));
        return new PublishedSwaps(
            plan, run, facts,
            run.IsTooSmall || !isAlone ? [] : ShareableSwaps.Of(run.Ledger, ledger, facts, ticks, plan.Scope.Zones, cancellation));
    }

    /// <summary>A figure; null if it is not part of the output.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="status">Of which rounds, or what is placed.</param>
    /// <param name="kind">The kind of area.</param>
    /// <param name="area">The area's code.</param>
    internal PublishedCell? Find(Measure measure, string status, string kind = EmptyRows.CountyKind, string area = "county") =>
        Cells.FirstOrDefault(cell => cell.Measure == measure && cell.Status == status && cell.AreaKind == kind && cell.Area == area);
}
