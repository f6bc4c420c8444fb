namespace Zoning;

/// <summary>What was found between zones: overlaps, gaps, slivers and parts.</summary>
internal static class CoverageFaults
{
    /// <summary>Z301: two zones overlap.</summary>
    public static readonly FaultCode Overlap = new(
        "Z301", FaultKind.Notice, "Two zones overlap.",
        "A place in both counts once, in the zone whose code sorts first. Correct the boundary if that matters.");

    /// <summary>Z302: an area inside the map belongs to no zone.</summary>
    public static readonly FaultCode Gap = new(
        "Z302", FaultKind.Notice, "An area enclosed by zones belongs to no zone.",
        "A place there counts outside the map; correct the boundary if people live there.");

    /// <summary>Z303: a narrow overlap or gap.</summary>
    public static readonly FaultCode Sliver = new(
        "Z303", FaultKind.Notice, "A narrow strip between zones belongs to two of them or to none.",
        "Usually a drawing error: snap the boundaries together.");

    /// <summary>Z304: a zone has several parts.</summary>
    public static readonly FaultCode Multipart = new(
        "Z304", FaultKind.Notice, "A zone has several separate parts.",
        "Nothing to do if it has islands; otherwise check for stray polygons.");

    /// <summary>Z305: more was found than is listed.</summary>
    public static readonly FaultCode MoreNotListed = new(
        "Z305", FaultKind.Notice, "There are more overlaps than are listed.",
        "Correct those listed and look again; the zones may be two layers in one file.");

    /// <summary>Z306: overlaps and gaps weren't looked for.</summary>
    public static readonly FaultCode NotChecked = new(
        "Z306", FaultKind.Notice, "The boundaries of zones cross so often that overlaps and gaps were not looked for.",
        "The zones may be two layers in one file: keep one of them.");

    /// <summary>Z307: neighbours with a narrow gap or overlap between them.</summary>
    public static readonly FaultCode NearNeighbours = new(
        "Z307", FaultKind.Notice, "Two zones are taken as neighbours although their boundaries do not meet.",
        "A gap or overlap of up to 25 m is taken as a drawing error; snap the boundaries together.");

    /// <summary>Z308: an area at the edge of the map, between zones, belongs to no zone.</summary>
    public static readonly FaultCode EdgeGap = new(
        "Z308", FaultKind.Notice, "An area between zones at the edge of the map belongs to no zone.",
        "A place there counts outside the map; correct the boundary if people live there. Nothing to do if it is water.");

    /// <summary>Z310: a zone inside another that was drawn without a hole.</summary>
    public static readonly FaultCode Enclave = new(
        "Z310", FaultKind.Notice, "A zone was drawn over a smaller zone that lies inside it.",
        "A place in both counts in the smaller zone. Nothing to do if that is right.");
}
