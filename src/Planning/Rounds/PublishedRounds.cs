using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>A county's rounds at an output level: the comparison behind them, and the figures that may be shown.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedRounds : ITabular
{
    /// <summary>Iterations in all that a run searches with unless told otherwise: about two seconds on the sample county ashdale.</summary>
    public const long DefaultIterations = 20_000;

    /// <summary>Iterations in all of the command that plans rounds, unless told otherwise.</summary>
    public const long DefaultCommandIterations = 200_000;

    /// <summary>Iterations in all of the command for a week, which has seven times the visits.</summary>
    public const long DefaultWeekIterations = 2_000_000;

    private PublishedRounds(RoundsComparison comparison, County county, OutputLevel level, ImmutableArray<PublishedCell> cells) =>
        (Comparison, County, Level, Cells) = (comparison, county, level, cells);

    /// <summary>The plans and today's rounds. Restricted.</summary>
    public RoundsComparison Comparison { get; }

    /// <summary>The county. Restricted.</summary>
    public County County { get; }

    /// <summary>Who the figures may go to.</summary>
    public OutputLevel Level { get; }

    /// <summary>The figures that the level allows: all that pages and shareable files are written from.</summary>
    public ImmutableArray<PublishedCell> Cells { get; }

    /// <summary>The day as a word, or <c>a week</c>.</summary>
    public string When => Comparison.Solved.Rounds.Day is { } day ? $"a {day}" : "a week";

    /// <summary>Publishes a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="county">The county it is of.</param>
    /// <param name="level">Who it may go to.</param>
    /// <param name="rule">How small numbers are protected in shareable output; the defaults where none is given.</param>
    /// <returns>The figures.</returns>
    public static PublishedRounds Of(RoundsComparison comparison, County county, OutputLevel level, DisclosureRule? rule = null) =>
        new(comparison, county, level, RoundsCells.Of(comparison, county, level, rule ?? new DisclosureRule()));

    /// <summary>Today's rounds and the plan on the whole.</summary>
    /// <returns>A row a figure.</returns>
    public Table ToTable() => RoundsTable.Of(this) with { File = null };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The figure of the county as a whole; none where there is none.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="status"><c>fast</c> or <c>slow</c> travel; empty for the model's own.</param>
    /// <returns>The figure.</returns>
    public PublishedCell? Whole(Measure measure, string status = "") => Whole(Cells, measure, status);

    internal static PublishedCell? Whole(ImmutableArray<PublishedCell> cells, Measure measure, string status = "") => cells.FirstOrDefault(cell =>
        cell.AreaKind == "county" && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0 && cell.Measure == measure && cell.Status == status);

    /// <summary>The county with only the packages of some zones on rounds; the others rest.</summary>
    /// <param name="county">The county.</param>
    /// <param name="zones">The zones' codes.</param>
    /// <returns>The county; its ledger isn't that of the whole any more.</returns>
    /// <exception cref="ArgumentException">A code isn't on the map.</exception>
    public static County Within(County county, IEnumerable<string> zones)
    {
        var wanted = new HashSet<int>();
        foreach (var code in zones)
        {
            wanted.Add(county.Zones.TryIndexOf(new ZoneCode(code), out var zone)
                ? zone
                : throw new ArgumentException($"The map has no zone '{code}'. Give zone codes, with commas between them.", nameof(zones)));
        }

        return county with
        {
            Lines =
            [
                .. county.Lines.Select(line => wanted.Contains(line.Place.Area.Zone)
                    ? line
                    : line with { Package = line.Package with { Status = ServiceStatus.Paused } }),
            ],
        };
    }
}
