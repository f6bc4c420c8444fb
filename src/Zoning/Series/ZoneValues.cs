using System.Collections.Immutable;

namespace Zoning;

/// <summary>A value for each zone of a map, and one each for "outside the map" and "no known place".</summary>
/// <typeparam name="T">The value: a count, an amount of care, a share.</typeparam>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class ZoneValues<T> : ITabular
{
    private readonly ImmutableArray<T> _values;

    private ZoneValues(Zones zones, ImmutableArray<T> values)
    {
        Zones = zones;
        _values = values;
    }

    /// <summary>The map the values belong to.</summary>
    public Zones Zones { get; }

    /// <summary>All values: the zones in the order of <see cref="Zones"/>, then outside, then no place.</summary>
    public ImmutableArray<T> All => _values;

    /// <summary>The value of packages outside the map.</summary>
    public T Outside => _values[Zones.Count];

    /// <summary>The value of packages with no known place.</summary>
    public T NoPlace => _values[Zones.Count + 1];

    /// <summary>The value of a zone by its dense index.</summary>
    /// <param name="zone">From 0 to the number of zones - 1.</param>
    public T this[int zone] => _values[zone];

    /// <summary>The value of a zone or bucket.</summary>
    /// <param name="area">An index of the same map.</param>
    public T this[AreaIndex area] => _values[Zones.PositionOf(area)];

    /// <summary>The value of a zone by its code.</summary>
    /// <param name="code">The zone's code.</param>
    /// <exception cref="KeyNotFoundException">The map has no such zone.</exception>
    public T this[ZoneCode code] => Zones.TryIndexOf(code, out var index)
        ? _values[index]
        : throw new KeyNotFoundException($"There is no zone '{code}'. Maybe the code belongs to another map.");

    /// <summary>Makes values from a list.</summary>
    /// <param name="zones">The map.</param>
    /// <param name="values">One value a zone in the map's order, then outside, then no place.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">The number of values isn't <see cref="Zones.AreaCount"/>.</exception>
    public static ZoneValues<T> Of(Zones zones, IEnumerable<T> values)
    {
        var fixedValues = values.ToImmutableArray();
        return fixedValues.Length == zones.AreaCount
            ? new ZoneValues<T>(zones, fixedValues)
            : throw new ArgumentException(
                $"There are {fixedValues.Length} values for {zones.Count} zones; give one a zone, then outside and no place.",
                nameof(values));
    }

    /// <summary>
    /// The zones as a table. It has the values only if they were published; others may be exact figures about people, and are left out.
    /// </summary>
    /// <returns>A row a zone.</returns>
    public Table ToTable() => ZoneTable.Of(this, showsExact: false);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The same places with each value turned into another.</summary>
    /// <typeparam name="TOther">The new value.</typeparam>
    /// <param name="change">What is done to each value.</param>
    /// <returns>New values on the same map.</returns>
    public ZoneValues<TOther> Select<TOther>(Func<T, TOther> change) => new(Zones, [.. _values.Select(change)]);

    /// <summary>Two sets of values on the same map, joined place by place.</summary>
    /// <typeparam name="TOther">The other value.</typeparam>
    /// <typeparam name="TResult">The joined value.</typeparam>
    /// <param name="other">The other values.</param>
    /// <param name="join">How two values become one.</param>
    /// <returns>New values on the same map.</returns>
    /// <exception cref="ArgumentException">The maps differ.</exception>
    public ZoneValues<TResult> With<TOther, TResult>(ZoneValues<TOther> other, Func<T, TOther, TResult> join) =>
        ReferenceEquals(Zones, other.Zones)
            ? new ZoneValues<TResult>(Zones, [.. _values.Select((value, index) => join(value, other._values[index]))])
            : throw new ArgumentException("The values belong to different maps. Merge or split zones first.", nameof(other));
}
