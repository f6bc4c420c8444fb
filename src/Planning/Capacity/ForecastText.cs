using System.Globalization;
using System.Text;

namespace Zoning.Planning;

/// <summary>What to make of a forecast, in sentences and small tables.</summary>
public static class ForecastText
{
    /// <summary>The forecast in a few sentences, the most telling first. They hold nothing that the level hides.</summary>
    /// <param name="forecast">The forecast at its level.</param>
    /// <returns>Sentences.</returns>
    public static IReadOnlyList<string> Sentences(this PublishedForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var sentences = new List<string>();
        var last = forecast.Weeks - 1;
        if (forecast.Of(ForecastMeasure.Need) is { Steps.Length: > 0 } need)
        {
            sentences.Add(Text($"In {forecast.Weeks} weeks the county needs about {Hours(need.Steps[last].Median)} hours a week; 8 times in 10 it is {Hours(need.Steps[last].Low80)} to {Hours(need.Steps[last].High80)}."));
        }

        if (forecast.Of(ForecastMeasure.Capacity) is { Steps.Length: > 0 } capacity && forecast.Rung is { } rung)
        {
            sentences.Add(Text($"Capacity is about {Hours(capacity.Steps[last].Median)} hours a week ({Hours(capacity.Steps[last].Low80)} to {Hours(capacity.Steps[last].High80)}), by {rung.Label()}."));
        }

        if (forecast.Of(ForecastMeasure.Gap) is { Steps.Length: > 0 } gap)
        {
            var step = gap.Steps[last];
            sentences.Add(step.Median >= 0
                ? Text($"Need is above capacity by about {Hours(step.Median)} hours a week; 8 times in 10 the gap is {Hours(step.Low80)} to {Hours(step.High80)}.")
                : Text($"There is room for about {Hours(-step.Median)} hours a week; 8 times in 10 it is {Hours(-step.High80)} to {Hours(-step.Low80)}, where less than 0 means a gap."));
        }

        foreach (var chance in forecast.Chances.Where(chance => chance.Area.IsCounty))
        {
            sentences.Add(Text($"The chance {chance.Question} is {Percent(chance.Share, forecast.Level)}."));
        }

        return sentences;
    }

    internal static string Markdown(PublishedForecast forecast)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {forecast.Name}: need and capacity from {forecast.FirstWeek:d MMMM yyyy} on, {forecast.Weeks} weeks\n\n");
        List(text, forecast.Sentences());
        Areas(text, forecast);
        text.Append("\n## Why this way\n\n");
        List(text, [.. forecast.Series.Where(series => series.Area.IsCounty).Select(series => $"{series.Measure.Label()}: {series.Words}").Concat(forecast.Notes)]);
        Rungs(text, forecast);
        Pathways(text, forecast);
        Outlook(text, forecast);
        return text.Append(CultureInfo.InvariantCulture,
            $"\n*Level: {RunTables.LevelWord(forecast.Level)}.{(forecast.IsSynthetic ? " Synthetic data: nobody in them exists." : "")}*\n").ToString();
    }

    private static void Areas(StringBuilder text, PublishedForecast forecast)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## In week {forecast.Weeks}, hours a week\n\n| area | need | capacity | gap | gap, 8 times in 10 |\n|---|---|---|---|---|\n");
        foreach (var area in forecast.Series.Select(series => series.Area).Distinct())
        {
            var gap = forecast.Of(ForecastMeasure.Gap, area.Code)!;
            text.Append("| ").Append(Cell(area.Name)).Append(" | ").Append(Last(forecast.Of(ForecastMeasure.Need, area.Code)!)).Append(" | ")
                .Append(Last(forecast.Of(ForecastMeasure.Capacity, area.Code)!)).Append(" | ").Append(Last(gap)).Append(" | ")
                .Append(gap.Steps.IsEmpty ? "" : Text($"{Hours(gap.Steps[^1].Low80)} to {Hours(gap.Steps[^1].High80)}")).Append(" |\n");
        }
    }

    private static void Rungs(StringBuilder text, PublishedForecast forecast)
    {
        text.Append("\n## What capacity rests on\n\n| rung | providers | hours a week |\n|---|---|---|\n");
        foreach (var rung in forecast.Rungs)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rung.Rung.Label()} | {rung.Providers?.ToString(CultureInfo.InvariantCulture) ?? "hidden"} | {(rung.Hours is { } hours ? Hours(hours) : "hidden")} |\n");
        }

        text.Append("\n| rate | value | range | unit | assumed | from | source |\n|---|---|---|---|---|---|---|\n");
        foreach (var rate in forecast.Rates)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {rate.Name} | {rate.Value:0.###} | {(rate.High > rate.Low ? Text($"{rate.Low:0.###} to {rate.High:0.###}") : "known")} | {Cell(rate.Unit)} | {(rate.IsAssumed ? "assumed" : "the folder's")} | {rate.From:yyyy-MM-dd} | {Cell(rate.Source)} |\n");
        }
    }

    private static void Pathways(StringBuilder text, PublishedForecast forecast)
    {
        text.Append("\n## Months by pathway\n\n");
        List(text, forecast.PathwayNotes);
        if (forecast.Pathways.IsEmpty)
        {
            return;
        }

        text.Append("\n| month | pathway | referrals (people) | planned (packages) | spot (packages) | surplus | surplus with spot | stay (days) | to start (days) |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var row in forecast.Pathways)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {row.Month:yyyy-MM}{(row.IsExpected ? " (expected)" : "")} | {row.Pathway.Label()} | {row.Referrals.ToText()} | {row.Planned.ToText()} | {row.Spot.ToText()} | {row.Surplus.ToText()} | {row.SurplusWithSpot.ToText()} | {row.StayDays.ToText()} | {row.DaysToStart.ToText()} |\n");
        }
    }

    private static void Outlook(StringBuilder text, PublishedForecast forecast)
    {
        text.Append("\n## Years ahead: ").Append(LongTermOutlook.Label.ToLowerInvariant()).Append("\n\n");
        if (forecast.Outlook.NotSupplied.Length > 0)
        {
            text.Append("Not supplied. ").Append(forecast.Outlook.NotSupplied).Append('\n');
            return;
        }

        List(text, forecast.Outlook.Notes);
        text.Append("\n| year | rates | hours a week |\n|---|---|---|\n");
        foreach (var year in forecast.Outlook.Years)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {year.Year} | {year.Use.ToString().ToLowerInvariant()} | {Hours(year.Hours.Value)} |\n");
        }
    }

    private static void List(StringBuilder text, IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            text.Append("- ").Append(sentence).Append('\n');
        }
    }

    private static string Last(PublishedSeries series) => series.Shown switch
    {
        Shown.Hidden => "hidden",
        Shown.NotSupplied => "not supplied",
        _ => Hours(series.Steps[^1].Median),
    };

    private static string Percent(double share, OutputLevel level)
    {
        // Counted on a thousand paths or so, nothing is certain.
        var step = level == OutputLevel.Shareable ? ForecastCells.ChanceStep : 0.01;
        return share <= step / 2 ? Text($"under {100 * step:0} %") : share >= 1 - (step / 2) ? Text($"over {100 * (1 - step):0} %") : Text($"about {100 * share:0} %");
    }

    private static string Hours(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
