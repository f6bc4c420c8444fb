namespace Zoning.Planning;

/// <summary>Reads the place of a row and tallies what it could not place exactly.</summary>
internal sealed class PlaceReader(CountyReading reading, string file)
{
    private readonly NoticeTally _bySector = new(ServiceFaults.PlacedBySector, file);
    private readonly NoticeTally _noPlace = new(ServiceFaults.NoPlace, file);
    private readonly NoticeTally _outside = new(ServiceFaults.OutsideMap, file);

    internal FoundPlace Read(CsvRow row, int column, decimal hours)
    {
        _ = hours;
        var text = row.Text(column);
        var place = reading.Places.Find(text);
        switch (place.Note)
        {
            case PlaceNote.Unreadable:
                row.Report(ServiceFaults.PlaceUnreadable, $"The place is '{CsvRow.Quote(text)}'.");
                break;
            case PlaceNote.Swapped:
                row.Report(ServiceFaults.PlaceImpossible, "Latitude seems to stand before longitude.");
                break;
            case PlaceNote.OutOfRange:
                row.Report(ServiceFaults.PlaceImpossible, "The coordinates are not in Great Britain.");
                break;
            default:
                break;
        }

        return place;
    }

    internal void Count(int line, FoundPlace place, decimal hours)
    {
        if (place.Area == reading.Zones.NoPlace)
        {
            _noPlace.Add(line, hours);
        }
        else if (place.Area == reading.Zones.Outside)
        {
            _outside.Add(line, hours);
        }

        if (place.Note == PlaceNote.SectorCentre)
        {
            _bySector.Add(line, hours);
        }
    }

    internal void Report()
    {
        _bySector.Report(reading.Findings);
        _noPlace.Report(reading.Findings);
        _outside.Report(reading.Findings);
    }
}
