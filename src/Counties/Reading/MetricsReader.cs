using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Counties;

/// <summary>Reads metrics.csv and targets.csv.</summary>
internal static class MetricsReader
{
    internal const string File = "metrics.csv", TargetsFile = "targets.csv";

    private const int Name = 0, Period = 1, Band = 2, Numerator = 3, Denominator = 4;
    private const int Value = 2, Better = 3, Note = 4;
    private const int LongestNote = 400;
    private const decimal Most = 1_000_000_000;

    private static readonly CsvLayout Layout = CsvLayout.Of("metric*", "period*", "band", "numerator*", "denominator*");
    private static readonly CsvLayout TargetsLayout = CsvLayout.Of("metric*", "period*", "target*", "better", "note");

    /// <summary>The figures in the order of the file; null without it.</summary>
    internal static ImmutableArray<MetricFigure>? Read(CountyReading reading)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var figures = ImmutableArray.CreateBuilder<MetricFigure>(sheet.Count);
        var seen = new HashSet<(Metric, MetricPeriod, string)>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var figure = new MetricFigure(
                row.RequiredChoice(Name, CountyWords.Metrics), PeriodOf(row), row.ShortName(Band), row.RequiredNumber(Numerator, 0, Most),
                row.RequiredNumber(Denominator, 0, Most));
            if (!row.IsFaulty && figure.Denominator == 0)
            {
                row.Report(FlowFileFaults.NoDenominator, "The denominator is 0.", Denominator);
            }
            else if (!row.IsFaulty && figure.Metric.IsShare() && figure.Numerator > figure.Denominator)
            {
                row.Report(
                    FlowFileFaults.MoreThanAll,
                    string.Create(CultureInfo.InvariantCulture, $"It is {figure.Numerator} of {figure.Denominator}."), Numerator);
            }

            if (!row.IsFaulty && !seen.Add((figure.Metric, figure.Period, figure.Band)))
            {
                row.Report(FlowFileFaults.Duplicate, $"The measure is {row.Text(Name)} of {row.Text(Period)}.");
            }

            if (!row.IsFaulty)
            {
                figures.Add(figure);
            }
        }

        reading.Total(sheet, figures.Count, default, default);
        return figures.ToImmutable();
    }

    /// <summary>The targets in the order of the file; null without it.</summary>
    internal static ImmutableArray<MetricTarget>? ReadTargets(CountyReading reading)
    {
        if (reading.Sheet(TargetsFile, TargetsLayout) is not { } sheet)
        {
            return null;
        }

        var targets = ImmutableArray.CreateBuilder<MetricTarget>(sheet.Count);
        var seen = new HashSet<(Metric, MetricPeriod)>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var metric = row.RequiredChoice(Name, CountyWords.Metrics);
            var target = new MetricTarget(
                metric, PeriodOf(row), row.RequiredNumber(Value, 0, Most),
                row.Choice(Better, CountyWords.Better) ?? metric.IsHigherBetter(), NoteOf(row));
            if (!row.IsFaulty && metric.IsShare() && target.Target > 1)
            {
                row.Report(
                    FlowFileFaults.MoreThanAll, string.Create(CultureInfo.InvariantCulture, $"The target is {target.Target}."), Value);
            }

            if (!row.IsFaulty && !seen.Add((target.Metric, target.Period)))
            {
                row.Report(FlowFileFaults.Duplicate, $"The measure is {row.Text(Name)} of {row.Text(Period)}.");
            }

            if (!row.IsFaulty)
            {
                targets.Add(target);
            }
        }

        reading.Total(sheet, targets.Count, default, default);
        return targets.ToImmutable();
    }

    private static MetricPeriod PeriodOf(CsvRow row)
    {
        var text = row.Text(Period);
        if (text.Length == 0)
        {
            row.Blank(Period);
            return default;
        }

        if (MetricPeriod.Parse(text) is { } period)
        {
            return period;
        }

        row.Report(FlowFileFaults.NotAPeriod, $"The period is '{CsvRow.Quote(text)}'.", Period);
        return default;
    }

    private static string NoteOf(CsvRow row)
    {
        var text = row.Text(Note);
        if (text.Length <= LongestNote && !text.Any(char.IsControl))
        {
            return text;
        }

        row.Report(FlowFileFaults.NotANote, $"The note has {text.Length} characters.", Note);
        return "";
    }
}
