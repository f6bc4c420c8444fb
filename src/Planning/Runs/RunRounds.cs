using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Which rounds a run plans, and how long it searches.</summary>
public sealed record RunRounds
{
    /// <summary>Iterations for a day unless said otherwise: a second or two for a county of 1,000 packages.</summary>
    internal const long DayIterations = 20_000;

    /// <summary>Iterations for a week unless said otherwise: it has seven times the visits.</summary>
    internal const long WeekIterations = 7 * DayIterations;

    /// <summary>Iterations of each step if rounds are planned again near others.</summary>
    internal const long KeepIterations = 2_000;

    /// <summary>The most visits of a provider's day whose distance from the best possible is proved in passing.</summary>
    internal const int ProvedVisits = 45;

    /// <summary>How much work such a proof may take; most take a tenth of it.</summary>
    internal const long ProofTries = 5_000_000;

    /// <summary>The day; null for a whole week, with rests between days. Default Tuesday, an ordinary weekday.</summary>
    public DayOfWeek? Day { get; init; } = DayOfWeek.Tuesday;

    /// <summary>
    /// Iterations of the search for all providers together, 0 or more; more is slower and never worse. Default 20,000 for a day and 140,000
    /// for a week. The same number gives the same rounds.
    /// </summary>
    public long? Iterations
    {
        get;
        init => field = value is null or >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Iterations is {value}; it must be 0 or more.");
    }

    /// <summary>
    /// Seconds of the search for all providers together, instead of iterations; the plans are then not repeatable. Default null.
    /// </summary>
    public double? Seconds { get; init; }

    /// <summary>
    /// What finds the rounds. Rounds near others (<see cref="Keep"/>) are always searched for. Default the built-in search.
    /// </summary>
    public RoundsSolver Solver { get; init; } = RoundsSolver.Own;

    /// <summary>Whether each search starts from today's rounds, for providers that have them. Default no.</summary>
    public bool StartsFromToday { get; init; }

    /// <summary>
    /// Whether the search also chooses, by exact search, the best set of the rounds that it has seen. It pays in long searches,
    /// from about 500 iterations a visit. Where the native library of Zoning.Exact does not load, the search goes without, and the run's
    /// assumptions say so. Default no.
    /// </summary>
    public bool Recombines { get; init; }

    /// <summary>The only provider whose rounds are planned; null for all, each separately.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>
    /// Plans again near today's rounds: who is absent, and what is fixed. Iterations are then those of each step of each provider, 2,000
    /// unless said otherwise. Default null: plans anew.
    /// </summary>
    public KeepOptions? Keep { get; init; }

    /// <summary>
    /// Whether the distance from the best possible is proved for every provider's plan that leaves nobody out, of up to 300 visits: some
    /// minutes for a county. Default no: only for up to 45 visits, in a second or two in all.
    /// </summary>
    public bool Proves { get; init; }

    /// <summary>Travel, windows and prices.</summary>
    public RoundsOptions Options { get; init; } = new();

    /// <summary>Whether only some packages are planned, so that figures are of a part of the county.</summary>
    internal bool IsPart => Provider is not null || !Options.OnlyIn.IsEmpty || Keep is { Absent.IsEmpty: false };
}
