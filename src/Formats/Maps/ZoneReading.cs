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

    /// <summary>The gaps between zones that are wider than slivers.</summary>
    public ImmutableArray<ZoneGap> Gaps { get; init; } = [];
}
