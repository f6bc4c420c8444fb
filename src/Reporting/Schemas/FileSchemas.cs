using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>The shapes of all CSV, JSON and GeoJSON files that runs, forecasts, rounds and comparisons write.</summary>
internal static class FileSchemas
{
    private const string Figures =
        "area_kind area provider time_of_day measure status value:number low:number high:number unit origin:origin "
        + "shown:shown level:level synthetic:truth";

    private const string Weeks =
        "date:date measure area_kind area week:date seen:number mean:number median:number lo80:number hi80:number "
        + "lo95:number hi95:number unit method shown:shown "
        + "level:level synthetic:truth";

    /// <summary>The name of the file of packages against areas like each.</summary>
    internal const string NeedName = "need.csv";

    internal static FileSchema Need { get; } = FileSchema.Table(
        NeedName,
        "date:date area name packages:figure:packages expected:number:packages range_low:whole:packages range_high:whole:packages "
        + "against_like:figure:% in_words level:level synthetic:truth");

    /// <summary>The name of the file of what swaps change by area.</summary>
    internal const string SwapZonesName = "swap-zones.csv";

    internal static FileSchema SwapZones { get; } = FileSchema.Table(
        SwapZonesName,
        "date:date area_kind area zones measure status value:number low:number high:number unit origin:origin shown:shown level:level "
        + "synthetic:truth why");

    /// <summary>The name of the file of a followed programme's figures by day.</summary>
    internal const string TrackName = "track.csv";

    internal static FileSchema Track { get; } = FileSchema.Table(
        TrackName,
        "date:date area_kind area zones provider measure value:number low:number high:number unit origin:origin shown:shown level:level "
        + "synthetic:truth why");

    /// <summary>The name of the file of plans beside what came of them.</summary>
    internal const string TrackPlansName = "track-plans.csv";

    internal static FileSchema TrackPlans { get; } = FileSchema.Table(
        TrackPlansName,
        "action zones provider measure start:date planned_end:date planned_effect:number from:date to:date planned_so_far:number "
        + "low:number "
        + "high:number unit state why level:level synthetic:truth");

    /// <summary>The name of the file of areas begun beside areas not yet begun.</summary>
    internal const string TrackAreasName = "track-areas.csv";

    internal static FileSchema TrackAreas { get; } = FileSchema.Table(
        TrackAreasName,
        "measure from:date to:date areas_begun:whole areas_not_yet:whole areas_left_out:whole change_begun:number change_not_yet:number "
        + "difference:number low:number high:number unit level:level synthetic:truth");

    /// <summary>The name of the file of a cost-benefit account by line and year.</summary>
    internal const string BenefitsName = "cost-benefit.csv";

    internal static FileSchema Benefits { get; } = FileSchema.Table(
        BenefitsName, "name kind party basis year:whole central:number low:number high:number today:number discount_rate:number unit");
    /// <summary>The name of the file of a scenario's figures, before and after.</summary>
    internal const string OutcomeName = "outcome.csv";

    internal static FileSchema Outcome { get; } = FileSchema.Table(
        OutcomeName,
        "week:whole date:date area_kind area measure status before:number after:number change:number low:number high:number unit "
        + "origin:origin "
        + "shown:shown level:level synthetic:truth why");

    /// <summary>The name of the file of what each lever adds.</summary>
    internal const string AttributionName = "attribution.csv";

    internal static FileSchema Attribution { get; } = FileSchema.Table(
        AttributionName,
        "week:whole step:whole lever measure status by_sequence:number by_shapley:number error:number unit level:level synthetic:truth");

    /// <summary>The name of the file of a scenario's weeks.</summary>
    internal const string PathName = "path.csv";

    internal static FileSchema Path { get; } = FileSchema.Table(
        PathName,
        "week:whole date:date need_hours:number:client_hours_a_week met_hours:number:client_hours_a_week "
        + "waiting_hours:number:client_hours_a_week level:level synthetic:truth");

    /// <summary>The name of the file of a sweep of scenarios.</summary>
    internal const string SweepName = "sweep.csv";

    internal static FileSchema Sweep { get; } = FileSchema.Table(
        SweepName,
        "point:whole scenario seed:whole week:whole measure status before:number after:number change:number low:number high:number unit "
        + "level:level synthetic:truth");

    /// <summary>The name of the file of a flow: the county, whole and week by week.</summary>
    internal const string FlowName = "flow.csv";

    /// <summary>The name of the file of a flow by zone.</summary>
    internal const string FlowZonesName = "flow-zones.csv";

    /// <summary>The name of the file of times to place.</summary>
    internal const string FlowTimesName = "flow-times.csv";

    /// <summary>The name of the file of what a flow starts from.</summary>
    internal const string FlowSourcesName = "flow-sources.csv";

    /// <summary>The name of the file of ways of offering packages.</summary>
    internal const string PoliciesName = "policies.csv";

    /// <summary>The name of the file of providers by way of offering.</summary>
    internal const string PolicyProvidersName = "restricted/policy-providers.csv";

    private const string FlowColumns =
        "date:date policy area_kind area week:whole week_ends:date measure mean:number mean_lo95:number mean_hi95:number median:number "
        + "lo80:number hi80:number lo95:number hi95:number formula:number unit shown:shown level:level synthetic:truth why";

    internal static FileSchema Flow { get; } = FileSchema.Table(FlowName, FlowColumns);

    internal static FileSchema FlowZones { get; } = FileSchema.Table(FlowZonesName, FlowColumns);

    internal static FileSchema FlowTimes { get; } = FileSchema.Table(
        FlowTimesName,
        "date:date policy within_hours:number:hours mean:number mean_lo95:number mean_hi95:number unit shown:shown level:level "
            + "synthetic:truth");

    internal static FileSchema FlowSources { get; } = FileSchema.Table(
        FlowSourcesName, "key name value:number unit mark source level:level synthetic:truth");

    internal static FileSchema Policies { get; } = FileSchema.Table(
        PoliciesName,
        "date:date policy weeks:whole:weeks measure mean:number mean_lo95:number mean_hi95:number less_than less:number less_lo95:number "
        + "less_hi95:number unit shown:shown level:level synthetic:truth why");

    internal static FileSchema PolicyProviders { get; } = FileSchema.Table(
        PolicyProvidersName,
        "level:level policy provider on_framework:truth takes_packages:truth capacity_hours:number:client_hours_a_week "
        + "rate:number:pounds_an_hour hours_today:number:client_hours_a_week hours_at_end:number:client_hours_a_week "
        + "mean_lo95:number:client_hours_a_week mean_hi95:number:client_hours_a_week synthetic:truth");

    /// <summary>The name of the file of the measures of the return.</summary>
    internal const string ReturnMeasuresName = "return-measures.csv";

    /// <summary>The name of the file of demand and room by pathway and month.</summary>
    internal const string ReturnMonthsName = "return-months.csv";

    internal static FileSchema ReturnMeasures { get; } = FileSchema.Table(
        ReturnMeasuresName,
        "date:date metric label period from:date to:date band numerator:figure denominator:figure value:number low95:number "
        + "high95:number unit "
        + "target:number better on_track source remark challenges achievements support note level:level synthetic:truth");

    internal static FileSchema ReturnMonths { get; } = FileSchema.Table(
        ReturnMonthsName,
        "month:date setting pathway label demand_people:figure:people places:number:places room_people:number:people "
        + "surplus_people:number:people "
        + "referral_to_start_median_days:figure:days level:level synthetic:truth");

    internal static FileSchema Summary { get; } = FileSchema.Json("summary.json");

    internal static FileSchema Assumptions { get; } = FileSchema.Json("assumptions.json");

    internal static FileSchema Release { get; } = FileSchema.Json(ReleaseFile.Name);

    internal static FileSchema DataPackage { get; } = FileSchema.Json("datapackage.json");

    internal static FileSchema Zones { get; } = FileSchema.Json("zones.geojson");

    internal static FileSchema Points { get; } = FileSchema.Json("restricted/points.geojson");

    internal static FileSchema Rounds { get; } = FileSchema.Json("restricted/rounds.geojson");

    internal static FileSchema AllFigures { get; } = FileSchema.Table("all-figures.csv", "date:date " + Figures + " why adds_up:truth");

    internal static FileSchema Tables { get; } = FileSchema.Table("tables.csv", "date:date " + Figures + " why adds_up:truth", version: 3);

    /// <summary>The tables.csv of runs before all-figures.csv: every figure, as all-figures.csv has them now.</summary>
    internal static FileSchema EarlierTables { get; } = FileSchema.Table("tables.csv", "date:date " + Figures + " why", version: 2);

    /// <summary>Every shape, by the file's name.</summary>
    internal static ImmutableSortedDictionary<string, FileSchema> All { get; } = new[]
    {
        Summary, Assumptions, Release, DataPackage, Zones, Points, Rounds, AllFigures, Tables,
        FileSchema.Table("waiting.csv", "date:date " + Figures + " why adds_up:truth", version: 3),
        Need, SwapZones, Outcome, Attribution, Path, Sweep, Flow, FlowZones, FlowTimes, FlowSources, Policies, PolicyProviders,
        ReturnMeasures, ReturnMonths, Track, TrackPlans, TrackAreas, Benefits,
        LedgerColumns.Schema("ledger.csv"), LedgerColumns.Schema("ledger-status.csv"), LedgerColumns.Schema("ledger-market.csv"),
        FileSchema.Table(
            "comparison.csv",
            "date_before:date date_after:date area_kind area provider time_of_day measure status before:number after:number "
            + "difference:number low:number high:number unit "
            + "shown:shown scope level:level synthetic:truth adds_up:truth",
            version: 3),
        FileSchema.Table("forecast.csv", Weeks),
        FileSchema.Table("gap.csv", Weeks),
        FileSchema.Table(
            "capacity.csv",
            "date:date what name value:number low:number high:number unit from source assumed:truth providers:whole "
            + "level:level synthetic:truth"),
        FileSchema.Table(
            "pathways.csv",
            "month:date pathway label expected:truth referrals_people:figure:people referrals_lo80:figure:people "
            + "referrals_hi80:figure:people planned_capacity_packages:figure:packages "
            + "spot_capacity_packages:figure:packages surplus_without_spot:figure:packages surplus_with_spot:figure:packages "
            + "stay_median_days:figure:days "
            + "referral_to_start_median_days:figure:days level:level synthetic:truth"),
        FileSchema.Table("outlook.csv",
            "year:whole rates client_hours_week:number:client_hours_a_week base_year:whole what_it_is level:level synthetic:truth"),
        FileSchema.Table(
            "movement.csv",
            "date:date stock week:date opening:number starts:number ends:number changes:number closing:number "
            + "incomplete:truth unit level:level synthetic:truth"),
        FileSchema.Table(
            "back-test.csv", "date:date measure area model part weeks_ahead:whole:weeks error:number unit level:level synthetic:truth"),
        FileSchema.Table(
            "rounds-summary.csv",
            "date:date rounds_of area_kind area provider hour measure status value:number low:number high:number unit "
            + "origin:origin shown:shown level:level synthetic:truth repeatable:truth"),
        FileSchema.Table("findings.csv", "code kind file line:whole id what advice"),
        FileSchema.Table(
            "control-totals.csv",
            "file rows_read:whole rows_used:whole rows_aside:whole hours_read:number:client_hours_a_week "
            + "hours_used:number:client_hours_a_week hours_aside:number:client_hours_a_week"),
        FileSchema.Table(
            "restricted/packages.csv",
            "level:level package person zone precision provider status client_hours:number:client_hours_a_week "
            + "carer_hours:number:carer_hours_a_week synthetic:truth"),
        FileSchema.Table(
            "restricted/waiting-list.csv",
            "level:level package person zone waits_in stage requested:date days:whole:days "
            + "unmet_hours:number:client_hours_a_week wanted_hours:number:client_hours_a_week synthetic:truth"),
        FileSchema.Table(
            "restricted/capacity-providers.csv",
            "level:level provider rung hours_week:number:client_hours_a_week paid_hours_week:number:paid_hours_a_week "
            + "council_share_percent:number:% share_known:truth carers_at_once:number:carers "
            + "declared_hours_week:number:client_hours_a_week spare_hours_week:number:client_hours_a_week "
            + "delivered_hours_week:number:client_hours_a_week "
            + "sustained_hours_week:number:client_hours_a_week commissioned_hours_week:number:client_hours_a_week "
            + "carers:number:carers carers_counted:truth synthetic:truth"),
        FileSchema.Table(
            "restricted/rounds.csv",
            "level:level provider carer carer_made:truth day stop:whole package time_of_day arrives:clock starts:clock "
            + "ends:clock travel_minutes:number:minutes today_carer "
            + "today_starts:clock inferred:truth synthetic:truth repeatable:truth",
            version: 2),
        FileSchema.Table("restricted/reasons.csv",
            "level:level provider visit time_critical:truth reason because would_be_placed_by or_by carers_at_once:whole synthetic:truth "
            + "repeatable:truth",
            version: 2),
        FileSchema.Table(
            PhoneList.File,
            "level:level provider package day time_of_day carer_at_once:whole old_carer old_start:clock new_carer new_start:clock "
            + "what reason "
            + "synthetic:truth repeatable:truth"),
        FileSchema.Table(
            SlotsFile.File,
            "level:level package visit:whole day time_of_day start:clock within_its_window:truth provider carers "
            + "added_travel_minutes:number:minutes synthetic:truth"),
        FileSchema.Table("continuity.csv", "what figure shown:shown unit level:level synthetic:truth"),
        FileSchema.Table(
            ContinuityFiles.People,
            "level:level person visits_a_week:whole carers_in_28_days:whole:carers usual_carer_percent:number:% coc:number "
                + "synthetic:truth"),
        FileSchema.Table("restricted/broken-today.csv",
            "level:level provider carer visit rule what day starts:clock minutes:number:minutes counts_as_minutes:number:minutes "
            + "in_words synthetic:truth", version: 2),
        FileSchema.Table(
            "restricted/not-compared.csv", "level:level provider visit day why today_carer today_starts:clock synthetic:truth"),
    }.ToImmutableSortedDictionary(schema => schema.File, schema => schema, StringComparer.Ordinal);
}
