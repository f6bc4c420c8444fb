using System.Collections.Frozen;

namespace Zoning.Importing;

/// <summary>The headers of events of client level data and of lists of reviews, best first.</summary>
internal static class EventHeaders
{
    private static readonly FrozenDictionary<string, string[]> Events = Spelled(new()
    {
        ["event"] = ["event reference", "event ref", "event id", "event number", "request id", "referral id", "review id",
            "review reference"],
        ["event_type"] = ["event type", "type of event", "event", "activity type"],
        ["client_type"] = ["client type", "service user or carer", "person type", "role of person"],
        ["start"] = ["event start date", "start of event", "date event started", "start date", "date started", "start"],
        ["end"] = ["event end date", "end of event", "date event ended", "end date", "date ended", "date completed", "completed date",
            "end"],
        ["reported"] = ["reporting period end date", "reporting period end", "ref period end date", "reference period end date",
            "period end date", "submission date", "submitted on"],
        ["event_outcome"] = ["event outcome", "outcome of event", "outcome", "sequel", "next step"],
        ["route"] = ["request route of access", "route of access", "access route", "request route", "referral source", "source of referral",
            "source of request", "referred from"],
        ["delivery"] = ["delivery mechanism", "mechanism of delivery", "delivery"],
        ["funding"] = ["client funding status", "funding status", "funding", "funded by", "buyer"],
        ["pathway"] = ["discharge pathway", "pathway", "d2a pathway"],
        ["band"] = ["need band", "band of need", "complexity band", "complexity", "band"],
        ["zone"] = ["zone", "zone code", "care zone"],
    });

    private static readonly FrozenDictionary<string, string[]> Lists = Spelled(new()
    {
        ["package"] = ["package id", "package ref", "package reference", "service line id", "line id", "package"],
        ["end"] = ["event end date", "end of event", "date event ended", "review date", "date of review", "review completed date",
            "date review completed", "date reviewed", "reviewed on", "done", "end date", "date completed", "completed date", "end"],
        ["due"] = ["review due date", "review due", "date review due", "date due", "due date", "due", "scheduled review date",
            "planned review date"],
        ["review_reason"] = ["review reason", "reason for review", "review type", "type of review", "planned or unplanned"],
        ["review_outcome"] = ["event outcome", "review outcome", "outcome of review", "outcome", "change in package", "sequel"],
        ["by"] = ["reviewed by type", "reviewer type", "reviewed by", "review by", "by"],
    });

    /// <summary>
    /// The headers of a target of these kinds; null if the target is of service lines too and has the same headers there.
    /// </summary>
    public static string[]? For(ImportKind kind, string target) =>
        kind == ImportKind.Reviews && Lists.TryGetValue(target, out var own) ? own : Events.GetValueOrDefault(target);

    private static FrozenDictionary<string, string[]> Spelled(Dictionary<string, string[]> headers) => headers
        .ToFrozenDictionary(pair => pair.Key, pair => Array.ConvertAll(pair.Value, HeaderWords.Spelled), StringComparer.Ordinal);
}
