namespace Zoning.Samples;

/// <summary>Faults of the files that a sample is made on.</summary>
internal static class SampleFaults
{
    /// <summary>M101: zones without people.</summary>
    public static readonly FaultCode PopulationMissing = new(
        "M101", FaultKind.Structure, "Zones have no row in the population file.",
        "Give a row for every zone, with the zone's code in a column of the same name as in the zone file.");

    /// <summary>M102: a zone twice.</summary>
    public static readonly FaultCode DuplicatePopulation = new(
        "M102", FaultKind.Structure, "A zone is in the population file twice.", "Keep one row for each zone.");

    /// <summary>M103: nobody of 65 and over.</summary>
    public static readonly FaultCode NoPeople = new(
        "M103", FaultKind.Structure, "No zone has anybody of 65 and over.", "Name the column that holds people of 65 and over.");
}
