using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>The ledger by area, a row an area and a column a figure: one table a subject, so that few cells are blank.</summary>
internal static class LedgerTables
{
    private static readonly ImmutableArray<Measure> Need =
    [
        LedgerMeasures.Demand, LedgerMeasures.Met, LedgerMeasures.Unmet, LedgerMeasures.ToBeReplaced, LedgerMeasures.WaitingHours,
        LedgerMeasures.DemandFrom65, LedgerMeasures.People, LedgerMeasures.PeopleUnmet, LedgerMeasures.PeopleWaiting,
        LedgerMeasures.PeopleWaitingUnmet, LedgerMeasures.Packages, LedgerMeasures.Coverage, LedgerMeasures.Deficit, LedgerMeasures.Uplift,
        LedgerMeasures.HoursPer1000,
    ];

    private static readonly ImmutableArray<Measure> Market =
    [
        LedgerMeasures.CarerDemand, LedgerMeasures.CarerMet, LedgerMeasures.CarerUnmet, LedgerMeasures.Cost, LedgerMeasures.MeanPrice,
        LedgerMeasures.Providers, LedgerMeasures.LargestShare, LedgerMeasures.Fragmentation, LedgerMeasures.FrameworkShareHours,
        LedgerMeasures.FrameworkSharePackages,
    ];

    private static readonly ImmutableArray<Measure> ByStatus = [LedgerMeasures.ByStatus, LedgerMeasures.Packages];

    /// <summary>The tables by file name: columns in the order of their figures.</summary>
    internal static ImmutableArray<(string File, ImmutableArray<(Measure Measure, string Status)> Figures)> All { get; } =
    [
        ("ledger.csv", [.. Need.Select(measure => (measure, ""))]),
        ("ledger-status.csv", [.. ByStatus.SelectMany(measure => HourStatuses.All.Select(status => (measure, status.Key())))]),
        ("ledger-market.csv", [.. Market.Select(measure => (measure, ""))]),
    ];

    /// <summary>The schema's columns of one of the tables.</summary>
    internal static FileSchema Schema(string file)
    {
        var figures = All.Single(table => table.File == file).Figures
            .Select(figure => new FileColumn(Name(figure), CellKind.Figure, figure.Measure.Unit));
        var schema = FileSchema.Table(file, "date:date area_kind area level:level synthetic:truth", version: file == "ledger.csv" ? 2 : 1);
        return schema with { Columns = [.. schema.Columns, .. figures, FileColumn.Of("adds_up:truth")] };
    }

    /// <summary>The tables of a run; an area without any figure of a subject has no row there.</summary>
    internal static IEnumerable<(string File, byte[] Content)> Of(PublishedRun run)
    {
        var cells = run.Ledger.Cells.Where(cell => cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0).ToList();
        foreach (var (file, figures) in All)
        {
            var columns = figures.Select((figure, at) => (figure, at)).ToDictionary(pair => pair.figure, pair => pair.at);
            var rows = new List<object?[]>();
            var isByArea = false;
            foreach (var area in cells.Where(cell => columns.ContainsKey((cell.Measure, cell.Status)))
                .GroupBy(cell => (cell.AreaKind, cell.Area)))
            {
                var row = new object?[6 + columns.Count];
                (row[0], row[1], row[2]) = (run.County.AsOf, area.Key.AreaKind, area.Key.Area);
                (row[3], row[4]) = (RunTables.LevelWord(run.Level), run.County.IsSynthetic);
                foreach (var cell in area)
                {
                    row[5 + columns[(cell.Measure, cell.Status)]] = RunTables.ValueOf(cell);
                }

                isByArea |= area.Key.AreaKind == "display";
                rows.Add(row);
            }

            foreach (var row in rows)
            {
                row[^1] = isByArea ? row[1] is "display" or "bucket" : row[1] is "county";
            }

            yield return (file, CsvText.Write([.. Schema(file).Columns.Select(column => column.Name)], rows));
        }
    }

    private static string Name((Measure Measure, string Status) figure) =>
        figure.Status.Length > 0 ? $"{figure.Measure.Key}:{figure.Status}" : figure.Measure.Key;
}
