namespace Zoning.Counties;

/// <summary>Makes the facts of two counties those of one.</summary>
internal static class JoinedParts
{
    /// <summary>The joined facts. What stops the join is in the findings, as is what had to be left out.</summary>
    /// <param name="one">The facts of the county named first.</param>
    /// <param name="other">Those of the other.</param>
    /// <param name="options">How they are joined.</param>
    /// <param name="findings">Receives what was found.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The prefixes are the same, or can't be made from the names.</exception>
    internal static CountyParts Of(
        CountyParts one, CountyParts other, JoinOptions options, FindingCollector findings, CancellationToken cancellation)
    {
        var prefixes = (One: options.FirstPrefix ?? PrefixOf(one.Name), Other: options.SecondPrefix ?? PrefixOf(other.Name));
        if (prefixes.One.Equals(prefixes.Other, StringComparison.OrdinalIgnoreCase) || prefixes.One.Length * prefixes.Other.Length == 0)
        {
            throw new ArgumentException(
                $"The ids of {one.Name} and {other.Name} would both begin with '{prefixes.One}'. "
                + "Give a prefix for each: FirstPrefix and SecondPrefix, on the command line --prefixes KN,SE.", nameof(options));
        }

        JoinedSettings.CheckDates(one, other, findings);
        JoinedSettings.Check(one, other, options.FirstSettingsHold, findings);
        var isFirst = string.CompareOrdinal(prefixes.One, prefixes.Other) < 0;
        var shared = JoinedProviders.Shared(one, other, options, isFirst, findings);
        var teams = Teams(one).ToHashSet(StringComparer.Ordinal);
        teams.IntersectWith(Teams(other));
        var sides = (
            One: new JoinSide(prefixes.One, one, shared.First, teams), Other: new JoinSide(prefixes.Other, other, shared.Second, teams));

        // The order of files is that of the prefixes, so that the order in which the counties are named changes nothing but the name.
        var (first, second) = isFirst ? sides : (sides.Other, sides.One);
        JoinedMaps.Check(first.Parts.HomeMap, second.Parts.HomeMap, findings, cancellation);
        var (firstMap, secondMap) = (first.Parts.Map ?? first.Parts.HomeMap, second.Parts.Map ?? second.Parts.HomeMap);
        var isMoved = !firstMap.Equals(first.Parts.HomeMap) || !secondMap.Equals(second.Parts.HomeMap);
        if (isMoved)
        {
            JoinedMaps.Check(firstMap, secondMap, findings, cancellation);
        }

        var home = JoinedMaps.Of((first, first.Parts.HomeMap), (second, second.Parts.HomeMap));
        var tables = new JoinedTables(first, second, findings);
        tables.TellOneOnly();
        var hasDeliveries = tables.HasBoth("actuals.csv", parts => parts.WritesDeliveries);
        return new CountyParts
        {
            Name = options.Name ?? $"{one.Name} and {other.Name}",
            AsOf = one.AsOf,
            HomeMap = home,
            Map = isMoved ? JoinedMaps.Of((first, firstMap), (second, secondMap)) : null,
            Packages = tables.Packages(hasDeliveries),
            ExtractedOn = one.ExtractedOn is { } day && other.ExtractedOn is { } otherDay ? day < otherDay ? day : otherDay : null,
            PriceYear = one.PriceYear == other.PriceYear ? one.PriceYear : null,
            IsSynthetic = one.IsSynthetic,
            Attributions = [.. first.Parts.Attributions.Concat(second.Parts.Attributions).Distinct(StringComparer.Ordinal)],
            Providers = JoinedProviders.Of(first, second, findings),
            Cases = tables.Cases(),
            HasVisits = tables.HasAny("visits.csv", parts => parts.WritesVisits),
            HasDeliveries = hasDeliveries,
            Carers = tables.Carers(),
            TodaysStops = tables.TodaysStops(),
            Trips = JoinedPlaces.Trips(first, second, findings),
            SpeedBands = one.SpeedBands,
            Holidays = one.Holidays,
            History = JoinedHistory.Of(first, second, home, findings),
            HistoryFigures = JoinedHistory.Followed(first, second, findings),
            Rates = JoinedRates.Of(first, second),
            Emissions = one.Emissions,
            CapacityRates = one.CapacityRates,
            Assumptions = one.Assumptions,
            Pathways = one.Pathways,
            Population = tables.Population(),
            ZoneFacts = tables.ZoneFacts(),
            Moves = tables.Moves(),
            ProviderCosts = JoinedProviders.Costs(first, second, findings),
            Referrals = tables.Referrals(),
            Offers = tables.Offers(),
            ServicePlaces = tables.Places(),
            Discharges = tables.Discharges(),
            Workforce = tables.Workforce(),
            Reviews = tables.Reviews(),
            Metrics = JoinedReturn.Metrics(tables.Both(MetricsReader.File, parts => parts.Metrics), findings),
            Targets = JoinedReturn.Targets(tables.Both(MetricsReader.TargetsFile, parts => parts.Targets), findings),
            Postcodes = JoinedPlaces.Postcodes(first, second, findings),
            Lsoas = JoinedPlaces.Lsoas(first, second, home, findings),
        };
    }

    /// <summary>The first three letters of a name, in capitals; fewer if it has fewer.</summary>
    private static string PrefixOf(string name) =>
        new([.. name.Where(char.IsAsciiLetterOrDigit).Take(3).Select(char.ToUpperInvariant)]);

    private static IEnumerable<string> Teams(CountyParts parts) => (parts.ServicePlaces ?? []).Select(place => place.Team)
        .Concat((parts.Workforce ?? []).Select(role => role.Team)).Where(team => team.Length > 0);
}
