using System.Globalization;

namespace Zoning.Disclosure;

/// <summary>Why a figure is hidden, in a sentence.</summary>
internal static class HiddenBecause
{
    /// <summary>Too few providers are behind it.</summary>
    internal const string FewProviders = "Hidden: too few providers are behind it.";

    /// <summary>It would tell a figure that is hidden elsewhere.</summary>
    internal const string TellsOthers = "Hidden: it would tell a small number elsewhere.";

    /// <summary>Fewer people than the smallest count are behind it.</summary>
    internal static string FewPeople(DisclosureRule rule) => $"Hidden: fewer than {Number(rule.SmallestCount)} people are behind it.";

    /// <summary>A smallest count in a sentence: in words up to ten.</summary>
    internal static string Number(int count) => count switch
    {
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        7 => "seven",
        8 => "eight",
        9 => "nine",
        10 => "ten",
        _ => count.ToString(CultureInfo.InvariantCulture),
    };
}
