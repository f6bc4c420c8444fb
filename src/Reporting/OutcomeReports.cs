namespace Zoning.Reporting;

/// <summary>What published outcomes of scenarios say in words and tables.</summary>
public static class OutcomeReports
{
    /// <summary>The sentences that the page opens with: the levers, met and unmet hours, and what is only redrawing.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>One to three sentences, at the level of the outcome.</returns>
    public static string Summary(this PublishedOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return string.Join(
            ' ', new[] { OutcomeText.Lead(outcome), OutcomeText.Redrawn(outcome), OutcomeText.Worst(outcome),
                OutcomeText.Flow(outcome), OutcomeText.Policies(outcome) }.Where(text => text.Length > 0));
    }
}
