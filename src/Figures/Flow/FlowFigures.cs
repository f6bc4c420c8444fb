using System.Collections.Immutable;
using System.Text;

namespace Zoning.Figures;

/// <summary>Charts, maps and files of flows and of ways of offering packages, at their level.</summary>
public static class FlowFigures
{
    /// <summary>The waiting list week by week.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">It may not be shown at the level, or is of fewer than two weeks.</exception>
    public static Figure ToWaitingFan(this PublishedFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return FlowPage.Fan(flow, Zoning.Flow.WeekMeasure.WaitingPeople, LayerTone.Missing) ?? throw NotShown(nameof(flow));
    }

    /// <summary>The share still waiting by days since referral.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">It may not be shown at the level.</exception>
    public static Figure ToTimesCurve(this PublishedFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return FlowPage.Times(flow) ?? throw NotShown(nameof(flow));
    }

    /// <summary>Who waits by zone, today and at the end, on one scale.</summary>
    /// <param name="flow">The flow, at internal or restricted level.</param>
    /// <returns>The maps.</returns>
    /// <exception cref="ArgumentException">It may not be shown at the level, or the flow is shorter than four weeks.</exception>
    public static Figure ToWaitingMaps(this PublishedFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return FlowPage.ZoneMaps(flow) ?? throw NotShown(nameof(flow));
    }

    /// <summary>Every map and chart of the page.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>The figures in the page's order; none if nothing of the flow may be shown at its level.</returns>
    public static ImmutableArray<Figure> ToFigures(this PublishedFlow flow) =>
        flow.Figures.IsEmpty ? [] : ReportPage.Of(FlowPage.Content(flow)).Figures;

    /// <summary>Every chart of the page.</summary>
    /// <param name="policies">The ways of offering.</param>
    /// <returns>The figures in the page's order; none if nothing of them may be shown at their level.</returns>
    public static ImmutableArray<Figure> ToFigures(this PublishedPolicies policies) =>
        policies.Figures.IsEmpty ? [] : ReportPage.Of(PoliciesPage.Content(policies)).Figures;

    /// <summary>
    /// Every file: the page <c>flow.html</c>, its figures, and the tables of the county, of times, of zones and of what goes in.
    /// </summary>
    /// <param name="flow">The flow.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    public static SortedDictionary<string, byte[]> PageFiles(this PublishedFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return Files("flow.html", flow.Figures.IsEmpty ? null : FlowPage.Content(flow), FlowResultFiles.Of(flow), flow.Level);
    }

    /// <summary>
    /// Every file: the page <c>policies.html</c>, its figures, and the table of ways of offering; restricted also of each provider.
    /// </summary>
    /// <param name="policies">The ways of offering.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    public static SortedDictionary<string, byte[]> PageFiles(this PublishedPolicies policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return Files("policies.html", policies.Figures.IsEmpty ? null : PoliciesPage.Content(policies), FlowResultFiles.Of(policies),
            policies.Level);
    }

    private static SortedDictionary<string, byte[]> Files(
        string name, ReportContent? content, IEnumerable<(string Name, byte[] Content)> tables, OutputLevel level)
    {
        var files = new SortedDictionary<string, byte[]>(tables.ToDictionary(table => table.Name, table => table.Content),
            StringComparer.Ordinal);
        if (content is not null)
        {
            var page = ReportPage.Of(content);
            files[name] = Encoding.UTF8.GetBytes(page.Html);
            foreach (var figure in page.Figures)
            {
                files[$"figures/{figure.Key}.svg"] = Encoding.UTF8.GetBytes(figure.Svg);
            }
        }

        if (level == OutputLevel.Restricted)
        {
            files[RestrictedFolder.Mark] = RestrictedFolder.MarkContent;
        }

        return files;
    }

    private static ArgumentException NotShown(string name) =>
        new("This may not be shown at the level, or the flow is too short for it. Publish it at internal level for the council's own "
            + "use.", name);
}
