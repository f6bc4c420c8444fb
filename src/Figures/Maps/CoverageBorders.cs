using System.Collections.Immutable;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;

namespace Zoning.Figures;

/// <summary>
/// Areas whose borders have the same vertices on both sides, made simpler before they are drawn: a border that two areas share stays one
/// line, and no line crosses another.
/// </summary>
/// <remarks>
/// <c>CoverageSimplifier</c> of NetTopologySuite: Visvalingam and Whyatt (1993), doi:10.1179/000870493786962263, on the edges of a
/// coverage. It asks for a valid coverage; <see cref="SharedBorders"/> serves the others.
/// </remarks>
internal sealed class CoverageBorders
{
    private Geometry[] _shapes;
    private readonly MapFrame _frame;

    private CoverageBorders(Geometry[] shapes, MapFrame frame) => (_shapes, _frame) = (shapes, frame);

    /// <summary>The areas, if their borders have the same vertices on both sides; else null.</summary>
    internal static CoverageBorders? Of(Zones areas, MapFrame frame)
    {
        Geometry[] shapes = [.. areas.Select(area => area.Drawn)];
        return CoverageValidator.IsValid(shapes) ? new CoverageBorders(shapes, frame) : null;
    }

    /// <summary>
    /// The areas' rings on the grid of half pixels; nothing vanishes. The next call goes on from these, so ask for rising tolerances:
    /// corners fall in the order of their triangles, hence one pass after another ends where one pass with the last tolerance does.
    /// </summary>
    /// <param name="tolerance">
    /// The root of the area of a triangle of a corner and its neighbours, in half pixels, up to which the corner is left out; above 0.
    /// </param>
    internal ImmutableArray<ImmutableArray<OutlineRing>> Simplified(double tolerance)
    {
        var metres = tolerance * 0.5 / (_frame.X(1) - _frame.X(0));
        var simpler = new CoverageSimplifier(_shapes) { RemovableRingSizeFactor = 0 }.Simplify(metres);
        _shapes = [.. simpler.Select((shape, at) => shape.IsEmpty ? _shapes[at] : shape)];
        return [.. _shapes.Select(shape => Outline.Rings(shape, _frame))];
    }
}
