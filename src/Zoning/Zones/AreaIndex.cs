using System.Globalization;

namespace Zoning;

/// <summary>Where a package counts: in a zone of the map, outside the map, or in no known place.</summary>
/// <remarks>
/// The default value is <see cref="NoPlace"/>, so a forgotten area is never taken for a zone. In order: the zones by their index, then
/// <see cref="Outside"/>, then <see cref="NoPlace"/>. <see cref="Zones.PositionOf"/> gives the place of an area in a list of a map's areas.
/// </remarks>
public readonly record struct AreaIndex : IComparable<AreaIndex>
{
    private const int OutsideTag = int.MaxValue;
    private readonly int _tag;

    private AreaIndex(int tag) => _tag = tag;

    /// <summary>A known place outside every zone of the map.</summary>
    public static AreaIndex Outside => new(OutsideTag);

    /// <summary>No known place; the default value.</summary>
    public static AreaIndex NoPlace => default;

    /// <summary>Whether it is a zone.</summary>
    public bool IsZone => _tag is > 0 and < OutsideTag;

    /// <summary>The zone's index in its map, from 0; -1 if it is not a zone.</summary>
    public int Zone => IsZone ? _tag - 1 : -1;

    /// <summary>The area of a zone.</summary>
    /// <param name="zone">The zone's index in its map, 0 or more.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public static AreaIndex OfZone(int zone) => zone is >= 0 and < OutsideTag - 1
        ? new AreaIndex(zone + 1)
        : throw new ArgumentOutOfRangeException(nameof(zone), zone, $"There is no zone {zone}; the first zone of a map is 0.");

    /// <inheritdoc/>
    public int CompareTo(AreaIndex other) => Rank.CompareTo(other.Rank);

    /// <summary>The area as text.</summary>
    /// <returns><c>zone 0</c>, <c>outside</c> or <c>no place</c>.</returns>
    public override string ToString() => _tag switch
    {
        0 => "no place",
        OutsideTag => "outside",
        _ => "zone " + Zone.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Whether one area comes before another.</summary>
    public static bool operator <(AreaIndex left, AreaIndex right) => left.Rank < right.Rank;

    /// <summary>Whether one area comes after another.</summary>
    public static bool operator >(AreaIndex left, AreaIndex right) => left.Rank > right.Rank;

    /// <summary>Whether one area is at or before another.</summary>
    public static bool operator <=(AreaIndex left, AreaIndex right) => left.Rank <= right.Rank;

    /// <summary>Whether one area is at or after another.</summary>
    public static bool operator >=(AreaIndex left, AreaIndex right) => left.Rank >= right.Rank;

    private uint Rank => unchecked((uint)_tag - 1);
}
