namespace Zoning.Importing;

/// <summary>Reads zones by code or name, and offers the zone that a name is near to.</summary>
internal sealed class ZoneWords
{
    private readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _near = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly bool _isKnown;

    /// <summary>Zones of the map without a row so far.</summary>
    public int Unseen => _names.Keys.Count(code => !_seen.Contains(code));

    /// <summary>Zones by their codes and names; null if the folder has none yet, so that any text is taken as a code.</summary>
    public ZoneWords(Zones? zones)
    {
        _isKnown = zones is not null;
        foreach (var zone in zones is null ? [] : zones.AsEnumerable())
        {
            _codes[zone.Code.Value] = zone.Code.Value;
            _names[zone.Code.Value] = TidyText.Words(zone.Name);
        }

        foreach (var name in _names.GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal)
            .Where(codes => codes.Count() == 1))
        {
            _codes.TryAdd(name.Key, name.First());
        }
    }

    /// <summary>The zone's code; blank if the cell is; a zone that the map lacks is a fault, with the near one in the notices.</summary>
    /// <param name="row">The row.</param>
    /// <param name="target">The target of the zone.</param>
    /// <param name="isOptional">Whether a row of another zone is left out instead, as in a file of a whole country.</param>
    public string Read(RowReader row, string target, bool isOptional = false)
    {
        var cell = row.Organisation(target);
        if (cell.Length == 0 || !_isKnown)
        {
            return cell;
        }

        if (_codes.TryGetValue(cell, out var code) || _codes.TryGetValue(TidyText.Words(cell), out code))
        {
            _seen.Add(code);
            return code;
        }

        var words = TidyText.Words(cell);
        if (isOptional)
        {
            row.LeaveOut("zone not on the map");
        }
        else
        {
            row.Fault(ImportFaults.ZoneUnknown, $"{target}: {TidyText.Shown(cell)}.", target);
        }

        if (NearNames.Nearest(words, _names.Values.Concat(_codes.Keys)) is { } near)
        {
            _near.Add($"{words}: did you mean {near.Name}? The line for the map: \"values\": {{ \"zone\": {{ \"{words}\": "
                + $"\"{near.Name}\" }} }}");
        }

        return "";
    }

    /// <summary>Reports the near names of zones that were not found.</summary>
    public void Report(string file, FindingCollector findings)
    {
        foreach (var near in _near)
        {
            findings.Add(ImportFaults.NearZone, file, 0, near);
        }
    }
}
