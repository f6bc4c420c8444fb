using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>The figures, descriptions and tables of fans.</summary>
internal static class FanText
{
    private const int SeenInTable = 13;

    /// <summary>A figure with no more digits than a forecast can carry.</summary>
    internal static string Number(double value, Measure measure) => Math.Abs(value) >= 10 || measure.Kind == MeasureKind.Count
        ? PublishedText.Number(Math.Round(value, MidpointRounding.AwayFromZero), measure)
        : PublishedText.Number(value, measure);

    /// <summary>A number with no more digits than a forecast can carry: whole from 10 on, else tenths.</summary>
    internal static double Rounded(double value) => Math.Round(value, Math.Abs(value) >= 10 ? 0 : 1, MidpointRounding.AwayFromZero);

    /// <summary>A fan in words, for readers who can't see it.</summary>
    internal static string Describe(FanSeries series, Measure measure)
    {
        var words = new List<string>();
        if (series.LastWhole is { Value: { } value } last)
        {
            words.Add($"{series.Label}: {Number(value, measure)} {measure.Unit} in the week of {FigureCaption.Day(last.Week)}.");
        }

        if (series.Ahead is [.., var end])
        {
            words.Add($"Expected in the week of {FigureCaption.Day(end.Week)}: {Number(end.Median, measure)}" + (FanLines.HasBands(series)
                ? $", 80% range {Number(end.Low80, measure)} to {Number(end.High80, measure)}, "
                    + $"95% range {Number(end.Low95, measure)} to {Number(end.High95, measure)}."
                : "."));
        }

        var missing = series.Seen.Count(week => week.Value is null);
        if (missing > 0)
        {
            words.Add(missing == 1 ? "One week is missing." : $"{missing.ToString(CultureInfo.InvariantCulture)} weeks are missing.");
        }

        return string.Join(' ', words);
    }

    /// <summary>The columns of <see cref="Rows"/>, after the first.</summary>
    internal static ImmutableArray<TableColumn> Columns(Measure measure) =>
    [
        new("Seen", measure.Unit, IsNumber: true), new("Median", "", IsNumber: true),
        new("80% from", "", IsNumber: true), new("80% to", "", IsNumber: true), new("95% from", "", IsNumber: true),
        new("95% to", "", IsNumber: true),
    ];

    /// <summary>The last weeks seen and all weeks ahead, a row each.</summary>
    internal static IEnumerable<ImmutableArray<TableCell>> Rows(FanSeries series, Measure measure)
    {
        var none = new TableCell("");
        foreach (var week in series.Recent(SeenInTable).Seen)
        {
            var seen = week.Value is { } value
                ? new TableCell(Number(value, measure) + (week.IsIncomplete ? " so far" : ""), value)
                : new TableCell("missing", null, Shown.NotSupplied);
            yield return [Week(week.Week), seen, none, none, none, none, none];
        }

        foreach (var week in series.Ahead)
        {
            yield return [Week(week.Week), none, Cell(week.Median), Cell(week.Low80), Cell(week.High80), Cell(week.Low95),
                Cell(week.High95)];
        }

        TableCell Cell(double value) => new(Number(value, measure), value);
    }

    /// <summary>What is said of weeks that aren't in a table.</summary>
    internal static string TableNote(FanSeries series) => series.Seen.Length > SeenInTable
        ? string.Create(CultureInfo.InvariantCulture, $"The last {SeenInTable} of {series.Seen.Length} weeks seen, and all weeks ahead.")
        : "";

    /// <summary>A week as a cell.</summary>
    internal static TableCell Week(DateOnly week) => new(week.ToString("d MMM yyyy", CultureInfo.InvariantCulture), week.DayNumber);
}
