namespace Zoning.Routing;

/// <summary>The findings that several rules of a problem share, worded once.</summary>
internal static class RuleText
{
    /// <summary>A number that must lie in [0, <see cref="RoundProblem.MaxTicks"/>].</summary>
    public static bool NeedTicks(this FindingCollector found, long value, string part, string who, string name, string id, long least = 0)
    {
        if (value >= least && value <= RoundProblem.MaxTicks)
        {
            return true;
        }

        found.Add(RoundFaults.OutOfRange, part, 0, $"{who}: {name} is {value}; it must be {least} to {RoundProblem.MaxTicks}.", id);
        return false;
    }

    /// <summary>A span whose end is not before its start.</summary>
    public static void NeedOrder(this FindingCollector found, long from, long to, string part, string who, string names, string id)
    {
        if (to < from)
        {
            found.Add(RoundFaults.EndsBeforeItStarts, part, 0, $"{who}: {names} is {from} to {to}.", id);
        }
    }

    /// <summary>An index below a count.</summary>
    public static bool NeedIndex(this FindingCollector found, int index, int count, string part, string who, string name, string id)
    {
        if (index >= 0 && index < count)
        {
            return true;
        }

        found.Add(RoundFaults.PointsNowhere, part, 0, $"{who}: {name} is {index}; there are {count}.", id);
        return false;
    }

    /// <summary>A price that is not negative.</summary>
    public static void NeedPrice(this FindingCollector found, long? price, string part, string who, string name, string id)
    {
        if (price < 0)
        {
            found.Add(RoundFaults.PriceNegative, part, 0, $"{who}: {name} is {price}.", id);
        }
    }

    /// <summary>A name that nothing else of its kind has.</summary>
    public static void NeedUnique(this FindingCollector found, HashSet<string> names, string name, string part, string who)
    {
        if (!names.Add(name))
        {
            found.Add(RoundFaults.NameTwice, part, 0, $"{who} has the name of an earlier one.", name);
        }
    }
}
