namespace Zoning.Formats;

/// <summary>The columns (or properties) of a map that a layout names, and the names of the others.</summary>
internal sealed class MapColumns
{
    private const int MostIgnored = 200;
    private const int LongestName = 100;
    private readonly string[] _wanted;
    private readonly bool[] _seen;
    private readonly SortedSet<string> _ignored = new(StringComparer.Ordinal);

    internal MapColumns(ZoneLayout layout)
    {
        _wanted = [layout.Code, layout.Name ?? layout.Code, .. layout.Groups];
        _seen = new bool[_wanted.Length];
    }

    /// <summary>How many values a feature has: code, name, then the groups.</summary>
    internal int Count => _wanted.Length;

    /// <summary>The names nobody asked for, at most 200.</summary>
    internal IEnumerable<string> Ignored => _ignored;

    /// <summary>The place of the feature's own id among the wanted ones; -1 if nobody asked for it.</summary>
    internal int Id => Array.IndexOf(_wanted, "id");

    /// <summary>Whether any feature so far had a column, by its place in the list of wanted ones.</summary>
    internal bool WasSeen(int wanted) => _seen[wanted];

    /// <summary>Whether a name is wanted; else it is noted.</summary>
    internal bool Wants(string name)
    {
        var wanted = false;
        for (var i = 0; i < _wanted.Length; i++)
        {
            if (string.Equals(_wanted[i], name, StringComparison.Ordinal))
            {
                _seen[i] = wanted = true;
            }
        }

        if (!wanted && _ignored.Count < MostIgnored)
        {
            _ignored.Add(name.Length <= LongestName ? name : name[..LongestName]);
        }

        return wanted;
    }

    /// <summary>Keeps a value of a feature wherever its name is wanted.</summary>
    internal void Keep(string name, string? value, string?[] values)
    {
        for (var i = 0; i < _wanted.Length; i++)
        {
            if (string.Equals(_wanted[i], name, StringComparison.Ordinal))
            {
                values[i] = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
            }
        }
    }

    /// <summary>
    /// Where a table has the wanted columns: by name, else without regard to letter case, else by the first letters that the format keeps.
    /// </summary>
    /// <param name="names">The names of the table's columns.</param>
    /// <param name="kept">How many letters of a name the format keeps; 0 for all.</param>
    /// <returns>For each wanted one its position; -1 where it is absent.</returns>
    internal int[] Match(IReadOnlyList<string> names, int kept = 0)
    {
        var positions = Array.ConvertAll(_wanted, wanted => Position(names, wanted, kept));
        for (var i = 0; i < _wanted.Length; i++)
        {
            _seen[i] |= positions[i] >= 0;
        }

        foreach (var name in names.Where((_, at) => !positions.Contains(at)).Take(MostIgnored))
        {
            _ignored.Add(name.Length <= LongestName ? name : name[..LongestName]);
        }

        return positions;
    }

    private static int Position(IReadOnlyList<string> names, string wanted, int kept)
    {
        int Only(Func<string, bool> fits)
        {
            var found = names.Select((name, at) => (Name: name, At: at)).Where(column => fits(column.Name)).Take(2).ToList();
            return found.Count == 1 ? found[0].At : -1;
        }

        var exact = Only(name => name == wanted);
        exact = exact >= 0 ? exact : Only(name => name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        return exact >= 0 || kept == 0 || wanted.Length <= kept
            ? exact
            : Only(name => name.Equals(wanted[..kept], StringComparison.OrdinalIgnoreCase));
    }
}
