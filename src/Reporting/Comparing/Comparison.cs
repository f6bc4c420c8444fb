using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>One figure in two runs, and the difference between them.</summary>
/// <param name="Before">The figure of the first run.</param>
/// <param name="After">The figure of the second run.</param>
/// <param name="Difference">
/// Second less first, with what it can be given both; hidden if either is hidden, not supplied if either is not.
/// </param>
public sealed record ComparedCell(PublishedCell Before, PublishedCell After, PublishedCell Difference)
{
    /// <summary>
    /// What is left out of both figures so that they are alike, such as <c>without undelivered hours</c>; <c>not comparable: ...</c> with
    /// the reason if the two runs supply different things; empty if the figures are alike as they are.
    /// </summary>
    public string Scope { get; init; } = "";

    /// <summary>Whether the two figures are of like things.</summary>
    public bool IsComparable => !Scope.StartsWith("not comparable", StringComparison.Ordinal);
}

/// <summary>Two runs of one level side by side. Only what both show is compared, so it tells no more than the two files together.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class Comparison : ITabular
{
    private Comparison(WrittenRun before, WrittenRun after, ImmutableArray<ComparedCell> cells, ImmutableArray<string> differences)
    {
        Differences = differences;
        Before = before;
        After = after;
        Cells = cells;
    }

    /// <summary>The first run.</summary>
    public WrittenRun Before { get; }

    /// <summary>The second run.</summary>
    public WrittenRun After { get; }

    /// <summary>Figures that both runs have, in the order of the second.</summary>
    public ImmutableArray<ComparedCell> Cells { get; }

    /// <summary>What differs between what the two runs supply and assume, in sentences; empty if nothing does.</summary>
    public ImmutableArray<string> Differences { get; }

    /// <summary>Whether both runs show the same areas; else only the county and common areas are compared.</summary>
    public bool HasSameAreas => Before.Areas.Select(Text).Order(StringComparer.Ordinal)
        .SequenceEqual(After.Areas.Select(Text).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>What changed, by area: second run less first.</summary>
    /// <returns>A row an area, the county below; a difference of hidden figures is hidden.</returns>
    public Table ToTable() => ComparisonFiles.Changes(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Compares two runs.</summary>
    /// <param name="before">The first run.</param>
    /// <param name="after">The second run.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="BadDataException">The runs have different levels.</exception>
    public static Comparison Of(WrittenRun before, WrittenRun after)
    {
        if (before.Level != after.Level)
        {
            throw new BadDataException([Finding.Plain(WrittenRunFaults.LevelsDiffer, "summary.json",
                $"The first is {RunTables.LevelWord(before.Level)}, the second {RunTables.LevelWord(after.Level)}.")]);
        }

        var scope = ComparisonScope.Of(before, after);
        var areas = CommonAreas(before, after);
        var earlier = before.Cells.ToDictionary(KeyOf, StringComparer.Ordinal);
        var cells = ImmutableArray.CreateBuilder<ComparedCell>();
        foreach (var cell in after.Cells)
        {
            if (earlier.TryGetValue(KeyOf(cell), out var known) && (cell.AreaKind != "display" || areas.Contains(cell.Area)))
            {
                var (first, second, like) = scope.Match(known, cell);
                var compared = new ComparedCell(first, second, Difference(first, second)) { Scope = like };
                cells.Add(compared.IsComparable
                    ? compared
                    : compared with
                    {
                        Difference = compared.Difference with { Shown = Shown.NotSupplied, Value = null, Low = null, High = null },
                    });
            }
        }

        return new Comparison(before, after, cells.ToImmutable(), scope.Sentences);
    }

    private static PublishedCell Difference(PublishedCell before, PublishedCell after)
    {
        var template = after with { Origin = Origin.Derived, Value = null, Low = null, High = null };
        if (before.Shown == Shown.NotSupplied || after.Shown == Shown.NotSupplied)
        {
            return template with { Shown = Shown.NotSupplied };
        }

        if (before.Shown == Shown.Hidden || after.Shown == Shown.Hidden)
        {
            return template with { Shown = Shown.Hidden };
        }

        var (low, high) = (after.Low - before.High, after.High - before.Low);
        if (before.Shown == Shown.Exact && after.Shown == Shown.Exact)
        {
            var exact = after.Value - before.Value;
            return template with { Shown = Shown.Exact, Value = exact, Low = exact, High = exact };
        }

        var isClass = before.Shown == Shown.Class || after.Shown == Shown.Class;
        return template with
        {
            Shown = isClass ? Shown.Class : Shown.Rounded,
            Value = isClass ? null : after.Value - before.Value,
            Low = low,
            High = high,
        };
    }

    /// <summary>Codes of display areas that are made of the same zones in both runs.</summary>
    private static HashSet<string> CommonAreas(WrittenRun before, WrittenRun after)
    {
        var known = before.Areas.Select(Text).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.AreaCodes.Where((_, index) =>
                known.Contains(Text(after.Areas[index])) && before.AreaCodes.Contains(after.AreaCodes[index])),
        ];
    }

    private static string Text(ImmutableArray<ZoneCode> zones) => string.Join('\n', zones.Order());

    private static string KeyOf(PublishedCell cell) =>
        string.Join('\n', cell.AreaKind, cell.Area, cell.Provider, cell.TimeOfDay, cell.Measure.Key, cell.Status);
}
