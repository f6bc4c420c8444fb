namespace Zoning.Attack;

/// <summary>The areas of a release and the names of its cells. Cells of zones that have not changed are those of the release before.</summary>
internal sealed class Scope
{
    public const string County = "county";
    public const string Elsewhere = "elsewhere";
    private readonly Dictionary<string, (IReadOnlyList<string> Zones, string Quantity)> _cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _zones = new(StringComparer.Ordinal);
    private readonly string _suffix;
    private readonly IReadOnlySet<string>? _changed;

    public Scope(Release release, string suffix, IReadOnlySet<string>? changed)
    {
        (Release, _suffix, _changed) = (release, suffix, changed);
        Places = [.. release.Zones, "outside", "no-place"];
        foreach (var place in Places)
        {
            _zones[place] = [place];
        }

        foreach (var area in release.Display.Values.Concat(release.Origin?.Values ?? []).Where(area => area.Length > 1))
        {
            _zones[KeyOf(area)] = [.. area.Order(StringComparer.Ordinal)];
        }

        _zones[Elsewhere] = ["outside", "no-place"];
        _zones[County] = Places;
        HasTwenty = release.Rows.Any(row => row.Provider == "6th-to-20th");
    }

    public Release Release { get; }

    /// <summary>Zones and buckets.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Zones, buckets, display areas of several zones, and the county, by key.</summary>
    public IEnumerable<string> Areas => _zones.Keys;

    /// <summary>Whether the third size class of providers reaches to the 20th.</summary>
    public bool HasTwenty { get; }

    /// <summary>Every cell that was named so far.</summary>
    public IReadOnlyDictionary<string, (IReadOnlyList<string> Zones, string Quantity)> Cells => _cells;

    public IReadOnlyList<string> ZonesOf(string area) => _zones[area];

    /// <summary>Whether the figures of an area are not those of the release before.</summary>
    public bool IsNew(string area) => _suffix.Length == 0 || _changed is null || _zones[area].Any(_changed.Contains);

    /// <summary>The key of an area of a file; none where it is not known.</summary>
    public string? AreaOf(string kind, string area) => kind switch
    {
        "county" => County,
        "bucket" => _zones.ContainsKey(area) ? area : null,
        "zone" when Release.Origin?.GetValueOrDefault(area) is { } zones => KeyOf(zones),
        "zone" => _zones.ContainsKey(area) ? area : null,
        "display" => Release.Display.TryGetValue(area, out var zones) ? KeyOf(zones) : null,
        _ => GroupOf(area),
    };

    /// <summary>The name of a cell.</summary>
    public string Cell(string area, string quantity)
    {
        var cell = area + ":" + quantity + (IsNew(area) ? _suffix : "");
        _cells.TryAdd(cell, (_zones[area], quantity));
        return cell;
    }

    /// <summary>The cell of a row; none where it is no sum.</summary>
    public string? CellOf(ReadRow row) =>
        Kinds.IsSum(row.Measure) && AreaOf(row.AreaKind, row.Area) is { } area ? Cell(area, QuantityOf(row)) : null;

    /// <summary>The truth of a cell.</summary>
    public TrueFigure? TrueOf(Truth truth, string cell) => _cells.TryGetValue(cell, out var known) ? truth.Of(known.Zones, known.Quantity) : null;

    /// <summary>What a provider knows of a cell: its own rows and packages that it is told of.</summary>
    public double KnownOf(Truth truth, string cell, string provider, IReadOnlyDictionary<string, bool> told) =>
        _cells.TryGetValue(cell, out var known) ? truth.KnownOf(known.Zones, known.Quantity, provider, told, known.Zones.Count == Places.Count) : 0;

    private string QuantityOf(ReadRow row) =>
        row.Provider == "others" ? row.Quantity + (HasTwenty ? ">20" : ">10") : row.Quantity;

    private string? GroupOf(string area)
    {
        var zones = area.Split(' ');
        if (!zones.All(_zones.ContainsKey))
        {
            return null;
        }

        _zones.TryAdd(KeyOf(zones), [.. zones.Order(StringComparer.Ordinal)]);
        return KeyOf(zones);
    }

    private static string KeyOf(IEnumerable<string> zones) => string.Join('+', zones.Order(StringComparer.Ordinal));
}
