namespace Zoning.Figures;

/// <summary>The page of ways of offering packages: which is quickest, what each costs, and what it makes of the market.</summary>
internal static class PoliciesPage
{
    internal static ReportContent Content(PublishedPolicies policies)
    {
        var run = policies.Published;
        return FlowPageParts.Content(
            run, $"Who should be offered the package? Six ways in {run.County.Name}", FlowText.Summary(policies), [.. Tiles(policies)],
            [
                new PagePart("part-table", "Six ways on the same referrals") { Tables = [FlowResultTables.Policies(policies)] },
                new PagePart("part-times", "How soon people are placed")
                {
                    Figures = [Bars(policies, FlowMeasures.MeanDays), Bars(policies, FlowMeasures.Within168)],
                },
                new PagePart("part-market", "What it makes of the market")
                {
                    Figures = [Bars(policies, FlowMeasures.FrameworkPlacements), Bars(policies, FlowMeasures.Concentration),
                        Bars(policies, FlowMeasures.Travel)],
                },
                .. FlowPageParts.Rounds(policies.Rounds),
                new PagePart("part-ways", "What each way does")
                {
                    Notes = [.. FlowPolicies.All.Select(one => $"{FlowResultTables.Name(one.Name)}: {one.Does}.")],
                },
                FlowPageParts.Rests(policies.Flows[0], run),
            ],
            policies.Flows[0].Options.Seed);
    }

    /// <summary>A measure by policy.</summary>
    internal static Figure Bars(PublishedPolicies policies, Measure measure) => BarChart.Of(
        new BarChartContent(
            "policies-" + measure.Key["flow_".Length..].Replace('_', '-'), measure.Label, measure.Unit,
            [
                .. policies.Flows.Select(flow => new ChartBar(
                    FlowResultTables.Name(flow.Options.Policy), policies.Find(flow.Options.Policy, measure)!.Figure.ToCell())),
            ]),
        FlowPageParts.Caption(policies.Published));

    private static IEnumerable<KeyFigure> Tiles(PublishedPolicies policies)
    {
        foreach (var flow in policies.Flows)
        {
            if (policies.Find(flow.Options.Policy, FlowMeasures.MeanDays) is { } figure)
            {
                yield return new KeyFigure($"Mean time to place: {FlowText.Way(flow.Options.Policy)}", figure.Figure.ToCell());
            }
        }
    }
}
