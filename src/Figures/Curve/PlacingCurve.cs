using System.Globalization;

namespace Zoning.Figures;

/// <summary>The curve of times to place, from the published curve of a run.</summary>
internal static class PlacingCurve
{
    private const string Why =
        "The curve counts people who still wait; the plain mean of those placed leaves them out and is too short while they wait.";

    /// <summary>The curve of a run; null if its level doesn't allow one.</summary>
    internal static CurveContent? Of(PublishedRun run) => PublishedPlacing.Of(run) is not { } placing
        ? null
        : new CurveContent(
            "times-to-place", "How long it takes to find a provider", "days from request to provider found",
            [.. placing.Steps.Select(step => new CurveStep(step.Day, step.Share, step.Low, step.High))])
        {
            MedianDays = placing.MedianDays,
            PlainMeanDays = placing.PlainMeanDays,
            MedianBetween = placing.MedianBetween,
            PlainMeanBetween = placing.PlainMeanBetween,
            Note = Note(placing),
        };

    private static string Note(PublishedPlacing placing)
    {
        if (placing.RoundedTo is { } rounded)
        {
            return $"Shares are rounded to {rounded.Percent}%, so that no step is about fewer than {rounded.SmallestCount} people. "
                + $"{Between(placing)}{Why}";
        }

        var cases = placing.Cases is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{known.All} cases, {known.Placed} placed. ")
            : "";
        return $"{cases}{Why} " + (placing.ToFirstVisit is { } visit ? Second(visit.Median, visit.PlainMean) : "");
    }

    private static string Between(PublishedPlacing placing)
    {
        var content = new CurveContent("", "", "", [])
        {
            MedianBetween = placing.MedianBetween,
            PlainMeanBetween = placing.PlainMeanBetween,
        };
        return string.Concat(new[] { CurveChart.Median(content), CurveChart.Mean(content) }.Where(text => text.Length > 0)
            .Select(text => text + " "));
    }

    private static string Second(double? median, double? mean) => string.Create(
        CultureInfo.InvariantCulture,
        $"From request to first visit, a different clock: median {median?.ToString(CultureInfo.InvariantCulture) ?? "not reached"} days, ")
        + string.Create(CultureInfo.InvariantCulture, $"plain mean {mean:0.0} days.");
}
