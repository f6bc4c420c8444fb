using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Several zone codes in one cell: spaces between them, or semicolons where a code holds a space.</summary>
internal static class ZoneCodesCell
{
    /// <summary>The codes of a cell in ordinal order, each once; a fault of the row for each that the map doesn't have.</summary>
    internal static ImmutableArray<ZoneCode> Read(CsvRow row, int column, Zones zones)
    {
        var text = row.Text(column);
        var separator = text.Contains(';', StringComparison.Ordinal) ? ';' : ' ';
        var codes = text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var code in codes.Where(code => !zones.TryIndexOf(new ZoneCode(code), out _)))
        {
            row.Report(FileRowFaults.UnknownZone, $"The zone is '{CsvRow.Quote(code)}'.", column);
        }

        return [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => new ZoneCode(code))];
    }

    /// <summary>The cell from which <see cref="Read"/> reads the same codes; one code with a space ends in a semicolon.</summary>
    internal static string Text(ImmutableArray<ZoneCode> codes)
    {
        if (codes.IsDefaultOrEmpty)
        {
            return "";
        }

        var hasSpace = codes.Any(code => code.Value.Contains(' ', StringComparison.Ordinal));
        var text = string.Join(hasSpace ? ';' : ' ', codes.Select(code => code.Value));
        return hasSpace && codes.Length == 1 ? text + ";" : text;
    }
}
