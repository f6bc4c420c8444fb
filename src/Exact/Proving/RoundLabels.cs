namespace Zoning.Exact;

/// <summary>
/// The beginnings of rounds that a pricing has made, as flat arrays. A label says where a round is, what was made, and what it costs by the
/// start of its last visit: a convex line that rises by at most the price of waiting, because the carer may always wait.
/// </summary>
internal sealed class RoundLabels
{
    private int _parts;

    public int Count { get; private set; }

    /// <summary>The last visit.</summary>
    public int[] Visit { get; private set; } = new int[1024];

    /// <summary>The label before; -1 for a first visit.</summary>
    public int[] Before { get; private set; } = new int[1024];

    /// <summary>The cost at the earliest start.</summary>
    public long[] Cost { get; private set; } = new long[1024];

    /// <summary>The least cost over all starts.</summary>
    public long[] Least { get; private set; } = new long[1024];

    /// <summary>The visits that can't follow: made, of a team of one made, or too late by now.</summary>
    public UInt128[] Closed { get; private set; } = new UInt128[1024];

    /// <summary>People who have seen the carer and have visits that may follow.</summary>
    public UInt128[] Known { get; private set; } = new UInt128[1024];

    public long[] Load { get; private set; } = new long[1024];

    /// <summary>Whether the break was taken.</summary>
    public bool[] HasBreak { get; private set; } = new bool[1024];

    /// <summary>Whether another label is at least as good whatever follows.</summary>
    public bool[] IsBeaten { get; private set; } = new bool[1024];

    /// <summary>Where the parts of the line begin in <see cref="From"/> and <see cref="Slope"/>.</summary>
    public int[] First { get; private set; } = new int[1024];

    /// <summary>How many parts the line has.</summary>
    public int[] Parts { get; private set; } = new int[1024];

    /// <summary>The starts from which each part holds; the first of a label is its earliest start.</summary>
    public int[] From { get; private set; } = new int[4096];

    /// <summary>The rise per tick of each part, ascending; the last is the price of waiting.</summary>
    public long[] Slope { get; private set; } = new long[4096];

    public void Clear() => (Count, _parts) = (0, 0);

    /// <summary>Adds a label with room for a number of parts; the caller fills them and says how many there are.</summary>
    public int Add(int most)
    {
        if (Count == Visit.Length)
        {
            Grow(2 * Count);
        }

        while (_parts + most > From.Length)
        {
            var (from, slope) = (From, Slope);
            Array.Resize(ref from, 2 * from.Length);
            Array.Resize(ref slope, 2 * slope.Length);
            (From, Slope) = (from, slope);
        }

        First[Count] = _parts;
        return Count;
    }

    /// <summary>Keeps the label that was added last.</summary>
    public void Keep()
    {
        IsBeaten[Count] = false;
        _parts += Parts[Count];
        Count++;
    }

    /// <summary>
    /// Whether one label of a visit is at least as good as another whatever follows, with a price on top for each person whom it has not
    /// seen and the other has.
    /// </summary>
    /// <param name="one">The label that may be as good.</param>
    /// <param name="other">The other.</param>
    /// <param name="extra">What is added to the first.</param>
    public bool IsNoWorse(int one, int other, long extra)
    {
        var (at, to) = (First[one], First[other]);
        var (atEnd, toEnd) = (at + Parts[one], to + Parts[other]);
        if (From[at] > From[to] || Least[one] + extra > Least[other])
        {
            return false;
        }

        var (place, cost) = (From[to], Cost[one] + extra);
        while (at + 1 < atEnd && From[at + 1] <= place)
        {
            cost += (From[at + 1] - From[at]) * Slope[at];
            at++;
        }

        cost += (place - Math.Max(From[at], From[First[one]])) * Slope[at];
        var more = cost - Cost[other];
        while (more <= 0)
        {
            var next = Math.Min(at + 1 < atEnd ? From[at + 1] : int.MaxValue, to + 1 < toEnd ? From[to + 1] : int.MaxValue);
            if (next == int.MaxValue)
            {
                return true;
            }

            more += (next - place) * (Slope[at] - Slope[to]);
            at += at + 1 < atEnd && From[at + 1] == next ? 1 : 0;
            to += to + 1 < toEnd && From[to + 1] == next ? 1 : 0;
            place = next;
        }

        return false;
    }

    private void Grow(int size)
    {
        Visit = Longer(Visit, size);
        Before = Longer(Before, size);
        Cost = Longer(Cost, size);
        Least = Longer(Least, size);
        Closed = Longer(Closed, size);
        Known = Longer(Known, size);
        Load = Longer(Load, size);
        HasBreak = Longer(HasBreak, size);
        IsBeaten = Longer(IsBeaten, size);
        First = Longer(First, size);
        Parts = Longer(Parts, size);
    }

    private static T[] Longer<T>(T[] array, int size)
    {
        Array.Resize(ref array, size);
        return array;
    }
}
