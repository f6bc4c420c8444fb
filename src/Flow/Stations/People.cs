namespace Zoning.Flow;

/// <summary>Everybody inside, as flat arrays; places of those who left are used again.</summary>
internal sealed class People
{
    private int[] _free = new int[64];
    private int _freeCount;
    private int _used;

    /// <summary>
    /// Moves on with every change of state, so that events planned before are void. Never goes back while a place is used again.
    /// </summary>
    internal int[] Stamps = new int[64];

    internal long[] Keys = new long[64];
    internal int[] Station = new int[64];
    internal int[] Holds = new int[64];
    internal int[] Band = new int[64];
    internal int[] Priority = new int[64];
    internal int[] Step = new int[64];
    internal double[] Arrived = new double[64];
    internal double[] Began = new double[64];
    internal int[] Pauses = new int[64];
    internal double[] Ends = new double[64];

    internal int Count => _used - _freeCount;

    /// <summary>All places ever used in this replication.</summary>
    internal int Places => _used;

    internal void Clear()
    {
        (_used, _freeCount) = (0, 0);
        Array.Clear(Stamps);
    }

    /// <summary>A place for one more.</summary>
    internal int Enter(long key, int band, int priority)
    {
        var person = _freeCount > 0 ? _free[--_freeCount] : _used++;
        if (person == Stamps.Length)
        {
            Grow();
        }

        (Keys[person], Band[person], Priority[person], Step[person], Holds[person], Station[person]) = (key, band, priority, -1, -1, -1);
        Pauses[person] = 0;
        return person;
    }

    internal void Leave(int person)
    {
        Stamps[person]++;
        Station[person] = -1;
        if (_freeCount == _free.Length)
        {
            Array.Resize(ref _free, 2 * _freeCount);
        }

        _free[_freeCount++] = person;
    }

    private void Grow()
    {
        var size = 2 * Stamps.Length;
        Array.Resize(ref Stamps, size);
        Array.Resize(ref Keys, size);
        Array.Resize(ref Station, size);
        Array.Resize(ref Holds, size);
        Array.Resize(ref Band, size);
        Array.Resize(ref Priority, size);
        Array.Resize(ref Step, size);
        Array.Resize(ref Arrived, size);
        Array.Resize(ref Began, size);
        Array.Resize(ref Pauses, size);
        Array.Resize(ref Ends, size);
    }
}
