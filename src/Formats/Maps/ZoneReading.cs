using System.Collections.Immutable;

namespace Zoning.Formats;

/// <summary>What was read from a zone file.</summary>
/// <param name="Zones">The zones, in metres on the British National Grid.</param>
/// <param name="IgnoredProperties">The properties of the file that no part of the layout names, in ordinal order; at most 200.</param>
/// <param name="Repairs">The shapes that had to be repaired, in the order of codes.</param>
internal sealed record ZoneReading(Zones Zones, ImmutableArray<string> IgnoredProperties, ImmutableArray<ZoneRepair> Repairs)
{
    /// <summary>The coordinate system the file was in.</summary>
    public Crs Crs { get; init; }

    /// <summary>
    /// Where the map lies if that is in the sea; null if it may lie on land. Invented counties lie there on purpose, so whoever reads a map
    /// decides whether to tell it.
    /// </summary>
    public string? Sea { get; init; }

    /// <summary>The zones of a reading for whoever reads a map file alone: every fault thrown, a map in the sea told.</summary>
    internal static Zones Checked(ZoneReading? reading, string file, FindingCollector findings)
    {
        findings.ThrowIfStructureFault();
        reading!.TellSea(file, findings);
        return Zones.OfChecked(reading.Zones, _ => findings.ToFindings());
    }

    /// <summary>Tells that the map lies in the sea, if it does.</summary>
    internal void TellSea(string file, FindingCollector findings)
    {
        if (Sea is not null)
        {
            findings.AddPlain(PlacingFaults.InTheSea, file, Sea);
        }
    }

    /// <summary>The gaps between zones that are wider than slivers.</summary>
    public ImmutableArray<ZoneGap> Gaps { get; init; } = [];
}
