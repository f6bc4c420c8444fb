namespace Zoning.Counties;

/// <summary>Faults of carers.csv and rounds.csv.</summary>
internal static class CarerFaults
{
    /// <summary>K101: a shift that ends before it starts.</summary>
    public static readonly FaultCode ShiftInverted = new(
        "K101", FaultKind.Row, "The shift does not end after it starts.",
        "Write an end after midnight as 24:30 or 26:00; a service day runs to 30:00.");

    /// <summary>K102: rows of one carer that disagree.</summary>
    public static readonly FaultCode CarerDiffers = new(
        "K102", FaultKind.Row, "The row contradicts an earlier row about the same carer.",
        "Give provider, place, skills, mode and hours once; leave them blank, or repeat them, on the carer's other shifts.");

    /// <summary>K103: overlapping shifts.</summary>
    public static readonly FaultCode ShiftsOverlap = new(
        "K103", FaultKind.Row, "The shift overlaps another shift of the carer on the same day.",
        "Keep the shifts of a day apart, or make them one.");

    /// <summary>K104: contracted hours that can't be.</summary>
    public static readonly FaultCode HoursInverted = new(
        "K104", FaultKind.Row, "contracted_least is above contracted_most.", "Correct one of the two.");

    /// <summary>K105: a break below the legal minimum.</summary>
    public static readonly FaultCode BreakTooShort = new(
        "K105", FaultKind.Notice, "Shifts of more than 6 hours have a break of less than 20 minutes; 20 minutes are planned.",
        "Give at least 20 minutes: that is the least the law allows.");

    /// <summary>K106: a break longer than the shift allows.</summary>
    public static readonly FaultCode BreakTooLong = new(
        "K106", FaultKind.Row, "The break takes more than a third of the shift.", "Correct break_minutes, or write two shifts.");

    /// <summary>K107: too many skills.</summary>
    public static readonly FaultCode TooManySkills = new(
        "K107", FaultKind.Structure, "visits.csv and carers.csv name more than 64 different skills.",
        "Use one word for one skill, and leave out those that every carer has.");

    /// <summary>K201: rounds without carers.</summary>
    public static readonly FaultCode RoundsWithoutCarers = new(
        "K201", FaultKind.Notice, "rounds.csv is not used without carers.csv and visits.csv.",
        "Add the two files: a round is a carer's shift of visits.");

    /// <summary>K202: a carer that carers.csv doesn't have.</summary>
    public static readonly FaultCode UnknownCarer = new(
        "K202", FaultKind.Row, "The carer is not in carers.csv.",
        "Correct the carer's id, or add the carer to carers.csv. To plan without a carer who left or is ill: zoning rounds FOLDER "
            + "--off ID.");

    /// <summary>K203: a carer of a different provider.</summary>
    public static readonly FaultCode OtherProvider = new(
        "K203", FaultKind.Row, "The carer works for a different provider than the package.", "Correct the carer or the package.");

    /// <summary>K204: a visit that visits.csv doesn't have.</summary>
    public static readonly FaultCode NoSuchVisit = new(
        "K204", FaultKind.Row, "The package has no visit at that time of day on one of the days.",
        "Correct the days or the time of day, or add the visit to visits.csv.");

    /// <summary>K205: more carers than the visit has.</summary>
    public static readonly FaultCode TooManyCarers = new(
        "K205", FaultKind.Row, "The visit already has all its carers on one of the days.",
        "Correct the days, or set carers in visits.csv.");

    /// <summary>K301: rows of a plan that no longer fit the folder.</summary>
    public static readonly FaultCode PlanRowsOfOthers = new(
        "K301", FaultKind.Notice, "Rows of the plan name packages, visits or times that the folder no longer has; they are not kept.",
        "Check that the plan is of this folder. A package that ended needs no visit.");

    /// <summary>K206: no shift.</summary>
    public static readonly FaultCode OutsideShift = new(
        "K206", FaultKind.Notice,
        "Visits of today's rounds start outside every shift of their carer; they are shown in today's rounds, and no plan repeats them.",
        "Check the shifts in carers.csv.");

    /// <summary>K207: visits nobody makes today.</summary>
    public static readonly FaultCode NotOnRounds = new(
        "K207", FaultKind.Notice, "Visits of packages in service are on no round today.",
        "Add them to rounds.csv; until then the comparison counts them as not made today.");
}
