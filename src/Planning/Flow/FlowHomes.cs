namespace Zoning.Planning;

/// <summary>Where zones of the home map, which files are keyed by, lie on the map of a run.</summary>
internal sealed class FlowHomes
{
    private readonly PlacedCounty _placed;
    private readonly PlaceFinder? _finder;

    internal FlowHomes(PlacedCounty placed) => (_placed, _finder) = (placed, placed.IsMoved ? PlaceFinder.Of(placed.Zones) : null);

    /// <summary>The area of a zone of the home map: where its inner point lies; no place if it isn't given.</summary>
    internal AreaIndex AreaOf(ZoneCode? code)
    {
        if (code is not { } known || !_placed.County.HomeMap.TryIndexOf(known, out var home))
        {
            return AreaIndex.NoPlace;
        }

        if (_finder is null)
        {
            return AreaIndex.OfZone(home);
        }

        var inside = _placed.County.HomeMap[home].Shape.InteriorPoint;
        return _finder.AreaAt(new GridPoint(inside.X, inside.Y));
    }
}
