using System.Collections.Frozen;

namespace Zoning.Importing;

/// <summary>
/// The headers under which case systems, finance systems and brokerage sheets keep each column. Words as <see cref="TidyText.Words"/> makes
/// them, best first.
/// </summary>
internal static class HeaderWords
{
    private static readonly FrozenDictionary<string, string[]> Packages = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["id"] =
        [
            "package id", "package ref", "package reference", "service line id", "line id", "service id", "service line ref", "purchase id",
            "provision id", "service provision id", "element id", "service agreement id", "care package line item id", "cpli", "cpli id",
            "cpli ref", "plan line id",
            "commitment id", "commitment ref", "event reference", "event id", "spot contract id", "order number", "id",
        ],
        ["person"] =
        [
            "service user id", "service user ref", "service user reference", "client id", "client ref", "client reference", "client number",
            "person id", "person ref", "person reference", "mosaic id", "las id", "liquidlogic id", "lcs id", "swift id", "carefirst id",
            "frameworki id", "fwi id", "controcc id", "la person unique identifier", "local authority person id",
            "person unique identifier",
            "la person id", "ssid", "ssd id", "social care id", "social care number", "case id", "case number", "customer id",
            "customer ref",
            "citizen id", "su id", "su ref", "su no", "service user no", "service user number", "person no", "person number", "client no",
            "pid", "adult id", "person", "client", "service user",
        ],
        ["place"] =
        [
            "postcode", "post code", "client postcode", "service user postcode", "person postcode", "home postcode", "su postcode",
            "current postcode", "delivery postcode", "postal code", "pcode", "p code", "pcds", "postcode sector", "lsoa", "lsoa11cd",
            "lsoa21cd",
            "lsoa code", "zone", "zone code", "care zone", "place",
        ],
        ["easting"] = ["easting", "eastings", "x", "x coordinate", "osgb x"],
        ["northing"] = ["northing", "northings", "y", "y coordinate", "osgb y"],
        ["longitude"] = ["longitude", "lon", "long", "lng"],
        ["latitude"] = ["latitude", "lat"],
        // Words for the period are taken off before a heading of a quantity is compared: they say how to read it, not what it is.
        ["hours_week"] =
        [
            "hours", "commissioned hours", "planned hours", "total hours", "package hours", "planned units", "units", "number of hours",
            "quantity", "planned quantity", "number of units", "hours required", "hours requested", "hours wanted", "hours needed",
                "minutes",
            "visits", "calls", "number of visits", "number of calls", "contracted hours", "agreed hours", "authorised hours", "care hours",
            "hours of care", "total units", "commissioned units", "visits required", "calls required", "planned visits", "total visits",
        ],
        ["unit"] = ["unit type", "cost frequency", "cost frequency unit type", "unit", "unit of measure", "uom", "units type", "measure",
            "rate unit", "charge unit", "unit description", "quantity unit", "quantity type"],
        ["period"] = ["frequency", "service frequency", "frequency of service", "quantity frequency", "hours frequency", "units frequency",
            "visit frequency", "unit frequency", "period", "quantity period", "hours period", "planned frequency", "basis", "per",
            "delivery frequency", "frequency type", "time period", "frequency of visits", "call frequency", "unit period", "interval"],
        ["days_week"] = ["days per week", "days a week", "days week", "number of days", "number of days per week", "days", "visit days",
            "service days", "days of service", "days required", "days of week", "days of the week", "number of days a week",
                "days each week"],
        ["visit_minutes"] = ["visit minutes", "visit length", "call length", "visit duration", "call duration", "minutes per visit",
            "mins per visit", "length of visit", "duration mins", "duration minutes", "hours per visit", "hours per call",
                "minutes per call",
            "duration", "length", "length of call", "visit duration minutes", "call length minutes", "call duration minutes",
                "duration hours"],
        ["cost_week"] = ["gross weekly cost", "weekly cost", "net weekly cost", "weekly amount", "weekly charge", "weekly price",
            "total weekly cost", "package weekly cost", "weekly package cost"],
        ["unit_cost"] = ["unit cost", "unit price", "cost per unit", "price"],
        ["rate"] = ["hourly rate", "rate per hour", "rate", "unit rate", "contract rate", "hourly cost", "price per hour"],
        ["carers"] =
        [
            "no of carers", "number of carers", "carers", "carers required", "carer count", "carers per visit", "handed", "handling",
            "double handed", "double up",
            "single double", "single or double", "sh dh", "single double handed", "dh", "staff ratio", "no carers", "num carers",
        ],
        ["provider"] =
        [
            "provider name", "provider", "service provider", "service provider name", "supplier name", "supplier", "agency", "agency name",
            "care provider",
            "organisation name", "provider organisation", "contractor", "vendor name", "care agency", "delivered by",
            "provider cqc location name", "cqc location name", "provider id", "provider code", "supplier code",
        ],
        ["status"] =
        [
            "service status", "package status", "line status", "status", "provision status", "current status", "element status",
            "service line status",
            "commitment status", "purchase status", "plan status", "delivery mechanism",
        ],
        ["service_type"] =
        [
            "service type", "element", "element name", "element type", "service component", "service", "type of service", "service element",
            "provision type",
            "care type", "service category", "product", "service description", "package type",
        ],
        ["service_group"] = ["service group", "support type", "service type group", "support setting type"],
        ["age_band"] = ["age band", "age group", "age range", "ageband", "agegroup"],
        ["age"] = ["age", "current age", "age at extract", "age years", "client age"],
        ["start"] =
        [
            "start date", "service start date", "line start date", "element start date", "package start date", "date started", "start",
            "actual start date", "actual start",
            "provision start date", "event start date", "from date", "date from", "service start", "commenced", "commencement date",
            "planned start date", "effective from",
        ],
        ["end"] =
        [
            "end date", "service end date", "line end date", "element end date", "package end date", "date ended", "end", "actual end date",
            "provision end date",
            "event end date", "to date", "date to", "service end", "provision end", "ceased date", "closed date", "planned end date",
            "effective to", "termination date",
        ],
        ["died"] = ["date of death", "death date", "date died", "died on", "died", "dod", "deceased date", "date deceased"],
        ["ready_to_move"] =
        [
            "ready to move", "ready to move date", "date ready to move", "ready to move on", "move on date", "ready to move on date",
            "reablement end due",
            "date ready for long term care", "reablement goals met", "reablement completed date",
        ],
        ["assessed_hours"] =
        [
            "assessed hours", "eligible hours", "hours assessed", "support plan hours",
            "indicative hours",
            "assessed need hours", "required hours", "total assessed hours",
        ],
    }.ToFrozenDictionary(pair => pair.Key, pair => PhrasesOf(pair.Key, pair.Value), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Waiting = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["package"] =
        [
            "package id", "package ref", "package reference", "service line id", "line id", "referral id", "referral ref",
            "referral reference", "brokerage ref",
            "brokerage id", "request id", "request ref", "opportunity id", "package",
        ],
        ["requested"] =
        [
            "date requested", "request date", "requested date", "date referred", "referral date", "date of referral", "date received",
            "referral received",
            "date received by brokerage", "received date", "date sent to brokerage", "date to brokerage", "brokerage start date",
            "requested", "received", "date of request",
            "waiting since", "date added",
        ],
        ["provider_found"] =
        [
            "provider found", "date provider found", "date sourced", "sourced date", "date placed", "placed date", "offer accepted",
            "date offer accepted",
            "date accepted", "accepted date", "date brokered", "date allocated", "date awarded", "award date",
        ],
        ["first_visit"] = ["first visit", "first visit date", "date of first visit", "care start date", "actual start date",
            "package start date", "start date", "date started", "start of care"],
        ["waits_in"] =
        [
            "current location", "waiting location", "location", "where now", "waits in", "waiting in", "where waiting", "current setting",
            "setting", "current situation", "waiting where",
            "interim arrangement", "current arrangement", "where is the person now",
        ],
        ["outcome"] = ["outcome", "case outcome", "referral outcome", "brokerage outcome", "request outcome", "final outcome", "result"],
        ["closure_reason"] =
        [
            "closure reason", "reason closed", "reason for closure", "reason for closing", "close reason", "end reason", "reason ended",
            "reason for ending", "withdrawal reason", "reason withdrawn", "reason for withdrawal", "cancellation reason",
            "reason cancelled", "closing reason",
        ],
        ["closed"] =
        [
            "date closed", "closed date", "closure date", "date of closure", "case closed date", "date case closed", "closed on", "closed",
            "date completed", "completed date", "date ended", "end date", "outcome date", "date of outcome",
        ],
        ["withdrawn"] = ["date withdrawn", "withdrawn date", "withdrawal date", "date of withdrawal", "withdrawn on", "withdrawn",
            "date cancelled", "cancelled date", "cancellation date"],
        ["stage"] = ["stage", "brokerage stage", "brokerage status", "status", "current stage", "referral status", "request status"],
    }.ToFrozenDictionary(pair => pair.Key, pair => PhrasesOf(pair.Key, pair.Value), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Providers = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["id"] = ["provider name", "provider", "supplier name", "supplier", "organisation name", "agency", "agency name", "care provider",
            "company name", "name", "provider id", "provider code"],
        ["name"] = ["trading name", "provider trading name", "known as"],
        ["framework"] =
        [
            "on framework", "framework", "framework provider", "framework status", "framework member", "contract type", "contract",
            "framework or spot",
            "framework spot", "dps", "on dps", "approved list", "lot",
        ],
        ["hours_offered"] = ["hours offered", "capacity hours", "weekly capacity", "capacity hours per week", "max hours", "maximum hours",
            "total capacity", "hours capacity", "capacity", "hours per week", "weekly capacity hours"],
        ["accepting"] = ["accepting", "accepting packages", "accepting new packages", "accepting referrals",
            "open to referrals", "taking packages",
            "suspension status"],
        ["zones"] = ["zones", "zones covered", "areas covered", "zones served", "care zones", "coverage zones"],
    }.ToFrozenDictionary(pair => pair.Key, pair => PhrasesOf(pair.Key, pair.Value), StringComparer.Ordinal);

    /// <summary>The headers of a target, best first; empty if none is known.</summary>
    public static string[] For(ImportKind kind, string target)
    {
        if (kind == ImportKind.Providers)
        {
            return Providers[target];
        }

        if (SourceHeaders.For(kind, target) is { } own)
        {
            return own;
        }

        return kind == ImportKind.Waiting && Waiting.TryGetValue(target, out var waiting) ? waiting : Packages[target];
    }

    /// <summary>The words of a header, a pound sign among them.</summary>
    public static string WordsOf(string header)
    {
        var words = TidyText.Words(header.Replace("£", " gbp ", StringComparison.Ordinal));
        return words == "gbp" || words.StartsWith("gbp ", StringComparison.Ordinal) ? "cost" + words[3..] : words;
    }

    /// <summary>How well a header fits a target: 0 not at all, above 1,000 in every word.</summary>
    public static int Fit(ImportKind kind, ImportTarget target, string header)
    {
        if (header.Length == 0)
        {
            return 0;
        }

        var spelled = Spelled(header).Replace(" gbp", "", StringComparison.Ordinal);
        var heading = HasPeriod(target.Name) || target.Name == "rate" ? QuantityHeading.Of(header) : null;
        if (heading is not null && (heading.IsOfVisit || (target.Name == "rate" && heading.Period.IsSaid)))
        {
            return 0;
        }

        var words = HasPeriod(target.Name) ? PeriodWords.In(spelled).Rest : spelled;
        var isMoneyless = target.Name == "cost_week" && heading is { Period.IsSaid: false };
        var phrases = For(kind, target.Name);
        for (var i = 0; i < phrases.Length; i++)
        {
            if (!isMoneyless && string.Equals(phrases[i], words, StringComparison.Ordinal))
            {
                return 2_000 - i;
            }
        }

        if (IsElses(kind, target, header))
        {
            return 0;
        }

        var isQuantity = target.Name == "hours_week"
            ? heading is { Measure: not (null or QuantityMeasure.Cost), IsWhole: true }
            : target.Name == "cost_week" && heading is { Measure: QuantityMeasure.Cost, IsWhole: true, Period.IsSaid: true };
        return isQuantity ? 1_500 : isMoneyless ? 0 : InPart(phrases, words);
    }

    private static string[] PhrasesOf(string target, string[] phrases) => HasPeriod(target)
        ? [.. phrases.Select(phrase => PeriodWords.In(Spelled(phrase)).Rest).Distinct(StringComparer.Ordinal)]
        : Array.ConvertAll(phrases, Spelled);

    /// <summary>Whether the headings of a target may name a period.</summary>
    public static bool HasPeriod(string target) => target is "hours_week" or "cost_week" or "assessed_hours" or "hours_offered";

    private static int InPart(string[] phrases, string words)
    {
        var best = 0;
        foreach (var phrase in phrases)
        {
            if (phrase.Length > 4 && TidyText.HasPhrase(words, phrase))
            {
                best = Math.Max(best, 10 * phrase.Length - (words.Length - phrase.Length));
            }
        }

        return Math.Min(best, 1_000);
    }

    /// <summary>Spells usual abbreviations out: hrs, wk, no, qty, ref.</summary>
    internal static string Spelled(string words)
    {
        var parts = words.Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = parts[i] switch
            {
                "hrs" or "hr" or "hour" => "hours",
                "mins" or "min" or "minute" => "minutes",
                "wk" => "week",
                "wkly" => "weekly",
                "pw" => "per week",
                "qty" or "quant" => "quantity",
                "no" or "num" or "nr" => "number",
                "ref" => "reference",
                "svc" => "service",
                "prov" => "provider",
                "dt" => "date",
                var part => part,
            };
        }

        return string.Join(' ', parts);
    }

    /// <summary>
    /// A postcode of the provider is no place of the person, a worker's id no id of the person, an end of a review no end of the service.
    /// </summary>
    private static bool IsElses(ImportKind kind, ImportTarget target, string words)
    {
        if (kind is not (ImportKind.Packages or ImportKind.Waiting or ImportKind.Providers))
        {
            // These headers are short and alike, so only whole ones count.
            return true;
        }

        string[] others = target.Form switch
        {
            TargetForm.Place or TargetForm.Coordinate or TargetForm.Id =>
                ["provider", "supplier", "agency", "gp", "worker", "team", "office", "surgery", "hospital", "cqc", "contract", "invoice"],
            TargetForm.Date =>
                ["birth", "dob", "review", "assessment", "invoice", "payment", "reablement start", "last", "extract", "printed", "modified",
                "created"],
            TargetForm.Organisation => ["postcode", "phone", "email", "contact", "address", "type", "cqc"],
            TargetForm.Number => ["last", "actual", "delivered", "invoiced", "previous", "remaining", "variance", "cancelled", "missed"],
            TargetForm.Days => ["waiting", "since", "overdue", "elapsed", "birth"],
            _ => ["accommodation", "funding", "marital", "employment", "payment", "capacity", "legal", "review", "assessment",
                "immigration", "dols", "invoice", "billing", "report"],
        };
        foreach (var other in others)
        {
            if (TidyText.HasPhrase(words, other))
            {
                return !(target.Name == "ready_to_move") && !(kind == ImportKind.Packages && other == "contract");
            }
        }

        return false;
    }
}
