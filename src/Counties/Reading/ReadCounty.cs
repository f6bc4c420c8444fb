using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>What the readers found in the files of a county.</summary>
/// <param name="Parts">The facts.</param>
/// <param name="PeopleFrom65">
/// People of 65 and over by zone of the home map; null if population.csv does not give them for every zone.
/// </param>
/// <param name="Totals">How many rows of each file were used.</param>
/// <param name="Inputs">The files that were read, with their hashes, in ordinal order.</param>
/// <param name="Findings">Everything found so far.</param>
internal sealed record ReadCounty(
    CountyParts Parts, ZoneValues<long>? PeopleFrom65, ImmutableArray<FileTotals> Totals, ImmutableArray<InputHash> Inputs,
    FindingCollector Findings);
