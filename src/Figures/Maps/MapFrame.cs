using NetTopologySuite.Geometries;

namespace Zoning.Figures;

/// <summary>How metres on the ground become pixels on the picture. North is up.</summary>
internal sealed class MapFrame
{
    private const double Edge = 6;

    private readonly double _west;
    private readonly double _north;

    private MapFrame(Envelope ground, double width, double mostHeight)
    {
        var east = Math.Max(ground.Width, 1);
        var high = Math.Max(ground.Height, 1);
        PixelsPerMetre = Math.Min((width - (2 * Edge)) / east, (mostHeight - (2 * Edge)) / high);
        Width = width;
        Height = Math.Round((high * PixelsPerMetre) + (2 * Edge));
        _west = ground.MinX - (((width / PixelsPerMetre) - east) / 2);
        _north = ground.MaxY + (Edge / PixelsPerMetre);
    }

    /// <summary>Pixels for a metre on the ground.</summary>
    internal double PixelsPerMetre { get; }

    /// <summary>The picture's width in pixels.</summary>
    internal double Width { get; }

    /// <summary>The picture's height in pixels.</summary>
    internal double Height { get; }

    /// <summary>The frame that holds all zones.</summary>
    /// <param name="zones">The zones.</param>
    /// <param name="width">The picture's width in pixels.</param>
    /// <param name="mostHeight">The most height in pixels.</param>
    internal static MapFrame Of(Zones zones, double width, double mostHeight)
    {
        var ground = new Envelope();
        foreach (var zone in zones)
        {
            ground.ExpandToInclude(zone.Shape.EnvelopeInternal);
        }

        return new MapFrame(ground, width, mostHeight);
    }

    /// <summary>Pixels from the left.</summary>
    internal double X(double easting) => (easting - _west) * PixelsPerMetre;

    /// <summary>Pixels from the top.</summary>
    internal double Y(double northing) => (_north - northing) * PixelsPerMetre;

    /// <summary>The left end on the ground.</summary>
    internal double West => _west;

    /// <summary>The upper end on the ground.</summary>
    internal double North => _north;

    /// <summary>Metres east of a place by pixels from the left.</summary>
    internal double Easting(double x) => _west + (x / PixelsPerMetre);

    /// <summary>Metres north of a place by pixels from the top.</summary>
    internal double Northing(double y) => _north - (y / PixelsPerMetre);

    /// <summary>The length of the scale bar: 1, 2 or 5 times a power of ten kilometres, at most a quarter of the picture.</summary>
    internal double ScaleBarKilometres()
    {
        var room = Width / 4 / PixelsPerMetre / 1000;
        var power = Math.Pow(10, Math.Floor(Math.Log10(room)));
        var lead = room / power;
        return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
    }
}
