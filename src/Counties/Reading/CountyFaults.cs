namespace Zoning.Counties;

/// <summary>Faults of county.json.</summary>
internal static class CountyFaults
{
    /// <summary>C101: not JSON.</summary>
    public static readonly FaultCode NotJson = new(
        "C101", FaultKind.Structure, "county.json is not a JSON object.",
        "Correct the place that the message names; docs/county-format.md has an example.");

    /// <summary>C102: a field is absent.</summary>
    public static readonly FaultCode FieldMissing = new(
        "C102", FaultKind.Structure, "county.json lacks a required field.",
        "Add the field; docs/county-format.md lists them.");

    /// <summary>C103: a field's value can't be read.</summary>
    public static readonly FaultCode FieldWrong = new(
        "C103", FaultKind.Structure, "A field of county.json has a value that can't be read.",
        "Correct the value; docs/county-format.md says what each field takes.");

    /// <summary>C104: a newer format.</summary>
    public static readonly FaultCode NewerFormat = new(
        "C104", FaultKind.Structure, "The folder has a newer format than this version reads.",
        "Use a newer version of zoning, or export the folder in format version 1.");

    /// <summary>C105: an unknown field.</summary>
    public static readonly FaultCode FieldUnknown = new(
        "C105", FaultKind.Structure, "county.json has a field that the format does not know.",
        "Remove the field or correct its name.");

    /// <summary>C106: a synthetic county with an id that doesn't say so.</summary>
    public static readonly FaultCode NotMarkedSynthetic = new(
        "C106", FaultKind.Row, "The county says it is synthetic, and the id does not begin with SYN-.",
        "Begin every id of a synthetic county with SYN-, or take synthetic out of county.json if the people are real.");

    /// <summary>C107: synthetic ids in a county that does not say it is synthetic.</summary>
    public static readonly FaultCode SyntheticIds = new(
        "C107", FaultKind.Structure, "Ids begin with SYN-, and county.json does not say the county is synthetic.",
        "Set \"synthetic\": true in county.json; people who are invented must always be marked.");

    /// <summary>C108: the extract is older than the as-at day.</summary>
    public static readonly FaultCode ExtractBeforeAsOf = new(
        "C108", FaultKind.Notice, "The extract was taken before the as-at day.",
        "Lines that changed between the two days are not in the figures; set asOf to the day of the extract if in doubt.");

    /// <summary>C109: properties of the zone file that nothing reads.</summary>
    public static readonly FaultCode ZonePropertiesIgnored = new(
        "C109", FaultKind.Notice, "The zone file has properties that are not read.",
        "Nothing to do; zones.groups can name properties that hold larger areas.");

    /// <summary>C110: a file that lost most of its rows.</summary>
    public static readonly FaultCode RowsMissing = new(
        "C110", FaultKind.Structure, "The file lacks most of the rows that other files name.",
        "Export the file again and check that it is whole; then export the other files on the same day.");
}
