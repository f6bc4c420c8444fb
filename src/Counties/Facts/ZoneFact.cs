namespace Zoning.Counties;

/// <summary>What zone-facts.csv says of a zone: public facts that explain why areas of the same ages have more or fewer packages.</summary>
/// <param name="Zone">The zone of the home map.</param>
/// <param name="Rural">Whether the zone is rural; null if it is not given.</param>
/// <param name="Decile">The decile of deprivation in England, 1 the most deprived to 10 the least; null if it is not given.</param>
/// <param name="LivingAlone">People of 65 and over who live alone, 0 or more; null if it is not given.</param>
public readonly record struct ZoneFact(ZoneCode Zone, bool? Rural, int? Decile, long? LivingAlone);
