namespace Zoning.Formats;

/// <summary>Finds the sheet and the row of headings that a choice means.</summary>
internal static class SheetFinder
{
    /// <summary>The sheet and its row of headings (0 if none was found), or <see langword="null"/> with a finding.</summary>
    public static (int Sheet, int HeaderRow)? Find(
        IWorkbookSheets book, SheetChoice choice, string file, FindingCollector findings, CancellationToken cancellation)
    {
        var best = new List<(int Sheet, int HeaderRow, int Known)>();
        var filled = new List<(int Sheet, int HeaderRow, int Known)>();
        for (var sheet = 0; sheet < book.Tabs.Length; sheet++)
        {
            cancellation.ThrowIfCancellationRequested();
            var tab = book.Tabs[sheet];
            var isNamed = string.Equals(tab.Name.Trim(), choice.Sheet?.Trim(), StringComparison.OrdinalIgnoreCase);
            if (choice.Sheet is null ? tab.IsHidden : !isNamed)
            {
                continue;
            }

            var (row, known, isFilled) = Headings(book.Rows(sheet), choice);
            if (isFilled)
            {
                filled.Add((sheet, row, known));
            }

            if (known > 0 && (best.Count == 0 || known >= best[0].Known))
            {
                best.RemoveAll(other => other.Known < known);
                best.Add((sheet, row, known));
            }
        }

        if (best.Count > 1)
        {
            var names = best.Take(20).Select(found => $"'{CsvRow.Quote(book.Tabs[found.Sheet].Name)}'");
            findings.Add(WorkbookFaults.SeveralSheets, file, 0, $"They are {string.Join(", ", names)}.");
            return null;
        }

        // A sheet without known headings is read too if there is no other: its reader says which columns are absent.
        var one = best.Count == 1 ? best : filled;
        if (one.Count == 1)
        {
            return (one[0].Sheet, one[0].HeaderRow);
        }

        var tabs = string.Join(", ", book.Tabs.Take(20).Select(tab => $"'{CsvRow.Quote(tab.Name)}'" + (tab.IsHidden ? " (hidden)" : "")));
        findings.Add(WorkbookFaults.NoSheet, file, 0, book.Tabs.IsEmpty ? "It has no sheet."
            : choice.Sheet is null ? $"None of its visible sheets has the headings. Its sheets: {tabs}."
            : $"It has no sheet '{CsvRow.Quote(choice.Sheet)}' with content. Its sheets: {tabs}.");
        return null;
    }

    private static (int Row, int Known, bool IsFilled) Headings(IEnumerable<SheetRow> rows, SheetChoice choice)
    {
        var (best, bestKnown, isFilled, seen) = (0, 0, false, 0);
        foreach (var row in rows)
        {
            isFilled = true;
            if (choice.HeaderRow is { } named ? row.Number > named : ++seen > SheetChoice.HeaderWithin)
            {
                break;
            }

            if (choice.HeaderRow is { } only && row.Number != only)
            {
                continue;
            }

            var known = choice.HeadingsIn([.. row.Cells.Select(cell => cell.Text)]);
            if (known > bestKnown)
            {
                (best, bestKnown) = (row.Number, known);
            }
        }

        return (choice.HeaderRow ?? best, bestKnown, isFilled);
    }
}
