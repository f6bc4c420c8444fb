using System.Collections.Immutable;

namespace Zoning.Formats;

/// <summary>A column that a CSV file may have.</summary>
/// <param name="Name">The name in the header row; letter case and spaces around it don't matter.</param>
/// <param name="IsRequired">Whether the file is refused without it.</param>
internal sealed record CsvColumn(string Name, bool IsRequired)
{
    /// <summary>Other header names that mean the same column.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether a heading names the column.</summary>
    /// <param name="heading">The heading, without spaces around it.</param>
    /// <returns>True if it does.</returns>
    public bool IsNamed(string heading) =>
        heading.Equals(Name, StringComparison.OrdinalIgnoreCase) || Aliases.Contains(heading, StringComparer.OrdinalIgnoreCase);
}

/// <summary>The columns a CSV file has, and whether other columns are not used or refused.</summary>
/// <param name="Columns">The columns, in the order rows refer to them.</param>
internal sealed record CsvLayout(ImmutableArray<CsvColumn> Columns)
{
    /// <summary>Whether columns outside the list are passed over; by default they are refused.</summary>
    public bool PassesOverOthers { get; init; }

    /// <summary>A layout from column names; a name that ends in <c>*</c> is required.</summary>
    /// <param name="columns">The names, such as <c>id*</c> and <c>start</c>.</param>
    /// <returns>The layout.</returns>
    public static CsvLayout Of(params ReadOnlySpan<string> columns)
    {
        var list = ImmutableArray.CreateBuilder<CsvColumn>(columns.Length);
        foreach (var column in columns)
        {
            list.Add(new CsvColumn(column.TrimEnd('*'), column.EndsWith('*')));
        }

        return new CsvLayout(list.MoveToImmutable());
    }

    /// <summary>The sheet of a workbook that has every required column, and the row in which it has them.</summary>
    /// <returns>The choice.</returns>
    public SheetChoice ToSheetChoice() => new() { LeavesOutTitles = true, HeadingsIn = KnownIn };

    private int KnownIn(IReadOnlyList<string> cells)
    {
        var known = 0;
        foreach (var column in Columns)
        {
            var isThere = cells.Any(cell => column.IsNamed(cell.Trim()));
            if (column.IsRequired && !isThere)
            {
                return 0;
            }

            known += isThere ? 1 : 0;
        }

        return known;
    }
}
