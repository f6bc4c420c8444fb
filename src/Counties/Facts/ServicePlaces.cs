namespace Zoning.Counties;

/// <summary>A row of beds.csv: how many places a service has from a day on, until a later row of the same team, kind and band.</summary>
/// <param name="Team">The service.</param>
/// <param name="Kind">Beds, or places in people's own homes.</param>
/// <param name="From">The first day.</param>
/// <param name="Capacity">People it can serve at once, 0 or more.</param>
/// <param name="Band">The only need it takes in these places; null for all.</param>
/// <param name="Pathway">The pathway; null if it isn't given.</param>
internal readonly record struct ServicePlaces(
    string Team, PlaceKind Kind, DateOnly From, int Capacity, NeedBand? Band, Pathway? Pathway);

/// <summary>What a place of a service is.</summary>
internal enum PlaceKind
{
    /// <summary>A bed.</summary>
    Bed,

    /// <summary>A place in somebody's own home.</summary>
    Home,
}
