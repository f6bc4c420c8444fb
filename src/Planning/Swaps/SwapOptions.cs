using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Which packages may change provider, how many, and how long is searched.</summary>
public sealed record SwapOptions
{
    /// <summary>The zones whose packages may move and whose waiting list is to be emptied; empty (the default) for the county.</summary>
    public ImmutableArray<ZoneCode> Zones { get; init; } = [];

    /// <summary>The most packages that change provider, 0 to 10,000. Default 30. Placing people who wait does not count.</summary>
    public int MostMoves
    {
        get;
        init => field = value is >= 0 and <= 10_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Moves are {value}; they must be 0 to 10,000.");
    } = 30;

    /// <summary>
    /// By how much of its weekly hours a provider's swapped packages may differ, in and out, 0 to 1; at least one package of the mean size.
    /// Default 0.05. People placed from the waiting list do not count.
    /// </summary>
    public decimal HoursTolerance
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"The tolerance is {value}; it must be 0 to 1.");
    } = 0.05m;

    /// <summary>
    /// Whether consent that nobody asked for is drawn by the seed, each person's with a chance that is itself drawn from
    /// <see cref="Tries"/>. Default no: consent that isn't known counts as no.
    /// </summary>
    public bool DrawsConsent { get; init; }

    /// <summary>
    /// The number of the draw of consent, 0 or more. Default 0. Rounds are searched with the same seed in each, so that draws differ by
    /// consent alone.
    /// </summary>
    public int Draw
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Draw is {value}; it must be 0 or more.");
    }

    /// <summary>
    /// How many of how many people agreed to a move, from which consent is drawn; 1 to 10,000 tries. Default 21 of 29, as in Dorset (95
    /// % range .54 to .85).
    /// </summary>
    public (int Succeeded, int Tried) Tries
    {
        get;
        init => field = value.Tried is >= 1 and <= 10_000 && value.Succeeded >= 0 && value.Succeeded <= value.Tried
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, $"The tries are {value.Succeeded} of {value.Tried}; they must be 0 or more, of 1 to 10,000.");
    } = (21, 29);

    /// <summary>
    /// What providers declined earlier: a package with a provider that will not take it, or with its own provider, which will not hand
    /// it over. None of these is proposed. Default none.
    /// </summary>
    public ImmutableHashSet<(PackageId Package, ProviderId Provider)> Declined { get; init; } = [];

    /// <summary>
    /// What rounds are planned under. Default: as elsewhere, but each carer of a person beyond the first counts as 5 minutes of travel
    /// a week, because swaps save travel first.
    /// </summary>
    public RoundsOptions Rounds { get; init; } = new() { ExtraCarerPriceMinutes = 5 };

    /// <summary>
    /// Iterations of the search for a provider's week of 100 visits, others in proportion, 0 or more. Default null: as many as 30,000
    /// for all visits come to, 300 to 2,000, so that a proposal takes about a minute for a zone and some minutes for a county.
    /// </summary>
    public long? Iterations
    {
        get;
        init => field = value is null or >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Iterations is {value}; it must be 0 or more.");
    }

    /// <summary>The seed of all chance. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>The greatest number of threads, 1 to 64. It never changes the answer. Default 2.</summary>
    public int Threads
    {
        get;
        init => field = value is >= 1 and <= 64
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Threads is {value}; it must be 1 to 64.");
    } = 2;
}
