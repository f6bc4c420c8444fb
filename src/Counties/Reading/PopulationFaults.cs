namespace Zoning.Counties;

/// <summary>Faults and notices of population.csv.</summary>
internal static class PopulationFaults
{
    /// <summary>N101: a population row twice.</summary>
    public static readonly FaultCode Duplicate = new(
        "N101", FaultKind.Row, "The zone already has that age band (and year) on an earlier row.",
        "Keep one row for each zone, band and year.");

    /// <summary>N102: zones without population.</summary>
    public static readonly FaultCode Missing = new(
        "N102", FaultKind.Notice, "Zones have no figure for people of 65 and over; no rates per head are given.",
        "Add a 65+ row, or bands that make up 65+, for every zone.");

    /// <summary>N103: 65+ was added up.</summary>
    public static readonly FaultCode Summed = new(
        "N103", FaultKind.Notice, "People of 65 and over were added up from narrower bands.", "Nothing to do if the bands are right.");

    /// <summary>N104: bands that contradict each other.</summary>
    public static readonly FaultCode BandsDisagree = new(
        "N104", FaultKind.Notice, "People of 65 and over are not the sum of their bands, or more than all people.",
        "Check both columns against their source: a factor of ten or a thousand looks like a unit or a wrong file. The 65+ row was used.");

    /// <summary>N105: figures of different years.</summary>
    public static readonly FaultCode YearsMixed = new(
        "N105", FaultKind.Notice, "The year of the people is not the same for all zones.",
        "Give every zone the same year; rates per head are given only for a year that all zones have.");

    /// <summary>N106: suppressed figures.</summary>
    public static readonly FaultCode Suppressed = new(
        "N106", FaultKind.Notice, "People of zones are suppressed in the source (such as c, * or -); they are not known, and not 0.",
        "Use a source or larger zones without suppression.");

    /// <summary>N107: implausible people.</summary>
    public static readonly FaultCode Implausible = new(
        "N107", FaultKind.Notice,
        "The hours of care for the people given can't be right: home care is some 10 to 120 hours a week per 1,000 people 65+.",
        "Check the unit of people (heads, not thousands), the age band, and that the file is of this county.");

    /// <summary>N108: a zone of another order of magnitude.</summary>
    public static readonly FaultCode ZoneApart = new(
        "N108", FaultKind.Notice, "Zones have hundreds of times more or fewer people of 65 and over than the others.",
        "Check the unit of people in those zones.");

    /// <summary>N109: people that are not whole numbers.</summary>
    public static readonly FaultCode NotWhole = new(
        "N109", FaultKind.Notice, "People are not whole numbers; they were rounded.",
        "Nothing to do for estimates; if the figures are in thousands, give heads.");

    /// <summary>N110: a row of the whole county.</summary>
    public static readonly FaultCode WholeCounty = new(
        "N110", FaultKind.Notice, "Rows of an unknown zone equal the sum of all zones; they were taken for totals and not counted.",
        "Nothing to do.");
}
