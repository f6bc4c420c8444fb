using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>How the ledger is drawn up.</summary>
public sealed record LedgerOptions
{
    /// <summary>Weeks after which reablement counts as bridging if the ready-to-move day is unknown. Default 6; range 1 to 52.</summary>
    public int ReablementWeeks
    {
        get;
        init => field = value is >= 1 and <= 52
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"ReablementWeeks is {value}; it must be 1 to 52.");
    } = 6;

    /// <summary>Days that arranging a package normally takes. Default 7; range 0 to 365.</summary>
    public int ArrangingDays
    {
        get;
        init => field = value is >= 0 and <= 365
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"ArrangingDays is {value}; it must be 0 to 365.");
    } = 7;

    /// <summary>Whole weeks before the as-at day over which undelivered hours are averaged. Default 4; range 1 to 26.</summary>
    public int ActualsWeeks
    {
        get;
        init => field = value is >= 1 and <= 26
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"ActualsWeeks is {value}; it must be 1 to 26.");
    } = 4;

    /// <summary>Status rules that are switched off, by name. Default none.</summary>
    public ImmutableSortedSet<string> RulesOff
    {
        get;
        init
        {
            foreach (var key in value)
            {
                if (!StatusRule.All[StatusRule.IndexOf(key)].CanBeSwitchedOff)
                {
                    throw new ArgumentException($"The rule '{key}' can't be switched off.", nameof(value));
                }
            }

            field = value;
        }
    } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}
