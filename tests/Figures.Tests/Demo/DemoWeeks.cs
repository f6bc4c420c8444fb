namespace Zoning.Figures.Tests.Demo;

/// <summary>Made-up weeks for fans: a slow rise with a yearly swing, gaps, a step and two weeks still being entered.</summary>
internal static class DemoWeeks
{
    internal static readonly DateOnly First = new(2024, 4, 1);

    internal static readonly Measure Hours = new("need_hours", "Need", "client hours a week", MeasureKind.Hours);

    internal static readonly FanSeries Need = Of("Need", 104, 13, 12_600, 9, 350);

    internal static readonly FanContent Fan = new("need-fan", "Need: what was seen and what is expected", Hours, Need)
    {
        Breaks = [new FanBreak(First.AddDays(7 * 60), "level rises by 4%")],
        Note = "Two weeks are missing and two are still being entered.",
    };

    internal static readonly NeedCapacityContent Gap = new(
        "gap", "Need against capacity", Hours, Need with { Label = "Need" }, Of("Capacity (declared by providers)", 0, 13, 13_500, 5, 0));

    internal static readonly BackTestContent BackTest = new(
        "back-test", "How far earlier forecasts were off", "mean error, % of hours",
        [
            Line("Combined", BackTestPart.Used, 1.1, 0.22), Line("ets", BackTestPart.Tried, 1.2, 0.26), Line("theta", BackTestPart.Tried, 1.3, 0.24),
            Line("Same week last year", BackTestPart.Reference, 4.1, 0.05),
        ])
    { Note = "8 dates of origin." };

    internal static readonly DecompositionContent Parts = new(
        "parts", "What the history is made of", Hours, First,
        [.. Enumerable.Range(0, 104).Select(week => 12_600.0 + (9 * week))],
        [.. Enumerable.Range(0, 104).Select(week => 350 * Math.Sin(week * Math.PI / 26))],
        [.. Enumerable.Range(0, 104).Select(week => week is 40 or 41 ? null : (double?)(60 * Math.Sin(week * 2.399)))]);

    /// <summary>A series of weeks.</summary>
    internal static FanSeries Of(string label, int seen, int ahead, double level, double rise, double swing)
    {
        double At(int week) => level + (rise * week) + (swing * Math.Sin(week * Math.PI / 26)) + (week >= 60 && seen > 60 ? 500 : 0);
        return new FanSeries(
            label,
            [
                .. Enumerable.Range(0, seen).Select(week => new SeenWeek(First.AddDays(7 * week), week is 40 or 41 ? null : At(week) + (level / 200 * Math.Sin(week * 2.399)))
                {
                    IsIncomplete = seen > 60 && week >= seen - 2,
                }),
            ],
            [
                .. Enumerable.Range(0, ahead).Select(step =>
                {
                    var (week, wide) = (seen > 0 ? seen + step : 104 + step, level / 100 * Math.Sqrt(step + 1.0));
                    var middle = At(week);
                    return new ExpectedWeek(First.AddDays(7 * week), middle, middle - (1.3 * wide), middle + (1.3 * wide), middle - (2 * wide), middle + (2 * wide));
                }),
            ]);
    }

    private static BackTestLine Line(string label, BackTestPart part, double start, double rise) =>
        new(label, [.. Enumerable.Range(0, 13).Select(step => (double?)(start + (rise * step)))], part);
}
