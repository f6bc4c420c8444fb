using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>
/// Whether a box can hold land of Great Britain: a rough outline by rows of 50 km, 20 km generous, made to tell a map in the sea from one
/// on land and for nothing finer.
/// </summary>
internal static class BritishLand
{
    private const double RowMetres = 50_000;
    private const double MarginMetres = 20_000;

    /// <summary>The western and eastern end of land in each row from south to north, in kilometres of easting.</summary>
    private static readonly (int West, int East)[] Rows =
    [
        (80, 300), (170, 565), (165, 640), (165, 645), (165, 650), (220, 660), (205, 660), (215, 560), (215, 545), (215, 530), (195, 495),
        (195, 445), (110, 430), (110, 400), (85, 375), (55, 395), (65, 420), (65, 420), (85, 345), (85, 345), (310, 385), (340, 430),
        (385, 470), (385, 470), (385, 480),
    ];

    /// <summary>Whether some of a box on the grid may be land.</summary>
    internal static bool MayHold(Envelope box) => Holds(box, MarginMetres);

    /// <summary>Whether some of a box on the grid is land by the outline as it is, without its margin.</summary>
    internal static bool Holds(Envelope box) => Holds(box, marginMetres: 0);

    private static bool Holds(Envelope box, double marginMetres)
    {
        var first = (int)Math.Floor((box.MinY - marginMetres) / RowMetres);
        var last = (int)Math.Floor((box.MaxY + marginMetres) / RowMetres);
        for (var row = Math.Max(0, first); row <= Math.Min(Rows.Length - 1, last); row++)
        {
            if (box.MaxX >= 1000 * Rows[row].West - marginMetres && box.MinX <= 1000 * Rows[row].East + marginMetres)
            {
                return true;
            }
        }

        return false;
    }
}
