namespace Zoning.Routing;

/// <summary>A problem of rounds in flat arrays, as the search over one order of all visits reads it.</summary>
/// <remarks>
/// Nodes are the visits, then one sentinel a carer that begins and ends the carer's chain. A leg nobody may travel is as long as
/// <see cref="Blocked"/> and priced so that no plan keeps it while another can be had.
/// </remarks>
internal sealed class OrderProblem
{
    private readonly bool[] _able;
    private readonly int[][] _ableCarers;

    public OrderProblem(RoundProblem source)
    {
        Source = source;
        Visits = source.Visits.Length;
        Carers = source.Carers.Length;
        Nodes = Visits + Carers;
        TravelPrice = source.Weights.Travel;
        HighestLatePrice = source.Weights.HighestLateness;
        (Twin, IsFirst, Least, Most) = Pairs(source);
        (Ticks, CarerTable, LongestLeg, Blocked) = OrderTables.Times(source);
        HardPrice = OrderTables.HardPrice(source);
        LegPrices = OrderTables.Prices(source, Ticks, CarerTable, Blocked, HardPrice);
        _able = OrderTables.Able(source, Twin);
        _ableCarers =
            [.. Enumerable.Range(0, Visits).Select(visit => Enumerable.Range(0, Carers).Where(carer => IsAble(visit, carer)).ToArray())];
        LatePrices = [.. source.Visits.Select(visit => visit.LatePrice ?? HardPrice)];
        Lengths = source.Visits.All(visit => visit.LengthByCarer.IsDefaultOrEmpty) ? null
            : [.. source.Visits.SelectMany(visit => Enumerable.Range(0, Carers).Select(visit.LengthFor))];
        CarerPrices = OrderTables.CarerPrices(source);
        LeftOutPrices = OrderTables.LeftOut(source, HardPrice, LongestLeg);
        HasOptional = source.Visits.Any(visit => visit.UnallocatedPrice is not null);
        HasCarerTerms = OrderTables.HasCarerTerms(source, Blocked);
    }

    public RoundProblem Source { get; }

    public int Visits { get; }

    public int Carers { get; }

    public int Nodes { get; }

    /// <summary>The other visit of a pair, or -1.</summary>
    public int[] Twin { get; }

    public bool[] IsFirst { get; }

    public int[] Least { get; }

    public int[] Most { get; }

    /// <summary>Leg times, one square table after another.</summary>
    public int[] Ticks { get; }

    /// <summary>Where a carer's table begins in <see cref="Ticks"/>.</summary>
    public int[] CarerTable { get; }

    public int LongestLeg { get; }

    public int Blocked { get; }

    public long TravelPrice { get; }

    public long HighestLatePrice { get; }

    /// <summary>The price of a tick after a latest start, or after the end of a shift, that may not be passed.</summary>
    public long HardPrice { get; }

    /// <summary>Prices of legs where they aren't just ticks at a price.</summary>
    public long[]? LegPrices { get; }

    public long[] LatePrices { get; }

    /// <summary>Lengths by visit and carer where they differ by carer.</summary>
    public int[]? Lengths { get; }

    public long[]? CarerPrices { get; }

    public long[] LeftOutPrices { get; }

    public bool HasOptional { get; }

    /// <summary>Whether anything has a price by carer: waiting, overtime, the end of a shift, using the carer at all.</summary>
    public bool HasCarerTerms { get; }

    public bool IsAble(int visit, int carer) => _able[visit * Carers + carer];

    public int[] AbleCarers(int visit) => _ableCarers[visit];

    public int Place(int node) =>
        node < Visits ? Source.Visits[node].Place : Source.Carers[node - Visits].Shifts is [var shift, ..] ? shift.StartPlace : 0;

    public int EndPlace(int node) =>
        node < Visits ? Source.Visits[node].Place : Source.Carers[node - Visits].Shifts is [var shift, ..] ? shift.EndPlace : 0;

    public int Leg(int carer, int from, int to) => Ticks[CarerTable[carer] + Place(from) * Source.Travel.Places + EndPlace(to)];

    public long LegPrice(int carer, int from, int to)
    {
        var leg = CarerTable[carer] + Place(from) * Source.Travel.Places + EndPlace(to);
        return LegPrices is null ? Ticks[leg] * TravelPrice : LegPrices[leg];
    }

    public int LengthFor(int visit, int carer) => Lengths is null ? Source.Visits[visit].Length : Lengths[visit * Carers + carer];

    private static (int[] Twin, bool[] IsFirst, int[] Least, int[] Most) Pairs(RoundProblem source)
    {
        var twin = new int[source.Visits.Length];
        Array.Fill(twin, -1);
        var first = new bool[twin.Length];
        var least = new int[twin.Length];
        var most = new int[twin.Length];
        foreach (var link in source.Links.Where(link => link.IsPair))
        {
            (twin[link.First], twin[link.Second]) = (link.Second, link.First);
            first[link.First] = true;
            least[link.First] = least[link.Second] = link.Least;
            most[link.First] = most[link.Second] = link.Most;
        }

        return (twin, first, least, most);
    }
}
