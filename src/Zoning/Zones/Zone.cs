using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>An area that care is planned by: a code, a name and a polygon in metres on the British National Grid (EPSG:27700).</summary>
/// <param name="Code">The zone's code, unique in its map.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Shape">A valid polygon or multipolygon in metres (EPSG:27700). Treat as read-only.</param>
public sealed record Zone(ZoneCode Code, string Name, Geometry Shape)
{
    /// <summary>The larger areas the zone lies in: grouping (such as <c>locality</c>) to group name. Empty where none is given.</summary>
    public ImmutableSortedDictionary<string, string> Groups { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The zone's area in square metres.</summary>
    public double SquareMetres => Shape.Area;
}
