namespace Zoning.Flow.Tests;

/// <summary>Networks of stations to try.</summary>
internal static class Networks
{
    internal static readonly DateOnly Start = new(2026, 1, 5);

    /// <summary>One station where people come at random. Stays have a mean of a day.</summary>
    internal static StationNetwork One(double perDay, int slots, Stay stay) => new()
    {
        Start = Start,
        Stations = [new Station { Name = "beds", Slots = Dated.Always(slots), Stay = stay }],
        Streams = [new ArrivalStream { Name = "hospital", Station = "beds", PerYear = Dated.Always(365 * perDay) }],
    };

    internal static StationNetwork With(this StationNetwork network, Func<Station, Station> change) =>
        network with { Stations = [.. network.Stations.Select(change)] };
}
