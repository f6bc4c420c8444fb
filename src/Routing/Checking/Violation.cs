namespace Zoning.Routing;

/// <summary>A broken rule of a plan.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Carer">The carer's index as the plan names it; -1 if no carer is concerned.</param>
/// <param name="Visit">The visit's index as the plan names it; -1 if no visit is concerned.</param>
/// <param name="Text">A sentence for people who plan rounds: names, clock times and minutes.</param>
public sealed record Violation(ViolationKind Kind, int Carer, int Visit, string Text)
{
    /// <summary>By how many ticks the rule is broken, 0 or more; 0 where there is no amount, such as for a skill.</summary>
    public long Ticks { get; init; }

    /// <summary>What is broken in a few plain words, the same for every violation of a kind, such as <c>visit too late</c>.</summary>
    public string Rule => ViolationText.RuleOf(Kind);

    /// <summary>The kind and the sentence.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Kind}: {Text}";
}
