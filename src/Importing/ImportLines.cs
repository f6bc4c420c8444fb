using System.Collections.Immutable;
using System.Text;

namespace Zoning.Importing;

/// <summary>A row of the extract on its way into the county folder.</summary>
/// <param name="Line">The extract's line.</param>
/// <param name="Id">Its own id as a pseudonym, blank if it has none.</param>
/// <param name="Person">Its person as a pseudonym, blank if it has none.</param>
/// <param name="Cells">The other cells of the made row, in the order of the made file's columns.</param>
/// <param name="Quantity">The quantity it orders.</param>
internal sealed record DraftLine(int Line, string Id, string Person, ImmutableArray<string> Cells, Quantity Quantity)
{
    /// <summary>All cells as one text, used to sort lines without an id, whatever their order in the extract.</summary>
    public string Content { get; } = string.Join('\u001f', Cells);
}

/// <summary>One kind of import: which columns it needs, how a row is read, how rows become the file.</summary>
internal abstract class ImportLines(ImportMap map, string file)
{
    protected ImportMap Map { get; } = map;

    protected string File { get; } = file;

    /// <summary>The made file's name.</summary>
    public abstract string FileName { get; }

    /// <summary>The made file's columns, in order.</summary>
    public abstract ImmutableArray<string> Columns { get; }

    /// <summary>Sets of targets of which one each must be mapped or have a default.</summary>
    public abstract ImmutableArray<ImmutableArray<string>> Needed { get; }

    /// <summary>Reads a row; its faults go to the reader. The line returned counts only if there are none.</summary>
    public abstract DraftLine Read(RowReader row);

    /// <summary>Gives every line its final id; lines that can't have one are faults.</summary>
    /// <param name="drafts">The lines without a fault so far.</param>
    /// <param name="fates">Takes lines that are not used after all, or not wholly.</param>
    /// <param name="findings">Takes notices.</param>
    /// <returns>The rows of the made file.</returns>
    public abstract List<ImmutableArray<string>> Finish(
        IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings);

    /// <summary>The rows as CSV in the order of their first cells.</summary>
    public string Text(List<ImmutableArray<string>> rows)
    {
        rows.Sort(InOrder);
        var text = new StringBuilder();
        text.AppendJoin(',', Columns).Append('\n');
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                text.Append(i == 0 ? "" : ",");
                Append(text, CsvText.Guarded(row[i]));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// A provider's id. The map may join ids that names make: "larch-homecare": "Larch Home Care" covers every spelling of the first.
    /// </summary>
    protected string Slug(string name)
    {
        var slug = ProviderSlug.Of(name, Map.Synthetic);
        return Map.Values.TryGetValue("provider", out var words) && words.TryGetValue(slug, out var joined) && joined is not null
            && joined != ImportTargets.LeaveOut
            ? ProviderSlug.Of(joined, Map.Synthetic)
            : slug;
    }

    private static int InOrder(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        for (var at = 0; at < left.Length; at++)
        {
            if (string.CompareOrdinal(left[at], right[at]) is not 0 and var order)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>Lines that share an id is unknown apart: each is a fault.</summary>
    protected static List<DraftLine> WithoutDuplicates(IReadOnlyList<DraftLine> drafts, RowFates fates)
    {
        var byId = drafts.Where(draft => draft.Id.Length > 0).ToLookup(draft => draft.Id, StringComparer.Ordinal);
        var single = new List<DraftLine>();
        foreach (var draft in drafts)
        {
            var others = draft.Id.Length > 0
                ? byId[draft.Id].Where(other => other.Line != draft.Line).Take(5).Select(other => other.Line).ToList()
                : [];
            if (others.Count == 0)
            {
                single.Add(draft);
            }
            else
            {
                fates.Fault(draft, ImportFaults.Duplicate, $"The id is also on line {string.Join(", ", others)}.");
            }
        }

        return single;
    }

    /// <summary>Lines without an id are numbered within their person, in the order of their content.</summary>
    protected static IEnumerable<(DraftLine Line, string Id)> Numbered(IEnumerable<DraftLine> drafts, bool waiting)
    {
        foreach (var lines in drafts.GroupBy(draft => draft.Person, StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in lines.OrderBy(line => line.Content, StringComparer.Ordinal).ThenBy(line => line.Line))
            {
                yield return (line, Pseudonyms.Numbered(line.Person, ++number, waiting));
            }
        }
    }

    /// <summary>Reports lines that are equal in everything and have no id to distinguish them.</summary>
    protected void NoteRepeats(IEnumerable<DraftLine> drafts, FindingCollector findings)
    {
        foreach (var equal in drafts.GroupBy(draft => draft.Person + "\u001f" + draft.Content, StringComparer.Ordinal)
            .Where(lines => lines.Count() > 1))
        {
            var lines = equal.Select(line => line.Line).Order().ToList();
            findings.Add(ImportFaults.Repeats, File, lines[0], $"Equal lines: {string.Join(", ", lines.Take(10))}.");
        }
    }

    /// <summary>Reports, in one notice, names that several spellings were taken for.</summary>
    protected void NoteSpellings(List<string> several, FindingCollector findings)
    {
        if (several.Count > 0)
        {
            findings.Add(ImportFaults.ProviderSpellings, File, 0, FormattableString.Invariant(
                $"Providers: {several.Count}, such as '{string.Join("; ", several.Take(3))}'."));
        }
    }

    private static void Append(StringBuilder text, string cell)
    {
        if (cell.AsSpan().IndexOfAny(",\"\n\r") < 0)
        {
            text.Append(cell);
        }
        else
        {
            text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
    }
}
