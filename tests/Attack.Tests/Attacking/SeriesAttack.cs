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
    private static readonly string[] Measures = ["need", "waiting", "requested"];
    private Dictionary<DateOnly, Dictionary<string, (double Need, double Waiting)>> Sundays { get; } = [];

    public void Attack()
    {
        foreach (var measure in Measures)
        {
            On(measure, Points(measure));
        }
    }

    /// <summary>
    /// Attacks the weeks of two releases together, and the as-at days that their ledgers show. Where the same packages are behind a week in
    /// both, it lies in both ranges.
    /// </summary>
    public void AttackWith(SeriesAttack earlier)
    {
        foreach (var measure in Measures)
        {
            var points = Points(measure);
            foreach (var before in earlier.Points(measure).Select(point => point with { IsOfEarlier = true }))
            {
                var same = points.FindIndex(point => point.Week == before.Week && point.Weeks == before.Weeks && IsSame(point.Behind, before.Behind));
                if (same < 0)
                {
                    points.Add(before);
                }
                else
                {
                    points[same] = before with { IsOfEarlier = null, Low = Math.Max(before.Low, points[same].Low), High = Math.Min(before.High, points[same].High) };
                }
            }

            points.AddRange(AsAt(measure).Concat(earlier.AsAt(measure).Select(point => point with { IsOfEarlier = true })));
            On(measure, [.. points.OrderBy(point => point.Week)]);
        }
    }

    private static bool IsSame(Dictionary<string, double> one, Dictionary<string, double> other) =>
        one.Count == other.Count && one.All(package => Math.Abs(other.GetValueOrDefault(package.Key) - package.Value) < 1e-9);

    private List<Point> Points(string measure)
    {
        // Where history.csv is given, weeks hold sums of zones and no recount knows who is behind them.
        if (county.Files.ContainsKey("history.csv"))
        {
            return [];
        }

        var seen = CsvText.Table(release.Files, "forecast.csv")
            .Where(row => row["area_kind"] == "county" && row["measure"] == measure && CsvText.Number(row["seen"]) is not null)
            .Select(row => (Week: CsvText.Date(row["week"])!.Value, Value: CsvText.Number(row["seen"])!.Value))
            .OrderBy(point => point.Week)
            .ToList();
        double step = Steps.FirstOrDefault(step => seen.TrueForAll(point => point.Value % step == 0), 1);
        return seen.Count == 0 ? [] : measure == "requested" ? Windowed(seen, step) : [.. seen.Select(point => new Point(
            point.Week, 1, Math.Max(0, point.Value - (step / 2)), point.Value + (step / 2), Behind(measure, point.Week.AddDays(6))) { Step = step })];
    }

    /// <summary>The as-at day as the ledger shows it, where a recount of that day finds the same.</summary>
    private List<Point> AsAt(string measure)
    {
        var name = measure switch { "need" => "demand_hours", "waiting" => "waiting_hours", _ => "" };
        var row = release.Rows.Find(row => row is { AreaKind: "county", Status: "", Provider: "", Time: "" } && row.Measure == name);
        var day = county.Truth.Recount.AsOf;
        if (county.Files.ContainsKey("history.csv") || row is not { Low: { } low, High: { } high })
        {
            return [];
        }

        var lines = county.Truth.Recount.Lines.Where(line => measure == "need" ? line.IsMet || line.IsUnmet : line.Status == "waiting");
        var point = new Point(day, 0, low, high, lines.GroupBy(line => line.Package.Id, StringComparer.Ordinal)
            .ToDictionary(package => package.Key, package => package.Sum(line => line.Hours), StringComparer.Ordinal));
        return Truth(point.Behind) >= low && Truth(point.Behind) <= high ? [point] : [];
    }

    private void On(string measure, List<Point> points)
    {
        for (var index = 0; index < points.Count; index++)
        {
            var point = points[index];
            Check(
                $"forecast.csv {measure} {point.Week:yyyy-MM-dd}", Truth(point.Behind), point.Weeks == 0 ? 0 : point.Behind.Count,
                (point.Low, point.High), point.Step);
            for (var other = index + 1; other < Math.Min(points.Count, index + Apart); other++)
            {
                var later = points[other];
                if (point.Weeks == 0 && later.Weeks == 0)
                {
                    continue; // two ledgers: the ledger's own attack
                }

                if (point.Week != later.Week && point.Weeks > 0 && later.Weeks > 0 && point.IsOfEarlier is { } one && later.IsOfEarlier is { } two && one != two)
                {
                    continue; // two weeks of two states of the records: no change that anybody made
                }

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
                return new Point(week, window, Math.Max(0, value - (step / 2)), value + (step / 2), AskedFor(week, window)) { Step = step };
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
    private Dictionary<string, double> Behind(string measure, DateOnly day)
    {
        if (!Sundays.TryGetValue(day, out var hours))
        {
            Sundays[day] = hours = county.Truth.Recount.OnSunday(day).GroupBy(line => line.Package.Id, StringComparer.Ordinal)
                .ToDictionary(
                    lines => lines.Key,
                    lines => (lines.Sum(line => line.Hours), lines.Where(line => line.Status == "waiting").Sum(line => line.Hours)),
                    StringComparer.Ordinal);
        }

        return hours.Select(one => (one.Key, Hours: measure == "need" ? one.Value.Need : one.Value.Waiting)).Where(one => one.Hours > 0)
            .ToDictionary(one => one.Key, one => one.Hours, StringComparer.Ordinal);
    }

    /// <summary>What is told of a week or window, and the hours by package behind it.</summary>
    /// <param name="Week">Its first day.</param>
    /// <param name="Weeks">How many weeks it is the mean of; 0 for a day that the ledger shows.</param>
    /// <param name="Low">The least told.</param>
    /// <param name="High">The most told.</param>
    /// <param name="Behind">Hours by package.</param>
    private sealed record Point(DateOnly Week, int Weeks, double Low, double High, Dictionary<string, double> Behind)
    {
        /// <summary>Whether it is of the earlier of two releases; null if both tell it.</summary>
        public bool? IsOfEarlier { get; init; } = false;

        /// <summary>What it is rounded to; 0 if that is another attack's.</summary>
        public double Step { get; init; }
    }
}
