using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>All assumptions of the ledger, by name: the defaults with those that a county, or a run of it, sets.</summary>
public sealed class Assumptions : IEquatable<Assumptions>
{
    /// <summary>The file of a county folder that sets them.</summary>
    internal const string File = "assumptions.json";

    /// <summary>The schema that the file names.</summary>
    internal const string SchemaId = "zoning.assumptions/1";

    private const string RulePrefix = "rule.";

    private Assumptions(ImmutableArray<Assumption> all) => All = all;

    /// <summary>The default assumptions.</summary>
    public static Assumptions Default { get; } = new(
    [
        new("actuals_weeks", "Weeks over which undelivered hours are averaged", "weeks", 4,
            "Assumed: long enough to smooth a bad week, short enough to be of the day.")
        {
            Least = 1, Most = 26, Low = 2, High = 8,
        },
        new("arranging_days", "Days that arranging a package normally takes", "days", 7, "Assumed; set your own standard.")
        {
            Least = 0, Most = 365, Low = 3, High = 14,
        },
        new("reablement_weeks", "Weeks after which reablement counts as bridging", "weeks", 6,
            "Care and Support Statutory Guidance: reablement is free for up to six weeks.")
        {
            Least = 1, Most = 52, Low = 4, High = 8,
        },
        .. StatusRule.All.Where(rule => rule.CanBeSwitchedOff).Select(rule =>
            new Assumption(RulePrefix + rule.Key, "Rule: " + rule.Text, "on or off", 1, "Status rules of the ledger.")
            {
                Least = 0, Most = 1, Low = 0, High = 1,
            }),
    ]);

    /// <summary>The assumptions, in the order of their names.</summary>
    public ImmutableArray<Assumption> All { get; }

    /// <summary>The assumptions with one of them changed.</summary>
    /// <param name="setting">A name and value, such as <c>reablement_weeks=4</c> or <c>rule.cover=off</c>.</param>
    /// <returns>The changed assumptions.</returns>
    /// <exception cref="ArgumentException">There is no such name, or the value is outside the range.</exception>
    public Assumptions With(string setting)
    {
        var equals = setting.IndexOf('=', StringComparison.Ordinal);
        var key = equals < 0 ? setting : setting[..equals].Trim();
        var index = IndexOf(key);
        if (equals < 0 || index < 0)
        {
            throw new ArgumentException(
                $"'{setting}' sets no assumption. Write name=value; the names are {string.Join(", ", All.Select(known => known.Key))}.");
        }

        return new Assumptions(All.SetItem(index, All[index].With(setting[(equals + 1)..])));
    }

    /// <summary>The assumptions as options of the ledger.</summary>
    /// <returns>The options.</returns>
    public LedgerOptions ToLedgerOptions() => new()
    {
        ActualsWeeks = (int)ValueOf("actuals_weeks"),
        ArrangingDays = (int)ValueOf("arranging_days"),
        ReablementWeeks = (int)ValueOf("reablement_weeks"),
        RulesOff =
        [
            .. All.Where(assumption => assumption.IsSwitch && assumption.Value == 0)
            .Select(assumption => assumption.Key[RulePrefix.Length..]),
        ],
    };

    /// <summary>Whether two lists have the same values, set by the same.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Assumptions? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Assumptions);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Aggregate(0, (hash, one) => HashCode.Combine(hash, one.Key, one.Value));

    internal Assumptions WithValue(string key, decimal value)
    {
        var index = IndexOf(key);
        return new Assumptions(All.SetItem(index, All[index] with { Value = value }));
    }

    private decimal ValueOf(string key) => All[IndexOf(key)].Value;

    private int IndexOf(string key)
    {
        for (var index = 0; index < All.Length; index++)
        {
            if (All[index].Key == key)
            {
                return index;
            }
        }

        return -1;
    }
}
