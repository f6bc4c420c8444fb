using System.Globalization;
using System.Text;

namespace Zoning.Samples;

/// <summary>Writes the README.md of a sample: what made it, and a line a column.</summary>
internal static class SampleReadme
{
    /// <summary>Files, columns and what is in them; a star marks what an extract leaves out.</summary>
    private static readonly (string File, (string Column, string Meaning)[] Columns)[] Files =
    [
        ("services.csv", [
            ("id", "package, `SYN-P` and a number"),
            ("person", "pseudonym, `SYN-C` and a number; some people have two lines"),
            (
                "place",
                "where the person lives: mostly a postcode, some zone codes{coordinates}, a few blank, `ZZ99 3VZ` or outside the county"),
            ("hours_week", "client hours a week"),
            ("provider", "who gives the care, blank for none"),
            ("status", "`active`, `reablement`, `paused`, `waiting`, `not-listed`, `ended`, `direct-payment`, `self-funded` or `chc`"),
            ("service_type", "`home-care`, `live-in`, `nights`, `day` or `other`"),
            ("age_band", "`18-64`, `65-74`, `75-84` or `85+`"),
            ("start", "first day of the service"),
            ("end", "last day of the service"),
            ("ready_to_move", "reablement: the day long-term care could have taken over"),
            ("assessed_hours*", "client hours a week according to the assessment, if it is more"),
            ("carers*", "carers at once")]),
        ("providers.csv", [
            ("id", "provider, `SYN-PR` and a number"),
            ("name", "an invented organisation"),
            ("framework", "whether it is on the council's framework"),
            ("hours_offered*", "client hours a week it could give in all; blank off the framework"),
            ("council_share*",
                "per cent of its care that is this council's, invented so that a carer has 22 hours of care a week in all"),
            ("accepting*", "whether it takes further packages: `yes`, `limited`, `suspended`, or blank"),
            ("zones*", "the zones it works in; blank for a quarter of providers")]),
        ("carers.csv*", [
            ("id", "carer, `SYN-K` and a number; nobody real"),
            ("provider", "the provider the carer works for"),
            ("place", "home: the postcode or coordinates of some other line"),
            ("days, start, end", "one shift a row, early or late"),
            ("skills", "what the carer is able to do"),
            ("mode", "`car` or `bike`"),
            ("contracted_least", "hours a week; blank if the contract has none"),
            ("contracted_most", "hours a week")]),
        ("rounds.csv*", [
            ("carer", "a carer"),
            ("days", "the days on which the carer makes the visit"),
            ("package", "a line of services.csv"),
            ("time_of_day", "which of the package's visits"),
            ("start", "planned start; today's rounds are synthetic too, made by simple rules")]),
        ("waiting.csv", [
            ("package", "a line of services.csv, or `SYN-W` and a number for a person who is only on this list"),
            ("requested", "the day the package was requested"),
            ("provider_found", "the day a provider was found"),
            ("first_visit", "the day of the first visit; on or before the as-at date: a placed case of the last half year"),
            ("stage", "how far the search is"),
            ("waits_in*", "where the person waits or waited"),
            ("place", "only for `SYN-W` rows, as in services.csv"),
            ("hours_week", "client hours a week needed, {where}"),
            ("carers*", "only for `SYN-W` rows: carers at once")]),
        ("visits.csv*", [
            ("package", "a line of services.csv"),
            ("days", "the days of the visit"),
            ("time_of_day", "`morning`, `lunch`, `tea` or `bed`"),
            ("minutes", "how long the visit is"),
            ("preferred_start", "preferred start"),
            ("earliest_start, latest_start", "within 30 minutes of it; 15 if the time is critical, 60 if it is not important"),
            ("time_critical", "whether the time matters to health"),
            ("skills", "what the carer must be able to do")]),
        ("actuals.csv*", [
            ("package", "a line of services.csv"),
            ("week", "Monday of one of the last eight whole weeks"),
            ("planned_hours", "client hours commissioned for the week"),
            ("delivered_hours", "client hours given")]),
        ("history.csv*", [
            ("week", "Monday of one of the last 156 weeks; the latest follow from the dates in services.csv, earlier ones are invented"),
            ("zone", "zone code; blank for care outside the county or without a known place"),
            ("measure", "`requested`, `started`, `ended`, `in-service`, `waiting` or `not-listed`; of the last 26 weeks `framework-hours`, "
                + "`reviews-overdue` and `time-to-place` too, counted from the other files"),
            ("hours", "client hours a week; a zone without a row has 0"),
            ("value", "reviews overdue, or median days from request to provider; blank for hours")]),
        ("rates.csv*", [
            ("provider", "a provider"),
            ("from", "first day the rate applies"),
            ("zone", "country zones have a separate rate; blank: all other zones"),
            ("hourly_rate", "pounds an hour")]),
        ("moves.csv*", [
            ("package", "care at home that runs, is paused or waits"),
            ("consent", "whether the person agrees to another provider: 21 of 29 of those asked; blank: not asked, a third"),
            ("tolerance_minutes", "how far visits may be moved; blank: as usual"),
            ("guarded", "whether the council keeps the package where it is, without a reason"),
            ("last_moved", "the day a few packages changed provider"),
            ("priority", "of those who wait, 1 to 5")]),
        ("provider-costs.csv*", [
            ("provider", "a provider; one in eight gives no costs"),
            ("wage", "invented pay, pounds an hour"),
            ("on_costs", "invented National Insurance, holiday, pension and training as a share of pay"),
            ("pence_a_mile", "invented mileage"),
            ("overhead", "invented running costs as a share of the price"),
            ("margin", "invented surplus as a share of the price")]),
        ("referrals.csv*", [
            ("referral", "referral, `SYN-R` and a number in the order in which they came; a year of them, and who waits today"),
            ("received, complete", "when it came, and when its form was complete"),
            ("offered", "when it was first offered"),
            ("placed", "when a provider was found, on the day that waiting.csv has"),
            ("closed, outcome", "when and how it ended; one in sixteen without a provider"),
            ("source, pathway, buyer", "where from, as waiting.csv says where the person waits; one in 25 is bought by the NHS"),
            ("zone, hours, band", "where the person lives, client hours a week, need"),
            ("provider", "that of the package, if the package runs")]),
        ("offers.csv*", [
            ("referral, provider", "who was asked about what"),
            ("sent, answered, answer", "by the model of docs/background/ashdale.md, refusals and silences too"),
            ("load, detour_minutes, rate", "drawn offer by offer, and what the model works from"),
            ("started", "the first visit, as waiting.csv has it")]),
        ("beds.csv*", [
            ("team, kind, from, capacity, band, pathway", "30 reablement beds opened in three steps, places at home in two")]),
        ("discharges.csv*", [
            ("person", "`SYN-D` and a number; nobody in services.csv"),
            ("ready, left", "half a year of people who were ready to leave hospital"),
            ("pathway_planned, pathway_actual", "half on pathway 0"),
            ("reason, owner", "what those who were delayed waited for; most often a home package"),
            ("group", "for some `18-64`, `learning disability` or `no fixed abode`"),
            ("service_from, need, place_91", "what became of those on pathways 1 to 3")]),
        ("workforce.csv*", [
            ("role, team, pathway, zone, wte, vacancies", "invented posts"),
            ("hours_per_wte, absence, hours_per_person, turnover, agency, from, to", "invented too")]),
        ("reviews.csv*", [
            ("package", "a line of services.csv that has run for eight weeks"),
            ("due, done", "the last review, and the next; nearly a third are overdue"),
            ("by, hours, outcome", "one in five delegated; three of four change nothing")]),
        ("metrics.csv*", [
            ("metric, period, band", "measures of the return for the last four quarters; delays of the last two are in discharges.csv"),
            ("numerator, denominator", "invented counts; people are those of population.csv")]),
        ("targets.csv*", [
            ("metric, period, target, better, note", "invented targets")]),
        ("population.csv", [
            ("zone", "zone code"),
            ("age_band", "`all`, `65+`, `65-74`, `75-84` or `85+`"),
            ("people", "people who live there"),
            ("year", "mid-year of the estimate")]),
        ("zone-facts.csv", [
            ("zone", "zone code"),
            ("rural", "whether it is in the country"),
            ("decile", "invented decile of deprivation, 1 the most deprived"),
            ("living_alone", "invented number of people of 65 and over who live alone")]),
        ("postcodes.csv", [
            ("Postcode", "an invented postcode; no real one begins with Q"),
            ("Eastings, Northings", "metres on the British National Grid")]),
        ("zones.geojson", [
            ("zone", "zone code"),
            ("name", "the zone's name"),
            ("locality", "the larger area it belongs to")]),
    ];

    /// <summary>What a sample with wishes has more.</summary>
    private static readonly (string File, (string Column, string Meaning)[] Columns)[] Wishes =
    [
        ("services.csv*", [
            ("no_go", "a carer who may not come"),
            ("preferred_carers", "a carer whom the person would rather have, one of today's"),
            ("known_carers", "carers whom the person knows, those of today")]),
        ("visits.csv*", [
            ("team_skills", "what one of two carers must be able to do"),
            ("gender", "the gender asked for")]),
        ("carers.csv*", [
            ("gender", "`female` or `male`"),
            ("unavailable", "a day on which the carer never works")]),
        ("travel.csv*", [
            ("from, to", "two lines of services.csv that follow each other on a round of today"),
            ("minutes", "invented minutes from door to door")]),
        ("travel-speeds.csv*", [
            ("from, to, days", "rush hours"),
            ("factor", "how many times as long a trip takes"),
            ("mode", "`car`")]),
        ("holidays.csv*", [
            ("date", "Christmas Day and Boxing Day"),
            ("like", "the day of the week whose shifts carers have")]),
    ];

    /// <summary>Writes the text.</summary>
    /// <param name="options">What the sample was made with.</param>
    /// <param name="files">The names of the files it holds.</param>
    /// <param name="map">The zones.</param>
    /// <returns>Markdown.</returns>
    public static string Write(SampleOptions options, IEnumerable<string> files, SampleMap map)
    {
        var isFull = options.Detail == SampleDetail.Full;
        var names = files.ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"# {SampleDescription.NameOf(map)}: a synthetic county{(isFull ? "" : ", as a council could extract it")}\n\n");
        text.Append("Nobody in these files exists: people, packages, providers, rates and waits are made up at random. ");
        text.Append(map.IsInvented
            ? "The county is invented too and is in the open North Sea.\n\n"
            : "Only the zones and their numbers of older people are those that were given.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- Made by `{Command(options)}`; the same command gives the same bytes.\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"- {options.Packages} packages of council home care for people of 65 and over are being given on {options.AsOf:yyyy-MM-dd}: ");
        text.Append("lines of type\n");
        text.Append("  `home-care` that are `active`, or `reablement` with a day in `ready_to_move`. All other lines are extra.\n");
        text.Append("- Parameters, their sources and the figures measured: docs/background/ashdale.md.\n");
        text.Append(map.IsInvented
            ? "- Licence: MIT, as the project; you may also use the files under CC0 1.0.\n"
            : "- Licence of the drawn files: MIT or CC0 1.0. The zones and numbers of people keep the licence of whoever gave them.\n");
        text.Append("- Coordinates: zones.geojson is longitude and latitude on WGS 84 (EPSG:4326)");
        text.Append(names.Contains("postcodes.csv") ? "; postcodes.csv is metres on the British National Grid (EPSG:27700).\n" : ".\n");
        if (!isFull)
        {
            text.Append("- Left out on purpose, because councils seldom have it ready: visits, deliveries, rates, numbers of carers, ");
            text.Append("assessed hours, coordinates of people.\n");
            text.Append(map.IsInvented ? "  Postcodes, zones, population and facts of zones are public data, so they are here.\n" : "");
        }

        text.Append("\nThe format is that of docs/county-format.md. One row for each column:\n\n");
        text.Append("| file | column | contents |\n|---|---|---|\n");
        foreach (var (file, columns) in options.HasWishes ? [.. Files, .. Wishes] : Files)
        {
            foreach (var (column, meaning) in columns)
            {
                var isHere = names.Contains(file.TrimEnd('*')) && (isFull || !column.EndsWith('*'));
                if (isHere && (column != "locality" || map.HasLocalities))
                {
                    var told = meaning.Replace("{coordinates}", isFull ? " and coordinates" : "", StringComparison.Ordinal)
                        .Replace("{where}", isFull ? "only for `SYN-W` rows" : "where services.csv doesn't say", StringComparison.Ordinal);
                    text.Append(CultureInfo.InvariantCulture, $"| {file.TrimEnd('*')} | {column.TrimEnd('*')} | {told} |\n");
                }
            }
        }

        return text.ToString();
    }

    private static string Command(SampleOptions options)
    {
        var text = new StringBuilder("zoning sample FOLDER");
        text.Append(CultureInfo.InvariantCulture, $" --packages {options.Packages} --seed {options.Seed}");
        if (options.Zones is { } zones)
        {
            text.Append(CultureInfo.InvariantCulture, $" --zones {zones.File.Name} --code {zones.Layout.Code}");
            text.Append(zones.Layout.Name is { } name ? $" --name {name}" : "");
            text.Append(zones.Layout.Groups.IsDefaultOrEmpty ? "" : $" --group {zones.Layout.Groups[0]}");
            text.Append(zones.Population is { } population ? $" --population {population.Name}:{zones.PopulationColumn}" : "");
        }

        text.Append(options.AsOf == new SampleOptions().AsOf ? "" : FormattableString.Invariant($" --as-at {options.AsOf:yyyy-MM-dd}"));
        text.Append(options.ZoneCount == 18 || options.Zones is not null
            ? ""
            : FormattableString.Invariant($" --zone-count {options.ZoneCount}"));
        text.Append(options.MapSeed == 1 || options.Zones is not null ? "" : FormattableString.Invariant($" --map-seed {options.MapSeed}"));
        text.Append(options.WaitingPerZone is { } waiting ? FormattableString.Invariant($" --waiting-per-zone {waiting}") : "");
        text.Append(options.Interleave is { } providers ? FormattableString.Invariant($" --interleave {providers}") : "");
        text.Append(options.HasWishes ? " --wishes" : "");
        return text.Append(options.Detail == SampleDetail.Extract ? " --extract" : "").ToString();
    }
}
