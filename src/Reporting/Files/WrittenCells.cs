using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>Reads all-figures.csv back into published figures.</summary>
internal static class WrittenCells
{
    private const int Kind = 1, Area = 2, Provider = 3, Time = 4, Name = 5, Status = 6, Value = 7, Low = 8, High = 9, Unit = 10, From = 11,
    How = 12, Reason = 15;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "date*", "area_kind*", "area*", "provider*", "time_of_day*", "measure*", "status*", "value*", "low*", "high*", "unit*", "origin*",
        "shown*", "level*", "synthetic*", "why", "adds_up");

    private static readonly ImmutableSortedDictionary<string, Shown> ShownWords =
        Enum.GetValues<Shown>().ToImmutableSortedDictionary(RunTables.ShownWord, shown => shown, StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, Origin> OriginWords =
        Enum.GetValues<Origin>().ToImmutableSortedDictionary(RunTables.OriginWord, origin => origin, StringComparer.Ordinal);

    internal static ImmutableArray<PublishedCell> Read(InputFile file, FindingCollector findings)
    {
        if (CsvSheet.Read(file, Layout, ReadLimits.Default, findings) is not { } sheet)
        {
            return [];
        }

        var measures = LedgerMeasures.All.ToDictionary(measure => measure.Key, StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var cells = ImmutableArray.CreateBuilder<PublishedCell>(sheet.Count);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, findings);
            var name = row.Text(Name);
            if (NeedMeasures.IsOne(name))
            {
                // What areas like an area have comes from a model of one date: two dates are not compared by it.
                continue;
            }

            var cell = new PublishedCell
            {
                AreaKind = row.Text(Kind),
                Area = row.Text(Area),
                Provider = row.Text(Provider),
                TimeOfDay = row.Text(Time),
                Measure = measures.GetValueOrDefault(name) ?? new Measure(name, name, row.Text(Unit), MeasureKind.Ratio),
                Status = row.Text(Status),
                Shown = row.Choice(How, ShownWords) ?? Shown.Hidden,
                Value = (double?)row.Number(Value, -1e15m, 1e15m),
                Low = (double?)row.Number(Low, -1e15m, 1e15m),
                High = (double?)row.Number(High, -1e15m, 1e15m),
                Why = row.Text(Reason),
                Origin = row.Choice(From, OriginWords) ?? Origin.Recorded,
            };
            if (!keys.Add(string.Join('\n', cell.AreaKind, cell.Area, cell.Provider, cell.TimeOfDay, cell.Measure.Key, cell.Status)))
            {
                findings.Add(WrittenRunFaults.CellUnreadable, file.Name, row.Line, "The figure stands twice.");
            }

            cells.Add(cell);
        }

        return cells.ToImmutable();
    }
}
