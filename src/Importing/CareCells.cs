using System.Globalization;

namespace Zoning.Importing;

/// <summary>Cells that service lines and waiting rows have in common.</summary>
internal static class CareCells
{
    /// <summary>The pseudonym of an id; a blank id is a fault if the column is mapped.</summary>
    public static string Id(RowReader row, string target, Func<string, string> pseudonym)
    {
        if (!row.Has(target))
        {
            return "";
        }

        var cell = row.Cell(target);
        if (cell.Length is 0 or > 200)
        {
            row.Fault(ImportFaults.Blank, cell.Length == 0 ? $"{target} is blank." : $"{target} is too long for an id.");
            return "";
        }

        if (IdCell.IsDate(cell))
        {
            row.Fault(ImportFaults.IdAsDate, $"{target}: {TidyText.Shown(cell)}.", target);
            return "";
        }

        return pseudonym(IdCell.Tidy(cell));
    }

    /// <summary>How many carers visit at once, 1 if the extract doesn't say.</summary>
    public static int Carers(RowReader row)
    {
        var meaning = row.Meaning("carers", ImportFaults.Carers);
        return meaning.Length == 0 ? 1 : meaning[0] - '0';
    }

    public static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A fault if a later date is before an earlier one.</summary>
    public static void CheckOrder(RowReader row, DateOnly? earlier, DateOnly? later, string what)
    {
        if (earlier is { } first && later is { } second && second < first)
        {
            row.Fault(ImportFaults.DatesReversed, $"{what}: {Text(first)} and {Text(second)}.");
        }
    }
}
