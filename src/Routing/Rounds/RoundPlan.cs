using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>An answer to a <see cref="RoundProblem"/>: rounds with all their times, the visits left out, and the cost.</summary>
/// <param name="Problem">The problem it answers.</param>
/// <param name="Rounds">The rounds that visit anybody, by carer and shift.</param>
/// <param name="Unallocated">The visits in no round, by index, ascending.</param>
/// <param name="Cost">The cost of the plan, by part, as the solver counted it; the checker counts again.</param>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record RoundPlan(RoundProblem Problem, ImmutableArray<Round> Rounds, ImmutableArray<int> Unallocated, RoundCost Cost)
    : ITabular
{
    /// <summary>How many iterations the search made, all lanes together. Default 0: the plan was not searched for.</summary>
    public long Iterations { get; init; }

    /// <summary>
    /// Whether the same problem, options and seed give the same plan: false if a clock or a cancellation stopped the search. Default true.
    /// </summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>The problem for which it is proved that no plan costs less; null if nothing is proved.</summary>
    internal RoundProblem? ProvedFor { get; init; }

    /// <summary>Whether it is proved that no plan of its problem costs less. A proof does not pass on to another problem.</summary>
    internal bool IsBest => ProvedFor is not null && ReferenceEquals(ProvedFor, Problem);

    /// <summary>The plan as a whole: carers, visits, contact, travel, visits left out. No people, places or times.</summary>
    /// <returns>
    /// A row per figure; small counts as a class, few hours hidden. <c>plan.WhyLeftOut()</c> gives the reasons for visits left out.
    /// </returns>
    public Table ToTable() => ToTable(new DisclosureRule());

    /// <summary>The plan's totals, protected by a rule.</summary>
    /// <param name="rule">How small numbers are protected.</param>
    /// <returns>A row per figure.</returns>
    public Table ToTable(DisclosureRule rule) => PlanTable.Of([this], "Rounds as a whole", rule);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}

/// <summary>A carer's round: the stops of one shift, from leaving to the return.</summary>
/// <param name="Carer">The carer's index.</param>
/// <param name="Shift">The shift's index among the carer's shifts.</param>
/// <param name="Leaves">When the carer leaves the start place, in ticks.</param>
/// <param name="Stops">The stops in order, at least one visit.</param>
/// <param name="Returns">When the carer arrives at the end place, in ticks.</param>
public sealed record Round(int Carer, int Shift, int Leaves, ImmutableArray<RoundStop> Stops, int Returns)
{
    /// <summary>The visits in order, without breaks.</summary>
    public IEnumerable<int> Visits => Stops.Where(stop => !stop.IsBreak).Select(stop => stop.Visit);
}

/// <summary>A stop of a round: a visit, or a break at the place of the stop before.</summary>
/// <param name="Visit">The visit's index; -1 for a break.</param>
/// <param name="Arrives">When the carer arrives, in ticks; for a break, when the stop before ends.</param>
/// <param name="Starts">When the visit or break starts, in ticks, at or after the arrival.</param>
/// <param name="Ends">When it ends, in ticks; the carer leaves then.</param>
public readonly record struct RoundStop(int Visit, int Arrives, int Starts, int Ends)
{
    /// <summary>Whether the stop is a break.</summary>
    public bool IsBreak => Visit < 0;
}
