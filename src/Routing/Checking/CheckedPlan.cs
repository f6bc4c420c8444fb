using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>The result of checking a plan.</summary>
/// <remarks>
/// A plan may be valid and yet not feasible: visits that must not be left out are counted in <see cref="RoundCost.MissingMandatory"/>, not
/// listed as broken rules.
/// </remarks>
public sealed record CheckedPlan
{
    internal CheckedPlan(ImmutableArray<Violation> violations, RoundCost cost) => (Violations, Cost) = (violations, cost);

    /// <summary>Whether no rule is broken.</summary>
    public bool IsValid => Violations.IsEmpty;

    /// <summary>Every broken rule: rounds first, then visits left out, teams, gaps, carers, and the cost.</summary>
    public ImmutableArray<Violation> Violations { get; }

    /// <summary>The same as sentences, such as <c>TooLate: P00017 mon morning starts at Mon 10:05; ...</c>, in the same order.</summary>
    public ImmutableArray<string> BrokenRules => [.. Violations.Select(violation => violation.ToString())];

    /// <summary>The cost, counted again from rounds and problem alone.</summary>
    public RoundCost Cost { get; }
}
