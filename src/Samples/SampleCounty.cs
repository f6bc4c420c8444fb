using System.Collections.Immutable;
using System.Text;

namespace Zoning.Samples;

/// <summary>Makes synthetic counties: invented people, providers and visits, with totals like those of a real county.</summary>
/// <remarks>
/// Nobody in them exists. Every id begins with <c>SYN-</c> and county.json says <c>synthetic</c>. docs/background/ashdale.md lists the
/// parameters, their sources, and how close the written files come to them.
/// </remarks>
public static class SampleCounty
{
    /// <summary>Makes a county.</summary>
    /// <param name="options">How many packages, the seed, and optionally your own zones.</param>
    /// <param name="progress">Receives what is being done; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The files; the same bytes for the same options.</returns>
    /// <exception cref="BadDataException">The zones or the population that were given can't be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SampleFiles Make(SampleOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        Tell("drawing the map", 0);
        var map = options.Zones is { } zones ? GivenZones.Read(zones, cancellation) : InventedCounty.Make(options);
        var places = new SamplePlaces(options, map);
        Tell("inventing packages", 0.2);
        var lines = Caseload.Make(options, map);
        var waits = WaitingList.Make(options, map, lines);
        Tell("inventing providers", 0.4);
        var market = Market.Make(options, map, lines);
        var providers = SampleWriter.Ids("SYN-PR", new Randomness(options.Seed).For("provider ids").NextOrder(market.Count));
        var writer = new SampleWriter(options, map, lines, places);
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Tell("writing tables", 0.5);
        Add("county.json", SampleDescription.County(options, map));
        Add("zones.geojson", SampleDescription.Zones(map));
        Add("services.csv", writer.Services(providers));
        Add("providers.csv", writer.Providers(market, providers));
        Add("waiting.csv", writer.Waiting(waits, places));
        if (Array.Exists(map.Zones, zone => zone.Old > 0))
        {
            Add("population.csv", writer.Population());
        }

        if (map.IsInvented)
        {
            Add("postcodes.csv", Postcodes(places));
            Add("zone-facts.csv", writer.Facts());
        }

        if (options.Detail == SampleDetail.Full)
        {
            Tell("inventing deliveries", 0.55);
            Add("visits.csv", writer.Visits());
            Add("actuals.csv", writer.Actuals(Deliveries.Make(options, map, lines)));
            Add("rates.csv", SampleRates.Write(options, map, market, providers));
            Add("moves.csv", writer.Moves(waits));
            Add("provider-costs.csv", SampleCosts.Write(market, providers, options.Seed));
            AddFlow();
            Tell("reading what was made", 0.6);
            var bytes = files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value)));
            var county = County.Read(CountySource.Of(bytes), cancellation: cancellation);
            Tell("inventing rounds", 0.7);
            var (carers, rounds, shares) = SampleRounds.Write(
                county, files["services.csv"], options.Seed, share => Tell("inventing rounds", 0.7 + (0.2 * share)), cancellation);
            Add("carers.csv", carers);
            Add("rounds.csv", rounds);
            files["providers.csv"] = writer.Providers(market, providers, shares);
            Tell("inventing history", 0.9);
            if (options.HasWishes)
            {
                SampleWishes.AddTo(files, options);
            }

            if (SampleHistory.Write(county, map, options.Seed, cancellation) is { } history)
            {
                Add("history.csv", history);
            }
        }

        Add("README.md", SampleReadme.Write(options, files.Keys, map));
        return new SampleFiles(files.ToImmutable());

        void Add(string name, string text)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(name, text);
        }

        void AddFlow()
        {
            Tell("inventing referrals and offers", 0.58);
            var (referrals, offers) = SampleReferrals.Write(
                ReferralList.Make(options, map, market, lines, waits), options, map, market, providers);
            Add("referrals.csv", referrals);
            Add("offers.csv", offers);
            Add("beds.csv", SampleServices.Places(options));
            Add("workforce.csv", SampleServices.Workforce(options));
            Add("discharges.csv", SampleDischarges.Write(options));
            Add("reviews.csv", writer.Reviews());
            Add("metrics.csv", SampleMeasures.Metrics(options, map));
            Add("targets.csv", SampleMeasures.Targets(options));
        }

        void Tell(string step, double share)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new WorkProgress(step, share));
        }
    }

    private static string Postcodes(SamplePlaces places)
    {
        var text = new StringBuilder("Postcode,Eastings,Northings\n");
        foreach (var postcode in places.Postcodes)
        {
            text.Append(FormattableString.Invariant($"{postcode.Text},{postcode.Easting:0},{postcode.Northing:0}\n"));
        }

        return text.ToString();
    }
}
