namespace Zoning.Figures;

/// <summary>The page of a comparison: maps of the differences and one table.</summary>
internal static class ComparisonPage
{
    /// <summary>Makes the page's content: maps of the differences on a scale that diverges from 0, and the table.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The content; without maps where a run's map can't be read.</returns>
    internal static ReportContent? Report(this Comparison comparison)
    {
        if (comparison.After.Map is not { } map)
        {
            return null;
        }

        return new ReportContent
        {
            County = comparison.After.County,
            Title = ComparisonFiles.Title(comparison),
            AsAt = comparison.After.AsOf,
            ExtractedOn = comparison.After.ExtractedOn,
            Level = comparison.After.Level,
            Synthetic = comparison.Before.IsSynthetic || comparison.After.IsSynthetic,
            Headline = ComparisonFiles.Paragraph(comparison),
            KeyFigures = [.. KeyFigures(comparison)],
            Zones = map,
            Display = map,
            Layers = [.. ComparisonFiles.Mapped.Select(measure => Layer(comparison, measure)).Where(layer => layer.Cells.Length > 0)],
            Tables = [ComparisonFiles.AreaTable(comparison)],
            Gaps =
            [
                .. comparison.Differences.Select(sentence => new Gap("The two runs do not supply or assume the same", sentence)),
                .. comparison.HasSameAreas
                ? Array.Empty<Gap>()
                : [new Gap("The two runs show different areas",
                    "Only the county and areas of the same zones are compared. Run the second with --after the first to keep its areas.")],
            ],
            Provenance = new Provenance(ToolVersion.Text, 0, [], []),
        };
    }

    private static IEnumerable<KeyFigure> KeyFigures(Comparison comparison)
    {
        foreach (var measure in ComparisonFiles.Mapped)
        {
            if (ComparisonFiles.Find(comparison, measure) is { } cell && cell.Difference.Shown != Shown.NotSupplied)
            {
                yield return new KeyFigure(measure.Label + ", change", cell.Difference,
                    $"{PublishedText.Of(cell.Before)} before, {PublishedText.Of(cell.After)} after");
            }
        }
    }

    private static MapLayer Layer(Comparison comparison, Measure measure) => new()
    {
        Key = measure.Key.Replace('_', '-'),
        Label = measure.Label + ", change",
        Measure = measure,
        Geography = MapGeography.Display,
        Cells = [.. ComparisonFiles.Plain(comparison, measure)
            .Where(cell => cell.After.AreaKind == "display").Select(cell => cell.Difference)],
        Scale = new LayerScale { Kind = ScaleKind.DivergingZero },
        Tone = measure == LedgerMeasures.Unmet || measure == LedgerMeasures.PeopleWaiting || measure == LedgerMeasures.ToBeReplaced
            ? LayerTone.Missing
            : LayerTone.Care,
        Note = "Second run minus first run.",
    };
}
