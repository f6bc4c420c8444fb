using System.Collections.Immutable;

namespace Zoning.Exact;

/// <summary>Chooses the best set of rounds out of a pool by set partitioning.</summary>
/// <remarks>
/// Every visit is in one round or left out at its price, at most one round a shift (Balinski and Quandt 1964, doi:10.1287/opre.12.2.300).
/// A linear relaxation drops the rounds that no better set can hold; CP-SAT with one worker and a limit of deterministic time chooses among
/// the others, so the answer is the same each time on one platform.
/// </remarks>
public static class ExactRecombination
{
    /// <summary>Why rounds can't be recombined here; null if they can.</summary>
    public static string? WhyNot => GlopProgramme.WhyNot;

    /// <summary>A recombination for <see cref="SolveOptions.Recombine"/>; null where the solver can't be loaded.</summary>
    /// <param name="seconds">
    /// The most deterministic seconds of one choice, 0 or more: about seconds of an idle processor. At 0 nothing is chosen.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The seconds are negative or not a number.</exception>
    public static RoundRecombination? Within(double seconds = 0.3)
    {
        if (!(seconds >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "The seconds of a choice must be 0 or more.");
        }

        return WhyNot is null ? (pool, cancellation) => Choose(pool, seconds, cancellation) : null;
    }

    internal static ImmutableArray<int> Choose(RoundPool pool, double seconds, CancellationToken cancellation)
    {
        if (seconds == 0 || cancellation.IsCancellationRequested || pool.Rounds.IsEmpty)
        {
            return default;
        }

        var rows = new PartitionRows(pool);
        if (!rows.IsInRange)
        {
            return default;
        }

        var kept = PartitionRelaxation.Useful(rows, seconds);
        return kept.Length == 0 || cancellation.IsCancellationRequested ? default : PartitionModel.Solve(rows, kept, seconds, cancellation);
    }
}
