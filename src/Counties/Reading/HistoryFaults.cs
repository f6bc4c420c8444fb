namespace Zoning.Counties;

/// <summary>Faults of history.csv.</summary>
internal static class HistoryFaults
{
    /// <summary>H101: an unknown measure.</summary>
    public static readonly FaultCode UnknownMeasure = new(
        "H101", FaultKind.Row, "There is no measure of this name.",
        "Write requested, started, ended, in-service, waiting, not-listed, need or delivered; docs/county-format.md says what each is.");

    /// <summary>H102: a value twice.</summary>
    public static readonly FaultCode DuplicateValue = new(
        "H102", FaultKind.Row, "The week, zone and measure stand on an earlier row.", "Keep one row a week, zone and measure.");

    /// <summary>H103: weeks after the as-at day.</summary>
    public static readonly FaultCode WeekNotOver = new(
        "H103", FaultKind.Notice, "Weeks that aren't over on the as-at day are left out.", "Nothing to do, or set asOf later.");

    /// <summary>H104: a stock that is a flow, or the other way about.</summary>
    public static readonly FaultCode StockOrFlow = new(
        "H104", FaultKind.Structure, "Hours of a stock and of a flow seem to be mixed up.",
        "in-service, waiting and need are what stands when a week ends; requested, started and ended what comes or goes in it. Swap the measures, or sum packages in service instead of new ones.");

    /// <summary>H105: too long a history.</summary>
    public static readonly FaultCode TooLong = new(
        "H105", FaultKind.Row, "The week is more than 20 years before the as-at day.", "Correct the date, or leave out rows that old.");
}
