using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Joins what two counties know of places: postcodes, LSOAs and trips. What both give must agree.</summary>
internal static class JoinedPlaces
{
    private const decimal WholeLsoa = 1.01m;

    internal static Postcodes? Postcodes(JoinSide first, JoinSide second, FindingCollector findings)
    {
        if (first.Parts.Postcodes is null || second.Parts.Postcodes is null)
        {
            return first.Parts.Postcodes ?? second.Parts.Postcodes;
        }

        var entries = new List<Postcodes.Entry>();
        var points = new Dictionary<string, GridPoint>(StringComparer.Ordinal);
        var differ = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (unit, point) in first.Parts.Postcodes.Units.Concat(second.Parts.Postcodes.Units))
        {
            entries.Add(new Postcodes.Entry(Zoning.Postcodes.KeyOf(unit), point, entries.Count));
            if (!points.TryAdd(unit, point) && points[unit] != point)
            {
                differ.Add(unit);
            }
        }

        if (differ.Count > 0)
        {
            foreach (var unit in Texts(first.Parts).Concat(Texts(second.Parts)).Select(PostcodeText.Tidy)
                .Select(postcode => postcode?.Unit ?? "").Where(differ.Contains)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                findings.Add(JoinFaults.PlaceDiffers, "postcodes.csv", 0, $"Postcode '{unit}' has two positions.");
            }
        }

        return Zoning.Postcodes.Of(entries, out _);
    }

    internal static LsoaLookup? Lsoas(JoinSide first, JoinSide second, Zones map, FindingCollector findings)
    {
        if (first.Parts.Lsoas is null && second.Parts.Lsoas is null)
        {
            return null;
        }

        var shares = new Dictionary<string, List<(int Zone, decimal Weight)>>(StringComparer.Ordinal);
        foreach (var side in (JoinSide[])[first, second])
        {
            if (side.Parts.Lsoas is not { } lookup)
            {
                continue;
            }

            foreach (var (lsoa, zones) in lookup.Shares)
            {
                if (!shares.TryGetValue(lsoa, out var all))
                {
                    shares.Add(lsoa, all = []);
                }

                foreach (var (zone, weight) in zones)
                {
                    map.TryIndexOf(side.Of(lookup.Zones[zone].Code), out var joined);
                    all.Add((joined, weight));
                }
            }
        }

        foreach (var (lsoa, zones) in shares.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var isInBoth = first.Parts.Lsoas?.Shares.ContainsKey(lsoa) == true && second.Parts.Lsoas?.Shares.ContainsKey(lsoa) == true;
            if (isInBoth && zones.Sum(share => share.Weight) > WholeLsoa)
            {
                findings.Add(JoinFaults.PlaceDiffers, "lsoa-lookup.csv", 0, $"LSOA '{lsoa}' has shares of more than 1 in both together.");
            }
        }

        return LsoaLookup.Of(map, shares);
    }

    internal static ImmutableArray<GivenTrip>? Trips(JoinSide first, JoinSide second, FindingCollector findings)
    {
        if (first.Parts.Trips is null && second.Parts.Trips is null)
        {
            return null;
        }

        var trips = ImmutableArray.CreateBuilder<GivenTrip>();
        var seen = new Dictionary<(string From, string To, TravelMode Mode), GivenTrip>();
        foreach (var side in (JoinSide[])[first, second])
        {
            foreach (var trip in side.Parts.Trips ?? [])
            {
                var own = trip with { From = side.TripEnd(trip.From), To = side.TripEnd(trip.To) };
                var key = (own.From.Trim().ToUpperInvariant(), own.To.Trim().ToUpperInvariant(), own.Mode);
                if (seen.TryAdd(key, own))
                {
                    trips.Add(own);
                }
                else if ((seen[key].Minutes, seen[key].Metres) != (own.Minutes, own.Metres))
                {
                    findings.Add(JoinFaults.PlaceDiffers, "travel.csv", 0, $"The trip from '{own.From}' to '{own.To}' differs.");
                }
            }
        }

        return trips.ToImmutable();
    }

    private static IEnumerable<string> Texts(CountyParts parts) => parts.Packages.Select(one => one.Place)
        .Concat((parts.Carers ?? []).SelectMany(carer => (string[])[carer.Start, carer.End ?? ""]));
}
