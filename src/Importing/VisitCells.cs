using System.Globalization;

namespace Zoning.Importing;

/// <summary>Reads what rows of visits, rotas and invoices have in common: whose they are, the day, times, lengths.</summary>
internal static class VisitCells
{
    private const decimal MostMinutes = 10_080;

    /// <summary>
    /// Whose visit it is: the package, and else the person, by pseudonym. An id that the folder itself uses is kept as it is.
    /// </summary>
    public static (string Package, string Person) Who(RowReader row, Pseudonyms pseudonyms, ServiceIndex services)
    {
        var package = CareCells.Id(row, "package", id => services.Has(id) ? id : pseudonyms.Package(id));
        return package.Length > 0
            ? (package, "")
            : ("", CareCells.Id(row, "person", id => services.LinesOf(id).Count > 0 ? id : pseudonyms.Person(id)));
    }

    /// <summary>The day of the visit: its own column, else the date in front of a planned or actual time.</summary>
    public static DateOnly? Day(RowReader row)
    {
        if (row.Date("date") is { } day)
        {
            return day;
        }

        foreach (var target in (ReadOnlySpan<string>)["planned_start", "actual_start"])
        {
            if (row.Cell(target) is { Length: > 8 } && row.Date(target) is { } dated)
            {
                return dated;
            }
        }

        return null;
    }

    /// <summary>A time of day as a minute; null where blank or wrong.</summary>
    public static int? Time(RowReader row, string target)
    {
        var cell = row.Cell(target);
        if (cell.Length == 0)
        {
            return null;
        }

        var minute = ClockCell.Read(cell);
        if (minute is null)
        {
            row.Fault(ImportFaults.Time, $"{target}: {TidyText.Shown(cell)}.", target);
        }

        return minute;
    }

    /// <summary>How long: from start to end, else the minutes or the hours given; null if nothing says.</summary>
    /// <param name="row">The row.</param>
    /// <param name="start">The target of the start, or blank.</param>
    /// <param name="end">The target of the end.</param>
    /// <param name="minutes">The target of minutes.</param>
    /// <param name="hours">The target of hours.</param>
    public static long? Length(RowReader row, string start, string end, string minutes, string hours)
    {
        if (start.Length > 0 && Time(row, start) is { } from && Time(row, end) is { } to)
        {
            return ClockCell.Between(from, to);
        }

        var given = Amount(row, minutes, 1m) ?? Amount(row, hours, 60m);
        if (given is < 0 or > MostMinutes)
        {
            row.Fault(ImportFaults.HoursRange, $"{minutes}: {given.Value.ToString("0.##", CultureInfo.InvariantCulture)} minutes.");
            return null;
        }

        return given is { } known ? (long)decimal.Round(known, MidpointRounding.ToEven) : null;
    }

    /// <summary>An amount in minutes: a length such as 0:45 or 45 mins is one of time whatever the column counts.</summary>
    private static decimal? Amount(RowReader row, string target, decimal minutesEach)
    {
        var cell = row.Cell(target);
        if (cell.Length == 0 || !row.Has(target))
        {
            return null;
        }

        var isPlain = NumberCell.TryNumber(cell, DecimalMark.Point, out _) || NumberCell.TryNumber(cell, DecimalMark.Comma, out _);
        return row.Number(target) is { } number ? number * (isPlain ? minutesEach : 60m) : null;
    }
}
