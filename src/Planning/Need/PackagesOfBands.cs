using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Packages with demand of the whole county by age band, as a level may show them.</summary>
/// <param name="Bands">The bands and their packages, in the order of the people's bands; empty where rates by age are not known.</param>
internal sealed record PackagesOfBands(ImmutableArray<(string Band, PublishedNumber Packages)> Bands)
{
    private const double LeastKnown = 0.5;

    /// <summary>The packages of each band; none if some may not be shown, or the ages of most packages are not known.</summary>
    internal static PackagesOfBands Of(Ledger ledger, ImmutableArray<string> bands, PublishOptions publish)
    {
        if (bands.Length < 2)
        {
            return new PackagesOfBands([]);
        }

        var counts = new long[bands.Length];
        var all = 0;
        foreach (var package in ledger.Entries.Where(entry => !entry.Status.IsBeside()).Select(entry => entry.Package).Distinct())
        {
            all++;
            var band = ledger.Input.Packages[package].Package.AgeBand;
            var at = bands.IndexOf(band == AgeBand.From18To64 ? PlacedNeed.UnderFrom65 : CountyWords.AgeBands.WordOf(band));
            if (at >= 0)
            {
                counts[at]++;
            }
        }

        if (counts.Sum() < LeastKnown * all)
        {
            return new PackagesOfBands([]);
        }

        var shown = bands.Select((band, at) => (Band: band, Packages: Shown(band, counts[at], publish))).ToImmutableArray();
        return new PackagesOfBands(shown.All(one => one.Packages.Value is not null || one.Band == PlacedNeed.UnderFrom65) ? shown : []);
    }

    /// <summary>The figures by their names in a release.</summary>
    internal IEnumerable<(string Name, PublishedNumber Figure)> Figures() => Bands.Select(one => (Name(one.Band), one.Packages));

    /// <summary>Numbers to work out rates with; a band of too few counts as none.</summary>
    internal ImmutableArray<double> Numbers() => [.. Bands.Select(one => one.Packages.Value ?? 0)];

    private static PublishedNumber Shown(string band, long count, PublishOptions publish)
    {
        if (publish.Level != OutputLevel.Shareable)
        {
            return new PublishedNumber(Zoning.Shown.Exact, count, count, count);
        }

        var cell = publish.Rule.Publish(EmptyRows.County(LedgerMeasures.Packages), count);
        var now = new PublishedNumber(cell.Shown, cell.Value, cell.Low, cell.High);
        return new KeptFigures(publish.After, publish.Rule).Count(Name(band), now, count);
    }

    private static string Name(string band) => "need/packages/" + band;
}
