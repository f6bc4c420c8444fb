using System.Collections.Immutable;

namespace Zoning.Samples;

/// <summary>The maps that tame the ugly extract: what the guess says, read through and corrected by a person.</summary>
internal static class UglyMaps
{
    public static ImportMap Services { get; } = new()
    {
        Kind = ImportKind.Packages,
        Encoding = TextEncoding.Windows1252,
        HeaderRow = 4,
        Synthetic = true,
        Columns = Columns(
            "person=Person Ref", "place=Post Code", "service_type=Element", "status=Line Status", "provider=Supplier", "hours_week=Qty",
            "unit=UOM",
            "visit_minutes=Visit Length", "cost_week=Weekly Price", "rate=Rate", "carers=No. of Carers", "start=From Date", "end=To Date",
            "ready_to_move=Ready to Move On", "assessed_hours=Assessed Hrs", "age=Age"),
        Defaults = Columns("carers=1"),
        Values = Words(
            ("status",
                [
                    "active=active", "live=active", "in place=active", "reablement=reablement", "suspended=paused",
                    "on hold - hospital=paused",
                    "awaiting provider=waiting", "unallocated=waiting", "with brokerage=waiting", "ended=ended", "ceased=ended",
                    "closed=ended",
                    "direct payment=direct-payment", "dp=direct-payment", "self funder=self-funded", "full cost=self-funded", "chc=chc",
                    "nhs chc=chc",
                    "nothing offered=not-listed",
                ]),
            ("service_type", ["domiciliary care=home-care", "reablement=status:reablement", "waking night=nights",
                "day opportunities=day"]),
            ("unit", ["hours=hours", "hrs=hours", "minutes=minutes", "30 min visits=30-minutes", "weekly=cost"]),
            ("carers", ["single=1", "1=1", "double=2", "2=2", "dh=2"])),
    };

    public static ImportMap Waits { get; } = new()
    {
        Kind = ImportKind.Waiting,
        Delimiter = ';',
        Synthetic = true,
        Columns = Columns(
            "person=Client Ref", "requested=Referral Received", "provider_found=Sourced Date", "first_visit=First Visit Date",
            "waits_in=Where Now",
            "stage=Stage", "hours_week=Hrs Required", "place=P/Code"),
        Values = Words(
            ("waits_in",
                [
                    "own home - no care=home", "hospital ward=hospital", "community hospital=hospital", "reablement=reablement",
                    "interim bed=interim-bed",
                    "care home (temporary)=temporary-residential", "spot provider=off-framework", "part package in place=part-package",
                ]),
            ("stage", ["assessment complete=assessed", "with brokerage=with-brokerage", "out to providers=offered",
                "sourced=provider-found"])),
    };

    public static ImportMap Providers { get; } = new()
    {
        Kind = ImportKind.Providers,
        Delimiter = '\t',
        Synthetic = true,
        Columns = Columns("id=Provider Name", "framework=Framework?", "hours_offered=Max weekly hrs"),
        Values = Words(("framework", ["framework 2024=yes", "spot=no"])),
    };

    public static ImportMap Referrals { get; } = new()
    {
        Kind = ImportKind.Referrals,
        HeaderRow = 3,
        Synthetic = true,
        Columns = Columns(
            [
                .. Events, "event_outcome=Event Outcome", "route=Request: Route of Access", "service_type=Service Type",
                "service_group=Service Component",
                "delivery=Delivery Mechanism", "funding=Client Funding Status", "place=Postcode", "hours_week=Planned units per week",
                "unit=Cost Frequency (Unit Type)", "unit_cost=Unit Cost", "provider=Provider CQC Location Name", "died=Date of Death",
            ]),
        Values = Words(
            Types, Clients,
            ("event_outcome",
                [
                    "progress to assessment=progress", "progress to support planning / services=progress",
                    "progress to support planning or services=progress", "nfa - information & advice / signposting only=advice",
                ]),
            ("route",
                [
                    "discharge from hospital=hospital", "diversion from hospital services=ed", "community / other route=community",
                    "community or other route=community", "self-funder with depleted funds=self", "planned entry (transition)=community",
                ]),
            ("service_type", ["long term support: community=home-care", "short term support: st-max=status:reablement"]),
            ("service_group",
                ["home support=home-care", "reablement=status:reablement", "direct payment=status:direct-payment", "equipment=other"]),
            ("delivery", ["cassr commissioned support=managed", "direct payment=direct-payment"]),
            ("funding", ["local authority=council", "100% nhs funded care=chc"]),
            ("unit", ["hourly=hours"])),
    };

    public static ImportMap Reviews { get; } = new()
    {
        Kind = ImportKind.Reviews,
        HeaderRow = 3,
        Synthetic = true,
        Columns = Columns([.. Events, "review_outcome=Event Outcome", "review_reason=Review Reason"]),
        Values = Words(
            Types, Clients,
            ("review_reason",
                [
                    "planned=planned", "unplanned - hospital (planned and unplanned)=unplanned",
                    "unplanned - change in unpaid carer=unplanned",
                ]),
            ("review_outcome",
                [
                    "no change in package=none", "continuation of support or services=none", "progress to support planning / services=any",
                    "nfa - support ended: other reason=ended",
                ])),
    };

    private static string[] Events =>
    [
        "event=Event Reference", "person=LA Person Unique Identifier", "event_type=Event Type", "client_type=Client Type",
        "start=Event Start Date",
        "end=Event End Date", "reported=Reporting Period End Date",
    ];

    private static (string Target, string[] Pairs) Types =>
        ("event_type", ["request=request", "assessment=assessment", "service=service", "review=review"]);

    private static (string Target, string[] Pairs) Clients => ("client_type", ["service user=person", "carer=leave-out"]);

    private static ImmutableSortedDictionary<string, string> Columns(params string[] pairs) =>
        ImportMap.Empty<string>().AddRange(pairs.Select(pair => KeyValuePair.Create(pair[..Cut(pair)], pair[(Cut(pair) + 1)..])));

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string,
    string?>> Words(params (string Target, string[] Pairs)[] targets) =>
        ImportMap.Empty<ImmutableSortedDictionary<string, string?>>().AddRange(targets.Select(target => KeyValuePair.Create(
            target.Target,
            ImportMap.NoWords.AddRange(
                target.Pairs.Select(pair => KeyValuePair.Create(pair[..Cut(pair)], (string?)pair[(Cut(pair) + 1)..]))))));

    private static int Cut(string pair) => pair.IndexOf('=', StringComparison.Ordinal);
}
