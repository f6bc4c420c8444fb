using System.Collections.Immutable;
using System.Globalization;

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
        var named = choice.Sheet is { } name ? Named(book.Tabs, name.Trim()) : -1;
        for (var sheet = 0; sheet < book.Tabs.Length; sheet++)
        {
            cancellation.ThrowIfCancellationRequested();
            var tab = book.Tabs[sheet];
            if (choice.Sheet is null ? tab.IsHidden : sheet != named)
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
            findings.AddPlain(WorkbookFaults.SeveralSheets, file, $"They are sheets {Places(best.Select(found => found.Sheet))}.");
            return null;
        }

        // A sheet without known headings is read too if there is no other: its reader says which columns are absent.
        var one = best.Count == 1 ? best : filled;
        if (one.Count == 1)
        {
            return (one[0].Sheet, one[0].HeaderRow);
        }

        var what = choice.Sheet is null ? "No visible sheet has the headings." : "No sheet of that name has content.";
        var hidden = book.Tabs.Count(tab => tab.IsHidden);
        findings.AddPlain(WorkbookFaults.NoSheet, file, FormattableString.Invariant(
            $"{what} Sheets: {book.Tabs.Length}, hidden: {hidden}."));
        return null;
    }

    /// <summary>The sheet of a name, else of a place counted from 1, else none.</summary>
    private static int Named(ImmutableArray<SheetTab> tabs, string name)
    {
        for (var sheet = 0; sheet < tabs.Length; sheet++)
        {
            if (string.Equals(tabs[sheet].Name.Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                return sheet;
            }
        }

        return XlsxParts.Whole(name) is { } place && place <= tabs.Length ? place - 1 : -1;
    }

    /// <summary>Places of sheets from 1. Their names are text of the file, which no message repeats.</summary>
    private static string Places(IEnumerable<int> sheets) =>
        string.Join(", ", sheets.Take(20).Select(sheet => (sheet + 1).ToString(CultureInfo.InvariantCulture)));

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
