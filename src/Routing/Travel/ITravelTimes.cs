namespace Zoning.Routing;

/// <summary>Travel between places by mode. Places are numbered from 0; the way back may differ from the way out.</summary>
/// <remarks>Implementations are immutable and safe for many threads. The solver copies all values once before it starts.</remarks>
public interface ITravelTimes
{
    /// <summary>The most ticks or metres that a trip may have: 2^29.</summary>
    public const int Most = 1 << 29;

    /// <summary>How many places there are, 1 or more.</summary>
    int Places { get; }

    /// <summary>How many modes there are (car, walk, ...), 1 or more; mode 0 always exists.</summary>
    int Modes { get; }

    /// <summary>Travel time in ticks of the problem, 0 to <see cref="Most"/>; -1 if there is no way.</summary>
    /// <param name="origin">The place left, below <see cref="Places"/>.</param>
    /// <param name="destination">The place reached, below <see cref="Places"/>.</param>
    /// <param name="mode">The mode, below <see cref="Modes"/>.</param>
    /// <returns>Ticks.</returns>
    int Ticks(int origin, int destination, int mode);

    /// <summary>Distance travelled in whole metres, 0 to <see cref="Most"/>; 0 if distances aren't known.</summary>
    /// <param name="origin">The place left.</param>
    /// <param name="destination">The place reached.</param>
    /// <param name="mode">The mode.</param>
    /// <returns>Metres.</returns>
    int Metres(int origin, int destination, int mode);
}
