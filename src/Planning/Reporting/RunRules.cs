using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>A status rule with the rows and hours it placed, as the level allows.</summary>
/// <param name="Key">The rule.</param>
/// <param name="Text">What it does.</param>
/// <param name="State">On, off, or always on.</param>
/// <param name="Rows">Lines it applied to.</param>
/// <param name="Hours">Client hours a week it placed; not given in shareable output, where the hours of statuses are.</param>
internal sealed record RunRules(string Key, string Text, string State, string Rows, string Hours)
{
    internal static ImmutableArray<RunRules> Of(CountyRun run)
    {
        var isShareable = run.Published.Level == OutputLevel.Shareable;
        return
        [
            .. run.Ledger.Rules.Select(use => new RunRules(
                use.Rule.Key,
                use.Rule.Text,
                !use.Rule.CanBeSwitchedOff ? "always on" : use.IsOn ? "on" : "off",
                isShareable ? "see hours by status" : use.Rows.ToString("#,0", CultureInfo.InvariantCulture),
                isShareable ? "see hours by status" : use.Minutes.Hours.Value.ToString("#,0.0", CultureInfo.InvariantCulture))),
        ];
    }
}
