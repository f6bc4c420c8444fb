using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>
/// The files of <c>zoning return</c>: measures, months by pathway, both as a workbook, and at shareable level what the next return follows.
/// </summary>
internal static class ReturnFiles
{
    internal const string Measures = FileSchemas.ReturnMeasuresName, Months = FileSchemas.ReturnMonthsName;

    /// <summary>Every file by name.</summary>
    internal static ImmutableSortedDictionary<string, byte[]> Of(PublishedReturn published)
    {
        var county = published.Published.County;
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        files[Measures] = MeasureRows(published);
        files[Months] = MonthRows(published);
        if (published.Level == OutputLevel.Restricted)
        {
            files[RestrictedFolder.Mark] = RestrictedFolder.MarkContent;
        }

        ReleaseFile.AddTo(files, published);
        files[ResultsWorkbook.File] = ResultsWorkbook.Of(
            [
                .. ResultsNotes.Of(county.Name, county.AsOf, published.Level, county.IsSynthetic, "Better Care Fund return."),
                .. published.Return.Notes.Select(note => ("Before it is sent", note)),
            ],
            files);
        files[DataPackage.File] = DataPackage.Of("return", published.Level, county.IsSynthetic, files);
        return files.ToImmutable();
    }

    private static byte[] MeasureRows(PublishedReturn published) => CsvText.Write(
        [.. FileSchemas.ReturnMeasures.Columns.Select(column => column.Name)],
        published.Lines.Select(one => new object?[]
        {
            published.Published.County.AsOf, CountyWords.Metrics.WordOf(one.Line.Metric), ReturnTables.Label(one.Line.Metric),
            one.Line.Period.ToString(), one.Line.Period.First, one.Line.Period.End.AddDays(-1), one.Line.Band, Cell(one.Numerator),
            Cell(one.Denominator), Number(one.Value), Number(one.Interval?.Low), Number(one.Interval?.High), UnitOf(one.Line.Metric),
            one.Line.Target?.Target, one.Line.Target is { } target ? CountyWords.Better.WordOf(target.IsHigherBetter) : "",
            ReturnTables.OnTrack(one), one.Line.Source, one.Line.Remark, "", "", "", one.Line.Target?.Note ?? "",
            RunTables.LevelWord(published.Level), published.Published.County.IsSynthetic,
        }));

    private static byte[] MonthRows(PublishedReturn published) => CsvText.Write(
        [.. FileSchemas.ReturnMonths.Columns.Select(column => column.Name)],
        published.Months.Select(one => new object?[]
        {
            one.Month.Month, one.Month.Pathway == Pathway.Community ? "community" : "hospital", one.Month.Pathway.Key(),
            one.Month.Pathway.Label(), Cell(one.Demand), Number(one.Month.Places, "0.#"), Number(one.Month.Capacity, "0.#"),
            Number(one.Surplus, "0.#"), Cell(one.DaysToStart), RunTables.LevelWord(published.Level), published.Published.County.IsSynthetic,
        }));

    private static string UnitOf(Metric metric) =>
        metric.IsShare() ? "share, 0 to 1" : metric.Scale() > 1 ? "for 100,000 people" : "days a person";

    private static object? Cell(PublishedNumber number) =>
        number.Shown is Shown.Exact or Shown.Rounded ? Number(number.Value) : number.ToText();

    private static decimal? Number(double? value, string format = "0.####") =>
        value is { } number ? decimal.Parse(number.ToString(format, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
