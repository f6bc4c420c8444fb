using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Reads several zone codes from one cell: spaces between them, or semicolons where a code holds a space.</summary>
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
}
