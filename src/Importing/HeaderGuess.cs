namespace Zoning.Importing;

/// <summary>Finds the header: one row, or two where headings stand over several columns or are broken over two lines.</summary>
internal static class HeaderGuess
{
    private const int Within = 40;

    /// <summary>A longer text is a sentence in which headers are named.</summary>
    private const int LongestPart = 60;

    /// <summary>The indices of deprivation explain their deciles within the header.</summary>
    private const int LongestWhole = 120;

    /// <summary>
    /// The first row with the most headers that are known, two at least, with the row above it where that makes more known.
    /// </summary>
    public static ExtractTable? Find(ExtractSheet sheet, ImportKind kind)
    {
        ExtractTable? best = null;
        var bestCount = 1;
        for (var row = 0; row < Math.Min(sheet.Count, Within); row++)
        {
            foreach (var isTwo in (ReadOnlySpan<bool>)[false, true])
            {
                if ((isTwo && !MayBelong(sheet, row)) || ExtractTable.Of(sheet, row, isTwo) is not { } table)
                {
                    continue;
                }

                var count = table.Headers.Count(header => IsKnown(kind, header));
                var isBelow = isTwo && best?.FirstRow == table.FirstRow;
                if (count > bestCount || (isBelow && Periods(table) > Periods(best!)
                    && table.Headers.Count(header => Fits(kind, header, LongestPart) > 0) >= bestCount))
                {
                    (best, bestCount) = (table, count);
                }
            }
        }

        return best;
    }

    /// <summary>How many cells of a row are headers that are known.</summary>
    public static int KnownIn(ImportKind kind, IReadOnlyList<string> cells) => cells.Count(cell => IsKnown(kind, cell));

    /// <summary>Headings are words: a row with a number, a date or a single cell is none.</summary>
    private static bool MayBelong(ExtractSheet sheet, int row)
    {
        var cells = new List<string>();
        if (row == 0 || !sheet.Cells(row - 1, cells))
        {
            return false;
        }

        var filled = cells.Where(cell => cell.Length > 0).ToList();
        return filled.Count >= 2 && filled.TrueForAll(cell => cell.Length <= 60 && cell.Any(char.IsLetter)
            && DateCell.Read(cell, DateOrder.DayFirst, out _) == DateReading.Wrong);
    }

    private static int Periods(ExtractTable table) => table.Headers.Count(header => PeriodWords.In(header).IsSaid);

    private static bool IsKnown(ImportKind kind, string header) => Fits(kind, header, LongestWhole) > 1_000
        || (header.Length <= 30 && TidyText.Words(header).Length > 0 && PersonalData.IsPersonalHeader(header));

    /// <summary>How well a header fits the target that it fits best.</summary>
    private static int Fits(ImportKind kind, string header, int longest)
    {
        var words = header.Length <= longest ? HeaderWords.WordsOf(header) : "";
        return ImportTargets.For(kind).Max(target => HeaderWords.Fit(kind, target, words));
    }
}
