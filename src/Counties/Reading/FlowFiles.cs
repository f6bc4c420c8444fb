using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>What the files that flow needs hold; each is null without its file.</summary>
internal sealed record FlowFiles(
    ImmutableArray<Referral>? Referrals,
    ImmutableArray<BrokerageOffer>? Offers,
    ImmutableArray<ServicePlaces>? Places,
    ImmutableArray<Discharge>? Discharges,
    ImmutableArray<WorkforceRole>? Workforce,
    ImmutableArray<PackageReview>? Reviews,
    ImmutableArray<MetricFigure>? Metrics,
    ImmutableArray<MetricTarget>? Targets)
{
    /// <summary>Reads them once packages, providers and carers are known.</summary>
    internal static FlowFiles Read(CountyReading reading, List<CountyPackage> lines, ImmutableArray<CountyCarer>? carers)
    {
        var providers = new KnownProviders(reading, lines, carers);
        var referrals = ReferralsReader.Read(reading, providers);
        return new FlowFiles(
            referrals.Kept,
            OffersReader.Read(reading, referrals, providers),
            BedsReader.Read(reading),
            DischargesReader.Read(reading),
            WorkforceReader.Read(reading),
            ReviewsReader.Read(reading),
            MetricsReader.Read(reading),
            MetricsReader.ReadTargets(reading));
    }
}
