using System.Globalization;

namespace Zoning.Quality.Forecasting;

/// <summary>One series of a benchmark file: what models may see, and what came after.</summary>
internal sealed record ForecastRow(
    string Id, int Period, int ScaleLag, int Horizon, string Hierarchy, DateOnly? FirstWeek, double[] Train, double[] Test);

/// <summary>Reads benchmark files of forecasts: one row a series, values separated by spaces.</summary>
internal static class ForecastFile
{
    internal static IReadOnlyList<ForecastRow> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var head = Cells(lines[0]);
        var rows = new List<ForecastRow>();
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var cells = Cells(line);
            string At(string column) => cells[head.IndexOf(column)];
            int Whole(string column) => int.Parse(At(column), CultureInfo.InvariantCulture);
            rows.Add(new ForecastRow(
                At("series_id"), Whole("period"), Whole("mase_period"), Whole("horizon"), At("hierarchy"), Week(At("start")), Numbers(At("train")), Numbers(At("test"))));
        }

        return rows;
    }

    /// <summary>The Monday of a start such as 2022-W14 (a week of ISO 8601); none for other starts.</summary>
    private static DateOnly? Week(string start) => start.Split("-W") is [var year, var week]
        ? DateOnly.FromDateTime(ISOWeek.ToDateTime(int.Parse(year, CultureInfo.InvariantCulture), int.Parse(week, CultureInfo.InvariantCulture), DayOfWeek.Monday))
        : null;

    private static double[] Numbers(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => double.Parse(value, CultureInfo.InvariantCulture))];

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"')
            {
                if (quoted && at + 1 < line.Length && line[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[at] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
