using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>What the checker found in a plan.</summary>
/// <param name="Violations">The broken rules, rounds first, then ties, then the cost; none where the plan keeps its promises.</param>
/// <param name="Cost">The cost, counted again from rounds and problem alone.</param>
/// <remarks>
/// A plan may be valid and yet not feasible: visits that must not be left out are counted in <see cref="RoundCost.MissingMandatory"/>, not as
/// violations.
/// </remarks>
public sealed record CheckedPlan(ImmutableArray<Violation> Violations, RoundCost Cost)
{
    /// <summary>Whether no rule is broken.</summary>
    public bool IsValid => Violations.IsEmpty;
}

/// <summary>A broken rule of a plan.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Carer">The carer's index as the plan names it; -1 where none is concerned.</param>
/// <param name="Visit">The visit's index as the plan names it; -1 where none is concerned.</param>
/// <param name="Text">A sentence with the times or names concerned.</param>
public sealed record Violation(ViolationKind Kind, int Carer, int Visit, string Text)
{
    /// <summary>The kind and the sentence.</summary>
    /// <returns>Text such as <c>TooLate: Visit 3 starts at 700; ...</c></returns>
    public override string ToString() => $"{Kind}: {Text}";
}
