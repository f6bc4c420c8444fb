using System.Globalization;

namespace Zoning.Disclosure;

/// <summary>Why a figure is hidden, in a sentence for readers.</summary>
internal static class HiddenBecause
{
    /// <summary>How each reason begins.</summary>
    internal const string Begins = "Hidden: ";

    /// <summary>A figure that is worked out from hidden ones.</summary>
    internal const string Derived = "Hidden: it is worked out from a figure that is hidden.";

    /// <summary>A figure of one provider by its nature.</summary>
    internal const string OneProvider = "Hidden: it is the figure of one provider.";

    /// <summary>A figure of one person by its nature.</summary>
    internal const string OnePerson = "Hidden: it is the figure of one person.";

    /// <summary>Too few providers are behind it.</summary>
    internal const string FewProviders = "Hidden: too few providers are behind it.";

    /// <summary>A part of unmet hours: by area it would be of too few people.</summary>
    internal const string OfCountyAlone = "Hidden: hours waiting are given for the county alone, if at all; by area too few people wait.";

    /// <summary>It would tell a figure that is hidden elsewhere.</summary>
    internal const string TellsOthers = "Hidden: it would tell a small number elsewhere.";

    /// <summary>With an earlier release it would tell of few people.</summary>
    internal const string WithAnEarlier = "Hidden: with an earlier release it would reveal who came or went.";

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

    /// <summary>Why a cell is hidden; empty if it is not.</summary>
    internal static string Of(DisclosureRule rule, ReleaseCell cell)
    {
        if (cell.State != CellState.Hidden)
        {
            return "";
        }

        if (cell.IsKept)
        {
            return WithAnEarlier;
        }

        if (cell.StartsHidden)
        {
            return "Hidden: the whole is too small to be divided.";
        }

        return cell.Alone != CellState.Hidden ? TellsOthers : OfItself(rule, cell);
    }

    private static string OfItself(DisclosureRule rule, ReleaseCell cell)
    {
        if (cell.Value == 0)
        {
            return "Hidden: a small number is not told from none here.";
        }

        if (cell.Kind == MeasureKind.Count)
        {
            return "Hidden: one provider has nearly all of it.";
        }

        return rule.IsFew(cell.People)
            ? FewPeople(rule)
            : cell.Largest > rule.LargestShare * cell.Value
                ? "Hidden: one person has most of it."
                : FewProviders;
    }
}
