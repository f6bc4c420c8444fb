namespace Zoning.Figures;

/// <summary>Bars of published rounds.</summary>
internal static class RoundsBars
{
    /// <summary>The share of contact that begins in each hour; null if no hour is shown.</summary>
    internal static BarChartContent? Hours(PublishedRounds rounds)
    {
        var bars = rounds.Cells.Where(cell => cell.Measure == RoundsMeasures.HourShare)
            .Select(cell => new ChartBar(cell.TimeOfDay, cell)).ToList();
        return bars.Count == 0
            ? null
            : new BarChartContent("rounds-by-hour", "When carers' contact begins", RoundsMeasures.HourShare.Unit, [.. bars])
            {
                Note = "Hours of the plan. A service day runs on past 24:00.",
            };
    }
}
