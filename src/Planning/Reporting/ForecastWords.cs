using System.Globalization;

namespace Zoning.Planning;

/// <summary>Puts a published forecast into words, figures and tables: the same on the page and in the command's own files.</summary>
public static class ForecastWords
{
    /// <summary>What is said where a folder has no history to forecast from.</summary>
    public static ForecastReport NotSupplied { get; } = new() { Summary = NothingSeen("") };

    /// <summary>The report of a published forecast.</summary>
    /// <param name="published">The forecast as it may be shown.</param>
    /// <param name="backTest">How good earlier forecasts were; none where they weren't tried.</param>
    /// <returns>The report; a forecast without a history says in a sentence what to supply.</returns>
    public static ForecastReport Report(this PublishedForecast published, NeedBackTest? backTest = null)
    {
        ArgumentNullException.ThrowIfNull(published);
        if (published.Of(ForecastMeasure.Need) is not { Shown: not Shown.NotSupplied } need)
        {
            return new ForecastReport { Summary = NothingSeen(published.Of(ForecastMeasure.Need)?.Words ?? "") };
        }

        return new ForecastReport
        {
            Summary = Summary(published, need) + (backTest is null ? "" : " " + backTest.Words),
            KeyFigures = [.. KeyFigures(published)],
            Why = [.. Why(published, need)],
            Notes = [.. Notes(published)],
            Tables = [.. ForecastTables.Of(published)],
        };
    }

    /// <summary>Hours in a sentence, whole from ten on, with a true minus.</summary>
    internal static string Hours(double value)
    {
        var text = Math.Abs(value).ToString(Math.Abs(value) >= 10 ? "#,0" : "#,0.#", CultureInfo.InvariantCulture);
        return value < 0 && text != "0" ? "−" + text : text;
    }

    /// <summary>A day in a sentence.</summary>
    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What is said of the last week ahead.</summary>
    internal static string InWeeks(PublishedForecast published) => published.Weeks == 1
        ? "in a week"
        : string.Create(CultureInfo.InvariantCulture, $"in {published.Weeks} weeks");

    private static string NothingSeen(string why) =>
        "The weeks ahead are not forecast: " + (why.Length > 0 ? Lower(why) : "the folder has no history. Add history.csv, or ended packages of the last two years in services.csv.");

    private static string Lower(string text) => text.StartsWith("services.csv", StringComparison.Ordinal) || text.Length == 0
        ? text
        : char.ToLowerInvariant(text[0]) + text[1..];

    private static string Summary(PublishedForecast published, PublishedSeries need)
    {
        var parts = new List<string>();
        if (need.Steps is [.., var end])
        {
            parts.Add((LastSeen(need) is { } seen ? $"Need stood at {Hours(seen.Value!.Value)} client hours a week, in service and waiting, in the week of {Day(seen.Week)}. " : "")
                + $"{Capital(InWeeks(published))}, in the week of {Day(end.Week)}, about {Hours(end.Median)} are expected, 80 times in 100 between {Hours(end.Low80)} and {Hours(end.High80)}.");
        }
        else
        {
            parts.Add("Need is hidden: too few people stand behind it.");
        }

        parts.Add(CapacityWords(published));
        if (published.Of(ForecastMeasure.Gap)?.Steps is [.., var gap])
        {
            parts.Add($"{Capital(Beyond(gap.Median))} then, 80 times in 100 between {Ends(gap.Low80, gap.High80)}.");
        }

        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string CapacityWords(PublishedForecast published) => published.Of(ForecastMeasure.Capacity) switch
    {
        { Steps: [.., var end] } => $"Providers could give about {Hours(end.Median)} ({Hours(end.Low80)} to {Hours(end.High80)}), by {published.Rung!.Value.Label()}.",
        { Shown: Shown.Hidden } => "Capacity is hidden, since too few providers stand behind it.",
        { Words: { Length: > 0 } why } => "Capacity is not supplied. " + why,
        _ => "",
    };

    /// <summary>A gap in words: need beyond capacity, or room.</summary>
    private static string Beyond(double gap) => gap > 0 ? $"need is about {Hours(gap)} hours beyond capacity"
        : gap < 0 ? $"there is room for about {Hours(-gap)} hours"
        : "need and capacity are level";

    private static string Ends(double low, double high) => (low < 0, high > 0) switch
    {
        (true, true) => $"room for {Hours(-low)} and {Hours(high)} short",
        (true, false) => $"room for {Hours(-low)} and room for {Hours(-high)}",
        _ => $"{Hours(low)} and {Hours(high)} short",
    };

    private static IEnumerable<KeyFigure> KeyFigures(PublishedForecast published)
    {
        var need = published.Of(ForecastMeasure.Need)!;
        if (LastSeen(need) is { } seen)
        {
            yield return new KeyFigure("Need now", Cell(need, seen.Value!.Value, 0.5), $"week of {Day(seen.Week)}, in service and waiting");
        }

        foreach (var (measure, label) in new[]
        {
            (ForecastMeasure.Need, "Need"), (ForecastMeasure.Capacity, "Capacity"), (ForecastMeasure.Gap, "Need less capacity"), (ForecastMeasure.Waiting, "Waiting"),
        })
        {
            if (published.Of(measure) is { } series && series.Shown != Shown.NotSupplied)
            {
                yield return series.Steps is [.., var end]
                    ? new KeyFigure($"{label} {InWeeks(published)}", Cell(series, end.Median, 0.5), $"80 in 100: {Hours(end.Low80)} to {Hours(end.High80)}")
                    : new KeyFigure($"{label} {InWeeks(published)}", Cell(series, null, 0));
            }
        }

        if (published.Chances.FirstOrDefault(chance => chance.Area.IsCounty) is { } first)
        {
            yield return new KeyFigure("Chance that need is beyond capacity", Chance(published, first), $"in the last of {published.Weeks.ToString(CultureInfo.InvariantCulture)} weeks");
        }
    }

    /// <summary>A chance as whole times in 100; counted on a thousand paths or so, nothing is certain, so that none and all are given as ends.</summary>
    internal static PublishedCell Chance(PublishedForecast published, PublishedChance chance)
    {
        var times = Math.Round(chance.Share * 100);
        var half = published.Level == OutputLevel.Shareable ? 2 : 1;
        var (isNone, isAll) = (times < half, times > 100 - half);
        return new PublishedCell
        {
            AreaKind = chance.Area.Kind,
            Area = chance.Area.Code,
            Measure = new Measure("chance", "Chance", "in 100", MeasureKind.Count),
            Shown = isNone || isAll ? Shown.Class : Shown.Rounded,
            Value = isNone || isAll ? null : times,
            Low = isNone ? null : isAll ? 100 - half : times - half,
            High = isAll ? null : isNone ? half : times + half,
            Origin = Origin.Modelled,
        };
    }

    private static PublishedCell Cell(PublishedSeries series, double? value, double half)
    {
        // A forecast carries no tenths of hours; what CSV files hold is finer.
        var whole = value is { } known && Math.Abs(known) >= 10 ? Math.Round(known, MidpointRounding.AwayFromZero) : value;
        return new PublishedCell
        {
            AreaKind = series.Area.Kind,
            Area = series.Area.Code,
            Measure = series.Measure.ToMeasure(),
            Shown = whole is null ? series.Shown : Shown.Rounded,
            Value = whole,
            Low = whole - half,
            High = whole + half,
            Origin = Origin.Modelled,
        };
    }

    private static PublishedPoint? LastSeen(PublishedSeries series) =>
        series.History.LastOrDefault(point => point is { Value: not null, IsIncomplete: false }) is { Value: not null } last ? last : null;

    private static IEnumerable<string> Why(PublishedForecast published, PublishedSeries need)
    {
        if (published.Model == "auto")
        {
            yield return "Several models are fitted and tried on earlier dates of the same history. Their forecasts are averaged, those that did better counting more, "
                + "and the ranges are as wide as earlier forecasts were off.";
        }

        if (need.Words.Length > 0)
        {
            yield return need.Words;
        }

        if (need.Method.Length > 0 && !need.Words.Contains(need.Method, StringComparison.Ordinal) && need.Method != "auto")
        {
            yield return $"Need is forecast with: {need.Method}.";
        }
    }

    private static IEnumerable<string> Notes(PublishedForecast published)
    {
        yield return "A range that holds the truth 80 times in 100 is missed 20 times in 100. It knows what the history knows: a change of policy, a provider that closes or a new assessment rule is in no range.";
        yield return "Need is hours in service and hours waiting. Delivered hours are never taken for need: they can't pass what providers can give.";
        foreach (var note in published.Of(ForecastMeasure.Need)?.History is { } seen && seen.Count(point => point.Value is null) is > 0 and var missing
            ? [string.Create(CultureInfo.InvariantCulture, $"{missing} of {seen.Length} weeks of the history of need are missing or not shown; they are gaps, never 0.")]
            : Array.Empty<string>())
        {
            yield return note;
        }

        foreach (var note in NeedNoticed.In(published)?.Notes ?? [])
        {
            yield return note;
        }

        foreach (var note in published.Notes.Except([published.Of(ForecastMeasure.Need)?.Words ?? ""]))
        {
            yield return note;
        }

        foreach (var missing in ForecastYears.Missing(published))
        {
            yield return missing;
        }

        if (published.Level == OutputLevel.Shareable)
        {
            yield return "This page shows the county as a whole, in tens of hours; areas are in the internal output.";
        }
    }

    private static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
