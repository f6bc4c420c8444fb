using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>An area that care is planned by: a code, a name and a polygon in metres on the British National Grid (EPSG:27700).</summary>
/// <param name="Code">The zone's code, unique in its map.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Shape">A polygon or multipolygon in metres (EPSG:27700). It is copied.</param>
public sealed record Zone(ZoneCode Code, string Name, Geometry Shape)
{
    /// <summary>The zone's shape in metres (EPSG:27700): a copy each time, so that changing it changes no map.</summary>
    public Geometry Shape
    {
        get => Drawn.Copy();
        init => Drawn = Copied(value);
    }

    /// <summary>The larger areas the zone lies in: grouping (such as <c>locality</c>) to group name. Empty if none is given.</summary>
    public ImmutableSortedDictionary<string, string> Groups { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The zone's area in square metres.</summary>
    public double SquareMetres => Drawn.Area;

    /// <summary>The shape that the zone holds, for reading only.</summary>
    internal Geometry Drawn { get; init; } = Copied(Shape);

    /// <summary>Whether two zones have the same code, name, groups and shape, vertex for vertex.</summary>
    /// <param name="other">The other zone.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Zone? other) => other is not null && Code == other.Code && Name == other.Name
        && Groups.SequenceEqual(other.Groups) && (ReferenceEquals(Drawn, other.Drawn) || Drawn.EqualsExact(other.Drawn));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Name);

    private static Geometry Copied(Geometry shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.Copy();
    }
}
