namespace Zoning.Routing;

/// <summary>A problem of rounds as flat arrays: what the search reads. Immutable once made and shared by all lanes.</summary>
internal sealed partial class CompiledProblem
{
    /// <summary>More than any travel time: a leg nobody can make.</summary>
    internal const int NoWay = RoundProblem.MaxTicks + 1;

    /// <summary>
    /// The search's price of a missing mandatory visit; far above all other prices, and small enough that thousands add up in a long.
    /// </summary>
    internal const long MandatoryPrice = 1L << 46;

    /// <summary>The search's extra price of a missing time-critical visit.</summary>
    internal const long CriticalPrice = 1L << 40;

    /// <param name="problem">The problem, checked.</param>
    /// <param name="cancellation">Makes an end of looking for neighbours: plans can then be timed, but hardly be searched.</param>
    internal CompiledProblem(RoundProblem problem, CancellationToken cancellation = default)
    {
        Problem = problem;
        Visits = problem.Visits.Length;
        Carers = problem.Carers.Length;
        Weights = problem.Weights;
        var visits = problem.Visits;
        Earliest = [.. visits.Select(visit => visit.Earliest)];
        Latest = [.. visits.Select(visit => visit.LatePrice is null ? visit.Latest : RoundProblem.MaxTicks)];
        Due = [.. visits.Select(visit => visit.LatePrice is null ? RoundProblem.MaxTicks : visit.Latest)];
        LatePrice = [.. visits.Select(visit => visit.LatePrice ?? 0)];
        Length = [.. visits.Select(visit => visit.Length)];
        Load = [.. visits.Select(visit => visit.Load)];
        AbsentPrice = [.. visits.Select(SearchPrice)];
        HasSoft = visits.Any(visit => visit.LatePrice is > 0);
        Shapes = ReadShapes(problem, out var placeOf, out var places);
        Places = places.Count;
        Place = [.. visits.Select(visit => placeOf[visit.Place])];
        (Ticks, TicksBack, Metres) = ReadTravel(problem, places);
        Forbidden = ReadForbidden(problem);
        CarerPrices = ReadPrices(problem);
        Lengths = ReadLengths(problem);
        Persons = Weights.ExtraCarer > 0 ? 1 + visits.Select(visit => visit.Person).DefaultIfEmpty(-1).Max() : 0;
        Person = [.. visits.Select(visit => Persons > 0 ? visit.Person : -1)];
        (RestBefore, RestAfter) = ReadRests(problem, Shapes);
        HasBreaks = Shapes.Any(shape => shape.HasBreak);
        CarerDays = NumberDays(problem, Shapes);
        HasWorkedMost = problem.Carers.Any(carer => carer.WorkedMost is not null);
        HasMostDays = problem.Carers.Any(carer => carer.MostDays is not null);
        HasCarerHours = HasWorkedMost || (Weights.Overtime > 0 && problem.Carers.Any(carer => carer.ContractedMost is not null))
            || (Weights.Shortfall > 0 && problem.Carers.Any(carer => carer.ContractedLeast > 0));
        WaitingPrice = Weights.Waiting + Weights.Paid;
        HasWishes = Weights.OffPreferred + Weights.FarOffPreferred > 0 && visits.Any(visit => visit.Preferred is not null);
        Preferred = [.. visits.Select(visit => HasWishes ? visit.Preferred ?? -1 : -1)];
        HasOptionalBreaks = Shapes.Any(shape => shape.HasBreak && shape.MayGoWithout);
        IsTimed = HasCarerHours || WaitingPrice > 0 || HasOptionalBreaks || RestBefore.Any(rests => rests.Length > 0)
            || Shapes.Any(shape => shape.LongestRound < shape.Latest - shape.Earliest)
            || (Weights.Overtime > 0 && Shapes.Any(shape => shape.OvertimeFrom < shape.Latest));
        HasFixedPrices = problem.Carers.Any(carer => carer.FixedPrice > 0);
        Teams = ReadTeams(problem);
        (Twin, TwinLink, LinksOf) = ReadLinks(problem, Teams);
        HasLinks = problem.Links.Length > 0;
        Component = ReadComponents(problem);
        (After, Before, Nearest, NearRoutes) = Neighbourhood.Of(this, cancellation);
    }

    internal RoundProblem Problem { get; }

    internal RoundWeights Weights { get; }

    internal int Visits { get; }

    internal int Carers { get; }

    internal int Places { get; }

    internal int Routes => Shapes.Length;

    internal int[] Place { get; }

    internal int[] Earliest { get; }

    /// <summary>The latest start that is never broken.</summary>
    internal int[] Latest { get; }

    /// <summary>The start above which lateness is priced.</summary>
    internal int[] Due { get; }

    internal long[] LatePrice { get; }

    internal int[] Length { get; }

    internal int[] Load { get; }

    internal long[] AbsentPrice { get; }

    internal int[] Person { get; }

    internal int Persons { get; }

    /// <summary>
    /// Travel by mode, row by row: from the row's place to the column's; <see cref="NoWay"/> if there is no way. Empty for a mode that no
    /// carer has.
    /// </summary>
    internal int[][] Ticks { get; }

    /// <summary>The same the other way: to the row's place from the column's, so that one row serves both legs of an insertion.</summary>
    internal int[][] TicksBack { get; }

    internal int[][]? Metres { get; }

    internal RouteShape[] Shapes { get; }

    /// <summary>Visit by carer, true if the carer may not go; null if everybody may.</summary>
    internal bool[]? Forbidden { get; }

    internal long[]? CarerPrices { get; }

    internal int[]? Lengths { get; }

    /// <summary>
    /// By route, the routes of the same carer that must end a rest before it starts, where the shifts alone don't see to it.
    /// </summary>
    internal RestTie[][] RestBefore { get; }

    internal RestTie[][] RestAfter { get; }

    /// <summary>How many days of carers have a shift.</summary>
    internal int CarerDays { get; }

    internal bool HasWorkedMost { get; }

    internal bool HasMostDays { get; }

    /// <summary>What a tick of waiting costs, as waiting and as paid time.</summary>
    internal long WaitingPrice { get; }

    /// <summary>Whether starts off the preferred ones are priced.</summary>
    internal bool HasWishes { get; }

    /// <summary>Whether start times are worked out exactly once the search is over, and not only as late as changes nothing.</summary>
    internal bool IsTimedExactly => HasWishes || HasOptionalBreaks || HasWorkedMost;

    internal bool HasOptionalBreaks { get; }

    /// <summary>The preferred start; -1 where no start is better than another.</summary>
    internal int[] Preferred { get; }

    /// <summary>The visits of a team of three or more, by visit; null for others.</summary>
    internal int[]?[] Teams { get; }

    internal bool HasSoft { get; }

    internal bool HasBreaks { get; }

    internal bool HasCarerHours { get; }

    internal bool HasFixedPrices { get; }

    internal bool HasLinks { get; }

    /// <summary>Whether durations are priced or bounded, so that insertions need whole segments and not only arrival times.</summary>
    internal bool IsTimed { get; }

    /// <summary>The other visit of a pair; -1 for a single visit.</summary>
    internal int[] Twin { get; }

    internal VisitLink[] TwinLink { get; }

    /// <summary>By visit, its links that aren't pairs, and those of a team of three or more; null if it has none.</summary>
    internal VisitLink[]?[] LinksOf { get; }

    /// <summary>By visit, the first of all visits it is tied to, directly or by others.</summary>
    internal int[] Component { get; }

    internal int[][] After { get; }

    internal int[][] Before { get; }

    internal int[][] Nearest { get; }

    internal int[][] NearRoutes { get; }

    internal int LengthOf(int visit, int carer) => Lengths is null ? Length[visit] : Lengths[visit * Carers + carer];

    internal bool MayServe(int visit, int carer) => Forbidden is null || !Forbidden[visit * Carers + carer];

    /// <summary>The price of a start so many ticks off the preferred one.</summary>
    internal long WishPrice(long off) =>
        Weights.OffPreferred * off + Weights.FarOffPreferred * Math.Max(0, off - Weights.PreferredTolerance);

    internal long LegPrice(int mode, int from, int to) => Weights.Travel * Ticks[mode][from * Places + to]
        + (Metres is null ? 0 : Weights.Metre * Metres[mode][from * Places + to]);

    private static long SearchPrice(RoundVisit visit) =>
        visit.IsTimeCritical ? CriticalPrice + (visit.UnallocatedPrice ?? 0) : visit.UnallocatedPrice ?? MandatoryPrice;
}

/// <summary>A rest of at least so many ticks between the return of one round and the leaving of another.</summary>
internal readonly record struct RestTie(int Route, int Gap);
