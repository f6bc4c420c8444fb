using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// Plans compared with today's rounds: the same visits under the same rules, provider by provider. Restricted.
/// </summary>
/// <remarks>
/// Every difference is one <em>under this model</em>: crow-flies travel with stated speeds, not driven minutes. It may be negative, and is
/// then shown as negative. Saved minutes are scattered over carers and hours of the day, so no packages and no pounds follow from them. A
/// visit never changes provider, because each provider's problem is solved separately.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record RoundsComparison : ITabular
{
    internal RoundsComparison(SolvedRounds solved, ImmutableArray<ProviderComparison> providers, int toleranceMinutes) =>
        (Solved, Providers, ToleranceMinutes) = (solved, providers, toleranceMinutes);

    /// <summary>The plans.</summary>
    public SolvedRounds Solved { get; init; }

    /// <summary>The number of minutes from which a visit counts as moved in time.</summary>
    public int ToleranceMinutes { get; init; }

    /// <summary>The providers, in the order of the problems.</summary>
    internal ImmutableArray<ProviderComparison> Providers { get; init; }

    /// <summary>The minutes by which a visit may move before it counts as moved, by default.</summary>
    public const int DefaultToleranceMinutes = 15;

    /// <summary>Whether it covers certain zones or one provider only.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether a proof of the distance from the best possible was tried for all providers, not for small days only.</summary>
    internal bool IsProofFull { get; private init; }

    /// <summary>Whether somebody stopped the proofs.</summary>
    internal bool IsProofStopped { get; private init; }

    /// <summary>The plans' travel, all providers.</summary>
    internal PacedTravel Planned => Providers.Aggregate(default(PacedTravel), (sum, provider) => sum.Plus(provider.Planned));

    /// <summary>
    /// The travel of the plans for the visits that today's rounds serve: to compare with <see cref="Today"/>; null if today's rounds are
    /// not known or serve nothing.
    /// </summary>
    internal PacedTravel? Alike => Compared.Any()
        ? Compared.Aggregate(default(PacedTravel), (sum, provider) => sum.Plus(provider.Alike!.Value))
        : null;

    /// <summary>Today's travel, of the providers whose rounds are known; null if no provider's are, or they serve nothing.</summary>
    internal PacedTravel? Today => Compared.Any()
        ? Compared.Aggregate(default(PacedTravel), (sum, provider) => sum.Plus(provider.Today!.Value))
        : null;

    /// <summary>Providers whose rounds of today are known.</summary>
    internal IEnumerable<ProviderComparison> Known => Providers.Where(provider => provider.Today is not null);

    /// <summary>Providers whose rounds of today are known and serve at least one visit.</summary>
    internal IEnumerable<ProviderComparison> Compared => Providers.Where(provider => provider.Steps is not null);

    /// <summary>Whether the same folder, options and seed give the same plans and the same steps from today's rounds to them.</summary>
    public bool IsRepeatable => Solved.IsRepeatable && !IsProofStopped && Compared.All(provider => provider.Steps!.IsRepeatable);

    /// <summary>
    /// How many times today's rounds break a rule that plans keep; 0 if they keep all rules or are not known. If it is above 0, a
    /// difference in travel is no saving.
    /// </summary>
    public int BrokenToday => Providers.Sum(provider => provider.FaultsOfRounds);

    /// <summary>Visits that the plan for today's visits leaves out because no carer can make them within the rules.</summary>
    internal int OnlyToday => Compared.Sum(provider => provider.Steps!.Free.Changes.OnlyToday);

    /// <summary>Visits in the problems; in a visit by two carers each carer's part counts.</summary>
    public int Visits => Providers.Sum(provider => provider.Rounds.Problem.Visits.Length);

    /// <summary>
    /// Minutes of travel that today's rounds have more than a plan for the same visits; negative if they have fewer, null if today's rounds
    /// are not known. It is a saving only if <see cref="BrokenToday"/> is 0.
    /// </summary>
    public double? MinutesLess => Today is { } today && Alike is { } alike
        ? (double)(today.Modelled.Travel - alike.Modelled.Travel) / TicksPerMinute
        : null;

    /// <summary>
    /// The same in minutes for each hour of contact, each side over the contact it serves: the plan may leave out a visit that today's
    /// rounds make against the rules.
    /// </summary>
    public double? MinutesAnHourLess => Today?.Modelled.MinutesAnHour - Alike?.Modelled.MinutesAnHour;

    /// <summary>Providers whose distance from the best possible is known.</summary>
    /// <param name="isProved">Those for whom it is proved; else those for whom only the simple relaxation is known.</param>
    internal IEnumerable<ProviderComparison> Bounded(bool isProved) =>
        Providers.Where(provider => provider.Proof is { } proof && proof.IsProved == isProved);

    private int TicksPerMinute => Providers.IsEmpty ? 60 : Providers[0].Rounds.Problem.TicksPerMinute;


    /// <summary>Totals of today's rounds and the plans, as anybody may see them.</summary>
    /// <returns>A row a figure; figures that rest on too few packages or providers are hidden.</returns>
    public Table ToTable() => ToTable(new DisclosureRule());

    /// <summary>Totals of today's rounds and the plans, protected by a rule.</summary>
    /// <param name="rule">How small numbers are protected.</param>
    /// <returns>A row a figure; figures that rest on too few packages or providers are hidden.</returns>
    public Table ToTable(DisclosureRule rule) => RoundsTable.Of(this, rule);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Compares plans with today's rounds.</summary>
    /// <param name="solved">The plans.</param>
    /// <param name="toleranceMinutes">The number of minutes from which a visit counts as moved in time, 0 to 240.</param>
    /// <returns>The comparison.</returns>
    /// <remarks>Where today's rounds are known they are searched again with today's carers, for as long as the plans were.</remarks>
    public static RoundsComparison Of(SolvedRounds solved, int toleranceMinutes = DefaultToleranceMinutes) =>
        Of(solved, toleranceMinutes, null, CancellationToken.None).Proved(isFull: false, null, CancellationToken.None);

    /// <summary>Compares plans with today's rounds.</summary>
    /// <param name="solved">The plans.</param>
    /// <param name="toleranceMinutes">The number of minutes from which a visit counts as moved in time, 0 to 240.</param>
    /// <param name="progress">Receives each provider; may be null.</param>
    /// <param name="cancellation">Stops the searches from today's rounds; the best so far is kept and marked as not repeatable.</param>
    /// <returns>The comparison.</returns>
    internal static RoundsComparison Of(
        SolvedRounds solved, int toleranceMinutes, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceMinutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(toleranceMinutes, 240);
        var (all, solver) = (solved.Rounds.Providers, solved.Search?.Solver ?? new RoundSearch());
        var compared = ImmutableArray.CreateBuilder<ProviderComparison>(all.Length);
        for (var index = 0; index < all.Length; index++)
        {
            var (rounds, plan) = (all[index], solved.Plans[index]);
            var effort = solved.Search?.Efforts[index] ?? new SolveOptions { Iterations = plan.Iterations };
            progress?.Report(new WorkProgress($"today's rounds of {rounds.Problem.Name} step by step", (double)index / all.Length));
            compared.Add(ProviderComparison.Of(rounds, plan, toleranceMinutes, () => TodaysSteps.Of(
                rounds, plan, solver, effort, toleranceMinutes * plan.Problem.TicksPerMinute, cancellation)));
        }

        return new RoundsComparison(solved, compared.MoveToImmutable(), toleranceMinutes);
    }

    /// <summary>The comparison with the distance of each plan from the best possible.</summary>
    /// <param name="isFull">Whether days of any size are tried, with all the work a proof may take; else small days only.</param>
    /// <param name="progress">Receives each provider; may be null.</param>
    /// <param name="cancellation">Stops the proofs; what is proved by then holds.</param>
    internal RoundsComparison Proved(bool isFull, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        // Rounds that were kept near others are not meant to be the best possible.
        if (Solved.Keep is not null)
        {
            return this;
        }

        var proved = ImmutableArray.CreateBuilder<ProviderComparison>(Providers.Length);
        foreach (var one in Providers)
        {
            progress?.Report(new WorkProgress(
                $"how far the rounds of {one.Rounds.Problem.Name} are from the best possible", (double)proved.Count / Providers.Length));
            proved.Add(one with { Proof = ProviderProof.Of(one.Plan, isFull, cancellation) });
        }

        return this with
        {
            Providers = proved.MoveToImmutable(),
            IsProofFull = isFull,
            IsProofStopped = cancellation.IsCancellationRequested,
        };
    }
}
