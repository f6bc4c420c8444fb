namespace Zoning.Counties;

/// <summary>Ids that may have been meant by one that is not there.</summary>
internal static class NearIds
{
    private const int MostEdits = 2, MostNamed = 3;

    /// <summary>A sentence that names the nearest ids; empty if none is near.</summary>
    /// <param name="id">The id that is not there.</param>
    /// <param name="ids">Those that are there.</param>
    internal static string Advice(string id, IEnumerable<string> ids)
    {
        var near = ids.Distinct(StringComparer.Ordinal)
            .Select(other => (Id: other, Edits: Edits(id.ToUpperInvariant(), other.ToUpperInvariant())))
            .Where(other => other.Edits <= MostEdits || other.Id.EndsWith("-" + id, StringComparison.OrdinalIgnoreCase))
            .OrderBy(other => other.Edits).ThenBy(other => other.Id, StringComparer.Ordinal)
            .Take(MostNamed).Select(other => other.Id).ToList();
        return near.Count == 0 ? "" : $" Near it: {string.Join(", ", near)}.";
    }

    /// <summary>Letters to change, add or leave out to make one text of another (Levenshtein 1966).</summary>
    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (corner, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], left);
            }
        }

        return row[^1];
    }
}
