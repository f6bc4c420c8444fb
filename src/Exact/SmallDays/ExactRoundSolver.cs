using System.Diagnostics;

namespace Zoning.Exact;

/// <summary>
/// Finds the best rounds of a small problem and proves that none are better: every rule and price of rounds, with CP-SAT of Google
/// OR-Tools.
/// </summary>
/// <remarks>
/// The built-in search goes first, and its plan is where the proof starts, so the answer is never worse than that search. One thread and
/// counted work: the same problem, options and seed give the same plan on one platform, unless a clock or a cancellation stops it.
/// Safe for many threads.
/// </remarks>
public sealed class ExactRoundSolver : IRoundSolver
{
    /// <summary>The most visits of a problem: 14. A visit by two carers is two.</summary>
    public const int MostVisits = 14;

    /// <summary>
    /// The most work of the proof, 0 or more, in units of CP-SAT that are about a second each on an idle core. 0 proves nothing and returns
    /// the search's plan. Default 120.
    /// </summary>
    public double Work
    {
        get;
        init => field = value is >= 0 and <= 1e6
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Work is {value}; it must be 0 to 1,000,000.");
    } = 120;

    /// <summary>The most visits that this solver takes. A county's run allows itself more than <see cref="MostVisits"/>.</summary>
    internal int Most { get; init; } = MostVisits;

    /// <summary>Why proofs can't be made on this computer, in a sentence; null if they can.</summary>
    public static string? WhyNotHere => NativeSolvers.WhyNot;

    /// <inheritdoc/>
    /// <remarks>
    /// Iterations, lanes and threads are those of the search before the proof; seconds are shared out, a fifth to the search. Without the
    /// native library the plan is the search's own; <see cref="Prove"/> says so.
    /// </remarks>
    /// <exception cref="ArgumentException">The problem has more than <see cref="MostVisits"/> visits.</exception>
    public RoundPlan Solve(
        RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null,
        CancellationToken cancellation = default) => Prove(problem, options, progress, cancellation).Plan;

    /// <summary>Solves a problem and says what is proved about the plan.</summary>
    /// <param name="problem">The problem, of at most <see cref="MostVisits"/> visits.</param>
    /// <param name="options">How long to search before the proof, and from which plan; the defaults if null.</param>
    /// <param name="progress">Receives the search's improvements; may be null.</param>
    /// <param name="cancellation">Stops search and proof; the best plan so far is returned.</param>
    /// <returns>The plan with its proof, or with the reason why there is none.</returns>
    /// <exception cref="BadDataException">The problem breaks a rule; every fault is named.</exception>
    /// <exception cref="ArgumentException">The problem has more than <see cref="MostVisits"/> visits.</exception>
    public ProvedPlan Prove(
        RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        options ??= new SolveOptions();
        if (!problem.Visits.IsDefault && problem.Visits.Length > Most)
        {
            throw new ArgumentException(
                $"The problem has {problem.Visits.Length} visits; the exact solver takes at most {Most}, a visit by two carers being "
                    + "two. Use RoundSearch.", nameof(problem));
        }

        var clock = Stopwatch.StartNew();
        var known = new RoundSearch().Solve(problem, options with { Seconds = options.Seconds / 5 }, progress, cancellation);
        var left = options.Seconds - clock.Elapsed.TotalSeconds;
        return new DayProof(problem, known, new SatEffort(Work, left, options.Seed), cancellation).Answer();
    }
}
