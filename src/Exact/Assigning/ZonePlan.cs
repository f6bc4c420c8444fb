using System.Collections.Immutable;

namespace Zoning.Exact;

/// <summary>A plan of zones to be polished: areas with their care, who borders whom, and what must not change.</summary>
internal sealed record ZonePlan
{
    /// <summary>The care of each area a week, in minutes, 0 or more.</summary>
    public required ImmutableArray<long> Minutes { get; init; }

    /// <summary>The zone of each area, numbered from 0; every zone has an area.</summary>
    public required ImmutableArray<int> Zones { get; init; }

    /// <summary>The areas that each area borders.</summary>
    public required ImmutableArray<ImmutableArray<int>> Neighbours { get; init; }

    /// <summary>Areas that keep their zone. Default none.</summary>
    public ImmutableHashSet<int> Locked { get; init; } = [];

    /// <summary>Groups of areas that stay in one zone together. Default none.</summary>
    public ImmutableArray<ImmutableArray<int>> Together { get; init; } = [];

    /// <summary>The most areas that change zone, 0 or more.</summary>
    public required int MostChanges { get; init; }

    internal int Count => Zones.Length == 0 ? 0 : Zones.Max() + 1;

    /// <summary>
    /// The largest distance of a zone's care from the mean, in minutes times the number of zones, so that it is whole.
    /// </summary>
    internal long Imbalance(ImmutableArray<int> zones)
    {
        var care = new long[Count];
        for (var area = 0; area < zones.Length; area++)
        {
            care[zones[area]] += Minutes[area];
        }

        return care.Length == 0 ? 0 : care.Max(sum => Math.Abs(sum * care.Length - Minutes.Sum()));
    }

    /// <summary>The connected parts of a zone, the largest first; of equal ones that with the least area.</summary>
    internal List<List<int>> Parts(ImmutableArray<int> zones, int zone)
    {
        var (parts, seen) = (new List<List<int>>(), new HashSet<int>());
        for (var area = 0; area < zones.Length; area++)
        {
            if (zones[area] == zone && seen.Add(area))
            {
                List<int> part = [area];
                for (var at = 0; at < part.Count; at++)
                {
                    part.AddRange(Neighbours[part[at]].Where(next => zones[next] == zone && seen.Add(next)));
                }

                parts.Add(part);
            }
        }

        return [.. parts.OrderByDescending(part => part.Count)];
    }

    /// <exception cref="ArgumentException">Lists of different lengths, or a number out of range.</exception>
    internal void Check()
    {
        var areas = Zones.Length;
        if (Minutes.Length != areas || Neighbours.Length != areas)
        {
            throw new ArgumentException($"There are {areas} areas; the lists of minutes and of neighbours must have as many.");
        }

        if (Zones.Any(zone => zone < 0) || Enumerable.Range(0, Count).Except(Zones).Any())
        {
            throw new ArgumentException("Zones are numbered from 0 without a gap, and each has an area.");
        }

        if (Minutes.Any(value => value is < 0 or > 1L << 32) || MostChanges < 0)
        {
            throw new ArgumentException("A number is out of range: minutes are 0 to 2^32, changes are 0 or more.");
        }

        var named = Neighbours.SelectMany(next => next).Concat(Locked).Concat(Together.SelectMany(group => group));
        if (named.Any(area => area < 0 || area >= areas))
        {
            throw new ArgumentException($"An area is named that does not exist; there are {areas}, numbered from 0.");
        }
    }
}

/// <summary>A polished plan of zones.</summary>
/// <param name="Zones">The zone of each area: contiguous, and never less balanced than before.</param>
/// <param name="Changed">The areas whose zone changed, ascending.</param>
/// <param name="Imbalance">The largest distance of a zone's care from the mean, in minutes.</param>
/// <param name="IsBest">Whether it is proved that no plan within the limits is more balanced.</param>
/// <param name="Reason">In a sentence, what was proved, or why nothing changed.</param>
internal sealed record PolishedZones(ImmutableArray<int> Zones, ImmutableArray<int> Changed, double Imbalance, bool IsBest, string Reason);
