namespace Zoning.Importing;

/// <summary>
/// Joins waiting rows whose ids lost their leading zeros in a spreadsheet: 100 is 000100 of the service lines. Pseudonyms don't show it, so
/// that each way the id may have been is tried.
/// </summary>
internal sealed class LostZeros(ServiceIndex? services, Pseudonyms pseudonyms)
{
    private readonly Dictionary<int, (string? Package, string? Person, int Length)> _found = [];
    private readonly HashSet<int> _lengths = [];

    /// <summary>Takes a row; ids that join as they are need nothing.</summary>
    public void Take(RowReader row, string package, string person)
    {
        if (services is null)
        {
            return;
        }

        var (otherPackage, length) = Other(row, "package", package, services.Has, pseudonyms.Package);
        var (otherPerson, personLength) = Other(row, "person", person, services.HasPerson, pseudonyms.Person);
        if (otherPackage is not null || otherPerson is not null)
        {
            _found[row.Line] = (otherPackage, otherPerson, Math.Max(length, personLength));
        }
    }

    /// <summary>
    /// The lines with the ids as they were: where all ids that join have one length, they are joined and it is told; else it is a fault.
    /// </summary>
    public IReadOnlyList<DraftLine> Restore(
        IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings, string file)
    {
        var lengths = _found.Values.Select(found => found.Length).Concat(_lengths).Distinct().ToList();
        var restored = new List<DraftLine>();
        var rows = 0;
        foreach (var draft in drafts)
        {
            if (!_found.TryGetValue(draft.Line, out var found))
            {
                restored.Add(draft);
            }
            else if (lengths.Count == 1)
            {
                rows++;
                restored.Add(draft with { Id = found.Package ?? draft.Id, Person = found.Person ?? draft.Person });
            }
            else
            {
                fates.Fault(draft, ImportFaults.ZerosLost, "The id joins only with other leading zeros.");
            }
        }

        if (rows > 0)
        {
            findings.Add(ImportFaults.ZerosRestored, file, 0, FormattableString.Invariant($"Rows: {rows}."));
        }

        return restored;
    }

    private (string? Other, int Length) Other(
        RowReader row, string target, string pseudonym, Func<string, bool> isKnown, Func<string, string> pseudonymOf)
    {
        var cell = IdCell.Tidy(row.Cell(target));
        if (pseudonym.Length == 0 || isKnown(pseudonym))
        {
            if (pseudonym.Length > 0 && !cell.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                _lengths.Add(cell.Length);
            }

            return default;
        }

        var others = IdCell.WithOtherZeros(cell).Where(id => isKnown(pseudonymOf(id))).ToList();
        return others.Count == 1 ? (pseudonymOf(others[0]), others[0].Length) : default;
    }
}
