namespace Zoning.Flow;

/// <summary>
/// Random numbers by name, person and step: the same person meets the same chance whatever happens to others, so policies and scenarios are
/// compared on common random numbers.
/// </summary>
/// <remarks>
/// The key comes from a named stream of <see cref="Randomness"/>; a number is the finaliser of SplitMix64 (Steele, Lea and Flood 2014,
/// doi:10.1145/2714064.2660195) over key, person and step. Nothing is kept between calls, so the order of asking changes nothing.
/// </remarks>
internal readonly struct Draws
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private readonly ulong _key;

    private Draws(ulong key) => _key = key;

    /// <summary>The numbers of a purpose in one replication.</summary>
    /// <param name="seed">Any whole number.</param>
    /// <param name="purpose">The name, such as <c>stay</c>.</param>
    /// <param name="replication">The replication, from 0.</param>
    internal static Draws Of(int seed, string purpose, int replication)
    {
        var key = new Randomness(seed).For("flow").For(purpose).NextBits();
        return new Draws(Mix(unchecked(key + ((ulong)replication + 1) * Golden)));
    }

    /// <summary>A number above 0 and below 1.</summary>
    /// <param name="person">Who, by a number that is the same in every policy.</param>
    /// <param name="step">Which of the person's numbers, from 0.</param>
    internal double Share(long person, int step) => Of(person).Share(step);

    /// <summary>The numbers of one person, for many steps in turn.</summary>
    internal OfPerson Of(long person) => new(unchecked(Mix(_key ^ ((ulong)person * 0xD1342543DE82EF95UL))));

    /// <summary>A time to the next event of a steady stream with mean 1.</summary>
    internal double Exponential(long person, int step) => -Math.Log(Share(person, step));

    /// <summary>The numbers of one person.</summary>
    internal readonly struct OfPerson(ulong key)
    {
        /// <summary>A number above 0 and below 1.</summary>
        internal double Share(int step)
        {
            unchecked
            {
                return ((Mix(key + ((ulong)step + 1) * Golden) >> 11) + 0.5) * (1.0 / (1UL << 53));
            }
        }

        /// <summary>A time to the next event of a steady stream with mean 1.</summary>
        internal double Exponential(int step) => -Math.Log(Share(step));
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
