using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>The files of a synthetic county, not yet written to a folder.</summary>
/// <param name="Contents">Name to text (to be written as UTF-8 without a byte order mark), in the order of names.</param>
public sealed record SampleFiles(ImmutableSortedDictionary<string, string> Contents);
