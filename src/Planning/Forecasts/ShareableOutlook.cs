namespace Zoning.Planning;

/// <summary>Years ahead as they may be shown to anybody.</summary>
/// <remarks>
/// Years are sums of bands times public numbers of people, so a few years tell every band. They are shown only if every band may be shown.
/// </remarks>
internal static class ShareableOutlook
{
    private const string Name = "outlook";

    /// <summary>Every figure of years ahead, by its name in a release.</summary>
    internal static IEnumerable<(string Name, PublishedNumber Figure)> Figures(LongTermOutlook outlook, DisclosureRule rule)
    {
        var isHidden = outlook.Hidden.Length > 0;
        yield return (Name, new PublishedNumber(
            isHidden ? Shown.Hidden : outlook.Years.IsEmpty ? Shown.NotSupplied : Shown.Rounded, null, null, null));
        foreach (var (name, hours) in outlook.Bands.Select(band => ($"{Name}/band/{band.Band}", band.Hours))
            .Concat(outlook.Years.Select(year => (FormattableString.Invariant($"{Name}/year/{year.Year}/{year.Use}"), year.Hours))))
        {
            var half = rule.CoarseHours / 2;
            yield return (name, new PublishedNumber(Shown.Rounded, hours.Value, Math.Max(0, hours.Value - half), hours.Value + half));
        }
    }

    /// <summary>An outlook whose every band is of enough people, rounded; else why it is hidden.</summary>
    /// <param name="outlook">The outlook.</param>
    /// <param name="ledger">The county's ledger as it is published.</param>
    /// <param name="county">Why the whole county is hidden; empty if it is not.</param>
    /// <param name="publish">The rule, and the release that it follows.</param>
    internal static LongTermOutlook Of(LongTermOutlook outlook, PublishedLedger ledger, string county, PublishOptions publish)
    {
        var rule = publish.Rule;
        if (outlook.Years.IsEmpty)
        {
            return outlook;
        }

        var why = county.Length > 0 ? county
            : publish.After is { } after && after.Figures.TryGetValue(Name, out var told) && told.Shown == Shown.Hidden
                ? HiddenBecause.WithAnEarlier
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
