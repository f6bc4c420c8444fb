using System.Globalization;

namespace Zoning.Counties.Tests;

/// <summary>Takes rows out of a folder's texts, as somebody would with an editor.</summary>
public static class FolderEdits
{
    /// <summary>The folder with the rows of some packages only, without history.</summary>
    public static SortedDictionary<string, string> Only(SortedDictionary<string, string> texts, Func<string, bool> isKept)
    {
        var services = CsvTexts.Read(texts["services.csv"]);
        var ids = services.Rows.Select(row => services.Cell(row, "id")).ToHashSet();
        var edited = Copy(texts);
        edited["services.csv"] = services.Where(row => isKept(services.Cell(row, "id"))).ToString();
        Edit(edited, "visits.csv", (table, row) => isKept(table.Cell(row, "package")));
        Edit(edited, "actuals.csv", (table, row) => isKept(table.Cell(row, "package")));
        Edit(edited, "rounds.csv", (table, row) => isKept(table.Cell(row, "package")));
        Edit(edited, "moves.csv", (table, row) => isKept(table.Cell(row, "package")));
        Edit(edited, "reviews.csv", (table, row) => isKept(table.Cell(row, "package")));
        foreach (var name in new[] { "referrals.csv", "offers.csv", "discharges.csv", "metrics.csv" })
        {
            edited.Remove(name);
        }

        Edit(edited, "travel.csv", (table, row) => isKept(table.Cell(row, "from")) && isKept(table.Cell(row, "to")));
        Edit(edited, "waiting.csv", (table, row) => isKept(table.Cell(row, "package"))
            && (ids.Contains(table.Cell(row, "package")) || table.Cell(row, "first_visit").Length == 0));
        return edited;
    }

    /// <summary>The folder without a provider: lines that wait lose its name, lines with an open case are the part waited for.</summary>
    public static SortedDictionary<string, string> Without(SortedDictionary<string, string> texts, string provider)
    {
        var edited = Copy(texts);
        var waiting = texts.TryGetValue("waiting.csv", out var text)
            ? CsvTexts.Read(text)
            : CsvTexts.Of("package", "first_visit", "hours_week");
        var open = waiting.Where(row => waiting.Cell(row, "first_visit").Length == 0).Rows
            .ToDictionary(row => waiting.Cell(row, "package"));
        var services = CsvTexts.Read(texts["services.csv"]);
        var (kept, gone, idle) = (services.Where(_ => false), new HashSet<string>(), new HashSet<string>());
        foreach (var row in services.Rows)
        {
            var id = services.Cell(row, "id");
            var isOpen = open.TryGetValue(id, out var wish);
            var waits = services.Cell(row, "status") is "waiting" or "not-listed" or "ended";
            if (services.Cell(row, "provider") != provider)
            {
                kept.Add(row);
            }
            else if (isOpen || StaysIdle(services.Cell(row, "status"), waiting, id))
            {
                kept.Add(waits ? Idle(services, row) : Waiting(services, row, waiting.Cell(wish!, "hours_week")));
                if (!waits)
                {
                    idle.Add(id);
                }
            }
            else
            {
                gone.Add(id);
            }
        }

        edited["services.csv"] = kept.ToString();
        var unserved = gone.Concat(idle).ToHashSet();
        Edit(edited, "visits.csv", (table, row) => !unserved.Contains(table.Cell(row, "package")));
        Edit(edited, "actuals.csv", (table, row) => !unserved.Contains(table.Cell(row, "package")));
        Edit(edited, "waiting.csv", (table, row) => !gone.Contains(table.Cell(row, "package")));
        Edit(edited, "travel.csv", (table, row) => !gone.Contains(table.Cell(row, "from")) && !gone.Contains(table.Cell(row, "to")));
        if (edited.TryGetValue("waiting.csv", out var left))
        {
            var cases = CsvTexts.Read(left);
            foreach (var row in cases.Rows.Where(row => idle.Contains(cases.Cell(row, "package"))))
            {
                row[cases.Column("hours_week")] = "";
            }

            edited["waiting.csv"] = cases.ToString();
        }

        Edit(edited, "moves.csv", (table, row) => !gone.Contains(table.Cell(row, "package")));
        Edit(edited, "provider-costs.csv", (table, row) => table.Cell(row, "provider") != provider);
        Edit(edited, "reviews.csv", (table, row) => !gone.Contains(table.Cell(row, "package")));
        Edit(edited, "offers.csv", (table, row) => table.Cell(row, "provider") != provider);
        if (edited.TryGetValue("referrals.csv", out var referred))
        {
            var referrals = CsvTexts.Read(referred);
            foreach (var row in referrals.Rows.Where(row => referrals.Cell(row, "provider") == provider))
            {
                row[referrals.Column("provider")] = "";
            }

            edited["referrals.csv"] = referrals.ToString();
        }

        Edit(edited, "carers.csv", (table, row) => table.Cell(row, "provider") != provider);
        Edit(edited, "rates.csv", (table, row) => table.Cell(row, "provider") != provider);
        Edit(edited, "providers.csv", (table, row) => table.Cell(row, "id") != provider);
        var numbers = provider.EndsWith('1') ? new[] { "K001", "K004" } : [];
        Edit(edited, "rounds.csv", (table, row) =>
            !numbers.Any(number => table.Cell(row, "carer").EndsWith(number, StringComparison.Ordinal)));
        return edited;
    }

    /// <summary>A line that waits stays, unless a placed case says that it runs.</summary>
    private static bool StaysIdle(string status, CsvTexts waiting, string id) =>
        status == "not-listed" || (status == "waiting" && !IsPlaced(waiting, id));

    private static bool IsPlaced(CsvTexts waiting, string id) =>
        waiting.Rows.Any(row => waiting.Cell(row, "package") == id && waiting.Cell(row, "first_visit").Length > 0);

    private static string[] Idle(CsvTexts services, string[] row)
    {
        string[] changed = [.. row];
        changed[services.Column("provider")] = "";
        return changed;
    }

    private static string[] Waiting(CsvTexts services, string[] row, string wish)
    {
        decimal? Hours(string text) => text.Length > 0 ? decimal.Round(60 * decimal.Parse(text, CultureInfo.InvariantCulture)) : null;
        var weekly = Hours(services.Cell(row, "hours_week"))!.Value;
        var assessed = Hours(wish) ?? Hours(services.Cell(row, "assessed_hours"));
        var waited = assessed > weekly ? assessed.Value - weekly : assessed ?? weekly;
        var changed = Idle(services, row);
        changed[services.Column("status")] = "waiting";
        changed[services.Column("hours_week")] = (waited / 60).ToString("0.########", CultureInfo.InvariantCulture);
        foreach (var column in new[] { "start", "end", "ready_to_move", "assessed_hours" })
        {
            changed[services.Column(column)] = "";
        }

        return changed;
    }

    private static SortedDictionary<string, string> Copy(SortedDictionary<string, string> texts)
    {
        var copy = new SortedDictionary<string, string>(texts, StringComparer.Ordinal);
        copy.Remove("history.csv");
        return copy;
    }

    private static void Edit(SortedDictionary<string, string> texts, string name, Func<CsvTexts, string[], bool> isKept)
    {
        if (texts.TryGetValue(name, out var text))
        {
            var table = CsvTexts.Read(text);
            texts[name] = table.Where(row => isKept(table, row)).ToString();
        }
    }
}
