namespace Zoning.Reporting;

/// <summary>What published flows and ways of offering packages say in words.</summary>
public static class FlowReports
{
    /// <summary>The sentences that the page opens with: how soon people are placed, who waits at the end, and why a list grows.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>Two or three sentences, at the level of the flow.</returns>
    public static string Summary(this PublishedFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return FlowText.Summary(flow);
    }

    /// <summary>Which way is quickest, which keeps most on the framework, and which leaves the council most in one provider's hands.</summary>
    /// <param name="policies">The ways of offering.</param>
    /// <returns>Two or three sentences, at the level of the comparison.</returns>
    public static string Summary(this PublishedPolicies policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return FlowText.Summary(policies);
    }

    /// <summary>What a flow starts from: each figure with its source, measured, derived or assumed.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>A row a figure; those that rest on people are rounded in shareable output.</returns>
    public static Table Sources(this PublishedFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return FlowSourcesTable.Of(flow.Flow.Inputs, flow.Published);
    }
}
