namespace Zoning.Counties;

/// <summary>Reads the place of a row and tallies what it could not place exactly.</summary>
internal sealed class PlaceReader(CountyReading reading, string file)
{
    private readonly SortedDictionary<PlaceNote, NoticeTally> _notes = [];
    private readonly NoticeTally _blank = new(ServiceFaults.NoPlace, file);
    private readonly NoticeTally _outside = new(ServiceFaults.OutsideMap, file);

    internal FoundPlace Read(CsvRow row, int column)
    {
        var text = row.Text(column);
        var place = reading.Places.Find(text);
        if (PlaceFaults.For(place.Note) is { Kind: FaultKind.Row } fault)
        {
            row.Report(fault, $"The place is '{CsvRow.Quote(text)}'.", column);
        }

        return place;
    }

    internal void Count(int line, FoundPlace place, decimal hours)
    {
        if (place.Area == AreaIndex.Outside)
        {
            _outside.Add(line, hours);
        }

        if (place.Note == PlaceNote.Blank)
        {
            _blank.Add(line, hours);
        }
        else if (PlaceFaults.For(place.Note) is { Kind: FaultKind.Notice } notice)
        {
            if (!_notes.TryGetValue(place.Note, out var tally))
            {
                _notes.Add(place.Note, tally = new NoticeTally(notice, file));
            }

            tally.Add(line, hours);
        }
    }

    internal void Report()
    {
        _blank.Report(reading.Findings);
        _outside.Report(reading.Findings);
        foreach (var tally in _notes.Values)
        {
            tally.Report(reading.Findings);
        }
    }
}
