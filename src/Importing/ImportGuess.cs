using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>What could be found out about an extract from its headers and cells.</summary>
/// <param name="Map">The guessed map. It may lack needed columns; an import with it then says so.</param>
/// <param name="Findings">What a person should look at in the map: columns that fit as well, words without meaning, assumptions.</param>
internal sealed record ImportGuess(ImportMap Map, ImmutableArray<Finding> Findings);
