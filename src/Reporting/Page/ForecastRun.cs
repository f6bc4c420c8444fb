using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Reporting;

/// <summary>A forecast at an output level with all that is written of it: the page's content, tables and text.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class ForecastRun : ITabular
{
    private ForecastRun(County county, PublishedForecast published, NeedBackTest? backTest) =>
        (County, Published, BackTest, Report) = (county, published, backTest, published.Report(backTest));

    internal County County { get; }

    /// <summary>The figures that the level allows.</summary>
    public PublishedForecast Published { get; }

    /// <summary>How good earlier forecasts of need were; none where the history is too short.</summary>
    public NeedBackTest? BackTest { get; }

    /// <summary>What is said of them.</summary>
    public ForecastReport Report { get; }

    /// <summary>Publishes a forecast and tries it on its own past.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="level">Who the output may go to.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The run.</returns>
    public static ForecastRun Of(CountyForecast forecast, OutputLevel level, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var published = PublishedForecast.Of(forecast, level);
        return new ForecastRun(forecast.County, published, NeedBackTest.Of(published, cancellation));
    }

    /// <summary>The county's weeks ahead, at the run's level.</summary>
    /// <returns>A row a week.</returns>
    public Table ToTable() => Published.ToTable();

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Makes the files but for the page and its figures. Same folder, seed and options give the same bytes.</summary>
    /// <returns>Relative names, parts separated by <c>/</c>, and contents.</returns>
    public ImmutableSortedDictionary<string, byte[]> Files()
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        files.AddRange(Published.Files());
        if (BackTest is { } backTest)
        {
            files[BackTestRows.File] = BackTestRows.Write(Published, backTest);
        }

        files[DataPackage.File] = DataPackage.Of("forecast", Published.Level, Published.IsSynthetic, files);
        files["forecast.md"] = Encoding.UTF8.GetBytes(Markdown());
        return files.ToImmutable();
    }

    private string Markdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {County.Name}: the weeks ahead, {County.AsOf:d MMMM yyyy}\n\n{Report.Summary}\n\n").List(Report.Notes);
        if (!Report.Why.IsEmpty)
        {
            text.Append("\n## Why this model\n\n").AppendJoin("\n\n", Report.Why).Append('\n');
        }

        return text.Tables(Report.Tables).Level(Published.Level, County.IsSynthetic).ToString();
    }
}
