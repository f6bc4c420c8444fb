using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Makes counties from objects, by the checks that a county folder goes through.</summary>
internal static class CountyMaking
{
    internal static County Of(CountyParts parts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var whole = PartsChecks.Complete(parts);
        var findings = new FindingCollector();
        PartsChecks.Report(whole, findings);
        County county;
        try
        {
            county = County.Read(CountySource.Of(CountyFiles.Of(whole)), cancellation: cancellation);
        }
        catch (BadDataException faults)
        {
            throw new BadDataException(With(findings, faults.Findings));
        }

        var all = With(findings, county.Findings);
        return findings.HasRowFault || findings.HasStructureFault ? throw new BadDataException(all) : county with { Findings = all };
    }

    /// <summary>The county of what the readers found; its findings are added later.</summary>
    internal static County From(ReadCounty read)
    {
        var parts = read.Parts;
        return new County
        {
            Name = parts.Name,
            AsOf = parts.AsOf,
            ExtractedOn = parts.ExtractedOn,
            PriceYear = parts.PriceYear,
            IsSynthetic = parts.IsSynthetic,
            Attributions = parts.Attributions,
            HomeMap = parts.HomeMap,
            Map = parts.Map ?? parts.HomeMap,
            Packages = parts.Packages,
            Providers = parts.Providers,
            Cases = parts.Cases,
            HasVisits = parts.WritesVisits,
            HasDeliveries = parts.WritesDeliveries,
            Carers = parts.Carers,
            TodaysStops = parts.TodaysStops,
            Trips = parts.Trips,
            SpeedBands = parts.SpeedBands,
            Holidays = parts.Holidays,
            GivenHistory = parts.History,
            HistoryFigures = parts.HistoryFigures,
            Rates = parts.Rates,
            Emissions = parts.Emissions,
            CapacityRates = parts.CapacityRates,
            Assumptions = parts.Assumptions,
            Pathways = parts.Pathways,
            Population = parts.Population,
            ZoneFacts = parts.ZoneFacts,
            Moves = parts.Moves,
            ProviderCosts = parts.ProviderCosts,
            Referrals = parts.Referrals,
            Offers = parts.Offers,
            ServicePlaces = parts.ServicePlaces,
            Discharges = parts.Discharges,
            Workforce = parts.Workforce,
            Reviews = parts.Reviews,
            Metrics = parts.Metrics,
            Targets = parts.Targets,
            PeopleFrom65 = read.PeopleFrom65,
            Postcodes = parts.Postcodes,
            Lsoas = parts.Lsoas,
            Totals = read.Totals,
            Inputs = read.Inputs,
        };
    }

    private static ImmutableArray<Finding> With(FindingCollector findings, ImmutableArray<Finding> others)
    {
        foreach (var finding in others)
        {
            findings.Add(finding);
        }

        return CauseFirst.Order(findings.ToFindings());
    }
}
