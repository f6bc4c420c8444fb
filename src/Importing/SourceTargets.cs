using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>The target columns of visits, rotas, invoices, rates, populations and facts of zones.</summary>
internal static class SourceTargets
{
    private static readonly ImmutableArray<ImportTarget> Who =
    [
        new("package", TargetForm.Id),
        new("person", TargetForm.Id),
        new("provider", TargetForm.Organisation),
    ];

    private static readonly ImmutableArray<ImportTarget> Plan =
    [
        new("date", TargetForm.Date),
        new("planned_start", TargetForm.Time),
        new("planned_end", TargetForm.Time),
        new("planned_minutes", TargetForm.Number),
        new("planned_hours", TargetForm.Number),
        new("carers", TargetForm.Choice) { Meanings = ["1", "2", "3", "4"] },
        new("visit_status", TargetForm.Choice) { Meanings = [.. VisitOutcomes.Meanings] },
    ];

    /// <summary>Electronic call monitoring, weekly records, invoices.</summary>
    public static ImmutableArray<ImportTarget> Actuals { get; } =
    [
        new("visit", TargetForm.Id),
        .. Who,
        new("week", TargetForm.Date),
        new("period_from", TargetForm.Date),
        new("period_to", TargetForm.Date),
        .. Plan,
        new("actual_start", TargetForm.Time),
        new("actual_end", TargetForm.Time),
        new("delivered_minutes", TargetForm.Number),
        new("delivered_hours", TargetForm.Number),
        new("attended", TargetForm.Number),
    ];

    /// <summary>Electronic call monitoring by carer, to learn from.</summary>
    public static ImmutableArray<ImportTarget> Monitoring { get; } =
    [
        new("carer", TargetForm.Id),
        .. Who,
        .. Plan.Where(target => target.Name != "carers"),
        new("actual_start", TargetForm.Time),
        new("actual_end", TargetForm.Time),
    ];

    /// <summary>Planned visits.</summary>
    public static ImmutableArray<ImportTarget> Visits { get; } = [.. Who, new("days", TargetForm.Text), .. Plan];

    /// <summary>A rota.</summary>
    public static ImmutableArray<ImportTarget> Rounds { get; } =
        [new("carer", TargetForm.Id), .. Who, new("days", TargetForm.Text), .. Plan];

    /// <summary>Providers' rates.</summary>
    public static ImmutableArray<ImportTarget> Rates { get; } =
    [
        new("provider", TargetForm.Organisation),
        new("from", TargetForm.Date),
        new("zone", TargetForm.Organisation),
        new("visit_minutes", TargetForm.Number),
        new("day_type", TargetForm.Choice) { Meanings = ["weekday", "weekend", "bank-holiday"] },
        new("rate", TargetForm.Number),
    ];

    /// <summary>A census or need table.</summary>
    public static ImmutableArray<ImportTarget> Population { get; } =
    [
        new("zone", TargetForm.Organisation),
        new("age_band", TargetForm.Text),
        new("people", TargetForm.Number),
        new("year", TargetForm.Number),
        .. PopulationLines.Bands.Select(band => new ImportTarget(band, TargetForm.Number)),
    ];

    /// <summary>Public facts of zones.</summary>
    public static ImmutableArray<ImportTarget> ZoneFacts { get; } =
    [
        new("zone", TargetForm.Organisation),
        new("rural", TargetForm.Choice) { Meanings = [.. RuralWords.Meanings] },
        new("decile", TargetForm.Number),
        new("living_alone", TargetForm.Number),
    ];

    /// <summary>What is known of moving packages. No reason of a guard is read: it stays with the council.</summary>
    public static ImmutableArray<ImportTarget> Moves { get; } =
    [
        new("package", TargetForm.Id),
        new("consent", TargetForm.Choice) { Meanings = ["yes", "no"] },
        new("tolerance_minutes", TargetForm.Number),
        new("guarded", TargetForm.Choice) { Meanings = ["yes", "no"] },
        new("last_moved", TargetForm.Date),
        new("priority", TargetForm.Number),
    ];

    /// <summary>What an hour costs each provider.</summary>
    public static ImmutableArray<ImportTarget> ProviderCosts { get; } =
    [
        new("provider", TargetForm.Organisation),
        new("wage", TargetForm.Number),
        new("on_costs", TargetForm.Number),
        new("pence_a_mile", TargetForm.Number),
        new("overhead", TargetForm.Number),
        new("margin", TargetForm.Number),
    ];
}
