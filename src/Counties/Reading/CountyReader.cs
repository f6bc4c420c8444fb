using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Reads the files of a county folder in order, gathers every finding, and decides whether the county can be used.</summary>
internal sealed class CountyReader(
    CountySource source, CountyOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation)
{
    private static readonly ImmutableArray<string> Known =
    [
        "county.json", "services.csv", "providers.csv", "waiting.csv", "visits.csv", "actuals.csv", "history.csv", "rates.csv",
        "emission-factors.csv", "capacity-rates.csv", "pathways.csv", "population.csv", "carers.csv", "rounds.csv", "travel.csv",
        "travel-speeds.csv", "holidays.csv", ZoneFactsReader.File, MovesReader.File, ProviderCostsReader.File,
        ReferralsReader.File, OffersReader.File, BedsReader.File, DischargesReader.File, WorkforceReader.File, ReviewsReader.File,
        MetricsReader.File, MetricsReader.TargetsFile, "postcodes.csv",
        "lsoa-lookup.csv", "groups.csv", Assumptions.File, "README.md", FolderWriter.Mark,
    ];

    private static readonly ImmutableArray<string> ShapefileEndings =
        [".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qmd", ".sbn", ".sbx", ".xml", ".qix"];

    private readonly FindingCollector _findings = new();
    private ZoneReading? _home;

    internal ReadCounty Read()
    {
        var reading = new CountyReading(source, options, _findings, cancellation);
        reading.Settings = ReadSettings(reading);
        ReadMaps(reading);
        var postcodes = reading.OpenTable("postcodes.csv") is { } postcodeFile
            ? PostcodeFile.Read(postcodeFile, _findings, cancellation) : null;
        new MapPlaces(_home!, postcodes, HomeFileOf(reading.Settings), _findings).Check(source, reading.Settings.IsSynthetic, cancellation);
        var lsoas = reading.OpenTable("lsoa-lookup.csv") is { } lsoaFile ? LsoaFile.Read(lsoaFile, reading.Zones, _findings) : null;
        reading.Places = PlaceFinder.Of(reading.Zones, postcodes, lsoas);
        Tell("providers.csv", 0.3);
        var providers = ProvidersReader.Read(reading);
        Tell("services.csv", 0.35);
        var lines = ServicesReader.Read(reading);
        var cases = WaitingReader.Read(reading, lines);
        CountedTwice.Report(reading, lines, cases);
        VisitDemands.CheckPlaces(reading, lines);
        Tell("visits.csv", 0.6);
        var hasVisits = VisitsReader.Read(reading, lines);
        Tell("actuals.csv", 0.75);
        var hasDeliveries = ActualsReader.Read(reading, lines);
        Tell("history.csv", 0.9);
        var (history, followed) = HistoryReader.Read(reading);
        Tell("rates.csv", 0.95);
        var rates = RatesReader.Read(reading);
        var emissions = EmissionFactorsReader.Read(reading);
        var capacityRates = CapacityRatesReader.Read(reading);
        var assumptions = AssumptionsReader.Read(reading);
        var pathways = PathwaysReader.Read(reading);
        var (population, people) = PopulationReader.Read(reading);
        people = PopulationReader.Plausible(reading, lines, people);
        var facts = ZoneFactsReader.Read(reading, people);
        var carers = CarersReader.Read(reading);
        CarerWishes.Check(reading, lines, carers);
        var stops = RoundsReader.Read(reading, lines, hasVisits, carers);
        var trips = TravelReader.Read(reading, lines, carers);
        var bands = TravelSpeedsReader.Read(reading);
        var holidays = HolidaysReader.Read(reading);
        var moves = MovesReader.Read(reading, lines);
        var costs = ProviderCostsReader.Read(reading, lines, carers);
        var flow = FlowFiles.Read(reading, lines, carers);
        NameOtherFiles(reading.Settings);
        RefuseOrGoOn(reading);
        var parts = new CountyParts
        {
            Name = reading.Settings.Name,
            AsOf = reading.Settings.AsOf,
            ExtractedOn = reading.Settings.ExtractedOn,
            PriceYear = reading.Settings.PriceYear,
            IsSynthetic = reading.Settings.IsSynthetic,
            Attributions = reading.Settings.Attributions,
            HomeMap = reading.Zones,
            Map = reading.Map,
            Packages = [.. lines],
            Providers = providers is { } listed ? [.. listed, .. reading.UnlistedProviders] : null,
            Cases = cases,
            HasVisits = hasVisits,
            HasDeliveries = hasDeliveries,
            Carers = reading.Absent.With(carers),
            TodaysStops = stops,
            Trips = trips,
            SpeedBands = bands,
            Holidays = holidays,
            History = history,
            HistoryFigures = followed,
            Rates = rates,
            Emissions = emissions ?? EmissionFactors.Default,
            CapacityRates = capacityRates ?? CapacityRates.Default,
            Assumptions = assumptions,
            Pathways = pathways ?? PathwayMap.Default,
            Population = population,
            ZoneFacts = facts,
            Moves = moves,
            ProviderCosts = costs,
            Referrals = flow.Referrals,
            Offers = flow.Offers,
            ServicePlaces = flow.Places,
            Discharges = flow.Discharges,
            Workforce = flow.Workforce,
            Reviews = flow.Reviews,
            Metrics = flow.Metrics,
            Targets = flow.Targets,
            Postcodes = postcodes,
            Lsoas = lsoas,
        };
        var inputs = reading.Inputs.OrderBy(input => input.File, StringComparer.Ordinal);
        return new ReadCounty(parts, people, [.. reading.Totals], [.. inputs], _findings);
    }

    private CountySettings ReadSettings(CountyReading reading)
    {
        Tell("county.json", 0);
        if (!source.Has("county.json"))
        {
            _findings.AddPlain(FileFaults.Absent, "county.json", "The file is absent.");
        }

        var settings = reading.Open("county.json") is { } file ? CountySettings.Read(file, _findings) : null;
        _findings.ThrowIfStructureFault();
        return options.AsOf is { } day ? settings!.At(day) : settings!;
    }

    private void ReadMaps(CountyReading reading)
    {
        var settings = reading.Settings;
        var map = ReadMap(reading, settings.ZoneFile, settings.Layout, "zones.file", isHome: settings.HomeZoneFile is null);
        if (settings.HomeZoneFile is not { } home)
        {
            reading.Zones = GroupsReader.Read(reading, map);
            return;
        }

        reading.Zones = ReadMap(reading, home, settings.HomeLayout, "home_zones.file", isHome: true);
        reading.Map = GroupsReader.Read(reading, map);
    }

    private static string HomeFileOf(CountySettings settings) => settings.HomeZoneFile ?? settings.ZoneFile;

    private Zones ReadMap(CountyReading reading, string name, ZoneLayout layout, string field, bool isHome)
    {
        Tell(name, 0.05);
        if (!source.Has(name) && !ZoneFile.IsDatabase(name))
        {
            _findings.AddPlain(FileFaults.Absent, name, $"The file that {field} names is absent.");
        }

        var zones = reading.OpenMap(name, layout) is { } file ? ZoneFile.Read(file, layout, _findings, cancellation) : null;
        _findings.ThrowIfStructureFault();
        _home = isHome ? zones : _home;
        if (!zones!.IgnoredProperties.IsEmpty)
        {
            var named = string.Join(", ", zones.IgnoredProperties.Take(20).Select(CsvRow.Quote));
            _findings.Add(CountyFaults.ZonePropertiesIgnored, name, 0, $"{zones.IgnoredProperties.Length} properties: {named}.");
        }

        return zones.Zones;
    }

    private void NameOtherFiles(CountySettings settings)
    {
        foreach (var name in source.Names.Where(name =>
            !IsOfMap(name, settings.ZoneFile) && !IsOfMap(name, settings.HomeZoneFile ?? "") && !Known.Contains(name)
            && !Known.Any(known => TableNames.Of(known).Contains(name))))
        {
            _findings.AddPlain(FileFaults.Ignored, name, "The file is not read.");
        }
    }

    /// <summary>Whether a file is a map or belongs to it, as the files of a shapefile do.</summary>
    private static bool IsOfMap(string name, string map) => name == map || (InputFile.HasParts(map)
        && Path.GetFileNameWithoutExtension(name).Equals(Path.GetFileNameWithoutExtension(map), StringComparison.OrdinalIgnoreCase)
        && ShapefileEndings.Contains(Path.GetExtension(name).ToLowerInvariant()));

    private void RefuseOrGoOn(CountyReading reading)
    {
        reading.ReportMissingRows();
        if (_findings.HasStructureFault)
        {
            throw new BadDataException(CauseFirst.Order(_findings.ToFindings()));
        }

        var fits = reading.Totals.All(total =>
            total.Aside <= options.Quarantine * total.Read && total.AsideMinutes.Value <= options.Quarantine * total.ReadMinutes.Value);
        if (_findings.HasRowFault && !fits)
        {
            throw new BadDataException(CauseFirst.Order(_findings.ToFindings()));
        }
    }

    private void Tell(string file, double share)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new WorkProgress("reading " + file, share));
    }
}
