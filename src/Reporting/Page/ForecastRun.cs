using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Reporting;

/// <summary>A forecast at an output level with all that is written of it: the page's content, tables and text.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class ForecastRun : ITabular
{
    private readonly County _county;

    private ForecastRun(County county, PublishedForecast published, NeedBackTest? backTest) =>
        (_county, Published, BackTest, Report) = (county, published, backTest, published.Report(backTest));

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

    /// <summary>Makes the page's content: the weeks ahead and nothing else.</summary>
    /// <returns>The content.</returns>
    public ReportContent Content() => new()
    {
        County = _county.Name,
        Title = $"Home care in {_county.Name}: the weeks ahead",
        AsAt = _county.AsOf,
        ExtractedOn = _county.ExtractedOn,
        Level = Published.Level,
        Synthetic = _county.IsSynthetic,
        Headline = Report.Summary,
        KeyFigures = Report.KeyFigures,
        Zones = _county.Zones,
        Display = _county.Zones,
        Attributions = _county.Attributions,
        Forecast = Report with { Summary = "", KeyFigures = [] },
        Origins =
        [
            new("Weeks seen", Origin.Derived, "Summed from the folder's packages or its history, week by week."),
            new("Weeks expected", Origin.Modelled, "Several models combined, or the one that was asked for; ranges are as wide as earlier forecasts were off."),
            new("Capacity", Origin.Modelled, "The best source that the folder has, provider by provider; rates it doesn't give are assumed."),
            new("Gap and chances", Origin.Modelled, "Counted on sample paths that need and capacity share."),
            new("Years ahead", Origin.Illustrative, LongTermOutlook.Label + "."),
        ],
        Provenance = new Provenance(ToolVersion.Text, Published.Forecast.Options.Seed, _county.Inputs, [.. Options()]),
    };

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

    private IEnumerable<string> Options()
    {
        var options = Published.Forecast.Options;
        yield return string.Create(CultureInfo.InvariantCulture, $"--weeks {options.Weeks}");
        yield return $"--by {options.By.ToString().ToLowerInvariant()}";
        yield return $"--model {options.Model}";
    }

    private string Markdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {_county.Name}: the weeks ahead, {_county.AsOf:d MMMM yyyy}\n\n{Report.Summary}\n\n").List(Report.Notes);
        if (!Report.Why.IsEmpty)
        {
            text.Append("\n## Why this model\n\n").AppendJoin("\n\n", Report.Why).Append('\n');
        }

        return text.Tables(Report.Tables).Level(Published.Level, _county.IsSynthetic).ToString();
    }
}
