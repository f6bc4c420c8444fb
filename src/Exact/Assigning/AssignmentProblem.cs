using System.Collections.Immutable;

namespace Zoning.Exact;

/// <summary>Packages to be given to providers: what each pairing costs, who may move, and how much care each provider takes.</summary>
internal sealed record AssignmentProblem
{
    /// <summary>The care of each package a week, in minutes, 0 or more.</summary>
    public required ImmutableArray<long> Minutes { get; init; }

    /// <summary>The provider of each package now; -1 if it has none and must get one, which counts as no move.</summary>
    public required ImmutableArray<int> Now { get; init; }

    /// <summary>Whether each package may move: without consent it stays. One without a provider may always be placed.</summary>
    public required ImmutableArray<bool> MayMove { get; init; }

    /// <summary>
    /// The cost of each package with each provider (packages x providers), 0 or more; null where the provider can't take it.
    /// </summary>
    public required ImmutableArray<ImmutableArray<long?>> Costs { get; init; }

    /// <summary>The least and the most minutes a week of each provider, both included.</summary>
    public required ImmutableArray<(long Least, long Most)> Bounds { get; init; }

    /// <summary>The most packages that change provider; null for no limit.</summary>
    public int? MostMoves { get; init; }

    /// <summary>Whether a package may be with a provider.</summary>
    internal bool May(int package, int provider) => Costs[package][provider] is not null
        && (Now[package] < 0 || MayMove[package] || Now[package] == provider);

    /// <exception cref="ArgumentException">
    /// Lists of different lengths, a number out of range, or a provider that does not exist.
    /// </exception>
    internal void Check()
    {
        var (packages, providers) = (Minutes.Length, Bounds.Length);
        if (Now.Length != packages || MayMove.Length != packages || Costs.Length != packages || Costs.Any(row => row.Length != providers))
        {
            throw new ArgumentException($"There are {packages} packages and {providers} providers; every list must have as many.");
        }

        if (Now.Any(provider => provider < -1 || provider >= providers))
        {
            throw new ArgumentException($"A package is with a provider that does not exist; there are {providers}, numbered from 0.");
        }

        const long most = 1L << 40;
        if (Minutes.Concat(Costs.SelectMany(row => row).Select(cost => cost ?? 0)).Any(value => value is < 0 or > most)
            || Bounds.Any(bound => bound.Least < 0 || bound.Most < bound.Least) || MostMoves < 0)
        {
            throw new ArgumentException(
                "A number is out of range: minutes and costs are 0 to 2^40, the least is at most the most, moves are 0 or more.");
        }
    }
}

/// <summary>Who gets which package.</summary>
/// <param name="Providers">The provider of each package; as now if there is no answer.</param>
/// <param name="Cost">What it costs; null if there is no answer.</param>
/// <param name="IsBest">Whether it is proved that nothing costs less.</param>
/// <param name="Bound">A cost that no assignment undercuts; null if none is proved.</param>
/// <param name="Reason">In a sentence, what was proved, or why there is no answer.</param>
internal sealed record AssignmentAnswer(ImmutableArray<int> Providers, long? Cost, bool IsBest, long? Bound, string Reason);
