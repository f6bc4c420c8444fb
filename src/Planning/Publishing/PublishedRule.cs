using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>A status rule and how much it was used, as a level may show it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="State"><c>always on</c>, <c>on</c> or <c>off</c>.</param>
/// <param name="Lines">Lines it gave a status; null in shareable output, because so few lines can be one person's.</param>
/// <param name="Minutes">Minutes a week it gave a status; null in shareable output.</param>
internal sealed record PublishedRule(StatusRule Rule, string State, int? Lines, CareMinutes? Minutes)
{
    /// <summary>The rules of a ledger, in the order in which they are tried.</summary>
    internal static ImmutableArray<PublishedRule> Of(Ledger ledger, OutputLevel level) =>
    [
        .. ledger.Rules.Select(use => new PublishedRule(
            use.Rule,
            !use.Rule.CanBeSwitchedOff ? "always on" : use.IsOn ? "on" : "off",
            level == OutputLevel.Shareable ? null : use.Rows,
            level == OutputLevel.Shareable ? null : use.Minutes)),
    ];
}
