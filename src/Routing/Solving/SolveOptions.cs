namespace Zoning.Routing;

/// <summary>How long and how a problem of rounds is searched.</summary>
public sealed record SolveOptions
{
    /// <summary>
    /// How many iterations each lane makes before the search stops, 0 or more; 0 only builds a first plan. More takes longer and is never
    /// worse. Default 20,000.
    /// </summary>
    public long Iterations
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Iterations is {value}; it must be 0 or more.");
    } = 20_000;

    /// <summary>
    /// Seconds after which the search stops, instead of <see cref="Iterations"/>; such a plan is not repeatable. Default null: no limit.
    /// </summary>
    public double? Seconds
    {
        get;
        init => field = value is null or > 0 and <= 1e6
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Seconds is {value}; it must be above 0 and at most 1,000,000.");
    }

    /// <summary>The seed of all chance. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// How many searches run in parallel and exchange their best plans at fixed iteration counts, 1 to 64. It changes the answer. Default
    /// 2.
    /// </summary>
    public int Lanes
    {
        get;
        init => field = value is >= 1 and <= 64
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Lanes is {value}; it must be 1 to 64.");
    } = 2;

    /// <summary>How many threads run the lanes, 1 to 64. It never changes the answer. Default 2.</summary>
    public int Threads
    {
        get;
        init => field = value is >= 1 and <= 64
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Threads is {value}; it must be 1 to 64.");
    } = 2;

    /// <summary>
    /// A plan of the same visits and carers to start from, today's rounds for instance. Default null: the search builds one.
    /// </summary>
    public RoundPlan? Start { get; init; }

    /// <summary>A weighted cost at which the search may stop, because no plan costs less. Default null: it does not stop early.</summary>
    public long? StopAtWeighted { get; init; }

    /// <summary>
    /// Chooses the best set of rounds out of those that the search has seen, at fixed iteration counts; the search goes on from it if it is
    /// better. It changes the answer. Default null: the search goes without.
    /// </summary>
    public RoundRecombination? Recombine { get; init; }

    /// <summary>The seconds spent so far, in place of the clock on the wall: a measurement counts those of the processor.</summary>
    internal Func<double>? Clock { get; init; }
}
