namespace Zoning.Formats;

/// <summary>Settles which coordinate system a map is in: what the county says, what the file says, what its format prescribes.</summary>
internal static class MapCrs
{
    /// <summary>The system, or <see langword="null"/> with a finding if it can't be read.</summary>
    internal static Crs? Of(string file, ZoneLayout layout, DrawnLayer layer, FindingCollector findings)
    {
        void Refuse(string before, string said, string remark)
        {
            if (remark is { Length: > 0 })
            {
                findings.AddPlain(ZoneFaults.CrsUnknown, file, remark);
            }
            else
            {
                findings.Add(ZoneFaults.CrsUnknown, file, 0, $"{before} '{ZoneChecks.Short(said)}'.");
            }
        }

        var stated = layout.Crs is { } name ? CrsNames.Look(name) : default;
        var own = layer.CrsName is { } legacy ? CrsNames.Look(legacy) : default;
        if (layout.Crs is not null && stated.System is null)
        {
            Refuse("The crs asked for is", layout.Crs, stated.Remark);
            return null;
        }

        if (layer.CrsName is not null && own.System is null)
        {
            Refuse("The file says that its crs is", layer.CrsName, own.Remark);
            return null;
        }

        if (stated.System is { } one && own.System is { } other && one != other)
        {
            findings.Add(ZoneFaults.CrsConflict, file, 0, $"The file says {other.NameOf()}, the county {one.NameOf()}.");
            return null;
        }

        if (stated.Remark is { Length: > 0 } || own.Remark is { Length: > 0 })
        {
            findings.AddPlain(MapFaults.CrsTaken, file, own.Remark is { Length: > 0 } ? own.Remark : stated.Remark);
        }

        return stated.System ?? own.System ?? (layer.MayGuessCrs ? Guess(file, layer, findings) : Crs.LonLat);
    }

    /// <summary>Degrees unless every position is a place on the British National Grid; those ranges don't meet.</summary>
    private static Crs Guess(string file, DrawnLayer layer, FindingCollector findings)
    {
        var rings = layer.Features.SelectMany(feature => feature.Shape?.Polygons ?? []).SelectMany(polygon => polygon);
        var isGrid = false;
        foreach (var ring in rings)
        {
            isGrid = true;
            for (var i = 0; i < ring.Length; i += 2)
            {
                if (!new GridPoint(ring[i], ring[i + 1]).IsNearBritain || (Math.Abs(ring[i]) <= 180 && Math.Abs(ring[i + 1]) <= 90))
                {
                    return Crs.LonLat;
                }
            }
        }

        if (!isGrid)
        {
            return Crs.LonLat;
        }

        findings.AddPlain(
            MapFaults.CrsTaken, file, "The file names no system; every position is one of the British National Grid, EPSG:27700.");
        return Crs.NationalGrid;
    }
}
