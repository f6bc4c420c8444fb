using System.Globalization;

namespace Zoning.Importing;

/// <summary>Compares the providers of service lines with the list of providers, whichever was imported last.</summary>
internal static class ProviderMatch
{
    private const int Named = 10;

    public static void Check(ImportResult import, Func<string, InputFile?> own, FindingCollector findings)
    {
        if (import.FileName is not ("services.csv" or "providers.csv"))
        {
            return;
        }

        var made = InputFile.Of(import.FileName, import.Text);
        var services = import.FileName == "services.csv" ? made : own("services.csv");
        var providers = import.FileName == "providers.csv" ? made : own("providers.csv");
        var used = services is null ? [] : Column(services, "provider");
        if (providers is null)
        {
            NoteNear(used, used, import.FileName, findings);
            return;
        }

        var listed = Column(providers, "id");
        var unlisted = used.Where(name => !listed.Contains(name)).ToList();
        if (unlisted.Count > 0)
        {
            var shown = string.Join("; ", unlisted.Take(Named)) + (unlisted.Count > Named ? "; ..." : "");
            findings.Add(ImportFaults.ProviderUnlisted, import.FileName, 0,
                $"Not in providers.csv: {unlisted.Count.ToString(CultureInfo.InvariantCulture)}: '{shown}'.");
        }

        NoteNear(unlisted, listed, import.FileName, findings);
        NoteNear(listed, listed, import.FileName, findings);
    }

    /// <summary>The providers of a list that are off the framework.</summary>
    public static IReadOnlySet<string> OffFramework(InputFile? providers)
    {
        var off = new HashSet<string>(StringComparer.Ordinal);
        if (providers is not null && OwnTable.Read(providers, new FindingCollector()) is { } table)
        {
            off.UnionWith(table.Rows.Where(row => table.Cell(row, "framework") == "no").Select(row => table.Cell(row, "id")));
        }

        return off;
    }

    /// <summary>The providers that a folder's list and lines name; null if it has no list.</summary>
    public static IReadOnlySet<string>? Known(Func<string, InputFile?> own)
    {
        if (own("providers.csv") is not { } providers)
        {
            return null;
        }

        var known = Column(providers, "id");
        known.UnionWith(own("services.csv") is { } services ? Column(services, "provider") : []);
        return known;
    }

    /// <summary>
    /// The providers that a referral may name, by id, by the id that their name makes and by that of their id: those of the list, without
    /// a list
    /// those of service lines.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Nameable(Func<string, InputFile?> own)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        if (own("providers.csv") is not { } listed)
        {
            foreach (var id in own("services.csv") is { } services ? Column(services, "provider") : [])
            {
                ids[id] = id;
            }
        }
        else if (OwnTable.Read(listed, new FindingCollector()) is { } table)
        {
            var rows = table.Rows.Select(row => (Id: table.Cell(row, "id"), Name: table.Cell(row, "name")));
            foreach (var (id, name) in rows.Where(row => row.Id.Length > 0))
            {
                ids[id] = id;
                ids.TryAdd(ProviderSlug.Of(name, synthetic: false), id);
                ids.TryAdd(ProviderSlug.Of(id, synthetic: false), id);
            }
        }

        return ids;
    }

    /// <summary>
    /// Offers each name that is near another, with the line for the map. Both are organisations' names as ids: one of them is listed or
    /// has lines of its own, so neither is a person's.
    /// </summary>
    private static void NoteNear(
        IReadOnlyCollection<string> names, IReadOnlyCollection<string> others, string file, FindingCollector findings)
    {
        var isSame = ReferenceEquals(names, others);
        foreach (var name in names)
        {
            if (NearNames.Nearest(name, others) is not { } near || (isSame && string.CompareOrdinal(near.Name, name) > 0
                && NearNames.Nearest(near.Name, others)?.Name == name) || (isSame && near.Nearness == Nearness.Guess))
            {
                continue;
            }

            var sure = near.Nearness == Nearness.Likely ? "" : " That is a guess only.";
            findings.Add(ImportFaults.NearName, file, 0,
                $"{name}: did you mean {near.Name}?{sure} The line for packages.map.json: \"values\": {{ \"provider\": {{ \"{name}\": "
                    + $"\"{near.Name}\" }} }}");
        }
    }

    /// <summary>The words of a column of one of the folder's files.</summary>
    public static SortedSet<string> Column(InputFile file, string name)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        if (OwnTable.Read(file, new FindingCollector()) is { } table)
        {
            values.UnionWith(table.Rows.Select(row => table.Cell(row, name)).Where(cell => cell.Length > 0));
        }

        return values;
    }
}
