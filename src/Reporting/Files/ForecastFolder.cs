using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Reporting;

/// <summary>The files of a published forecast alone, but for its page and figures.</summary>
internal static class ForecastFolder
{
    /// <summary>Makes the files. Same folder, seed and options give the same bytes.</summary>
    /// <returns>Relative names, parts separated by <c>/</c>, and contents.</returns>
    internal static ImmutableSortedDictionary<string, byte[]> Of(PublishedForecast published)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        files.AddRange(ForecastFiles.Of(published));
        if (published.BackTest is { } backTest)
        {
            files[BackTestRows.File] = BackTestRows.Write(published, backTest);
        }

        files[DataPackage.File] = DataPackage.Of("forecast", published.Level, published.IsSynthetic, files);
        if (published.Level == OutputLevel.Restricted)
        {
            files[RestrictedFolder.Mark] = RestrictedFolder.MarkContent;
        }

        files["forecast.md"] = Encoding.UTF8.GetBytes(Markdown(published));
        return files.ToImmutable();
    }

    private static string Markdown(PublishedForecast published)
    {
        var text = new StringBuilder();
        var report = ForecastReporting.Of(published);
        text.Append(CultureInfo.InvariantCulture,
            $"# {ReportMarkdown.Plain(published.Name)}: the weeks ahead, {published.AsOf:d MMMM yyyy}\n\n")
            .Append(CultureInfo.InvariantCulture, $"{ReportMarkdown.Plain(report.Summary)}\n\n").List(report.Notes);
        if (!report.Why.IsEmpty)
        {
            text.Append("\n## Why this model\n\n").AppendJoin("\n\n", report.Why.Select(ReportMarkdown.Plain)).Append('\n');
        }

        return text.Tables(report.Tables).Level(published.Level, published.IsSynthetic).ToString();
    }
}
