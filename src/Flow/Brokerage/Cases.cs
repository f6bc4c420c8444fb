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

/// <summary>Everybody, as flat arrays that are kept between replications.</summary>
internal sealed class Cases
{
    internal long[] Key = new long[2048];
    internal int[] Stamp = new int[2048];
    internal int[] Zone = new int[2048];
    internal int[] Provider = new int[2048];
    internal int[] Turn = new int[2048];
    internal int[] Table = new int[2048];
    internal int[] Phase = new int[2048];
    internal int[] Draw = new int[2048];
    internal int[] HospitalDraw = new int[2048];
    internal int[] Bids = new int[2048];
    internal double[] NextAnswer = new double[2048];
    internal double[] Hours = new double[2048];
    internal double[] Received = new double[2048];
    internal double[] Ready = new double[2048];
    internal double[] Placed = new double[2048];
    internal double[] PhaseEnds = new double[2048];
    internal double[] Life = new double[2048];
    internal double[] Ends = new double[2048];
    internal CaseState[] State = new CaseState[2048];
    internal bool[] FromReablement = new bool[2048];
    internal bool[] Counts = new bool[2048];

    internal int Count { get; private set; }

    internal void Clear()
    {
        Count = 0;
        Array.Clear(Stamp);
    }

    internal int Add(long key, int zone, double hours, double received)
    {
        var at = Count++;
        if (at == Key.Length)
        {
            Grow();
        }

        (Key[at], Zone[at], Hours[at], Received[at]) = (key, zone, hours, received);
        (Provider[at], Turn[at], Table[at], Phase[at], Draw[at], HospitalDraw[at], Bids[at]) = (-1, 0, 0, 0, 0, 0, 0);
        (Ready[at], Placed[at], State[at], FromReablement[at], Counts[at]) = (double.NaN, double.NaN, CaseState.Waiting, false, false);
        return at;
    }

    private void Grow()
    {
        var size = 2 * Key.Length;
        Array.Resize(ref Key, size);
        Array.Resize(ref Stamp, size);
        Array.Resize(ref Zone, size);
        Array.Resize(ref Provider, size);
        Array.Resize(ref Turn, size);
        Array.Resize(ref Table, size);
        Array.Resize(ref Phase, size);
        Array.Resize(ref Draw, size);
        Array.Resize(ref HospitalDraw, size);
        Array.Resize(ref Bids, size);
        Array.Resize(ref NextAnswer, size);
        Array.Resize(ref Hours, size);
        Array.Resize(ref Received, size);
        Array.Resize(ref Ready, size);
        Array.Resize(ref Placed, size);
        Array.Resize(ref PhaseEnds, size);
        Array.Resize(ref Life, size);
        Array.Resize(ref Ends, size);
        Array.Resize(ref State, size);
        Array.Resize(ref FromReablement, size);
        Array.Resize(ref Counts, size);
    }
}
