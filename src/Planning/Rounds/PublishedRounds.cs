using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>A county's rounds at an output level: the comparison behind them, and the figures that may be shown.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedRounds : ITabular
{
    private PublishedRounds(RoundsComparison comparison, PlacedCounty placed, OutputLevel level, ImmutableArray<PublishedCell> cells) =>
        (Comparison, Placed, Level, Cells) = (comparison, placed, level, cells);

    /// <summary>The plans and today's rounds. Restricted.</summary>
    public RoundsComparison Comparison { get; }

    /// <summary>The county. Restricted.</summary>
    public County County => Placed.County;

    /// <summary>The county on the map that the figures are by. Restricted.</summary>
    internal PlacedCounty Placed { get; }

    /// <summary>Who the figures may go to.</summary>
    public OutputLevel Level { get; }

    /// <summary>The figures that the level allows: all that pages and shareable files are written from.</summary>
    public ImmutableArray<PublishedCell> Cells { get; }

    /// <summary>The day as a word, or <c>a week</c>.</summary>
    public string When => Comparison.Solved.Rounds.Day is { } day ? $"a {day}" : "a week";

    /// <summary>Publishes a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="placed">The county it is of, on the map that figures are by.</param>
    /// <param name="level">Who it may go to.</param>
    /// <param name="rule">How small numbers are protected in shareable output; the default rule if null.</param>
    /// <returns>The figures.</returns>
    public static PublishedRounds Of(RoundsComparison comparison, PlacedCounty placed, OutputLevel level, DisclosureRule? rule = null) =>
        Of(comparison, placed, new PublishOptions { Level = level, Rule = rule ?? new DisclosureRule() }, null);

    /// <summary>Publishes a comparison in step with the county's published ledger and the release before.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="placed">The county it is of, on the map that figures are by.</param>
    /// <param name="publish">Who it may go to, how small numbers are protected, and the release that it follows.</param>
    /// <param name="ledger">The ledger at the same level; if it hides the county's need, shareable rounds show nothing.</param>
    internal static PublishedRounds Of(
        RoundsComparison comparison, PlacedCounty placed, PublishOptions publish, PublishedLedger? ledger)
    {
        var isShareable = publish.Level == OutputLevel.Shareable;
        var cells = RoundsCells.Of(
            comparison, placed, publish.Level, publish.Rule, isShareable && ledger is { Demand: not { Shown: Shown.Rounded } });
        var rounds = new PublishedRounds(comparison, placed, publish.Level, cells);
        return isShareable && publish.After is { } after
            ? new PublishedRounds(comparison, placed, publish.Level,
                RoundsSteps.WithDifferences(rounds.Kept(new KeptFigures(after, publish.Rule))))
            : rounds;
    }

    /// <summary>Every figure, by its name in a release.</summary>
    internal IEnumerable<(string Name, PublishedNumber Figure)> Figures() =>
        Cells.Select(cell => (NameOf(cell), new PublishedNumber(cell.Shown, cell.Value, cell.Low, cell.High)));

    private IEnumerable<PublishedCell> Kept(KeptFigures kept)
    {
        foreach (var (cell, (name, figure)) in Cells.Zip(Figures()))
        {
            var now = cell.Measure.Kind == MeasureKind.Count
                ? kept.Count(name, figure, (long)(figure.Value ?? figure.Low ?? 0))
                : kept.Amount(name, figure);
            yield return now == figure ? cell : cell with
            {
                Shown = now.Shown,
                Value = now.Value,
                Low = now.Low,
                High = now.High,
                Why = now.Shown == Shown.Hidden ? HiddenBecause.WithAnEarlier : "",
            };
        }
    }

    private string NameOf(PublishedCell cell) =>
        $"rounds/{When}/{cell.Measure.Key}/{cell.Status}/{cell.Provider}/{cell.TimeOfDay}";

    /// <summary>Totals of today's rounds and the plan.</summary>
    /// <returns>A row a figure.</returns>
    public Table ToTable() => RoundsTable.Of(this) with { File = null };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The figure of the county as a whole; null if there is none.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="status"><c>fast</c> or <c>slow</c> travel; empty for the model's own.</param>
    /// <returns>The figure.</returns>
    public PublishedCell? Whole(Measure measure, string status = "") => Whole(Cells, measure, status);

    internal static PublishedCell? Whole(ImmutableArray<PublishedCell> cells, Measure measure, string status = "") =>
        cells.FirstOrDefault(cell =>
        cell.AreaKind == "county"
            && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0 && cell.Measure == measure && cell.Status == status);
}
