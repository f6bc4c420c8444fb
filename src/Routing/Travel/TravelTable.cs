using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Travel times from a table of numbers: one square table per mode.</summary>
public sealed class TravelTable : ITravelTimes
{
    private readonly ImmutableArray<int[]> _ticks;
    private readonly ImmutableArray<int[]> _metres;

    private TravelTable(int places, ImmutableArray<int[]> ticks, ImmutableArray<int[]> metres)
    {
        Places = places;
        _ticks = ticks;
        _metres = metres;
    }

    /// <inheritdoc/>
    public int Places { get; }

    /// <inheritdoc/>
    public int Modes => _ticks.Length;

    /// <summary>Makes a table of one mode.</summary>
    /// <param name="places">How many places, 1 or more.</param>
    /// <param name="ticks">Ticks row by row, <c>places x places</c>; -1 if there is no way. Copied.</param>
    /// <param name="metres">Metres row by row; empty if distances aren't known. Copied.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A table does not have <c>places x places</c> numbers, or a number is below -1.</exception>
    public static TravelTable Of(int places, ReadOnlySpan<int> ticks, ReadOnlySpan<int> metres = default) =>
        new(Checked(places, ticks), [Square(places, ticks, nameof(ticks))], metres.IsEmpty ? [] : [Square(places, metres, nameof(metres))]);

    /// <summary>The same places with one more mode.</summary>
    /// <param name="ticks">Ticks of the new mode, row by row; -1 if there is no way. Copied.</param>
    /// <param name="metres">Metres of the new mode; empty if distances aren't known. Copied.</param>
    /// <returns>The larger table; the new mode is its last.</returns>
    /// <exception cref="ArgumentException">A table has the wrong size, or distances are known for only some of the modes.</exception>
    public TravelTable WithMode(ReadOnlySpan<int> ticks, ReadOnlySpan<int> metres = default) =>
        metres.IsEmpty == _metres.IsEmpty
            ? new(Places, _ticks.Add(Square(Places, ticks, nameof(ticks))), metres.IsEmpty
                ? []
                : _metres.Add(Square(Places, metres, nameof(metres))))
            : throw new ArgumentException("Distances are known for some modes only; give them for all or for none.", nameof(metres));

    /// <inheritdoc/>
    public int Ticks(int origin, int destination, int mode) => _ticks[mode][origin * Places + destination];

    /// <inheritdoc/>
    public int Metres(int origin, int destination, int mode) => _metres.IsEmpty ? 0 : _metres[mode][origin * Places + destination];

    private static int Checked(int places, ReadOnlySpan<int> ticks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places, 1);
        return (long)places * places == ticks.Length ? places : throw WrongSize(places, ticks.Length, nameof(ticks));
    }

    private static int[] Square(int places, ReadOnlySpan<int> table, string name)
    {
        if ((long)places * places != table.Length)
        {
            throw WrongSize(places, table.Length, name);
        }

        var least = 0;
        foreach (var value in table)
        {
            least = Math.Min(least, value);
        }

        return least >= -1 ? table.ToArray()
            : throw new ArgumentException($"The table holds {least}; a travel time is 0 or more, or -1 for no way.", name);
    }

    private static ArgumentException WrongSize(int places, int length, string name) =>
        new($"The table holds {length} numbers; {places} places need {(long)places * places}.", name);
}
