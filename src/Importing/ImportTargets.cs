using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>What kind of cells a target column takes.</summary>
internal enum TargetForm
{
    Id,
    Place,
    Number,
    Date,
    Choice,
    Organisation,
    Coordinate,
    Days,
    Time,
    Text,
}

/// <summary>One column an import can fill or use, and the meanings its words may have.</summary>
internal sealed record ImportTarget(string Name, TargetForm Form)
{
    /// <summary>The meanings a word may have; empty if words aren't mapped, or mean what a person writes.</summary>
    public ImmutableArray<string> Meanings { get; init; } = [];

    /// <summary>Whether the map may give words a meaning: one of a choice, or another spelling of an organisation's name.</summary>
    public bool TakesWords => !Meanings.IsEmpty || Form == TargetForm.Organisation;

    /// <summary>Whether a meaning is one that a word may have.</summary>
    public bool Allows(string meaning) =>
        meaning == ImportTargets.LeaveOut
            || (Meanings.IsEmpty ? ProviderSlug.Of(meaning, synthetic: false).Length > 0 : Meanings.Contains(meaning));
}

/// <summary>The target columns of each kind of import.</summary>
internal static class ImportTargets
{
    public const string LeaveOut = "leave-out";

    /// <summary>Before a meaning of a service's word that is a status, such as <c>status:reablement</c>.</summary>
    public const string StatusMark = "status:";

    /// <summary>The meaning of a word of a service that says nothing about the kind of care.</summary>
    public const string Any = "any";

    private static readonly ImmutableArray<string> Ages = ["18-64", "65-74", "75-84", "85+", "65+"];
    private static readonly ImmutableArray<string> CarerCounts = ["1", "2", "3", "4"];

    private static readonly ImmutableArray<string> Statuses =
        ["active", "reablement", "paused", "waiting", "not-listed", "ended", "direct-payment", "self-funded", "chc"];

    /// <summary>A word of a service says a kind of care, or a status that it stands for.</summary>
    private static readonly ImmutableArray<string> Services =
        ["home-care", "live-in", "nights", "day", "other", Any, .. Statuses.Select(status => StatusMark + status)];

    private static readonly ImmutableArray<ImportTarget> Quantity =
    [
        new("hours_week", TargetForm.Number),
        new("unit", TargetForm.Choice) { Meanings = [.. QuantityUnits.Words] },
        new("period", TargetForm.Choice) { Meanings = [.. QuantityUnits.Periods] },
        new("days_week", TargetForm.Days),
        new("visit_minutes", TargetForm.Number),
        new("cost_week", TargetForm.Number),
        new("unit_cost", TargetForm.Number),
        new("rate", TargetForm.Number),
        new("carers", TargetForm.Choice) { Meanings = CarerCounts },
    ];

    private static readonly ImmutableArray<ImportTarget> Position =
    [
        new("place", TargetForm.Place),
        new("easting", TargetForm.Coordinate),
        new("northing", TargetForm.Coordinate),
        new("longitude", TargetForm.Coordinate),
        new("latitude", TargetForm.Coordinate),
    ];

    private static readonly ImmutableArray<ImportTarget> Packages =
    [
        new("id", TargetForm.Id),
        new("person", TargetForm.Id),
        .. Position,
        .. Quantity,
        new("provider", TargetForm.Organisation),
        new("status", TargetForm.Choice) { Meanings = Statuses },
        new("service_type", TargetForm.Choice) { Meanings = Services },
        new("service_group", TargetForm.Choice) { Meanings = Services },
        new("age_band", TargetForm.Choice) { Meanings = Ages },
        new("age", TargetForm.Number),
        new("start", TargetForm.Date),
        new("end", TargetForm.Date),
        new("died", TargetForm.Date),
        new("ready_to_move", TargetForm.Date),
        new("assessed_hours", TargetForm.Number),
    ];

    private static readonly ImmutableArray<ImportTarget> Waiting =
    [
        new("package", TargetForm.Id),
        new("person", TargetForm.Id),
        .. Position,
        .. Quantity,
        new("requested", TargetForm.Date),
        new("provider_found", TargetForm.Date),
        new("first_visit", TargetForm.Date),
        new("waits_in", TargetForm.Choice)
        {
            Meanings =
            [
                "home", "hospital", "reablement", "interim-bed", "temporary-residential", "off-framework", "part-package",
            ],
        },
        new("stage", TargetForm.Choice)
        {
            Meanings = ["assessed", "with-brokerage", "offered", "provider-found", "withdrawn", "died", "placed", "closed"],
        },
        new("outcome", TargetForm.Choice) { Meanings = [.. EndedWords.Meanings] },
        new("closure_reason", TargetForm.Choice) { Meanings = [.. EndedWords.Meanings] },
        new("closed", TargetForm.Date),
        new("withdrawn", TargetForm.Date),
        new("died", TargetForm.Date),
    ];

    private static readonly ImmutableArray<ImportTarget> Providers =
    [
        new("id", TargetForm.Organisation),
        new("name", TargetForm.Organisation),
        new("framework", TargetForm.Choice) { Meanings = ["yes", "no"] },
        new("hours_offered", TargetForm.Number),
        new("accepting", TargetForm.Choice) { Meanings = ["yes", "limited", "suspended"] },
        new("zones", TargetForm.Text),
    ];

    private static readonly ImmutableArray<ImportTarget> Referrals = EventTargets.Referrals(Position, Quantity, Services);

    public static ImmutableArray<ImportTarget> For(ImportKind kind) => kind switch
    {
        ImportKind.Packages => Packages,
        ImportKind.Waiting => Waiting,
        ImportKind.Actuals => SourceTargets.Actuals,
        ImportKind.Visits => SourceTargets.Visits,
        ImportKind.Rounds => SourceTargets.Rounds,
        ImportKind.Rates => SourceTargets.Rates,
        ImportKind.Population => SourceTargets.Population,
        ImportKind.ZoneFacts => SourceTargets.ZoneFacts,
        ImportKind.Monitoring => SourceTargets.Monitoring,
        ImportKind.Moves => SourceTargets.Moves,
        ImportKind.ProviderCosts => SourceTargets.ProviderCosts,
        ImportKind.Referrals => Referrals,
        ImportKind.Reviews => EventTargets.Reviews,
        _ => Providers,
    };

    /// <summary>Whether rows are about people, so that ids become pseudonyms.</summary>
    public static bool HasPeople(ImportKind kind) =>
        kind is not (ImportKind.Providers or ImportKind.Rates or ImportKind.Population or ImportKind.ZoneFacts or ImportKind.ProviderCosts);

    /// <summary>Whether a quantity of hours a week is read in the units that the map says.</summary>
    public static bool HasQuantity(ImportKind kind) => kind is ImportKind.Packages or ImportKind.Waiting or ImportKind.Referrals;

    /// <summary>Whether rows are events of client level data, which the rules of the map join.</summary>
    public static bool HasEvents(ImportKind kind) => kind is ImportKind.Referrals or ImportKind.Reviews;

    /// <summary>Whether rows have hours that are added up.</summary>
    public static bool HasHours(ImportKind kind) => HasQuantity(kind) || kind == ImportKind.Actuals;

    /// <summary>The file of the county folder that a kind becomes.</summary>
    public static string FileOf(ImportKind kind) => kind switch
    {
        ImportKind.Packages => "services.csv",
        ImportKind.Monitoring => MonitoringFile.InFolder,
        _ => WordOf(kind) + ".csv",
    };

    public static ImportTarget? Find(ImportKind kind, string name)
    {
        foreach (var target in For(kind))
        {
            if (string.Equals(target.Name, name, StringComparison.Ordinal))
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>
    /// The columns of numbers besides the quantity that have a unit of their own in the map; what they count if it says nothing is
    /// <see cref="QuantityUnit.Hours"/>, of <c>visit_minutes</c> minutes.
    /// </summary>
    public static ImmutableArray<string> WithUnit { get; } = ["cost_week", "assessed_hours", "hours_offered", "visit_minutes"];

    /// <summary>The name of a kind in maps and on the command line.</summary>
    public static string WordOf(ImportKind kind) => kind switch
    {
        ImportKind.Packages => "packages",
        ImportKind.Waiting => "waiting",
        ImportKind.Actuals => "actuals",
        ImportKind.Visits => "visits",
        ImportKind.Rounds => "rounds",
        ImportKind.Rates => "rates",
        ImportKind.Population => "population",
        ImportKind.ZoneFacts => "zone-facts",
        ImportKind.Monitoring => "monitoring",
        ImportKind.Moves => "moves",
        ImportKind.ProviderCosts => "provider-costs",
        ImportKind.Referrals => "referrals",
        ImportKind.Reviews => "reviews",
        _ => "providers",
    };
}
