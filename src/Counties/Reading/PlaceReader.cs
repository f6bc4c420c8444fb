namespace Zoning.Counties;

/// <summary>Reads the place of a row and tallies what it could not place exactly.</summary>
internal sealed class PlaceReader(CountyReading reading, string file)
{
    private const int FewestToJudge = 10;
    private readonly SortedDictionary<PlaceNote, NoticeTally> _notes = [];
    private readonly NoticeTally _blank = new(ServiceFaults.NoPlace, file);
    private readonly NoticeTally _outside = new(ServiceFaults.OutsideMap, file);
    private int _given;
    private int _unknown;

    internal FoundPlace Read(CsvRow row, int column)
    {
        var text = row.Text(column);
        var place = reading.Places.Find(text);
        _given += place.Note == PlaceNote.Blank ? 0 : 1;
        _unknown += place.Note is PlaceNote.UnknownPlace or PlaceNote.CoordinatesSwapped or PlaceNote.CoordinatesOutOfRange ? 1 : 0;
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

    /// <summary>Tells what was tallied; a file of which hardly any place is found is of another map.</summary>
    internal void Report()
    {
        if (_given >= FewestToJudge && _unknown * 10 > _given * 8)
        {
            reading.Findings.Add(PlaceFaults.MostUnknown, file, 0, FormattableString.Invariant($"Not found: {_unknown} of {_given}."));
        }

        _blank.Report(reading.Findings);
        _outside.Report(reading.Findings);
        foreach (var tally in _notes.Values)
        {
            tally.Report(reading.Findings);
        }
    }
}
