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

    /// <summary>Waits for a place of reablement.</summary>
    NeedsPlace,

    /// <summary>Holds a place and is reabled.</summary>
    InReablement,
}

/// <summary>Whether a referral has a broker.</summary>
internal enum BrokerState : byte
{
    /// <summary>None is needed now.</summary>
    None,

    /// <summary>Waits for one.</summary>
    Waiting,

    /// <summary>One works on it.</summary>
    Working,
}

/// <summary>A person with a package.</summary>
/// <param name="Key">The number of the person, the same under every policy: see <see cref="Today"/> and <see cref="Open"/>.</param>
/// <param name="Zone">The zone, by its place on the board.</param>
/// <param name="Provider">The provider, by its place on the board.</param>
/// <param name="Hours">Client hours a week.</param>
internal readonly record struct PlacedPerson(long Key, int Zone, int Provider, double Hours)
{
    private const int Numbers = 40;

    /// <summary>The place among the packages of the first day; null for somebody else.</summary>
    internal int? Today => Key >> Numbers == 0 ? (int)Key : null;

    /// <summary>The place among the open referrals of the first day; null for somebody else.</summary>
    internal int? Open => Key >> Numbers == 1 ? (int)(Key & int.MaxValue) : null;
}

/// <summary>
/// A person who needs, has or had a package. Kept together, because an event looks at most of it; what a provider's answer looks at comes
/// first, in 64 bytes.
/// </summary>
internal struct Case
{
    /// <summary>The service of somebody who holds no place of reablement.</summary>
    internal const short NoService = -1;

    internal int Stamp;
    internal int Zone;

    /// <summary>Who has the package, by the place on the board; while it is on offer, who answers next.</summary>
    internal int Provider;
    internal int Draw;

    /// <summary>Where it is told who is asked in the phase.</summary>
    internal int AskedAt;

    /// <summary>0 for the referral, 1 and more for packages that had to be placed again.</summary>
    internal ushort Turn;
    internal CaseState State;

    /// <summary>0 for the council, 1 for the second buyer.</summary>
    internal byte Buyer;
    internal long Key;
    internal double Hours;
    internal double PhaseEnds;
    internal double NextAnswer;

    /// <summary>The room that the one who answers next must have left to say yes, 0 to 1.</summary>
    internal double RoomWanted;
    internal double Received;
    internal double Ready;
    internal double Placed;
    internal double Life;
    internal double Ends;
    internal int HospitalDraw;
    internal int Bids;

    /// <summary>Which of the stages' numbers is drawn next.</summary>
    internal int StageDraw;

    /// <summary>The stage that the referral is in.</summary>
    internal ushort Stage;
    internal ushort Table;
    internal ushort Phase;
    internal BrokerState Broker;

    /// <summary>The service of reablement whose place the person holds or waits for; <see cref="NoService"/> for none.</summary>
    internal short Service;
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
            Service = Case.NoService,
            Ready = double.NaN,
            Placed = double.NaN,
        };
        return Count++;
    }
}
