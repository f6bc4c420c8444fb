using System.Globalization;

namespace Zoning.Counties;

/// <summary>Counts the ids that other files look for in a file, to see whether the file has lost most of its rows.</summary>
/// <param name="file">The file that has a row for each id.</param>
/// <param name="nouns">What the ids name, such as <c>packages</c>.</param>
internal sealed class ReferenceTally(string file, string nouns)
{
    private const int FewestMissing = 20;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    internal void Add(string id, bool isThere)
    {
        if (_named.Add(id) && !isThere)
        {
            _missing.Add(id);
        }
    }

    internal void Report(FindingCollector findings)
    {
        if (_missing.Count > FewestMissing && 2 * _missing.Count > _named.Count)
        {
            findings.Add(CountyFaults.RowsMissing, file, 0, string.Create(
                CultureInfo.InvariantCulture,
                $"Other files name {_named.Count:#,0} {nouns}; {_missing.Count:#,0} of them have no row here."));
        }
    }
}
