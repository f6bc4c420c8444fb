namespace Zoning.Routing;

/// <summary>A visit, or the start or end of a round, with what the search keeps about it. One cache line.</summary>
internal struct Stop
{
    internal int Next;
    internal int Prev;

    /// <summary>The round it is in; -1 for a visit that is in none.</summary>
    internal int Route;
    internal int Place;

    /// <summary>The window that holds now: the visit's own, narrowed while a tie to another visit asks for it.</summary>
    internal int Low;
    internal int High;
    internal int Length;

    /// <summary>Travel to the next stop.</summary>
    internal int Leg;

    /// <summary>Earliest start, and earliest departure with no break taken yet.</summary>
    internal int Start;
    internal int Depart;

    /// <summary>Earliest departure with the break taken; <see cref="CompiledProblem.NoWay"/> where that can't be.</summary>
    internal int RestedDepart;

    /// <summary>Latest start with no break to come.</summary>
    internal int Latest;

    /// <summary>Latest start with the break still to come; -1 where that can't be.</summary>
    internal int RestLatest;

    /// <summary>Latest arrival that makes nothing from here on later than it is.</summary>
    internal int Calm;
}

/// <summary>A stretch of a round: its least duration, and the earliest and latest leaving at which it takes no longer.</summary>
/// <remarks>
/// Time-window segments without time warp, after Vidal et al. 2013, doi:10.1016/j.cor.2012.07.018. A negative duration means none.
/// </remarks>
internal readonly record struct Span(int Duration, int Earliest, int Latest)
{
    internal static readonly Span None = new(-1, 0, 0);

    internal bool Exists => Duration >= 0;

    internal int End => Earliest + Duration;

    internal static Span Join(in Span first, int travel, in Span second)
    {
        var offset = first.Duration + travel;
        if (first.Duration < 0 || second.Duration < 0 || first.Earliest + offset > second.Latest)
        {
            return None;
        }

        var wait = Math.Max(0, second.Earliest - offset - first.Latest);
        return new Span(
            offset + second.Duration + wait,
            Math.Max(second.Earliest - offset, first.Earliest) - wait,
            Math.Min(second.Latest - offset, first.Latest));
    }
}

/// <summary>What the search keeps about a round.</summary>
internal struct RouteState
{
    internal int Count;
    internal int Load;
    internal long Price;
    internal long Travel;
    internal int Leave;
    internal int Return;
    internal int Overtime;
    internal int Worked;
    internal long TimePrice;

    /// <summary>How long all its visits take.</summary>
    internal int Services;

    /// <summary>The price of lateness, which <see cref="Price"/> includes.</summary>
    internal long Late;

    /// <summary>
    /// What the best times cost more than the search's own, because of preferred starts; as of the last <see cref="RoundState.Settle"/>.
    /// </summary>
    internal long Wish;
}
