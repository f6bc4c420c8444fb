using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Faults of the optional files of a county folder.</summary>
internal static class FileRowFaults
{
    /// <summary>P101: a provider twice.</summary>
    public static FaultCode DuplicateProvider => PackageFaults.DuplicateProvider;

    /// <summary>W101: a case twice.</summary>
    public static FaultCode DuplicateCase => PackageFaults.DuplicateCase;

    /// <summary>W102: dates out of order.</summary>
    public static FaultCode CaseDatesOutOfOrder => PackageFaults.CaseDatesOutOfOrder;

    /// <summary>W103: a new package without place or hours.</summary>
    public static FaultCode CaseIncomplete => PackageFaults.CaseIncomplete;

    /// <summary>W104: waiting.csv wins over services.csv.</summary>
    public static readonly FaultCode CaseWins = new(
        "W104", FaultKind.Notice, "services.csv and waiting.csv disagree about packages; waiting.csv was followed.",
        "Make the two systems agree; the message says which packages.");

    /// <summary>W105: waits although fully served.</summary>
    public static readonly FaultCode ServedYetWaiting = new(
        "W105", FaultKind.Notice,
        "Packages on the waiting list are fully served on the framework; they stay on the list with 0 unmet hours.",
        "Give the case a first_visit if the wait is over.");

    /// <summary>W106: requested after the as-at day.</summary>
    public static readonly FaultCode CaseInFuture = new(
        "W106", FaultKind.Notice, "Cases requested after the as-at day are left out.", "Nothing to do, or set asOf later.");

    /// <summary>V101: a package that services.csv does not have.</summary>
    public static readonly FaultCode UnknownPackage = new(
        "V101", FaultKind.Row, "The package is not in services.csv.", "Correct the package id, or add its line to services.csv.");

    /// <summary>V102: weekly hours that differ.</summary>
    public static readonly FaultCode HoursDiffer = new(
        "V102", FaultKind.Notice, "The visits of packages do not add up to their hours in services.csv; the hours in services.csv count.",
        "Bring visits and hours into line; the message says by how much they differ.");

    /// <summary>V103: days that can't be read.</summary>
    public static readonly FaultCode DaysUnreadable = new(
        "V103", FaultKind.Row, "The days of the visit can't be read.",
        "Write daily, weekdays, weekends, or day names such as mon wed fri.");

    /// <summary>V104: the package's own row has a fault.</summary>
    public static readonly FaultCode PackageFaulty = new(
        "V104", FaultKind.Row, "The package's own row in services.csv has a fault.", "Correct the row in services.csv first.");

    /// <summary>V105: a window that ends before it starts.</summary>
    public static readonly FaultCode WindowInverted = new(
        "V105", FaultKind.Row, "The latest start is before the earliest.",
        "Correct one of the two; write a start after midnight as 24:30 or 26:00.");

    /// <summary>V106: the preferred start is outside the window.</summary>
    public static readonly FaultCode PreferredOutside = new(
        "V106", FaultKind.Row, "The preferred start is outside the earliest and latest start.",
        "Correct the preferred start or the window.");

    /// <summary>V107: a visit past the end of the service day.</summary>
    public static readonly FaultCode AfterServiceDay = new(
        "V107", FaultKind.Row, "The visit cannot end within its service day, which runs to 30:00.",
        "Correct its start or length, or put it on the next day.");

    /// <summary>V108: skills that can't be read.</summary>
    public static readonly FaultCode SkillsUnreadable = new(
        "V108", FaultKind.Row, "The skills can't be read.",
        "Write at most 16 words of letters, digits and hyphens, separated by spaces, each at most 32 long; never a person's name.");

    /// <summary>A101: not a Monday.</summary>
    public static readonly FaultCode NotAMonday = new(
        "A101", FaultKind.Row, "The week does not start on a Monday.", "Write the Monday of the week.");

    /// <summary>A102: a week twice.</summary>
    public static readonly FaultCode DuplicateWeek = new(
        "A102", FaultKind.Row, "The package already has that week on an earlier row.", "Keep one row for each package and week.");

    /// <summary>R101: an unknown zone.</summary>
    public static readonly FaultCode UnknownZone = new(
        "R101", FaultKind.Row, "The zone is not on the map.", "Use a zone code of the zone file.");

    /// <summary>R102: no rate fits.</summary>
    public static readonly FaultCode NoRate = new(
        "R102", FaultKind.Notice, "Lines have no rate that fits; their cost is not supplied.",
        "Add a row to rates.csv: one with provider, zone, visit length and day type blank fits everything.");

    /// <summary>G101: a zone twice in a grouping.</summary>
    public static readonly FaultCode DuplicateGroup = new(
        "G101", FaultKind.Row, "The zone already has a group of that grouping on an earlier row.",
        "Keep one row for each zone and grouping.");

    /// <summary>E101: a mode twice.</summary>
    public static readonly FaultCode DuplicateFactor = new(
        "E101", FaultKind.Row, "The mode already has an emission factor on an earlier row.", "Keep one row for each mode, of one year.");
}
