using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>Holds a map against the columns of an extract: what is absent, what is personal, what is needed, what is not read.</summary>
internal static class ColumnCheck
{
    /// <summary>Target to column index; faults of structure go to the findings.</summary>
    public static Dictionary<string, int> Check(
        ExtractTable table, ImportMap map, ImmutableArray<ImmutableArray<string>> needed, FindingCollector findings, string file)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (target, header) in map.Columns)
        {
            var column = IndexOf(table.Headers, header);
            if (column < 0)
            {
                findings.Add(
                    ImportFaults.ColumnAbsent, file, map.HeaderRow,
                    $"columns.{target} is '{TidyText.Cell(header)}'{Near(table, map, header)}.",
                    column: target);
            }
            else if (IsRefused(map.Kind, target, table.Headers[column]))
            {
                findings.Add(
                    ImportFaults.Personal, file, map.HeaderRow, $"columns.{target} is '{table.Headers[column]}'.", column: target);
            }
            else
            {
                columns.Add(target, column);
            }
        }

        foreach (var choice in needed)
        {
            if (!choice.Any(target => map.Columns.ContainsKey(target) || map.Defaults.ContainsKey(target)))
            {
                findings.AddPlain(ImportFaults.ColumnNeeded, file, $"Needed: {string.Join(" or ", choice)}.");
            }
        }

        return columns;
    }

    /// <summary>The column that may be meant, of those that the map doesn't read.</summary>
    private static string Near(ExtractTable table, ImportMap map, string header)
    {
        var free = table.Headers.Where(name => !map.Columns.ContainsValue(name)).ToDictionary(
            name => name, name => TidyText.Words(name), StringComparer.Ordinal);
        return NearNames.Nearest(TidyText.Words(header), free.Values) is { } near
            ? $"; perhaps '{free.First(pair => pair.Value == near.Name).Key}' is meant" : "";
    }

    /// <summary>
    /// The columns that the map doesn't read: harmless ones and personal ones, by header or by what their cells look like.
    /// </summary>
    public static (
        ImmutableArray<string> Ignored, ImmutableArray<string> Refused) Unread(ExtractTable table, Dictionary<string, int> columns)
    {
        var read = columns.Values.ToHashSet();
        var sample = table.Sample();
        var ignored = ImmutableArray.CreateBuilder<string>();
        var refused = ImmutableArray.CreateBuilder<string>();
        for (var column = 0; column < table.Headers.Length; column++)
        {
            if (!read.Contains(column))
            {
                var isPersonal = PersonalData.IsPersonalHeader(table.Headers[column]) || HoldsPersons(sample, column);
                (isPersonal ? refused : ignored).Add(table.Headers[column]);
            }
        }

        return (ignored.ToImmutable(), refused.ToImmutable());
    }

    /// <summary>The column of a name, without letter case; -1 if there is none.</summary>
    internal static int IndexOf(ImmutableArray<string> headers, string header)
    {
        for (var i = 0; i < headers.Length; i++)
        {
            if (string.Equals(headers[i], TidyText.Cell(header), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsRefused(ImportKind kind, string target, string header) =>
        PersonalData.IsPersonalHeader(header) && target != "died"
        && !(kind == ImportKind.Providers && target is "id" or "name" && TidyText.Words(header) is "name" or "known as");

    /// <summary>Half the cells are NHS numbers, or most are dates of birth of adults.</summary>
    private static bool HoldsPersons(List<string[]> sample, int column)
    {
        int count = 0, numbers = 0, births = 0;
        foreach (var row in sample)
        {
            var cell = row[column];
            if (!TidyText.SaysNothing(cell))
            {
                count++;
                numbers += PersonalData.IsNhsNumber(cell) ? 1 : 0;
                births += IsBirth(cell) ? 1 : 0;
            }
        }

        return count >= 3 && (numbers * 2 >= count || births * 10 >= count * 8);
    }

    private static bool IsBirth(string cell)
    {
        foreach (var order in (ReadOnlySpan<DateOrder>)[DateOrder.DayFirst, DateOrder.MonthFirst])
        {
            if (DateCell.Read(cell, order, out var date) == DateReading.Date)
            {
                return date.Year is > 1900 and < 1980;
            }
        }

        return false;
    }
}
