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

    /// <summary>
    /// A sentence for each broken rule, such as <c>TooLate: Visit 3 starts at 700; ...</c>: rounds first, then ties, then the cost.
    /// </summary>
    public ImmutableArray<string> BrokenRules => [.. Violations.Select(violation => violation.ToString())];

    /// <summary>The cost, counted again from rounds and problem alone.</summary>
    public RoundCost Cost { get; }

    internal ImmutableArray<Violation> Violations { get; }
}

/// <summary>A broken rule of a plan.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Carer">The carer's index as the plan names it; -1 if no carer is concerned.</param>
/// <param name="Visit">The visit's index as the plan names it; -1 if no visit is concerned.</param>
/// <param name="Text">A sentence with the times or names concerned.</param>
internal sealed record Violation(ViolationKind Kind, int Carer, int Visit, string Text)
{
    /// <summary>The kind and the sentence.</summary>
    public override string ToString() => $"{Kind}: {Text}";
}
