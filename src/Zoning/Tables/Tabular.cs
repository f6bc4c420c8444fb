namespace Zoning;

/// <summary>What every result that can be read as a table can do.</summary>
public static class Tabular
{
    /// <summary>The result as aligned text.</summary>
    /// <param name="result">The result.</param>
    /// <returns>See <see cref="Table.ToText"/>.</returns>
    public static string ToText(this ITabular result) => result.ToTable().ToText();

    /// <summary>All rows of the result's table as CSV.</summary>
    /// <param name="result">The result.</param>
    /// <returns>See <see cref="Table.ToCsv"/>.</returns>
    public static string ToCsv(this ITabular result) => result.ToTable().ToCsv();

    /// <summary>Writes all rows of the result's table to a CSV file.</summary>
    /// <param name="result">The result.</param>
    /// <param name="path">The file; an existing file is replaced.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void SaveCsv(this ITabular result, string path) => result.ToTable().SaveCsv(path);

    /// <summary>A table by its key, among those of a page or a report.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="key">The key, such as <c>areas</c>.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">None of them has the key; the message lists the keys there are.</exception>
    public static Table Named(this IEnumerable<Table> tables, string key)
    {
        var all = tables.ToList();
        return all.Find(table => table.Key == key)
            ?? throw new ArgumentException(
                $"No table here is called '{key}'; there are {string.Join(", ", all.Select(table => table.Key))}.", nameof(key));
    }
}
