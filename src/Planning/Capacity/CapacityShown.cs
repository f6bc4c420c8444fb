namespace Zoning.Planning;

/// <summary>Which figures of capacity may be shown to anybody, by the p % rule.</summary>
internal static class CapacityShown
{
    /// <summary>Why the county's capacity is hidden; empty if it is shown or not supplied.</summary>
    internal static string Reason(CountyCapacity capacity, DisclosureRule rule) =>
        rule.IsOfEnoughProviders(capacity.Providers.Select(Minutes))
            && (capacity.Floor is null || rule.IsOfEnoughProviders(
                capacity.Providers.Select(row => MinutesOf((row.Sustained ?? row.Commissioned).Value))))
        ? ""
        : HiddenBecause.FewProviders;

    /// <summary>
    /// Whether sources of capacity may be shown with their hours: each passes the rule, and so does what is left of the total without it.
    /// </summary>
    internal static bool ShowsRungs(CountyCapacity capacity, DisclosureRule rule) =>
        Reason(capacity, rule).Length == 0
        && capacity.Rungs.All(use =>
            rule.IsOfEnoughProviders(capacity.Providers.Where(row => row.Rung == use.Rung).Select(Minutes))
            && rule.IsOfEnoughProviders(capacity.Providers.Where(row => row.Rung != use.Rung).Select(Minutes)));

    private static long Minutes(ProviderCapacity row) => MinutesOf(row.Hours.Value);

    private static long MinutesOf(double hours) => (long)Math.Round(60 * hours);
}
