using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>How two counties become one: the name, how ids are told apart, and which providers are one.</summary>
public sealed record JoinOptions
{
    internal const int LongestPrefix = 8;

    /// <summary>The name of the joined county, 1 to 200 letters; null for both names, <c>Knowsley and Sefton</c>. Default null.</summary>
    public string? Name
    {
        get;
        init => field = value is null || (value.Trim().Length is > 0 and <= 200)
            ? value
            : throw new ArgumentException("Name is blank or longer than 200 letters. Give a name, or leave it unset.", nameof(value));
    }

    /// <summary>
    /// What ids and zone codes of the first county begin with, 1 to 8 letters or digits; a hyphen is added. Null for the first three
    /// letters of its name: <c>KNO-</c>. Default null.
    /// </summary>
    public string? FirstPrefix
    {
        get;
        init => field = Checked(value, nameof(FirstPrefix));
    }

    /// <summary>The same for the second county. Default null.</summary>
    public string? SecondPrefix
    {
        get;
        init => field = Checked(value, nameof(SecondPrefix));
    }

    /// <summary>Whether providers that have the same id in both counties are one provider. Default false: all are kept apart.</summary>
    public bool SameIdsAreOne { get; init; }

    /// <summary>
    /// Providers that are one although their ids differ: the id in the first county, and that in the second. Each at most once. Default
    /// none.
    /// </summary>
    public ImmutableSortedDictionary<ProviderId, ProviderId> OneProvider
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.Values.Distinct().Count() == value.Count
                ? value
                : throw new ArgumentException("OneProvider names a provider of the second county twice. Pair each once.", nameof(value));
        }
    } = ImmutableSortedDictionary<ProviderId, ProviderId>.Empty;

    /// <summary>
    /// Whether settings of the whole county that differ (assumptions, rates of capacity, pathways, emissions, rush hours, holidays) are
    /// taken from the first county, with a notice. Default false: the join is refused.
    /// </summary>
    public bool FirstSettingsHold { get; init; }

    private static string? Checked(string? prefix, string name) => prefix is null
        || (prefix.Length is > 0 and <= LongestPrefix && prefix.All(char.IsAsciiLetterOrDigit) && prefix is not ("SYN" or JoinSide.Shared))
            ? prefix
            : throw new ArgumentException(
                $"{name} is '{prefix}'; it takes 1 to 8 letters or digits, and not SYN or {JoinSide.Shared}.", name);
}
