using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>A number or switch that may be set for a run.</summary>
/// <param name="Key">Its name in assumptions.json and for <c>--set</c>, such as <c>reablement_weeks</c>.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Unit">Its unit; <c>on or off</c> for a switch.</param>
/// <param name="Value">Its value; a switch is 1 for on and 0 for off.</param>
/// <param name="Source">Where the default comes from.</param>
public sealed record Assumption(string Key, string Name, string Unit, decimal Value, string Source)
{
    /// <summary>The least value it may have.</summary>
    public required decimal Least { get; init; }

    /// <summary>The largest value it may have.</summary>
    public required decimal Most { get; init; }

    /// <summary>The low setting that the page tries.</summary>
    public required decimal Low { get; init; }

    /// <summary>The high setting that the page tries.</summary>
    public required decimal High { get; init; }

    /// <summary>Whether it was set for this run.</summary>
    public bool IsYours { get; init; }

    /// <summary>Whether it is a switch.</summary>
    public bool IsSwitch => Unit == "on or off";

    /// <summary>A value of it as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns><c>on</c> or <c>off</c> for a switch, else the number.</returns>
    public string Text(decimal value) => IsSwitch ? value != 0 ? "on" : "off" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The assumption with another value.</summary>
    /// <param name="value">The value as text: a number, or <c>on</c> or <c>off</c>.</param>
    /// <returns>The assumption, marked as yours.</returns>
    /// <exception cref="ArgumentException">The text is no such value, or outside the range.</exception>
    public Assumption With(string value)
    {
        var number = (IsSwitch, value.Trim()) switch
        {
            (true, "on") => 1,
            (true, "off") => 0,
            (false, var text) when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => decimal.MinValue,
        };
        return number >= Least && number <= Most && number == decimal.Truncate(number)
            ? this with { Value = number, IsYours = true }
            : throw new ArgumentException(IsSwitch
                ? $"{Key} is '{value}'; it takes on or off."
                : string.Create(CultureInfo.InvariantCulture,
                    $"{Key} is '{value}'; it takes a whole number of {Unit} from {Least} to {Most}."));
    }
}

/// <summary>All assumptions of a run, by name.</summary>
public sealed class Assumptions
{
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
