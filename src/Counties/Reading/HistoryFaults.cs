namespace Zoning.Counties;

/// <summary>Faults of history.csv.</summary>
internal static class HistoryFaults
{
    /// <summary>H101: an unknown measure.</summary>
    public static readonly FaultCode UnknownMeasure = new(
        "H101", FaultKind.Row, "There is no measure of this name.",
        "Write requested, started, ended, in-service, waiting, not-listed, need, delivered, framework-hours, "
        + "reviews-overdue or time-to-place; docs/county-format.md explains each.");

    /// <summary>H102: a value twice.</summary>
    public static readonly FaultCode DuplicateValue = new(
        "H102", FaultKind.Row, "The week, zone and measure are already on an earlier row.",
        "Keep one row for each week, zone and measure.");

    /// <summary>H103: weeks after the as-at day.</summary>
    public static readonly FaultCode WeekNotOver = new(
        "H103", FaultKind.Notice, "Weeks that are not over on the as-at day are left out.", "Nothing to do, or set asOf later.");

    /// <summary>H104: a stock that is a flow, or the reverse.</summary>
    public static readonly FaultCode StockOrFlow = new(
        "H104", FaultKind.Structure, "Hours of a stock and of a flow seem to be mixed up.",
        "in-service, waiting and need are hours at the end of a week; requested, started and ended are hours that "
        + "change in it. Swap the measures, or sum packages in service instead of new ones.");

    /// <summary>H105: too long a history.</summary>
    public static readonly FaultCode TooLong = new(
        "H105", FaultKind.Row, "The week is more than 20 years before the as-at day.", "Correct the date, or leave out rows that old.");
}
