using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads pathways.csv.</summary>
internal static class PathwaysReader
{
    private const int Place = 0, Way = 1;
    private static readonly CsvLayout Layout = CsvLayout.Of("waits_in*", "pathway*");

    /// <summary>The mapping with the folder's rows in it; null without the file.</summary>
    internal static PathwayMap? Read(CountyReading reading)
    {
        if (reading.Sheet("pathways.csv", Layout) is not { } sheet)
        {
            return null;
        }

        var places = CountyWords.WaitingPlaces.Append(new("not-known", WaitsIn.NotKnown)).ToDictionary(StringComparer.Ordinal);
        var ways = Enum.GetValues<Pathway>().ToDictionary(way => way.Key().ToLowerInvariant(), StringComparer.Ordinal);
        var seen = new Dictionary<WaitsIn, Pathway>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var place = row.Choice(Place, places);
            var way = row.Choice(Way, ways);
            if (row.Text(Place).Length == 0)
            {
                row.Blank(Place);
            }

            if (row.Text(Way).Length == 0)
            {
                row.Blank(Way);
            }

            if (place is { } known && seen.ContainsKey(known))
            {
                row.Report(CapacityFaults.DuplicatePlace, $"The place is '{CsvRow.Quote(row.Text(Place))}'.");
            }

            if (!row.IsFaulty)
            {
                seen[place!.Value] = way!.Value;
            }
        }

        reading.Total(sheet, seen.Count, default, default);
        return PathwayMap.Default.With(seen);
    }
}
