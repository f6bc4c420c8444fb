using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads history.csv: hours by week, zone and measure.</summary>
internal static class HistoryReader
{
    private const string File = "history.csv";
    private const int Week = 0, Zone = 1, Measure = 2, Hours = 3, Value = 4;
    private const decimal Most = 10_000_000;
    private const int MostDays = 20 * 366;

    /// <summary>Hours in service are the sum of many weeks' starts; fewer weeks' worth than this cannot be hours in service.</summary>
    private const int LeastWeeksOfFlow = 3;

    private static readonly CsvLayout Layout = CsvLayout.Of("week*", "zone", "measure*", "hours*", "value");
    private static readonly Dictionary<string, CareMeasure> Measures = Enum.GetValues<CareMeasure>()
        .ToDictionary(measure => measure.Key(), StringComparer.Ordinal);

    /// <summary>
    /// One series for each measure of hours, from its first week to its last, weeks without a row missing, and the figures that a programme
    /// is followed by; both empty without the file.
    /// </summary>
    internal static (ImmutableArray<CareSeries> Series, ImmutableArray<HistoryFigure> Followed) Read(CountyReading reading)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return ([], []);
        }

        var monday = reading.Settings.AsOf.AddDays(-reading.Settings.AsOf.DayOfWeek.MondayBased());
        var cells = new Dictionary<(CareMeasure Measure, DateOnly Week), long?[]>();
        var notOver = new NoticeTally(HistoryFaults.WeekNotOver, File);
        var (followed, seen) = (ImmutableArray.CreateBuilder<HistoryFigure>(), new HashSet<(FollowedMeasure, DateOnly, ZoneCode?)>());
        var (read, used, usedMinutes) = (0L, 0, 0L);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            if (FollowedMeasures.ByKey.TryGetValue(row.Text(Measure), out var by))
            {
                var (day, place) = ReadKey(reading, row, monday);
                var figure = new HistoryFigure(
                    by, day, place.IsZone ? reading.Zones[place.Zone].Code : null,
                    row.RequiredNumber(by.IsHours() ? Hours : Value, 0, Most));
                if (!row.IsFaulty && day >= monday)
                {
                    notOver.Add(row.Line, 0);
                }
                else if (!row.IsFaulty && !seen.Add((by, day, figure.Zone)))
                {
                    ReportTwice(row, by.Key());
                }
                else if (!row.IsFaulty)
                {
                    followed.Add(figure);
                    used++;
                }

                continue;
            }

            var (week, area) = ReadKey(reading, row, monday);
            var measure = ReadMeasure(row);
            var minutes = CareMinutes.FromHours(row.RequiredNumber(Hours, 0, Most)).Value;
            read += minutes;
            if (!row.IsFaulty && week >= monday)
            {
                notOver.Add(row.Line, minutes / 60m);
            }
            else if (!row.IsFaulty)
            {
                if (!cells.TryGetValue((measure, week), out var values))
                {
                    cells.Add((measure, week), values = new long?[reading.Zones.AreaCount]);
                }

                if (values[reading.Zones.PositionOf(area)] is not null)
                {
                    ReportTwice(row, measure.Key());
                    continue;
                }

                values[reading.Zones.PositionOf(area)] = minutes;
                used++;
                usedMinutes += minutes;
            }
        }

        notOver.Report(reading.Findings);
        reading.Total(sheet, used, new CareMinutes(read), new CareMinutes(usedMinutes));
        ImmutableArray<CareSeries> series =
            [.. cells.GroupBy(cell => cell.Key.Measure)
            .OrderBy(group => group.Key).Select(group => Series(reading.Zones, group.Key, group))];
        CheckKinds(reading, series);
        return (series, followed.ToImmutable());
    }

    private static void ReportTwice(CsvRow row, string measure) => row.Report(
        HistoryFaults.DuplicateValue, $"The week is {row.Text(Week)}, the zone '{CsvRow.Quote(row.Text(Zone))}', the measure {measure}.");

    private static CareMeasure ReadMeasure(CsvRow row)
    {
        if (!Measures.TryGetValue(row.Text(Measure), out var measure))
        {
            row.Report(HistoryFaults.UnknownMeasure, $"The measure is '{CsvRow.Quote(row.Text(Measure))}'.");
        }

        return measure;
    }

    private static (DateOnly Week, AreaIndex Area) ReadKey(CountyReading reading, CsvRow row, DateOnly monday)
    {
        var week = row.RequiredDate(Week);
        if (!row.IsFaulty && week.DayOfWeek != DayOfWeek.Monday)
        {
            row.Report(FileRowFaults.NotAMonday, $"{row.Text(Week)} is a {week.DayOfWeek}.");
        }

        if (!row.IsFaulty && monday.DayNumber - week.DayNumber > MostDays)
        {
            row.Report(HistoryFaults.TooLong, $"The week is {row.Text(Week)}.");
        }

        var area = AreaIndex.NoPlace;
        if (row.Text(Zone).Length > 0)
        {
            if (reading.Zones.TryIndexOf(new ZoneCode(row.Text(Zone)), out var zone))
            {
                area = AreaIndex.OfZone(zone);
            }
            else
            {
                row.Report(FileRowFaults.UnknownZone, $"The zone is '{CsvRow.Quote(row.Text(Zone))}'.");
            }
        }

        return (week, area);
    }

    /// <summary>A zone without a row in a week that has others counts 0 there; a week without any row is missing.</summary>
    private static CareSeries Series(
        Zones zones, CareMeasure measure, IEnumerable<KeyValuePair<(CareMeasure Measure, DateOnly Week), long?[]>> cells)
    {
        var weeks = cells.ToDictionary(cell => cell.Key.Week, cell => cell.Value);
        var (first, last) = (weeks.Keys.Min(), weeks.Keys.Max());
        var all = Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / 7) + 1)
            .Select(week => weeks.GetValueOrDefault(first.AddDays(7 * week))).ToArray();
        return CareSeries.Of(
            measure,
            ZoneSeries<CareMinutes>.Of(first, all.Select(values => ZoneValues<CareMinutes>.Of(
                zones, values is null ? new CareMinutes[zones.AreaCount] : values.Select(minutes => new CareMinutes(minutes ?? 0))))),
            all.Select(values => values is null ? WeekState.Missing : WeekState.Whole));
    }

    /// <summary>Hours at the end of a week must be some weeks' worth of the hours that are added.</summary>
    private static void CheckKinds(CountyReading reading, ImmutableArray<CareSeries> series)
    {
        var flow = series.Where(one => one.Measure.Kind() == CareMeasureKind.Flow).Select(Mean).DefaultIfEmpty(0).Max();
        foreach (var stock in series.Where(one =>
            one.Measure is CareMeasure.InService or CareMeasure.Need && Mean(one) < LeastWeeksOfFlow * flow))
        {
            reading.Findings.Add(HistoryFaults.StockOrFlow, File, 0, string.Create(
                CultureInfo.InvariantCulture,
                $"'{stock.Measure.Key()}' has {Mean(stock) / 60:0} hours a week on average; {flow / 60:0} start or end in a week."));
        }
    }

    private static double Mean(CareSeries series)
    {
        var weeks = Enumerable.Range(0, series.Values.Weeks).Select(series.County).OfType<CareMinutes>().ToArray();
        return weeks.Length == 0 ? 0 : weeks.Average(minutes => (double)minutes.Value);
    }
}
