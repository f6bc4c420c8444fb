namespace Zoning.Disclosure;

/// <summary>Merges zones, neighbour by neighbour, until enough of the areas with unmet hours may show them.</summary>
/// <remarks>
/// Starts from single zones, or from whole groups where single zones don't do and the map has groups. The weakest area is merged
/// first, with a weak neighbour before a strong one before one with nothing unmet; ties by zone code.
/// </remarks>
internal sealed class DisplayMerger
{
    private readonly DisclosureRule _rule;
    private readonly Adjacency _adjacency;
    private readonly int[] _areaOf;
    private readonly List<int>?[] _zonesOf;
    private readonly ZoneMass[] _mass;

    /// <summary>Opens the merging.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="masses">One a zone.</param>
    /// <param name="adjacency">Which zones share an edge; an island joins the zone nearest to it.</param>
    public DisplayMerger(DisclosureRule rule, ZoneMass[] masses, Adjacency adjacency)
    {
        _rule = rule;
        _adjacency = adjacency;
        _mass = [.. masses];
        _areaOf = [.. Enumerable.Range(0, masses.Length)];
        _zonesOf = [.. Enumerable.Range(0, masses.Length).Select(zone => new List<int> { zone })];
    }

    /// <summary>Whether areas may be merged one by one; not if they are whole groups. Default true.</summary>
    public bool MayMergeFurther { get; init; } = true;

    /// <summary>The areas as lists of zones, each ascending, ordered by their first zone.</summary>
    public int[][] Areas =>
    [
        .. _zonesOf.Where(zones => zones is not null)
            .Select(zones => zones!.Order().ToArray())
            .OrderBy(zones => zones[0]),
    ];

    private IEnumerable<int> Live => Enumerable.Range(0, _zonesOf.Length).Where(area => _zonesOf[area] is not null);

    /// <summary>Whether enough areas show their unmet hours.</summary>
    public bool IsEnough
    {
        get
        {
            var some = Live.Count(area => _mass[area].Unmet > 0);
            return Live.Count(Shows) >= _rule.DisplayShare * some - 1e-9;
        }
    }

    /// <summary>Merges the zones of each group where they are connected.</summary>
    public void MergeGroups(IReadOnlyList<string?> groupOfZone)
    {
        var merged = true;
        while (merged)
        {
            merged = false;
            for (var zone = 0; zone < _areaOf.Length; zone++)
            {
                foreach (var other in _adjacency.NeighboursOf(zone))
                {
                    if (_areaOf[zone] != _areaOf[other]
                        && groupOfZone[zone] is { } group
                        && string.Equals(group, groupOfZone[other], StringComparison.Ordinal))
                    {
                        Join(_areaOf[zone], _areaOf[other]);
                        merged = true;
                    }
                }
            }
        }
    }

    /// <summary>Merges until enough is shown, or one area is left.</summary>
    public void MergeUntilEnough()
    {
        while (!IsEnough && MergeWeakest(area => !Shows(area) && _mass[area].Unmet > 0))
        {
        }
    }

    /// <summary>Merges the weakest of the areas that hold some given zones.</summary>
    /// <returns>False if only one area is left, or none is meant.</returns>
    public bool MergeWeakest(IReadOnlySet<int> zones) => MayMergeFurther && MergeWeakest(area => _zonesOf[area]!.Any(zones.Contains));

    private bool MergeWeakest(Func<int, bool> isMeant)
    {
        var weakest = Live.Where(isMeant)
            .OrderBy(area => _mass[area].UnmetPeople)
            .ThenBy(area => _mass[area].Unmet)
            .ThenBy(area => _zonesOf[area]!.Min())
            .Select(area => (int?)area)
            .FirstOrDefault();
        if (weakest is not { } area || Partner(area) is not { } partner)
        {
            return false;
        }

        Join(area, partner);
        return true;
    }

    private bool Shows(int area) =>
        _mass[area].Unmet > 0
        && !_rule.IsSmall(_mass[area].Unmet, _mass[area].UnmetPeople, _mass[area].UnmetLargest)
        && (_zonesOf[area]!.Count == 1 || 3 * _mass[area].LargestSmall <= 2 * _mass[area].Unmet);

    private int? Partner(int area)
    {
        var near = _zonesOf[area]!.SelectMany(zone => _adjacency.NeighboursOf(zone))
            .Select(zone => _areaOf[zone])
            .Where(other => other != area)
            .Distinct()
            .OrderBy(other => _mass[other].Unmet == 0 ? 2 : Shows(other) ? 1 : 0)
            .ThenBy(other => _mass[other].UnmetPeople)
            .ThenBy(other => _zonesOf[other]!.Min())
            .Select(other => (int?)other)
            .FirstOrDefault();
        return near ?? Live.Where(other => other != area)
            .OrderBy(other => Distance(area, other))
            .ThenBy(other => _zonesOf[other]!.Min())
            .Select(other => (int?)other)
            .FirstOrDefault();
    }

    /// <summary>Metres between two areas, rounded so that ties are ties.</summary>
    private double Distance(int area, int other) => _zonesOf[area]!.Min(zone => _zonesOf[other]!.Min(next =>
        Math.Round(_adjacency.Zones[zone].Drawn.Distance(_adjacency.Zones[next].Drawn))));

    private void Join(int left, int right)
    {
        var (keep, drop) = left < right ? (left, right) : (right, left);
        foreach (var zone in _zonesOf[drop]!)
        {
            _areaOf[zone] = keep;
        }

        _zonesOf[keep]!.AddRange(_zonesOf[drop]!);
        _zonesOf[drop] = null;
        _mass[keep] += _mass[drop];
    }
}
