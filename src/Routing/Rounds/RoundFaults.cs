namespace Zoning.Routing;

/// <summary>
/// Faults of a <see cref="RoundProblem"/>. The file of a finding is the part of the problem, such as <c>visits</c>; indexes count from 0.
/// </summary>
internal static class RoundFaults
{
    /// <summary>Q101: something is absent.</summary>
    public static readonly FaultCode PartMissing = new(
        "Q101", FaultKind.Structure, "A part of the problem of rounds is absent.",
        "Supply every list, empty if it has no entries, and every visit, carer, shift, name and travel table.");

    /// <summary>Q102: too large.</summary>
    public static readonly FaultCode TooLarge = new(
        "Q102", FaultKind.Structure, "The problem of rounds is over the size limit.",
        "Split it: one problem per provider, and one per day if carers have no weekly rules.");

    /// <summary>Q103: a number outside its range.</summary>
    public static readonly FaultCode OutOfRange = new(
        "Q103", FaultKind.Structure, "A time, length or amount of the problem of rounds is negative or above the largest allowed.",
        "Correct it, or choose a longer tick: times are whole ticks from Monday 00:00, at most 536,870,912.");

    /// <summary>Q104: a span the wrong way round.</summary>
    public static readonly FaultCode EndsBeforeItStarts = new(
        "Q104", FaultKind.Structure, "A latest time or largest amount is below the earliest or least.",
        "Correct one of the two; they may have been swapped.");

    /// <summary>Q105: an index without a target.</summary>
    public static readonly FaultCode PointsNowhere = new(
        "Q105", FaultKind.Structure, "An index points at a place, mode, carer or visit that does not exist.",
        "Correct the index; they count from 0.");

    /// <summary>Q106: a name twice.</summary>
    public static readonly FaultCode NameTwice = new(
        "Q106", FaultKind.Structure, "Two visits, two carers or two skills have the same name.",
        "Give each a different name.");

    /// <summary>Q107: shifts that overlap.</summary>
    public static readonly FaultCode ShiftsOverlap = new(
        "Q107", FaultKind.Structure, "A carer's shifts overlap or are not in order of time and day.",
        "Sort them by time, and merge shifts that overlap.");

    /// <summary>Q108: a break that does not fit into its shift.</summary>
    public static readonly FaultCode BreakOutsideShift = new(
        "Q108", FaultKind.Structure, "A break does not fit into its shift.",
        "Correct its window or length, or remove it from the shift.");

    /// <summary>Q109: a link of a visit with itself.</summary>
    public static readonly FaultCode LinkToItself = new(
        "Q109", FaultKind.Structure, "A link ties a visit to itself.",
        "A visit by two carers is two visits and a link between them.");

    /// <summary>Q111: lengths that don't match the carers.</summary>
    public static readonly FaultCode LengthsMissing = new(
        "Q111", FaultKind.Structure, "The number of lengths by carer differs from the number of carers.",
        "Give one length per carer, or none.");

    /// <summary>Q112: a skill without a name.</summary>
    public static readonly FaultCode SkillUnnamed = new(
        "Q112", FaultKind.Structure, "A skill bit has no name, or more than 64 skills are named.",
        "Name every skill that a visit needs or a carer has.");

    /// <summary>Q113: a negative price.</summary>
    public static readonly FaultCode PriceNegative = new(
        "Q113", FaultKind.Structure, "A price or weight is negative.",
        "Prices are 0 or more; express a benefit as a price on all the others.");

    /// <summary>Q114: sums that overflow.</summary>
    public static readonly FaultCode SumTooLarge = new(
        "Q114", FaultKind.Structure, "The cost or load of the worst plan is too large to add up.",
        "Use smaller prices or a longer tick; only the proportions of prices matter.");

    /// <summary>Q115: a hole in the travel table.</summary>
    public static readonly FaultCode TravelOutOfRange = new(
        "Q115", FaultKind.Structure, "A travel time or distance is outside its range.",
        "Give 0 or more, at most 536,870,912, or -1 ticks if there is no way.");

    /// <summary>Q116: a carer named twice.</summary>
    public static readonly FaultCode CarerTwice = new(
        "Q116", FaultKind.Structure, "A visit has two prices for the same carer.",
        "Keep one.");
}
