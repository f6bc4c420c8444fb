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
    /// <param name="path">The file; one that is there already is written over.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void SaveCsv(this ITabular result, string path) => result.ToTable().SaveCsv(path);
}
