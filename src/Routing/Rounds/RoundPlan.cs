using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>An answer to a <see cref="RoundProblem"/>: rounds with all their times, what is left out, and what it costs.</summary>
/// <param name="Problem">The problem it answers.</param>
/// <param name="Rounds">The rounds that visit anybody, by carer and shift.</param>
/// <param name="Unallocated">The visits in no round, by index, ascending.</param>
/// <param name="Cost">What the plan costs, by part, as the solver counted it; the checker counts again.</param>
/// <param name="Effort">What the search took.</param>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record RoundPlan(
    RoundProblem Problem, ImmutableArray<Round> Rounds, ImmutableArray<int> Unallocated, RoundCost Cost, SearchEffort Effort) : ITabular
{
    /// <summary>What the plan does on the whole: carers, visits, contact, travel, and why visits are left out. No people, places or times.</summary>
    /// <returns>A row a figure; small counts as a class, few hours hidden. Reasons are tried for up to 50 visits of a valid plan.</returns>
    public Table ToTable() => ToTable(new DisclosureRule());

    /// <summary>The plan's totals, protected by a rule.</summary>
    /// <param name="rule">How small numbers are protected.</param>
    /// <returns>A row a figure.</returns>
    public Table ToTable(DisclosureRule rule) => PlanTable.Of([this], "Rounds on the whole", rule);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}

/// <summary>A carer's round: the stops of one shift, from leaving to the return.</summary>
/// <param name="Carer">The carer's index.</param>
/// <param name="Shift">The shift's index among the carer's shifts.</param>
/// <param name="Leaves">The tick of leaving the start place.</param>
/// <param name="Stops">The stops in order, at least one visit.</param>
/// <param name="Returns">The tick of arriving at the end place.</param>
public sealed record Round(int Carer, int Shift, int Leaves, ImmutableArray<RoundStop> Stops, int Returns)
{
    /// <summary>The visits in order, without breaks.</summary>
    public IEnumerable<int> Visits => Stops.Where(stop => !stop.IsBreak).Select(stop => stop.Visit);
}

/// <summary>A stop of a round: a visit, or a break at the place of the stop before.</summary>
/// <param name="Visit">The visit's index; -1 for a break.</param>
/// <param name="Arrives">The tick of arrival; for a break the end of the stop before.</param>
/// <param name="Starts">The tick the visit or break starts, at or after the arrival.</param>
/// <param name="Ends">The tick it ends; the carer leaves then.</param>
public readonly record struct RoundStop(int Visit, int Arrives, int Starts, int Ends)
{
    /// <summary>Whether the stop is a break.</summary>
    public bool IsBreak => Visit < 0;
}
