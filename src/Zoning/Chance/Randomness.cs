using System.Text;

namespace Zoning;

/// <summary>A repeatable source of chance with named streams: the same seed and name give the same numbers everywhere.</summary>
/// <remarks>
/// xoshiro256** (Blackman and Vigna 2021, doi:10.1145/3460772), seeded by SplitMix64; names are mixed in by FNV-1a over UTF-8.
/// Each call moves the stream on, so an instance belongs to one thread. Splitting does not move it.
/// </remarks>
internal sealed class Randomness
{
    private readonly ulong _origin;
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>Opens the stream of a seed.</summary>
    /// <param name="seed">Any whole number; 0 is as good as another.</param>
    public Randomness(int seed)
        : this(unchecked((ulong)seed * 0x9E3779B97F4A7C15UL + 0x632BE59BD9B4E019UL))
    {
    }

    private Randomness(ulong origin)
    {
        _origin = origin;
        var state = origin;
        _a = SplitMix(ref state);
        _b = SplitMix(ref state);
        _c = SplitMix(ref state);
        _d = SplitMix(ref state);
    }

    /// <summary>Opens a stream separate for a purpose; draws there move nothing elsewhere.</summary>
    /// <param name="name">The purpose, such as <c>visits</c>.</param>
    /// <returns>The stream; the same whenever it is opened.</returns>
    public Randomness For(string name)
    {
        unchecked
        {
            var hash = 0xCBF29CE484222325UL ^ _origin;
            foreach (var part in Encoding.UTF8.GetBytes(name))
            {
                hash = (hash ^ part) * 0x100000001B3UL;
            }

            return new Randomness(SplitMix(ref hash));
        }
    }

    /// <summary>The next 64 random bits.</summary>
    /// <returns>A number over the whole range.</returns>
    public ulong NextBits()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_b * 5, 7) * 9;
            var shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>A number from the uniform distribution on [0, 1).</summary>
    /// <returns>A multiple of 2^-53.</returns>
    public double NextShare() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number below a bound, each equally likely.</summary>
    /// <param name="bound">The bound, 1 or more, exclusive.</param>
    /// <returns>A number in [0, bound).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int NextBelow(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)Math.BigMul(NextBits(), (ulong)bound, out _);
    }

    /// <summary>A number from the standard normal distribution (mean 0, standard deviation 1).</summary>
    /// <returns>The number, by the polar method of Marsaglia and Bray (1964).</returns>
    public double NextNormal()
    {
        while (true)
        {
            var u = 2 * NextShare() - 1;
            var v = 2 * NextShare() - 1;
            var square = u * u + v * v;
            if (square is > 0 and < 1)
            {
                return u * Math.Sqrt(-2 * Math.Log(square) / square);
            }
        }
    }

    /// <summary>Puts items in a random order, each order equally likely (Fisher and Yates).</summary>
    /// <typeparam name="T">What is shuffled.</typeparam>
    /// <param name="items">The items, changed in place.</param>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = NextBelow(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
