namespace Zoning.Flow;

/// <summary>Where a person is.</summary>
internal enum CaseState : byte
{
    /// <summary>Waits for a package, in a stage or on offer.</summary>
    Waiting,

    /// <summary>Has a package.</summary>
    Placed,

    /// <summary>Has lost the package to a long stay in hospital and is still there.</summary>
    InHospital,

    /// <summary>The need for a package is over.</summary>
    Ended,

    /// <summary>Went elsewhere before a provider was found.</summary>
    GaveUp,

    /// <summary>Died before a provider was found.</summary>
    Died,
}

/// <summary>A person who needs, has or had a package. Kept together, because an event looks at most of it.</summary>
internal struct Case
{
    internal long Key;
    internal double Hours;
    internal double Received;
    internal double Ready;
    internal double Placed;
    internal double PhaseEnds;
    internal double NextAnswer;
    internal double Life;
    internal double Ends;
    internal int Stamp;
    internal int Zone;
    internal int Provider;

    /// <summary>0 for the referral, 1 and more for packages that had to be placed again.</summary>
    internal int Turn;
    internal int Table;
    internal int Phase;
    internal int Draw;
    internal int HospitalDraw;
    internal int Bids;
    internal CaseState State;
    internal bool FromReablement;

    /// <summary>Whether the referral came while it counted.</summary>
    internal bool Counts;
}

/// <summary>Everybody, in one array that is kept between replications.</summary>
internal sealed class Cases
{
    private Case[] _all = new Case[2048];

    internal int Count { get; private set; }

    internal ref Case this[int at] => ref _all[at];

    internal void Clear() => Count = 0;

    internal int Add(long key, int zone, double hours, double received)
    {
        if (Count == _all.Length)
        {
            Array.Resize(ref _all, 2 * Count);
        }

        _all[Count] = new Case
        {
            Key = key,
            Zone = zone,
            Hours = hours,
            Received = received,
            Provider = -1,
            Ready = double.NaN,
            Placed = double.NaN,
        };
        return Count++;
    }
}
