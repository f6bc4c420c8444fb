using System.Collections.Frozen;

namespace Zoning.Importing;

/// <summary>The headers of exports of call monitoring, rotas, invoices, price lists and population tables, best first.</summary>
internal static class SourceHeaders
{
    private static readonly FrozenDictionary<string, string[]> Visits = Spelled(new()
    {
        ["visit"] = ["visit id", "visit ref", "visit reference", "visit number", "call id", "call ref", "call number", "booking id",
            "booking ref", "appointment id", "schedule id", "event id"],
        ["carer"] = ["carer id", "carer ref", "carer number", "staff id", "staff number", "staff ref", "employee id", "employee number",
            "worker id", "care worker id", "carer code", "carer"],
        ["package"] = ["package id", "package ref", "package reference", "service line id", "line id", "service id", "purchase id",
            "care package line item id", "cpli id", "order number", "package"],
        ["date"] = ["visit date", "date of visit", "call date", "scheduled date", "planned date", "service date", "rota date", "shift date",
            "date of service", "delivery date", "actual date", "date"],
        ["week"] = ["week commencing", "week beginning", "week starting", "week start", "week start date", "w c", "wc", "w c date",
            "week of", "week", "week ending", "week end", "w e"],
        ["period_from"] = ["period from", "invoice period from", "period start", "period start date", "start of period", "invoice from",
            "service from", "billing period start", "billing period from", "from date", "date from", "from", "period begin"],
        ["period_to"] = ["period to", "invoice period to", "period end", "period end date", "end of period", "invoice to", "service to",
            "billing period end", "billing period to", "to date", "date to", "to"],
        ["days"] = ["days", "days of week", "day of week", "weekdays", "days of the week", "visit days", "day", "weekday"],
        ["planned_start"] = ["planned start", "planned start time", "scheduled start", "scheduled start time", "start planned",
            "planned time", "planned in", "rostered start", "booked start", "commissioned start", "planned arrival", "scheduled time",
            "visit time", "planned start date time", "scheduled start date time", "planned start datetime",
            "start time", "start", "time from"],
        ["planned_end"] = ["planned end", "planned end time", "scheduled end", "scheduled end time", "end planned", "planned out",
            "planned finish", "rostered end", "booked end", "commissioned end", "planned departure", "scheduled finish",
            "planned end date time", "scheduled end date time", "planned end datetime", "end time", "end", "finish time", "time to"],
        ["planned_minutes"] = ["planned duration", "planned minutes", "scheduled duration", "scheduled minutes", "planned length",
            "commissioned minutes", "planned duration minutes", "scheduled duration minutes", "planned visit minutes", "visit length",
            "visit minutes", "call length", "duration minutes", "minutes", "duration"],
        ["planned_hours"] = ["planned hours", "commissioned hours", "contracted hours", "ordered hours", "scheduled hours",
            "hours commissioned", "hours planned", "planned hours per week", "package hours"],
        ["actual_start"] = ["actual start", "actual start time", "clock in", "clock in time", "check in", "check in time", "log in",
            "logged in", "login time", "tag in", "time in", "arrival", "arrival time", "arrived",
            "actual in", "start actual", "actual arrival",
            "actual start date time", "actual start datetime", "actual time in"],
        ["actual_end"] = ["actual end", "actual end time", "clock out", "clock out time", "check out", "check out time", "log out",
            "logged out", "logout time", "tag out", "time out", "departure", "departure time", "left", "actual out", "end actual",
            "actual finish", "actual departure", "actual end date time", "actual end datetime", "actual time out"],
        ["delivered_minutes"] = ["actual duration", "actual minutes", "delivered minutes", "minutes delivered", "actual duration minutes",
            "duration actual", "actual visit minutes", "actual length", "delivered duration"],
        ["delivered_hours"] = ["delivered hours", "hours delivered", "actual hours", "invoiced hours", "hours invoiced", "billed hours",
            "hours billed", "hours claimed", "claimed hours", "charged hours", "hours charged", "total hours", "hours", "units", "quantity",
            "number of hours"],
        ["carers"] = ["carers planned", "planned carers", "carers required", "required carers", "number of carers", "carers",
            "number of carers planned", "carers scheduled", "handed", "single double", "double handed", "double up"],
        ["attended"] = ["carers attended", "attended carers", "carers actual", "actual carers",
            "carers delivered", "number of carers attended",
            "carers present"],
        ["visit_status"] =
            ["visit status", "call status", "visit outcome", "call outcome", "delivery status", "status", "outcome", "state"],
    });

    /// <summary>Where only what was made counts, a bare start is the actual one; in a plan it is the planned one.</summary>
    private static readonly FrozenDictionary<string, string[]> Bare = Spelled(new()
    {
        ["actual_start"] = ["start", "start time", "visit start", "time from"],
        ["actual_end"] = ["end", "end time", "visit end", "finish time", "time to"],
    });

    private static readonly FrozenDictionary<string, string[]> Tables = Spelled(new()
    {
        ["from"] = ["from", "from date", "date from", "effective from", "effective date", "valid from", "start date", "rate from",
            "rate start date", "applies from"],
        ["zone"] = ["zone", "zone code", "zone name", "care zone", "area", "area code", "area name",
            "locality", "patch", "ward", "ward code",
            "ward name", "lsoa", "lsoa code", "lsoa21cd", "lsoa11cd", "msoa", "msoa code", "msoa21cd", "geography code", "geography",
            "mnemonic", "lsoa code 2021", "lsoa code 2011", "msoa code 2021", "lower layer super output areas code"],
        ["rural"] = ["rural", "rural urban", "urban rural", "rural or urban", "urban or rural", "rural urban classification",
            "rural urban classification 2021", "rural urban classification 2011", "2021 rural urban classification",
            "2011 rural urban classification", "rural urban class", "rural urban flag", "urban rural flag",
            "ruc", "ruc21nm", "ruc21cd", "ruc21",
            "ruc11", "ruc11cd", "ruc11nm", "ruc 2021", "ruc 2011", "ruc name", "ruc code", "is rural", "rurality"],
        ["decile"] = ["decile", "imd decile", "imd 2025 decile", "imd 2019 decile", "imd decile 2025", "imd decile 2019", "imd2019 decile",
            "imd2025 decile", "imd dec", "deprivation decile", "imd", "index of multiple deprivation decile",
            "index of multiple deprivation imd decile", "index of multiple deprivation imd decile where 1 is most deprived 10 of lsoas",
            "index of multiple deprivation imd decile where 1 is most deprived", "decile of deprivation",
            "national decile", "idaopi decile",
            "income deprivation affecting older people idaopi decile where 1 is most deprived 10 of lsoas"],
        ["living_alone"] =
            ["living alone", "lives alone", "live alone", "people living alone", "living alone 65", "living alone 65 and over",
            "older people living alone", "aged 65 and over living alone", "people 65 living alone", "people aged 65 and over living alone",
            "65 living alone", "one person households 65", "one person household 65", "one person households aged 65 and over",
            "one person household aged 65 and over", "one person household aged 66 years and over", "one person household aged 66 and over",
            "one person households aged 66 and over", "pensioners living alone", "lone pensioners", "single pensioner households",
            "percent living alone", "percentage living alone", "percent one person households 65", "percentage of one person households 65",
            "proportion living alone", "share living alone"],
        ["day_type"] = ["day type", "day", "rate type", "days", "type of day"],
        ["rate"] = ["hourly rate", "rate per hour", "hourly price", "price per hour", "hourly cost", "cost per hour", "rate", "unit rate",
            "contract rate", "fee per hour", "hourly fee"],
        ["visit_minutes"] = ["visit minutes", "visit length", "call length", "visit duration", "duration minutes", "minutes", "duration"],
        ["age_band"] = ["age band", "age group", "age", "age range", "ages", "band"],
        ["people"] = ["people", "population", "persons", "count", "number of people", "residents", "value", "observation", "obs value"],
        ["year"] = ["year", "mid year", "date", "reference year", "projection year"],
        ["all"] = ["all", "all ages", "total", "total population", "all people", "population all ages", "all persons"],
        ["18-64"] = ["18 64", "aged 18 64", "18 to 64", "aged 18 to 64", "people 18 64"],
        ["65+"] = ["65", "65 and over", "aged 65 and over", "65 plus", "people 65", "pop 65", "population 65", "over 65", "65 over"],
        ["65-74"] = ["65 74", "aged 65 74", "65 to 74", "aged 65 to 74"],
        ["75-84"] = ["75 84", "aged 75 84", "75 to 84", "aged 75 to 84"],
        ["consent"] = ["consent", "consent to move", "consent to change", "consents to move", "agrees to move", "agrees to change"],
        ["tolerance_minutes"] = ["tolerance minutes", "tolerance", "time tolerance", "flexibility minutes"],
        ["guarded"] = ["guarded", "do not move", "protected"],
        ["last_moved"] = ["last moved", "last provider change", "date of last move", "last change of provider", "provider changed"],
        ["priority"] = ["priority", "placement priority", "priority level"],
        ["wage"] = ["wage", "hourly wage", "carer wage", "pay rate", "pay per hour", "hourly pay"],
        ["on_costs"] = ["on costs", "oncosts", "employer on costs", "on cost"],
        ["pence_a_mile"] = ["pence a mile", "pence per mile", "mileage rate", "mileage pence"],
        ["overhead"] = ["overhead", "overheads", "running costs", "overhead share"],
        ["margin"] = ["margin", "profit", "surplus", "margin share"],
        ["85+"] = ["85", "85 and over", "aged 85 and over", "85 plus", "people 85", "pop 85", "population 85", "over 85"],
    });

    /// <summary>
    /// The headers of a target of these kinds; null if the target is of service lines too and has the same headers there.
    /// </summary>
    public static string[]? For(ImportKind kind, string target) => kind switch
    {
        ImportKind.Monitoring when target is "planned_start" or "planned_end" =>
            [.. Visits[target].Except(Bare["actual" + target[7..]], StringComparer.Ordinal)],
        ImportKind.Monitoring when Bare.TryGetValue(target, out var bare) => [.. Visits[target], .. bare],
        ImportKind.Actuals or ImportKind.Visits or ImportKind.Rounds or ImportKind.Monitoring => Visits.GetValueOrDefault(target),
        ImportKind.Moves when target == "package" => Visits[target],
        ImportKind.Rates or ImportKind.Population or ImportKind.ZoneFacts or ImportKind.Moves or ImportKind.ProviderCosts =>
            Tables.GetValueOrDefault(target),
        _ => null,
    };

    private static FrozenDictionary<string, string[]> Spelled(Dictionary<string, string[]> headers) => headers
        .ToFrozenDictionary(pair => pair.Key, pair => Array.ConvertAll(pair.Value, HeaderWords.Spelled), StringComparer.Ordinal);
}
