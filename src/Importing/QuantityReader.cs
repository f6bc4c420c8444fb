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
        var unit = UnitOf(row, map);
        var amount = row.Amount("hours_week");
        if (unit.IsCost || (row.Cell("hours_week").Length == 0 && row.Cell("cost_week").Length > 0))
        {
            return FromCost(row, map, unit, amount);
        }

        var hours = amount is { } known ? HoursAWeek(row, unit, known, "hours_week") : null;
        return Whole(row, map.CarerHours ? hours / carers : hours, "hours_week");
    }

    /// <summary>Another column of hours, such as the assessed hours, in the unit that the map gives it.</summary>
    public static CareMinutes? ReadHours(RowReader row, ImportMap map, string target) => row.Amount(target) is { } amount
        ? Whole(row, HoursAWeek(row, map.Units.GetValueOrDefault(target), amount, target), target).Minutes : null;

    /// <summary>Minutes as decimal hours with at most four decimals: enough to read the same minutes back.</summary>
    public static string Text(CareMinutes? minutes) => minutes is { } known
        ? decimal.Round(known.Value / 60m, 4).ToString("0.####", CultureInfo.InvariantCulture)
        : "";

    /// <summary>What an amount is in hours a week; what the cell itself says outweighs the unit.</summary>
    internal static decimal? HoursAWeek(RowReader row, QuantityUnit unit, Amount amount, string target)
    {
        var period = amount.Period ?? unit.Period;
        row.Note(amount.IsProduct, ImportFaults.Product, target);
        if (amount.IsHours)
        {
            return AWeek(row, period, amount.Value);
        }

        if (unit.Measure == QuantityMeasure.Hours && IsDayShare(amount.Value))
        {
            row.Fault(
                ImportFaults.DayShare,
                FormattableString.Invariant(
                    $"{target}: {amount.Value} hours, or a share of a day: {decimal.Round(amount.Value * 24m, 2)}."),
                target);
            return null;
        }

        if (unit.Measure == QuantityMeasure.Visits && VisitMinutes(row) is var minutes)
        {
            return minutes is { } length ? AWeek(row, period, QuantityUnits.HoursOf(unit, amount.Value, length)!.Value) : null;
        }

        if (QuantityUnits.HoursOf(unit, amount.Value, 0) is { } hours)
        {
            return AWeek(row, period, hours);
        }

        row.Fault(ImportFaults.Hours, $"{target}: the part behind the point is no minutes below 60.", target);
        return null;
    }

    /// <summary>The unit of a row: its unit column, else the map's; a period column says for which time.</summary>
    internal static QuantityUnit UnitOf(RowReader row, ImportMap map)
    {
        var unit = row.Has("unit") && QuantityUnits.Of(row.Meaning("unit")) is { } own ? QuantityUnits.Within(map.Unit, own) : map.Unit;
        AskForBlank(row, map, "unit", heading => heading.Measure is null);
        if (!row.Has("period") || QuantityUnits.PeriodOf(row.Meaning("period")) is not { } period)
        {
            AskForBlank(row, map, "period", heading => !heading.Period.IsSaid);
            return unit;
        }

        if (unit.Period != QuantityPeriod.Week && unit.Period != period)
        {
            row.Fault(ImportFaults.Hours, "The unit and the frequency name different periods.", "period");
        }

        return unit with { Period = period };
    }

    /// <summary>A blank unit or frequency beside a quantity is a fault, unless the heading of the quantity says it.</summary>
    private static void AskForBlank(RowReader row, ImportMap map, string target, Func<QuantityHeading, bool> isNeeded)
    {
        if (map.Columns.ContainsKey(target) && row.Cell(target).Length == 0 && row.Cell("hours_week").Length > 0
            && isNeeded(QuantityHeading.Of(map.Columns.GetValueOrDefault("hours_week", ""))))
        {
            row.Fault(ImportFaults.Blank, $"{target} is blank.", target);
        }
    }

    private static decimal? AWeek(RowReader row, QuantityPeriod period, decimal quantity)
    {
        if (period != QuantityPeriod.Day || !row.Has("days_week"))
        {
            return QuantityUnits.AWeek(period, quantity);
        }

        var cell = row.Cell("days_week");
        if (DaysCell.Read(cell) is { } days)
        {
            return QuantityUnits.AWeek(period, quantity, days);
        }

        row.Fault(
            cell.Length == 0 ? ImportFaults.Blank : ImportFaults.Hours,
            cell.Length == 0 ? "days_week is blank." : $"days_week: {TidyText.Shown(cell)}.", "days_week");
        return null;
    }

    private static decimal? VisitMinutes(RowReader row)
    {
        var inHours = row.Map.Units.TryGetValue("visit_minutes", out var unit) && unit.Measure == QuantityMeasure.Hours;
        var cell = row.Cell("visit_minutes");
        var minutes = 0m;
        if (AmountCell.TryRead(cell, DecimalMark.Point, out var amount) && amount is { Period: null, IsProduct: false })
        {
            minutes = amount.IsHours || inHours ? amount.Value * 60m : amount.Value;
        }

        if (minutes is >= 5 and <= 1_440)
        {
            return minutes;
        }

        row.Fault(
            ImportFaults.Hours, "The quantity counts visits, and visit_minutes is no length from 5 to 1,440 minutes.", "visit_minutes");
        return null;
    }

    /// <summary>
    /// Whether a number is no whole minutes as hours but whole quarter hours as a share of a day, which is how a spreadsheet keeps times.
    /// </summary>
    private static bool IsDayShare(decimal value)
    {
        var minutes = value * 60m;
        var quarters = value * 96m;
        return value is > 0 and < 7 && Math.Abs(minutes - decimal.Round(minutes)) > 0.01m
            && Math.Abs(quarters - decimal.Round(quarters)) < 0.001m;
    }

    private static Quantity FromCost(RowReader row, ImportMap map, QuantityUnit unit, Amount? quantity)
    {
        var cost = row.Money("cost_week") is { } sum
            ? AWeek(row, CostPeriod(row, map), sum)
            : row.Money("unit_cost") is { } price
                ? AWeek(row, unit.Period, unit.Measure == QuantityMeasure.Cost ? price : price * quantity?.Value ?? 0m)
                : null;
        if (unit.Measure != QuantityMeasure.Cost && row.Cell("cost_week").Length == 0 && quantity is null)
        {
            cost = null;
        }

        var isAbsolute = cost < 0 && map.AbsoluteCosts;
        if (cost is not { } known || row.Money("rate") is not { } rate || rate < LeastRate)
        {
            row.Fault(ImportFaults.NoRate, "There is no cost, or no hourly rate of a penny or more.", "rate");
            return default;
        }

        return Whole(row, (isAbsolute ? -known : known) / rate, "hours_week") with { IsInferred = true, IsAbsolute = isAbsolute };
    }

    /// <summary>The period of the cost column; where there is no quantity, a period column is the cost's.</summary>
    private static QuantityPeriod CostPeriod(RowReader row, ImportMap map) =>
        !row.Has("hours_week") && row.Has("period") && QuantityUnits.PeriodOf(row.Meaning("period")) is { } period
            ? period : map.Units.GetValueOrDefault("cost_week").Period;

    private static Quantity Whole(RowReader row, decimal? hours, string target)
    {
        if (hours is not { } known)
        {
            return default;
        }

        if (known is < 0 or > MostHours)
        {
            row.Fault(ImportFaults.HoursRange, $"{target}: {known.ToString("0.##", CultureInfo.InvariantCulture)} hours a week.", target);
            return default;
        }

        var minutes = CareMinutes.FromHours(known);
        return new Quantity(minutes, false, false, decimal.Round(known * 60m - minutes.Value, 12));
    }
}
