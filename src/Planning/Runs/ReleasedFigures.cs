namespace Zoning.Planning;

/// <summary>Every figure beside the ledger's that a run tells of people, packages or providers, each once, by its name.</summary>
internal static class ReleasedFigures
{
    /// <summary>The figures of all parts that the run has, in the order of their names.</summary>
    internal static IEnumerable<KeyValuePair<string, PublishedNumber>> Of(PublishedRun run)
    {
        List<(string Name, PublishedNumber Figure)> all = [];
        if (run.IsTooSmall)
        {
            return [];
        }

        if (run.Forecast is { } forecast)
        {
            all.AddRange(forecast.Figures(run.Rule));
        }

        all.AddRange(run.Need.Bands.Figures());
        all.AddRange(run.Rounds?.Figures() ?? []);
        all.AddRange(PublishedPlacing.Figures(run));
        return all.DistinctBy(figure => figure.Name).OrderBy(figure => figure.Name, StringComparer.Ordinal)
            .Select(figure => KeyValuePair.Create(figure.Name, figure.Figure));
    }
}
