using System.Globalization;

namespace Zoning.Importing;

/// <summary>What a line orders: client minutes a week, and how they came about.</summary>
/// <param name="Minutes">Whole minutes a week; <see langword="null"/> if the line doesn't say or has a fault.</param>
/// <param name="IsInferred">Whether they were inferred from a cost.</param>
/// <param name="IsAbsolute">Whether a cost below nothing was read as positive.</param>
/// <param name="Rounding">Exact minutes less whole minutes.</param>
internal readonly record struct Quantity(CareMinutes? Minutes, bool IsInferred, bool IsAbsolute, decimal Rounding);

/// <summary>Reads what a line orders as client hours a week, whatever the extract counts.</summary>
internal static class QuantityReader
{
    private const decimal MostHours = 168m;
    private const decimal LeastRate = 0.01m;

    /// <summary>The quantity of a row; faults go to the row.</summary>
    public static Quantity Read(RowReader row, ImportMap map, int carers)
    {
        var unit = row.Has("unit") && QuantityUnits.Of(row.Meaning("unit")) is { } own ? own : map.Unit;
        var amount = row.Number("hours_week");
        var isCost = QuantityUnits.IsCost(unit) || (row.Cell("hours_week").Length == 0 && row.Cell("cost_week").Length > 0);
        if (isCost)
        {
            return FromCost(row, map, unit, amount);
        }

        var hours = amount is { } known ? Hours(row, unit, known) : null;
        return Whole(row, map.CarerHours ? hours / carers : hours, "hours_week");
    }

    /// <summary>A column that always holds hours a week, such as the assessed hours.</summary>
    public static CareMinutes? ReadHours(RowReader row, string target) => Whole(row, row.Number(target), target).Minutes;

    /// <summary>Minutes as decimal hours with at most four decimals: enough to read the same minutes back.</summary>
    public static string Text(CareMinutes? minutes) => minutes is { } known
        ? decimal.Round(known.Value / 60m, 4).ToString("0.####", CultureInfo.InvariantCulture)
        : "";

    private static decimal? Hours(RowReader row, QuantityUnit unit, decimal quantity)
    {
        if (!QuantityUnits.IsVisits(unit))
        {
            return QuantityUnits.HoursAWeek(unit, quantity, 0);
        }

        var cell = row.Cell("visit_minutes");
        if (!NumberCell.TryNumber(cell, DecimalMark.Point, out var minutes)
            && NumberCell.TryHours(cell, DecimalMark.Point, out var asHours))
        {
            minutes = asHours * 60m;
        }

        if (minutes is > 0 and <= 1_440)
        {
            return QuantityUnits.HoursAWeek(unit, quantity, minutes);
        }

        row.Fault(ImportFaults.Hours, "The quantity counts visits, and visit_minutes is no number from 1 to 1,440.");
        return null;
    }

    private static Quantity FromCost(RowReader row, ImportMap map, QuantityUnit unit, decimal? quantity)
    {
        var cost = row.Number("cost_week");
        if (cost is null && row.Number("unit_cost") is { } price)
        {
            cost = unit == QuantityUnit.CostWeek ? price : price * quantity;
        }

        var isAbsolute = cost < 0 && map.AbsoluteCosts;
        if (cost is not { } known || row.Number("rate") is not { } rate || rate < LeastRate)
        {
            row.Fault(ImportFaults.NoRate, "There is no weekly cost, or no hourly rate of a penny or more.");
            return default;
        }

        return Whole(row, (isAbsolute ? -known : known) / rate, "hours_week") with { IsInferred = true, IsAbsolute = isAbsolute };
    }

    private static Quantity Whole(RowReader row, decimal? hours, string target)
    {
        if (hours is not { } known)
        {
            return default;
        }

        if (known is < 0 or > MostHours)
        {
            row.Fault(ImportFaults.HoursRange, $"{target}: {known.ToString("0.##", CultureInfo.InvariantCulture)} hours a week.");
            return default;
        }

        var minutes = CareMinutes.FromHours(known);
        return new Quantity(minutes, false, false, decimal.Round(known * 60m - minutes.Value, 12));
    }
}
