namespace Zoning.Planning;

/// <summary>Faults of programme.csv and of a series of county folders.</summary>
internal static class ProgrammeFaults
{
    /// <summary>U101: a zone that the map doesn't have.</summary>
    public static readonly FaultCode UnknownZone = new(
        "U101", FaultKind.Row, "The programme names a zone that the map of the newest folder does not have.",
        "Correct the code: codes are compared exactly. Several zones stand with semicolons between them.");

    /// <summary>U102: a provider that no folder has.</summary>
    public static readonly FaultCode UnknownProvider = new(
        "U102", FaultKind.Row, "The programme names a provider that no folder of the series has.",
        "Correct the id: ids are compared exactly, letter case included.");

    /// <summary>U103: an end that is not after the start.</summary>
    public static readonly FaultCode EndsBeforeStart = new(
        "U103", FaultKind.Row, "The planned end is not after the start.", "Correct one of the two dates.");

    /// <summary>U104: half of a plan.</summary>
    public static readonly FaultCode HalfAPlan = new(
        "U104", FaultKind.Row, "A planned effect needs planned_end, measure and planned_effect, and the row has some of them only.",
        "Fill in all three, or none if no effect is planned.");

    /// <summary>U105: the same again.</summary>
    public static readonly FaultCode Twice = new(
        "U105", FaultKind.Row, "An earlier row has the same action, zones, provider and measure.",
        "Keep one, or give the second another name.");

    /// <summary>U106: two folders of one day.</summary>
    public static readonly FaultCode SameDay = new(
        "U106", FaultKind.Structure, "Two folders of the series have the same as-at day.",
        "Give each folder its own day (as_at in county.json), or leave one out.");

    /// <summary>U107: nothing to compare.</summary>
    public static readonly FaultCode TooFew = new(
        "U107", FaultKind.Structure, "The series has fewer than two county folders.",
        "Name two folders or more, or a folder that holds them: a county folder has a county.json.");

    /// <summary>U108: other counties.</summary>
    public static readonly FaultCode OtherCounty = new(
        "U108", FaultKind.Structure, "A folder of the series is of another county than the newest, or one is synthetic and the "
            + "other is not.",
        "Follow one county at a time.");

    /// <summary>U109: a day between two releases.</summary>
    public static readonly FaultCode BetweenReleases = new(
        "U109", FaultKind.Structure, "A folder's day is between two releases that are already out, and it is of neither.",
        "Leave the folder out: beside the release before it and the one after it, its figures could tell of few people.");
}
