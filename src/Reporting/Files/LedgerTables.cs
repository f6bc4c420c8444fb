namespace Zoning.Reporting;

/// <summary>The ledger by area, a row an area and a column a figure: one table a subject, so that few cells are blank.</summary>
internal static class LedgerTables
{
    /// <summary>The tables of a run; an area without any figure of a subject has no row there.</summary>
    internal static IEnumerable<(string File, byte[] Content)> Of(PublishedRun run)
    {
        var cells = run.Ledger.Cells.Where(cell => cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0).ToList();
        foreach (var (file, figures) in LedgerColumns.All)
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

            yield return (file, CsvText.Write([.. LedgerColumns.Schema(file).Columns.Select(column => column.Name)], rows));
        }
    }
}
