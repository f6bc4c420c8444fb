namespace Zoning.Planning;

/// <summary>Faults of scenarios and of grids of scenarios.</summary>
internal static class ScenarioFaults
{
    /// <summary>Y101: an unknown lever.</summary>
    public static readonly FaultCode UnknownLever = new(
        "Y101", FaultKind.Row, "There is no lever of that name.", "Use a name of docs/reference/levers.md.");

    /// <summary>Y102: an unknown zone.</summary>
    public static readonly FaultCode UnknownZone = new(
        "Y102", FaultKind.Row, "The zone is not on the county's map.",
        "Use the zone's code on the map of the county folder, or leave it blank for all.");

    /// <summary>Y103: an unknown provider.</summary>
    public static readonly FaultCode UnknownProvider = new(
        "Y103", FaultKind.Row, "The provider is not in the county, or a new one has the id of one that is.",
        "Use the id of providers.csv; a provider that enters needs an id of its own.");

    /// <summary>Y104: a size out of range.</summary>
    public static readonly FaultCode SizeWrong = new(
        "Y104", FaultKind.Row, "The size is outside the lever's range, or low, central and high are not in order.",
        "Give a size in the lever's unit, shares from 0 to 1, with low at most central and high at least central.");

    /// <summary>Y105: dates outside the horizon.</summary>
    public static readonly FaultCode DatesOutside = new(
        "Y105", FaultKind.Row, "The dates are out of order, or outside the weeks that are looked at.",
        "Start on the as-at day or later and within the horizon, end after the start, or look at more weeks with --weeks.");

    /// <summary>Y106: levers that contradict each other.</summary>
    public static readonly FaultCode Contradiction = new(
        "Y106", FaultKind.Row, "The scenario contradicts itself: a provider that hands all back also receives, a zone is aimed at that "
            + "the new map lacks, or the zones change twice.",
        "Take one of the two rows out, or end one before the other starts.");

    /// <summary>Y107: the same lever twice.</summary>
    public static readonly FaultCode Twice = new(
        "Y107", FaultKind.Row, "The same lever is on an earlier row for the same zone and provider at the same time.",
        "Keep one row, or give them dates that do not overlap.");

    /// <summary>Y108: something missing.</summary>
    public static readonly FaultCode Incomplete = new(
        "Y108", FaultKind.Row, "The lever lacks something that it needs, or has something that it does not use.",
        "docs/reference/levers.md says which levers take a zone, a provider, a role, a file and an end.");

    /// <summary>Y109: a map that is not there.</summary>
    public static readonly FaultCode NoMap = new(
        "Y109", FaultKind.Row, "The zone file of a zone change is not there or can't be read.",
        "Put the file beside the scenario and give its name in the column file; its zones need the columns zone and name.");

    /// <summary>Y110: another unit.</summary>
    public static readonly FaultCode OtherUnit = new(
        "Y110", FaultKind.Row, "The unit is not the lever's.", "Give the unit of docs/reference/levers.md, or leave the column blank.");

    /// <summary>Y111: no levers.</summary>
    public static readonly FaultCode NoLevers = new(
        "Y111", FaultKind.Structure, "The scenario has no lever.", "Add a row for each change.");

    /// <summary>Y112: not JSON.</summary>
    public static readonly FaultCode NotJson = new(
        "Y112", FaultKind.Structure, "The file is not the JSON of a scenario or a grid.", "Write it as docs/reference/levers.md shows it.");

    /// <summary>Y113: a role that is unknown or does nothing in a scenario.</summary>
    public static readonly FaultCode OtherRole = new(
        "Y113", FaultKind.Row, "The role is not one whose posts a scenario can fill.",
        "Use care worker, reviewer, therapist, trusted assessor or broker; for roles of reablement fill places with reablement-home.");

    /// <summary>Y114: a file that the lever rests on.</summary>
    public static readonly FaultCode NothingToRestOn = new(
        "Y114", FaultKind.Row, "The county folder lacks what the lever rests on.",
        "Add the file that is named to the county folder, or take the row out.");
}
