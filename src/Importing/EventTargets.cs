using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>The target columns of events of client level data.</summary>
internal static class EventTargets
{
    private static readonly ImmutableArray<ImportTarget> Event =
    [
        new("event", TargetForm.Id),
        new("person", TargetForm.Id),
        new("event_type", TargetForm.Choice) { Meanings = ["request", "assessment", "service", "review"] },
        new("client_type", TargetForm.Choice) { Meanings = ["person"] },
        new("start", TargetForm.Date),
        new("end", TargetForm.Date),
        new("reported", TargetForm.Date),
    ];

    /// <summary>Requests, assessments and services of a person, which become referrals.</summary>
    /// <param name="position">The targets of a place.</param>
    /// <param name="quantity">The targets of an amount of care.</param>
    /// <param name="services">The meanings of a word for a service.</param>
    public static ImmutableArray<ImportTarget> Referrals(
        ImmutableArray<ImportTarget> position, ImmutableArray<ImportTarget> quantity, ImmutableArray<string> services) =>
    [
        .. Event,
        new("event_outcome", TargetForm.Choice)
        {
            Meanings = ["progress", "reablement", "advice", "withdrawn", "died", "elsewhere", "closed"],
        },
        new("route", TargetForm.Choice) { Meanings = ["hospital", "ed", "community", "reablement", "self"] },
        new("service_type", TargetForm.Choice) { Meanings = services },
        new("service_group", TargetForm.Choice) { Meanings = services },
        new("delivery", TargetForm.Choice) { Meanings = ["managed", "direct-payment"] },
        new("funding", TargetForm.Choice) { Meanings = ["council", "chc"] },
        new("pathway", TargetForm.Choice) { Meanings = ["0", "1", "2", "3", "community"] },
        new("band", TargetForm.Choice) { Meanings = ["low", "medium", "high"] },
        new("zone", TargetForm.Organisation),
        .. position,
        .. quantity,
        new("provider", TargetForm.Organisation),
        new("died", TargetForm.Date),
    ];

    /// <summary>Reviews of a person or a package.</summary>
    public static ImmutableArray<ImportTarget> Reviews { get; } =
    [
        .. Event,
        new("package", TargetForm.Id),
        new("due", TargetForm.Date),
        new("review_reason", TargetForm.Choice) { Meanings = ["planned", "unplanned"] },
        new("review_outcome", TargetForm.Choice) { Meanings = ["none", "less", "more", "ended", ImportTargets.Any] },
        new("by", TargetForm.Choice) { Meanings = ["council", "delegated"] },
    ];
}
