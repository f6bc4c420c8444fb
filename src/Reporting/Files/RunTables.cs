using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>Writes the published figures of a run as CSV: long, wide, and the waiting list.</summary>
internal static class RunTables
{
    private static readonly ImmutableArray<string> LongColumns =
    [
        "date", "area_kind", "area", "provider", "time_of_day", "measure", "status", "value", "low", "high", "unit", "origin", "shown",
        "level", "synthetic", "why", "adds_up",
    ];

    /// <summary>All figures, one a row; those of one measure stand for the county, its areas and its parts side by side.</summary>
    internal static byte[] All(PublishedRun run) => Long(run, run.Cells);

    /// <summary>The figures of areas that share out the county without overlap: what a pivot table may add up.</summary>
    internal static byte[] Tidy(PublishedRun run)
    {
        var adding = AddingRows.Of(run.Ledger.Cells);
        return Long(run, run.Ledger.Cells.Where(adding.IsDisjoint));
    }

    /// <summary>The figures of the waiting list, one a row.</summary>
    internal static byte[] Waiting(PublishedRun run) => Long(run, run.Ledger.Cells.Where(IsOfWaitingList));

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
        var adding = AddingRows.Of(run.Ledger.Cells);
        return CsvText.Write(LongColumns, cells.Select(cell => new object?[]
        {
            run.County.AsOf, cell.AreaKind, cell.Area, cell.Provider, cell.TimeOfDay, cell.Measure.Key, cell.Status,
            cell.Shown is Shown.Exact or Shown.Rounded ? Number(cell.Value) : null,
            Number(cell.Low), Number(cell.High), cell.Measure.Unit, OriginWord(cell.Origin), ShownWord(cell.Shown), level,
            run.County.IsSynthetic, cell.Shown == Shown.Hidden && cell.Why.Length == 0 ? HiddenBecause.Derived : cell.Why,
            adding.AddsUp(cell),
        }));
    }

    private static bool IsOfWaitingList(PublishedCell cell) =>
        cell.Measure.Kind == MeasureKind.Days
        || cell.Measure == LedgerMeasures.PeopleWaiting
        || cell.Measure == LedgerMeasures.PeopleWaitingUnmet
        || cell.Measure == LedgerMeasures.WaitingHours;

    /// <summary>A figure as a cell: a number, or words for a class and for one that is not given.</summary>
    internal static object? ValueOf(PublishedCell cell) => cell.Shown switch
    {
        Shown.Exact or Shown.Rounded => Number(cell.Value),
        Shown.Class when cell.High is null => $"{Ends(cell.Low)} or more",
        Shown.Class => $"{Ends(cell.Low)} to {Ends(cell.High)}",
        _ => ShownWord(cell.Shown),
    };

    private static string Ends(double? end) => end?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Numbers keep at most six decimals, so that files don't depend on the last bits.</summary>
    internal static object? Number(double? value) => value is { } number ? (decimal)Math.Round(number, 6) / 1.000000m : null;
}
