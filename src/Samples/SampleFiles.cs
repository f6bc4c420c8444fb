using System.Collections.Immutable;
using System.Text;

namespace Zoning.Samples;

/// <summary>The files of a synthetic county, not yet written to a folder.</summary>
/// <param name="Contents">Name to text (to be written as UTF-8 without a byte order mark), in the order of names.</param>
public sealed record SampleFiles(ImmutableSortedDictionary<string, string> Contents)
{
    /// <summary>The files as they are written: UTF-8 without a byte order mark.</summary>
    /// <returns>Name to bytes, in the order of names.</returns>
    public ImmutableSortedDictionary<string, byte[]> ToBytes() =>
        Contents.ToImmutableSortedDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
}
