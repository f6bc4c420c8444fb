namespace Zoning.Counties;

/// <summary>People of an age band in a zone, as population.csv has them; years after the as-at day's are projections.</summary>
/// <param name="Zone">The zone of the home map.</param>
/// <param name="Band">The band as the file names it, such as <c>all</c>, <c>65+</c> or <c>75-84</c>.</param>
/// <param name="Year">The mid-year; null if it is not given.</param>
/// <param name="People">People, 0 or more.</param>
public readonly record struct PopulationRow(ZoneCode Zone, string Band, int? Year, long People);
