using System.Globalization;

namespace Zoning.Importing;

/// <summary>Looks at the ids of an extract for what spreadsheets do to them.</summary>
internal sealed class IdColumns
{
    private readonly Dictionary<string, HashSet<string>> _seen = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _rounded = new(StringComparer.Ordinal);

    /// <summary>Takes the ids of a row.</summary>
    public void Take(ImportKind kind, Dictionary<string, int> columns, List<string> cells, int line)
    {
        foreach (var target in (ReadOnlySpan<string>)["id", "person", "package"])
        {
            if (kind == ImportKind.Providers || !columns.TryGetValue(target, out var column) || cells[column].Length is 0 or > 40)
            {
                continue;
            }

            if (IdCell.IsRounded(cells[column]))
            {
                _rounded.TryAdd(target, line);
            }
            else
            {
                (_seen.TryGetValue(target, out var ids) ? ids : _seen[target] = new HashSet<string>(StringComparer.OrdinalIgnoreCase))
                    .Add(IdCell.Tidy(cells[column]));
            }
        }
    }

    /// <summary>Reports ids that were rounded, and ids that differ only by leading zeros.</summary>
    public void Report(FindingCollector findings, string file)
    {
        foreach (var (target, line) in _rounded)
        {
            findings.Add(ImportFaults.IdsRounded, file, line, $"{target}.", column: target);
        }

        foreach (var (target, ids) in _seen.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var mixed = ids.Count(id => id.Length > 1 && id[0] == '0' && id.TrimStart('0') is { Length: > 0 } bare && ids.Contains(bare));
            if (mixed > 0)
            {
                findings.Add(
                    ImportFaults.ZerosMixed, file, 0, $"{target}: {mixed.ToString(CultureInfo.InvariantCulture)}.", column: target);
            }
        }
    }
}
