using System.Globalization;

namespace Zoning.Planning;

/// <summary>A published forecast in a sentence or two, and its numbers as text.</summary>
internal static class ForecastText
{
    /// <summary>Hours in a sentence, whole from ten on, with a true minus.</summary>
    internal static string Hours(double value)
    {
        var text = Math.Abs(value).ToString(Math.Abs(value) >= 10 ? "#,0" : "#,0.#", CultureInfo.InvariantCulture);
        return value < 0 && text != "0" ? "−" + text : text;
    }

    /// <summary>A day in a sentence.</summary>
    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The words for the last week ahead.</summary>
    internal static string InWeeks(PublishedForecast published) => published.Weeks == 1
        ? "in a week"
        : string.Create(CultureInfo.InvariantCulture, $"in {published.Weeks} weeks");

    internal static string NothingSeen(string why) =>
        "The weeks ahead are not forecast: "
            + (why.Length > 0
            ? Lower(why)
            : "the folder has no history. Add history.csv, or ended packages of the last two years in services.csv.");

    private static string Lower(string text) => text.StartsWith("services.csv", StringComparison.Ordinal) || text.Length == 0
        ? text
        : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Need now and at the end, capacity and the shortage, or why nothing is forecast.</summary>
    internal static string Summary(PublishedForecast published) =>
        published.Of(ForecastMeasure.Need) is { Shown: not Shown.NotSupplied } need
        ? Summary(published, need)
        : NothingSeen(published.Of(ForecastMeasure.Need)?.Words ?? "");

    internal static string Summary(PublishedForecast published, PublishedSeries need)
    {
        var parts = new List<string> { published.Forecast.MissingEndings };
        if (need.Steps is [.., var end])
        {
            parts.Add((LastSeen(need) is { } seen
                ? $"Need stood at {Hours(seen.Value!.Value)} client hours a week, in service and waiting, in the week of {Day(seen.Week)}. "
                : "")
                + $"{Capital(InWeeks(published))}, in the week of {Day(end.Week)}, about {Hours(end.Median)} are expected "
                + $"(80% range {Hours(end.Low80)} to {Hours(end.High80)}).");
        }
        else
        {
            parts.Add(need.Words.Replace("Hidden:", "Need is hidden:", StringComparison.Ordinal));
        }

        parts.Add(CapacityWords(published));
        if (published.Of(ForecastMeasure.Gap)?.Steps is [.., var gap])
        {
            parts.Add($"{Capital(Beyond(gap.Median))} then (80% range: {Ends(gap.Low80, gap.High80)}).");
        }

        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string CapacityWords(PublishedForecast published) => published.Of(ForecastMeasure.Capacity) switch
    {
        { Steps: [.., var end] } =>
            $"Providers could give about {Hours(end.Median)} ({Hours(end.Low80)} to {Hours(end.High80)}), estimated from "
            + $"{published.Rung!.Value.Label()}.",
        { Shown: Shown.Hidden, Words: var why } => why.Replace("Hidden:", "Capacity is hidden:", StringComparison.Ordinal),
        { Words: { Length: > 0 } why } => "Capacity is not supplied. " + why,
        _ => "",
    };

    /// <summary>A gap in words: need beyond capacity, or room.</summary>
    private static string Beyond(double gap) => gap > 0 ? $"need is about {Hours(gap)} hours beyond capacity"
        : gap < 0 ? $"there is room for about {Hours(-gap)} hours"
        : "need and capacity are level";

    private static string Ends(double low, double high) => (low < 0, high > 0) switch
    {
        (true, true) => $"room for {Hours(-low)} to {Hours(high)} short",
        (true, false) => $"room for {Hours(-high)} to room for {Hours(-low)}",
        _ => $"{Hours(low)} to {Hours(high)} short",
    };

    internal static PublishedPoint? LastSeen(PublishedSeries series) =>
        series.History.LastOrDefault(point => point is { Value: not null, IsIncomplete: false }) is { Value: not null } last ? last : null;

    internal static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
