using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Instances;

/// <summary>Vehicles of one capacity among points of a plane: what the classic sets have in common.</summary>
internal static class EuclideanFleet
{
    /// <summary>Travel between points by a rounding of the straight line.</summary>
    internal static TravelTable Travel(IReadOnlyList<(double X, double Y)> points, Func<double, int> round)
    {
        var ticks = new int[points.Count * points.Count];
        for (var from = 0; from < points.Count; from++)
        {
            for (var to = 0; to < points.Count; to++)
            {
                var (x, y) = (points[from].X - points[to].X, points[from].Y - points[to].Y);
                ticks[from * points.Count + to] = round(Math.Sqrt(x * x + y * y));
            }
        }

        return TravelTable.Of(points.Count, ticks);
    }

    /// <summary>Equal vehicles, one depot each.</summary>
    internal static ImmutableArray<RoundCarer> Vehicles(IReadOnlyList<int> depots, Func<int, (int Earliest, int Latest)> open, int? capacity, int? longest) =>
    [
        .. depots.Select((depot, index) => new RoundCarer
        {
            Id = new CarerId(FormattableString.Invariant($"V{index + 1:000}")),
            Capacity = capacity,
            Shifts =
            [
                new CarerShift
                {
                    StartPlace = depot,
                    EndPlace = depot,
                    Earliest = open(depot).Earliest,
                    Latest = open(depot).Latest,
                    LongestRound = longest,
                },
            ],
        }),
    ];
}
