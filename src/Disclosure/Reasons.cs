namespace Zoning.Disclosure;

/// <summary>Why a figure is hidden, in words for readers.</summary>
internal static class Reasons
{
    /// <summary>How each reason begins.</summary>
    internal const string Begins = "Hidden: ";

    /// <summary>A figure that is worked out from hidden ones.</summary>
    internal const string Derived = "Hidden: it is worked out from a figure that is hidden.";

    /// <summary>A figure of one provider by its nature.</summary>
    internal const string OneProvider = "Hidden: it is the figure of one provider.";

    /// <summary>A figure of one person by its nature.</summary>
    internal const string OnePerson = "Hidden: it is the figure of one person.";

    private const string Others = "Hidden: together with other figures it would reveal a small number.";

    /// <summary>Why a cell is hidden; empty if it is not.</summary>
    internal static string Of(DisclosureRule rule, ReleaseCell cell)
    {
        if (cell.State != CellState.Hidden)
        {
            return "";
        }

        if (cell.IsKept)
        {
            return "Hidden: with an earlier release it would reveal who came or went.";
        }

        if (cell.StartsHidden)
        {
            return "Hidden: the whole is too small to be divided.";
        }

        return cell.Alone != CellState.Hidden ? Others : OfItself(rule, cell);
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
            ? FormattableString.Invariant($"Hidden: fewer than {rule.SmallestCount} people are behind it.")
            : cell.Largest > rule.LargestShare * cell.Value
                ? "Hidden: one person has most of it."
                : "Hidden: too few providers are behind it.";
    }
}
