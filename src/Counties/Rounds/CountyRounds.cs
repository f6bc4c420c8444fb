using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>A county's rounds of a day or a week: one problem for each provider, never pooled unless requested as a what-if.</summary>
/// <param name="Options">What they are planned under.</param>
/// <param name="Day">The day; null for the whole week.</param>
/// <param name="IsPooled">
/// Whether all providers' visits and carers are in one problem: a what-if, not a plan that anybody could follow.
/// </param>
/// <param name="Providers">The providers with a visit on the day, in the order of their ids.</param>
public sealed record CountyRounds(RoundsOptions Options, DayOfWeek? Day, bool IsPooled, ImmutableArray<ProviderRounds> Providers)
{
    /// <summary>What is particular about the days, such as a bank holiday, in sentences that anybody may read.</summary>
    internal ImmutableArray<string> DayNotes { get; init; } = [];

    /// <summary>
    /// How many in a hundred visits were inferred from weekly hours because their package has none in visits.csv, in steps of 5; null if
    /// none were. The same at every output level.
    /// </summary>
    internal int? InferredPercent
    {
        get
        {
            var (inferred, all) = (Providers.Sum(one => (long)one.InferredVisits), Providers.Sum(one => (long)one.Problem.Visits.Length));
            return inferred == 0 ? null : inferred == all ? 100 : (int)Math.Clamp(5 * Math.Round(20.0 * inferred / all), 0, 95);
        }
    }

    /// <summary>Solves each provider's problem separately.</summary>
    /// <param name="solver">The solver.</param>
    /// <param name="options">How long and how; iterations and seconds are the total, shared out by visits. The defaults if null.</param>
    /// <param name="progress">Receives each provider; may be null.</param>
    /// <param name="cancellation">Stops the search; providers not yet reached get the plan that needs no search.</param>
    /// <returns>The plans.</returns>
    public SolvedRounds Solve(
        IRoundSolver solver, SolveOptions? options = null, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default) =>
        Solve(solver, RoundStart.Scratch, options, progress, cancellation);

    /// <summary>Solves each provider's problem separately, from nothing or from today's rounds.</summary>
    internal SolvedRounds Solve(
        IRoundSolver solver, RoundStart start, SolveOptions? options = null, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var whole = options ?? new SolveOptions();
        var shares = Shares(whole.Iterations);
        var visits = Providers.Sum(provider => (double)provider.Problem.Visits.Length);
        var plans = ImmutableArray.CreateBuilder<RoundPlan>(Providers.Length);
        var efforts = ImmutableArray.CreateBuilder<SolveOptions>(Providers.Length);
        for (var index = 0; index < Providers.Length; index++)
        {
            var provider = Providers[index];
            progress?.Report(new WorkProgress($"rounds of {provider.Problem.Name}", (double)index / Providers.Length));
            var own = whole with
            {
                Iterations = shares[index],
                Seconds = whole.Seconds is { } seconds ? Math.Max(0.01, seconds * provider.Problem.Visits.Length / visits) : null,
                Start = start == RoundStart.Today && provider.Today is { } today ? StartOfToday.Of(today) : null,
            };
            efforts.Add(own);
            plans.Add(solver.Solve(provider.Problem, own, progress is null ? null : new LiveBest(progress, this, index), cancellation));
        }

        return new SolvedRounds(this, plans.MoveToImmutable()) { Search = new RoundsSearched(solver, efforts.MoveToImmutable()) };
    }

    /// <summary>Solves each provider's problem separately with the built-in solver.</summary>
    /// <param name="options">How long and how; the defaults if null.</param>
    /// <param name="progress">Receives each provider; may be null.</param>
    /// <param name="cancellation">Stops the search; providers not yet reached get the plan that needs no search.</param>
    /// <returns>The plans.</returns>
    public SolvedRounds Solve(
        SolveOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        Solve(new RoundSearch(), options, progress: progress, cancellation: cancellation);

    /// <summary>
    /// Plans again near today's rounds (or those of a plan that was kept): visits keep carer and time unless they must change.
    /// </summary>
    /// <param name="keep">Who is absent, and what is fixed.</param>
    /// <param name="options">How long each step of each provider is searched, and how; 2,000 iterations if null.</param>
    /// <param name="progress">Receives each provider; may be null.</param>
    /// <param name="cancellation">Stops the work; the best rounds so far are returned.</param>
    /// <returns>
    /// The plans, with what changes in <see cref="SolvedRounds.Changes"/>. If carers are absent, only of their providers; without anybody
    /// absent, a provider whose rounds of today are unknown is planned from nothing.
    /// </returns>
    /// <exception cref="ArgumentException">An id is unknown, or a provider of an absent carer has no rounds to keep.</exception>
    public SolvedRounds Replan(
        KeepOptions keep, SolveOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(keep);
        return new KeptRounds(this, keep, options ?? new SolveOptions { Iterations = 2_000 }, progress, cancellation).Plan();
    }

    /// <summary>The rounds of one provider.</summary>
    /// <param name="provider">The provider.</param>
    /// <returns>Its problem alone.</returns>
    /// <exception cref="ArgumentException">The provider has no visits then.</exception>
    public CountyRounds Only(ProviderId provider) => Providers.Any(one => one.Provider == provider)
        ? this with { Providers = [.. Providers.Where(one => one.Provider == provider)] }
        : throw new ArgumentException($"The provider '{provider}' has no visits on that day. Maybe the id is different.");

    /// <summary>Shares out a number of iterations by visits, the largest remainders first, ties to the first provider.</summary>
    /// <param name="total">Iterations in all, 0 or more.</param>
    /// <returns>The iterations of each provider; they add up to the total.</returns>
    public ImmutableArray<long> Shares(long total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var visits = Providers.Sum(provider => (long)provider.Problem.Visits.Length);
        var exact = Providers.Select(provider => visits == 0 ? Int128.Zero : (Int128)total * provider.Problem.Visits.Length).ToArray();
        var shares = exact.Select(share => visits == 0 ? 0 : (long)(share / visits)).ToArray();
        var left = (int)(visits == 0 ? 0 : total - shares.Sum());
        foreach (var index in Enumerable.Range(0, shares.Length)
            .OrderByDescending(index => exact[index] % Math.Max(1, visits)).ThenBy(index => index).Take(left))
        {
            shares[index]++;
        }

        return [.. shares];
    }
}

/// <summary>Where a search of rounds starts.</summary>
internal enum RoundStart
{
    /// <summary>From nothing.</summary>
    Scratch,

    /// <summary>From today's rounds, for providers that have them.</summary>
    Today,
}

/// <summary>Plans for a county's rounds.</summary>
/// <param name="Rounds">The problems.</param>
/// <param name="Plans">A plan for each provider, in the order of the problems.</param>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record SolvedRounds(CountyRounds Rounds, ImmutableArray<RoundPlan> Plans) : ITabular
{
    /// <summary>How the plans were searched for; null if they were put together by hand.</summary>
    internal RoundsSearched? Search { get; init; }

    /// <summary>
    /// Whom to tell what, if rounds were planned again near others: by provider, then in order of the visits. Default none.
    /// </summary>
    public ImmutableArray<PlanChange> Changes { get; init; } = [];

    /// <summary>
    /// Who was absent and how near is unchanged, if rounds were planned again near others; null if they were planned anew.
    /// </summary>
    internal KeepOptions? Keep { get; init; }

    /// <summary>What is said of rounds that were planned again, in sentences that name carers. Restricted.</summary>
    internal ImmutableArray<string> KeepNotes { get; init; } = [];

    /// <summary>What the plans cost together: the sum over providers.</summary>
    public RoundCost Cost => Plans.Aggregate(new RoundCost { Weighted = 0 }, (sum, plan) => sum.Plus(plan.Cost));

    /// <summary>Visits left out, all providers together; a visit by several carers at once is one visit.</summary>
    public int Unallocated => Rounds.Providers.Zip(Plans, (rounds, plan) => rounds.CountVisits(plan.Unallocated)).Sum();

    /// <summary>Whether the same problems, options and seed give the same plans.</summary>
    public bool IsRepeatable => Plans.All(plan => plan.IsRepeatable);

    /// <summary>
    /// What the plans do together: carers, visits, contact, travel, and why visits are left out. No people, places or providers.
    /// </summary>
    /// <returns>A row for each figure.</returns>
    public Table ToTable() => ToTable(new DisclosureRule());

    /// <summary>The totals of the plans, protected by a rule.</summary>
    /// <param name="rule">How small numbers are protected.</param>
    /// <returns>A row for each figure.</returns>
    public Table ToTable(DisclosureRule rule) =>
        LeftOutTable.Below(Plans, Rounds.Day is { } day ? $"Rounds of a {day}" : "Rounds of a week", rule);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}

/// <summary>How a county's rounds were searched for, so that another search can be like it.</summary>
/// <param name="Solver">The solver.</param>
/// <param name="Efforts">The options for each provider, in the order of the problems.</param>
internal sealed record RoundsSearched(IRoundSolver Solver, ImmutableArray<SolveOptions> Efforts);
