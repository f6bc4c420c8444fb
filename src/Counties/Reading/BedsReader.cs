using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Reads beds.csv.</summary>
internal static class BedsReader
{
    internal const string File = "beds.csv";

    private const int Team = 0, Kind = 1, From = 2, Capacity = 3, Band = 4, Way = 5;
    private const int MostPlaces = 100_000;

    private static readonly CsvLayout Layout = CsvLayout.Of("team*", "kind*", "from*", "capacity*", "band", "pathway");

    /// <summary>The places in the order of the file; null without it. Days after the as-at day are plans, and kept.</summary>
    internal static ImmutableArray<ServicePlaces>? Read(CountyReading reading)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var places = ImmutableArray.CreateBuilder<ServicePlaces>(sheet.Count);
        var seen = new HashSet<(string, PlaceKind, DateOnly, NeedBand?)>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var team = row.ShortName(Team);
            if (row.Text(Team).Length == 0)
            {
                row.Blank(Team);
            }

            if (row.Text(Capacity).Length == 0)
            {
                row.Blank(Capacity);
            }

            var one = new ServicePlaces(
                team, row.RequiredChoice(Kind, CountyWords.PlaceKinds), row.RequiredDate(From), row.Whole(Capacity, 0, MostPlaces) ?? 0,
                row.Choice(Band, CountyWords.NeedBands), row.Choice(Way, CountyWords.PathwayWords));
            if (!row.IsFaulty && !seen.Add((one.Team, one.Kind, one.From, one.Band)))
            {
                row.Report(FlowFileFaults.Duplicate, $"The team is '{CsvRow.Quote(team)}', from {row.Text(From)}.");
            }

            if (!row.IsFaulty)
            {
                places.Add(one);
            }
        }

        reading.Total(sheet, places.Count, default, default);
        return places.ToImmutable();
    }
}
