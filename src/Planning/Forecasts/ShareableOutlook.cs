namespace Zoning.Planning;

/// <summary>Years ahead as they may be shown to anybody.</summary>
/// <remarks>
/// Years are sums of bands times public numbers of people, so a few years tell every band. They are shown only if every band may be shown.
/// </remarks>
internal static class ShareableOutlook
{
    /// <summary>An outlook whose every band is of enough people, rounded; else why it is hidden.</summary>
    /// <param name="outlook">The outlook.</param>
    /// <param name="ledger">The county's ledger as it is published.</param>
    /// <param name="county">Why the whole county is hidden; empty if it is not.</param>
    /// <param name="rule">The rule.</param>
    internal static LongTermOutlook Of(LongTermOutlook outlook, PublishedLedger ledger, string county, DisclosureRule rule)
    {
        if (outlook.Years.IsEmpty)
        {
            return outlook;
        }

        var why = county.Length > 0 ? county
            : outlook.Bands.Any(band => IsSmall(band, rule)) ? HiddenBecause.FewPeople(rule)
            : ledger.County(LedgerMeasures.DemandFrom65) is { Shown: Shown.Hidden or Shown.Class } ? HiddenBecause.TellsOthers
            : "";
        if (why.Length > 0)
        {
            return outlook with { Bands = [], Years = [], Notes = [], Hidden = why };
        }

        CareHours Coarse(CareHours hours) => new(Steps.Round(hours.Value, rule.CoarseHours));
        return outlook with
        {
            Bands = [.. outlook.Bands.Select(band => band with { Hours = Coarse(band.Hours), Behind = 0, Largest = default })],
            Years = [.. outlook.Years.Select(year => year with { Hours = Coarse(year.Hours) })],
        };
    }

    /// <summary>Whether the hours of a band's known people are those of few; a band of which nobody has hours is not small.</summary>
    private static bool IsSmall(UseOfBand band, DisclosureRule rule) =>
        band.Hours.Value > 0
        && rule.IsSmall((long)Math.Round(60 * band.Hours.Value), band.Behind, (long)Math.Round(60 * band.Largest.Value));
}
