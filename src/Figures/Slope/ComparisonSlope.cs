namespace Zoning.Figures;

/// <summary>Before and after, a line for each area that both runs have.</summary>
internal static class ComparisonSlope
{
    /// <summary>The lines of a comparison.</summary>
    internal static SlopeContent Of(Comparison comparison, Measure measure)
    {
        var names = comparison.After.AreaCodes.Zip(comparison.After.AreaNames)
            .ToDictionary(area => area.First, area => area.Second, StringComparer.Ordinal);
        return new SlopeContent(
            measure.Key.Replace('_', '-') + "-before-after", $"{measure.Label}, before and after", measure,
            FigureCaption.Day(comparison.Before.AsOf), FigureCaption.Day(comparison.After.AsOf),
            [.. comparison.Cells.Where(pair => pair.After.AreaKind == "display" && LedgerParts.IsWhole(pair.After, measure))
                .Select(pair => new SlopeLine(names.GetValueOrDefault(pair.After.Area, pair.After.Area), pair.Before, pair.After))])
        {
            Note = comparison.HasSameAreas ? "" : "Only areas that are made of the same zones in both runs are compared.",
        };
    }
}
