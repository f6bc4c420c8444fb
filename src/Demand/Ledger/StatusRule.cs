using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>A rule that gives hours their status.</summary>
/// <param name="Key">The rule's name, such as <c>out-of-scope</c>.</param>
/// <param name="Text">What it does, as a sentence.</param>
/// <param name="CanBeSwitchedOff">Whether an analyst may switch it off.</param>
internal sealed record StatusRule(string Key, string Text, bool CanBeSwitchedOff)
{
    /// <summary>All rules, in the order in which they are tried on a line.</summary>
    public static ImmutableArray<StatusRule> All { get; } =
    [
        new("ended", "A line that ended, or whose last day is before the as-at day, is not counted.", false),
        new("out-of-scope", "Live-in, night, day and other services stand beside demand.", true),
        new("direct-payment", "Direct payments stand beside demand.", true),
        new("self-funded", "Self-funded care stands beside demand, as an estimate.", true),
        new("chc", "Continuing healthcare stands beside demand.", true),
        new("paused", "Paused lines stand beside demand.", true),
        new("not-listed", "The need of a person who was assessed and offered nothing is unmet: not listed.", false),
        new("waiting", "The need of a waiting package is unmet: waiting.", false),
        new("not-started", "A line whose first day is after the as-at day is unmet: waiting.", true),
        new("past-ready", "Reablement past the day the person was ready to move is met for now by bridging.", true),
        new("past-term", "Reablement without that day is bridging once it is past its term.", true),
        new("in-term", "Other reablement stands beside demand.", false),
        new("on-framework", "Care by a provider on the framework is met, on framework.", false),
        new("off-framework", "Care by a provider off the framework is met, off framework.", false),
        new("framework-not-known", "Other running care is met, framework not known.", false),
        new("undelivered", "What was commissioned and not delivered is unmet, and is taken from the line's own status.", true),
        new("part-package", "What the assessment calls for above the line's hours is unmet: waiting.", true),
        new("cover", "Bridging and off-framework hours of the same person are taken from the waiting hours, never below 0.", true),
    ];

    /// <summary>The rule of a name.</summary>
    /// <param name="key">The name.</param>
    /// <returns>Its position in <see cref="All"/>.</returns>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static int IndexOf(string key)
    {
        for (var index = 0; index < All.Length; index++)
        {
            if (All[index].Key == key)
            {
                return index;
            }
        }

        throw new ArgumentException(
            $"There is no status rule '{key}'. The rules are {string.Join(", ", All.Select(rule => rule.Key))}.", nameof(key));
    }
}

/// <summary>How often a rule applied.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsOn">Whether it was switched on.</param>
/// <param name="Rows">How many lines it applied to.</param>
/// <param name="Minutes">Client minutes a week that it placed or moved.</param>
internal sealed record RuleUse(StatusRule Rule, bool IsOn, int Rows, CareMinutes Minutes);
