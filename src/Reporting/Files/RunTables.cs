using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>Writes the published figures of a run as CSV: long, wide, and the waiting list.</summary>
internal static class RunTables
{
    private static readonly ImmutableArray<string> LongColumns =
    [
        "date", "area_kind", "area", "provider", "time_of_day", "measure", "status", "value", "low", "high", "unit", "origin", "shown",
        "level", "synthetic", "why",
    ];

    /// <summary>All figures, one a row.</summary>
    internal static byte[] Long(PublishedRun run) => Long(run, run.Ledger.Cells);

    /// <summary>The figures of the waiting list, one a row.</summary>
    internal static byte[] Waiting(PublishedRun run) => Long(run, run.Ledger.Cells.Where(IsOfWaitingList));

    /// <summary>The same figures, one row an area; whole-day figures of all providers.</summary>
    internal static byte[] Wide(PublishedRun run)
    {
        var cells = run.Ledger.Cells.Where(cell => cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0).ToList();
        var names = new List<string>();
        var columns = new Dictionary<(string Measure, string Status), int>();
        foreach (var cell in cells)
        {
            if (columns.TryAdd((cell.Measure.Key, cell.Status), columns.Count))
            {
                names.Add(cell.Status.Length > 0 ? $"{cell.Measure.Key}:{cell.Status}" : cell.Measure.Key);
            }
        }

        var rows = new List<object?[]>();
        foreach (var area in cells.GroupBy(cell => (cell.AreaKind, cell.Area)))
        {
            var row = new object?[5 + columns.Count];
            row[0] = run.County.AsOf;
            row[1] = area.Key.AreaKind;
            row[2] = area.Key.Area;
            row[3] = LevelWord(run.Level);
            row[4] = run.County.IsSynthetic;
            foreach (var cell in area)
            {
                row[5 + columns[(cell.Measure.Key, cell.Status)]] = ValueOf(cell);
            }

            rows.Add(row);
        }

        return CsvText.Write(["date", "area_kind", "area", "level", "synthetic", .. names], rows);
    }

    /// <summary>The word for a level in files.</summary>
    internal static string LevelWord(OutputLevel level) => level switch
    {
        OutputLevel.Shareable => "shareable",
        OutputLevel.Internal => "internal",
        _ => "restricted",
    };

    /// <summary>The word for how a figure is given.</summary>
    internal static string ShownWord(Shown shown) => shown switch
    {
        Shown.Exact => "exact",
        Shown.Rounded => "rounded",
        Shown.Class => "class",
        Shown.Hidden => "hidden",
        _ => "not-supplied",
    };

    /// <summary>The word for an origin.</summary>
    internal static string OriginWord(Origin origin) => origin switch
    {
        Origin.Recorded => "recorded",
        Origin.Derived => "derived",
        Origin.Modelled => "modelled",
        Origin.Assumed => "assumed",
        _ => "illustrative",
    };

    private static byte[] Long(PublishedRun run, IEnumerable<PublishedCell> cells)
    {
        var level = LevelWord(run.Level);
        return CsvText.Write(LongColumns, cells.Select(cell => new object?[]
        {
            run.County.AsOf, cell.AreaKind, cell.Area, cell.Provider, cell.TimeOfDay, cell.Measure.Key, cell.Status,
            cell.Shown is Shown.Exact or Shown.Rounded ? Number(cell.Value) : null,
            Number(cell.Low), Number(cell.High), cell.Measure.Unit, OriginWord(cell.Origin), ShownWord(cell.Shown), level,
            run.County.IsSynthetic, cell.Shown == Shown.Hidden && cell.Why.Length == 0 ? HiddenBecause.Derived : cell.Why,
        }));
    }

    private static bool IsOfWaitingList(PublishedCell cell) =>
        cell.Measure.Kind == MeasureKind.Days
        || cell.Measure == LedgerMeasures.PeopleWaiting
        || cell.Measure == LedgerMeasures.PeopleWaitingUnmet
        || cell.Measure == LedgerMeasures.WaitingHours;

    private static object? ValueOf(PublishedCell cell) => cell.Shown switch
    {
        Shown.Exact or Shown.Rounded => Number(cell.Value),
        Shown.Class when cell.High is null => $"{Ends(cell.Low)} or more",
        Shown.Class => $"{Ends(cell.Low)} to {Ends(cell.High)}",
        _ => ShownWord(cell.Shown),
    };

    private static string Ends(double? end) => end?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Numbers keep at most six decimals, so that files don't depend on the last bits.</summary>
    private static object? Number(double? value) => value is { } number ? (decimal)Math.Round(number, 6) / 1.000000m : null;
}
