namespace Zoning.Attack;

/// <summary>
/// Attacks the weeks of forecast.csv: where fewer than 8 packages are behind a week, or behind the change between two weeks, half to one
/// and a half times the truth stays possible.
/// </summary>
internal sealed class SeriesAttack(CountyCase county, Release release, Findings findings)
{
    private const int Apart = 26;
    private static readonly int[] Steps = [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5];
    private static readonly int[] Windows = [4, 13];
    private Dictionary<DateOnly, Dictionary<string, (double Need, double Waiting)>> Sundays { get; } = [];

    public void Attack()
    {
        // Where history.csv is given, weeks hold sums of zones and no recount knows who is behind them.
        if (county.Files.ContainsKey("history.csv"))
        {
            return;
        }

        var rows = CsvText.Table(release.Files, "forecast.csv").Where(row => row["area_kind"] == "county").ToList();
        foreach (var measure in new[] { "need", "waiting", "requested" })
        {
            var seen = rows.Where(row => row["measure"] == measure && CsvText.Number(row["seen"]) is not null)
                .Select(row => (Week: CsvText.Date(row["week"])!.Value, Value: CsvText.Number(row["seen"])!.Value))
                .OrderBy(point => point.Week)
                .ToList();
            if (seen.Count > 0)
            {
                On(measure, seen);
            }
        }
    }

    private void On(string measure, List<(DateOnly Week, double Value)> seen)
    {
        double step = Steps.FirstOrDefault(step => seen.TrueForAll(point => point.Value % step == 0), 1);
        var points = measure == "requested" ? Windowed(seen, step) : [.. seen.Select(point => new Point(
            point.Week, Math.Max(0, point.Value - (step / 2)), point.Value + (step / 2), Behind(measure, point.Week)))];
        for (var index = 0; index < points.Count; index++)
        {
            var point = points[index];
            Check(
                $"forecast.csv {measure} {point.Week:yyyy-MM-dd}", Truth(point.Behind), point.Behind.Count, (point.Low, point.High), step);
            for (var other = index + 1; other < Math.Min(points.Count, index + Apart); other++)
            {
                var later = points[other];
                var changed = later.Behind.Keys.Union(point.Behind.Keys)
                    .Where(package => Math.Abs(later.Behind.GetValueOrDefault(package) - point.Behind.GetValueOrDefault(package)) > 1e-9)
                    .ToList();
                Check(
                    $"forecast.csv {measure}, change from {point.Week:yyyy-MM-dd} to {later.Week:yyyy-MM-dd}",
                    Truth(later.Behind) - Truth(point.Behind), changed.Count, (later.Low - point.High, later.High - point.Low), 0);
            }
        }
    }

    /// <summary>
    /// New hours are means of windows of weeks: of 4 or of 13, counted from the first or from the last week shown. The attacker takes those
    /// that fit the truth; where none does, the release is not honest.
    /// </summary>
    private List<Point> Windowed(List<(DateOnly Week, double Value)> seen, double step)
    {
        List<Point> Of(int window, int offset) =>
        [
            .. Enumerable.Range(0, (seen.Count - offset) / window).Select(block =>
            {
                var (week, value) = seen[offset + (block * window)];
                return new Point(week, Math.Max(0, value - (step / 2)), value + (step / 2), AskedFor(week, window));
            }),
        ];
        var ways = Windows.SelectMany(window => new[] { Of(window, 0), Of(window, seen.Count % window) }).Where(way => way.Count > 0).ToList();
        return ways.Find(way => way.TrueForAll(point => Truth(point.Behind) >= point.Low - 0.1 && Truth(point.Behind) <= point.High + 0.1))
            ?? ways.FirstOrDefault() ?? [];
    }

    private Dictionary<string, double> AskedFor(DateOnly week, int window) => county.Truth.Recount.Packages.Where(Recount.IsCounted)
        .Where(package => Recount.AskedOn(package) >= week && Recount.AskedOn(package) < week.AddDays(7 * window))
        .ToDictionary(package => package.Id, package => package.Need / window, StringComparer.Ordinal);

    private void Check(string cell, double value, int packages, (double Low, double High) range, double step)
    {
        if (step > 0)
        {
            findings.Count(Promise.Honest);
            if (value < range.Low - 0.1 || value > range.High + 0.1)
            {
                findings.Add(Leak.Of(Promise.Honest, cell, value, range, (value, value)));
            }
        }

        if (packages is > 0 and < 8 && Math.Abs(value) > 1e-6)
        {
            findings.Count(Promise.Series);
            var needed = (Math.Min(0.5 * value, 1.5 * value), Math.Max(0.5 * value, 1.5 * value));
            if (range.Low > needed.Item1 + 1e-3 || range.High < needed.Item2 - 1e-3)
            {
                findings.Add(Leak.Of(Promise.Series, cell, value, range, needed));
            }
        }
    }

    private static double Truth(Dictionary<string, double> behind) => behind.Values.Sum();

    /// <summary>Hours by package that make up a point.</summary>
    private Dictionary<string, double> Behind(string measure, DateOnly week)
    {
        if (!Sundays.TryGetValue(week, out var hours))
        {
            Sundays[week] = hours = county.Truth.Recount.OnSunday(week.AddDays(6)).GroupBy(line => line.Package.Id, StringComparer.Ordinal)
                .ToDictionary(
                    lines => lines.Key,
                    lines => (lines.Sum(line => line.Hours), lines.Where(line => line.Status == "waiting").Sum(line => line.Hours)),
                    StringComparer.Ordinal);
        }

        return hours.Select(one => (one.Key, Hours: measure == "need" ? one.Value.Need : one.Value.Waiting)).Where(one => one.Hours > 0)
            .ToDictionary(one => one.Key, one => one.Hours, StringComparer.Ordinal);
    }

    /// <summary>What is told of a week or window, and the hours by package behind it.</summary>
    private sealed record Point(DateOnly Week, double Low, double High, Dictionary<string, double> Behind);
}
