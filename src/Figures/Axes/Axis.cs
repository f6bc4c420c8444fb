using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Round marks along an axis.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Ticks">The marks, ascending.</param>
internal sealed record Axis(double Start, double End, ImmutableArray<double> Ticks)
{
    /// <summary>An axis whose marks are 1, 2 or 5 times a power of ten apart.</summary>
    /// <param name="low">The least value on it.</param>
    /// <param name="high">The greatest value on it.</param>
    /// <param name="most">The most steps between marks.</param>
    internal static Axis Of(double low, double high, int most)
    {
        var span = high > low ? high - low : 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / most)));
        var step = (span / most / power) switch { > 5 => 10, > 2 => 5, > 1 => 2, _ => 1 } * power;
        var first = Math.Floor(low / step);
        var last = Math.Max(first + 1, Math.Ceiling(high / step));
        return new Axis(first * step, last * step, [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)]);
    }
}
