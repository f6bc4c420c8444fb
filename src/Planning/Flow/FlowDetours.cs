using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>How far each zone is out of each provider's way, in minutes by car.</summary>
internal static class FlowDetours
{
    /// <summary>A tour of n points strewn over an area A is .7124 sqrt(n A) long (Beardwood, Halton and Hammersley 1959).</summary>
    private const double Tour = 0.7124;
    private const int TicksPerMinute = 60;

    /// <summary>
    /// Zones x providers: from the homes of a zone there and back to the nearest home that the provider visits, on average. No visit can be
    /// cheaper to put in than next to its nearest neighbour at most, so it is an upper limit of the least detour.
    /// </summary>
    internal static ImmutableArray<double> Of(
        CountyRun run, FlowToday today, ImmutableArray<OfferProvider> providers, FlowSources sources, CancellationToken cancellation)
    {
        var pace = run.Options.Rounds.Options.Pace;
        var homes = new TravelPlaces(run.County);
        var places = today.Lines.Select(line => homes.Of(run.County.Packages[line].Found)).ToArray();
        var known = Enumerable.Range(0, places.Length).Where(at => places[at] is not null).ToArray();
        sources.Assumed(
            "detours", "Detour to a home of a zone", null, "minutes",
            "Worked out: there and back to the nearest home that the provider visits, by the travel times of rounds; by the "
                + "square-root rule "
                + "where it visits nobody.");
        var ofZone = Enumerable.Range(0, run.Placed.Zones.Count)
            .Select(zone => known.Where(at => today.Packages[at].Zone == zone).ToArray()).ToArray();
        var ofProvider = Enumerable.Range(0, providers.Length)
            .Select(provider => known.Where(at => today.Packages[at].Provider == provider).ToArray()).ToArray();
        var all = known.Select(at => places[at]!.Value).Concat(run.Placed.Zones.Select(InsideOf)).ToImmutableArray();
        var travel = pace.Between(all, TicksPerMinute);
        var index = new int[places.Length];
        for (var at = 0; at < known.Length; at++)
        {
            index[known[at]] = at;
        }

        var detours = new double[ofZone.Length * providers.Length];
        for (var zone = 0; zone < ofZone.Length; zone++)
        {
            cancellation.ThrowIfCancellationRequested();
            int[] from = ofZone[zone].Length > 0 ? [.. ofZone[zone].Select(at => index[at])] : [known.Length + zone];
            for (var provider = 0; provider < providers.Length; provider++)
            {
                int[] to = [.. ofProvider[provider].Select(at => index[at])];
                detours[zone * providers.Length + provider] = to.Length == 0 || (to.Length == 1 && from.Length == 1 && to[0] == from[0])
                    ? SquareRoot(run.Placed.Zones[zone].SquareMetres, from.Length, pace)
                    : Mean(from, to, all, travel);
            }
        }

        return [.. detours];
    }

    private static TravelPlace InsideOf(Zone zone) =>
        new(zone.Shape.InteriorPoint.X, zone.Shape.InteriorPoint.Y) { SquareMetres = zone.SquareMetres };

    /// <summary>Minutes of the way between neighbours where homes are strewn over a zone.</summary>
    private static double SquareRoot(double squareMetres, int homes, TravelPace pace) =>
        Tour * Math.Sqrt(squareMetres / homes) * pace.Detour * 60 / (1000 * pace.CountryKilometresPerHour) + pace.StopStartMinutes;

    private static double Mean(int[] from, int[] to, ImmutableArray<TravelPlace> places, ITravelTimes travel)
    {
        var (sum, count) = (0.0, 0);
        foreach (var home in from)
        {
            var (nearest, least) = (-1, double.MaxValue);
            foreach (var other in to)
            {
                var (east, north) = (places[other].Easting - places[home].Easting, places[other].Northing - places[home].Northing);
                var square = east * east + north * north;
                if (other != home && square < least)
                {
                    (nearest, least) = (other, square);
                }
            }

            if (nearest >= 0)
            {
                sum += travel.Ticks(home, nearest, 0) + travel.Ticks(nearest, home, 0);
                count++;
            }
        }

        return sum / TicksPerMinute / count;
    }
}
