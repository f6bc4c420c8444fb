namespace Zoning.Flow;

/// <summary>
/// People who wait at a station, first come first served within a priority. Those who left are skipped when their turn comes, by their
/// stamp. A ring for each priority, kept between replications.
/// </summary>
internal sealed class WaitingLine
{
    private const int Priorities = 4;
    private readonly (int Person, int Stamp)[][] _rings = [new (int, int)[16], new (int, int)[16], new (int, int)[16], new (int, int)[16]];
    private readonly int[] _heads = new int[Priorities];
    private readonly int[] _counts = new int[Priorities];

    internal void Clear()
    {
        Array.Clear(_heads);
        Array.Clear(_counts);
    }

    internal void Add(int person, int stamp, int priority)
    {
        var ring = _rings[priority];
        if (_counts[priority] == ring.Length)
        {
            var larger = new (int, int)[2 * ring.Length];
            for (var at = 0; at < ring.Length; at++)
            {
                larger[at] = ring[(_heads[priority] + at) & (ring.Length - 1)];
            }

            _heads[priority] = 0;
            _rings[priority] = ring = larger;
        }

        ring[(_heads[priority] + _counts[priority]++) & (ring.Length - 1)] = (person, stamp);
    }

    /// <summary>Takes the next one who still waits.</summary>
    /// <param name="stamps">The stamps of people as they are now.</param>
    /// <returns>The person; -1 if nobody waits.</returns>
    internal int Take(int[] stamps)
    {
        for (var priority = 0; priority < Priorities; priority++)
        {
            var ring = _rings[priority];
            while (_counts[priority] > 0)
            {
                var (person, stamp) = ring[_heads[priority]];
                _heads[priority] = (_heads[priority] + 1) & (ring.Length - 1);
                _counts[priority]--;
                if (stamps[person] == stamp)
                {
                    return person;
                }
            }
        }

        return -1;
    }
}
