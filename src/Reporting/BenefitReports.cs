namespace Zoning.Reporting;

/// <summary>What a cost-benefit account says in words.</summary>
public static class BenefitReports
{
    /// <summary>The sentences to say aloud: cash and when it breaks even, who pays and who gains, and what is no cash.</summary>
    /// <param name="account">The account.</param>
    /// <returns>One to four sentences.</returns>
    public static string Summary(this CostBenefit account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return BenefitTables.Summary(account);
    }
}
