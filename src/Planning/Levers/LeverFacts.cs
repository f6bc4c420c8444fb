using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>What a kind of lever is called, its unit and range, and what else it needs.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Word">Its word in files.</param>
/// <param name="Label">Its name on a page.</param>
/// <param name="Unit">The unit of its size; empty if it has none.</param>
/// <param name="Most">The largest size; the least is 0, at which it changes nothing.</param>
internal sealed record LeverFacts(LeverKind Kind, string Word, string Label, string Unit, decimal Most)
{
    /// <summary>In place of a policy: all of them, each on the same people with the same chance.</summary>
    internal const string AllPolicies = "all";

    private const decimal MostQuicker = 0.95m;

    /// <summary>Whether it can be aimed at a zone.</summary>
    internal bool TakesZone { get; private init; } = true;

    /// <summary>Whether a zone must be given.</summary>
    internal bool NeedsZone { get; private init; }

    /// <summary>Whether it is about one provider of the county.</summary>
    internal bool NeedsProvider { get; private init; }

    /// <summary>Whether it may name a provider of the county.</summary>
    internal bool MayName { get; private init; }

    /// <summary>Whether it needs a role of workforce.csv.</summary>
    internal bool NeedsRole { get; private init; }

    /// <summary>Whether it may go on by so much a week.</summary>
    internal bool TakesPerWeek { get; private init; }

    /// <summary>Whether it names a provider that the county does not have yet.</summary>
    internal bool NamesNewProvider { get; private init; }

    /// <summary>Whether it needs a map.</summary>
    internal bool NeedsMap { get; private init; }

    /// <summary>Whether it needs the name of a way of offering packages.</summary>
    internal bool NeedsPolicy { get; private init; }

    /// <summary>Whether it changes the flow of referrals alone, and no minute of today's week.</summary>
    internal bool IsOfFlow { get; private init; }

    /// <summary>Whether it holds from the first day on and stays: a flow has one length of its stages.</summary>
    internal bool IsFromTheStart { get; private init; }

    /// <summary>Whether it must have an end.</summary>
    internal bool NeedsEnd { get; private init; }

    /// <summary>Whether what it did stays after its last day: reviews that were done, need that has grown.</summary>
    internal bool Stays { get; private init; }

    /// <summary>All kinds, in the order in which they are applied.</summary>
    internal static ImmutableArray<LeverFacts> All { get; } =
    [
        new(LeverKind.ZoneChange, "zone-change", "Zones changed", "", 0) { TakesZone = false, NeedsMap = true },
        new(LeverKind.Growth, "growth", "Growth of need", "share a year", 1) { Stays = true },
        new(LeverKind.Surge, "surge", "Surge", "share", 1) { NeedsEnd = true },
        new(LeverKind.Swaps, "swaps", "Package swaps", "share of proposals", 1),
        new(LeverKind.JoinsFramework, "joins-framework", "Joining the framework", "share of packages", 1) { NeedsProvider = true },
        new(LeverKind.RateUplift, "rate-uplift", "Rate uplift", "pounds an hour", 50),
        new(LeverKind.ProviderLeaves, "provider-leaves", "Packages handed back", "share of packages", 1) { NeedsProvider = true },
        new(LeverKind.ReablementBeds, "reablement-beds", "Reablement in beds", "places", 1_000) { Stays = true },
        new(LeverKind.ReablementHome, "reablement-home", "Reablement at home", "places", 1_000) { Stays = true },
        new(LeverKind.Reviews, "reviews", "Reviews", "reviews a week", 1_000) { Stays = true },
        new(LeverKind.SingleHanded, "single-handed", "Single-handed care", "share of double-handed hours", 1),
        new(LeverKind.VirtualVisits, "virtual-visits", "Virtual visits", "share of visits fit for it", 1),
        new(LeverKind.ExtraCare, "extra-care", "Extra care", "people", 1_000) { NeedsZone = true, MayName = true, TakesPerWeek = true },
        new(LeverKind.ProviderEnters, "provider-enters", "New provider", "client hours a week", 20_000) { NamesNewProvider = true },
        new(LeverKind.Workforce, "workforce", "Posts filled", "posts", 1_000) { NeedsRole = true },
        new(LeverKind.FreedHours, "freed-hours", "Freed hours used", "share of freed hours", 1),
        new(LeverKind.Sickness, "sickness", "Carers ill", "share of care not given", 1) { NeedsEnd = true },
        new(LeverKind.TrustedAssessors, "trusted-assessors", "Trusted assessors", "assessors", 1_000) { TakesZone = false },
        new(LeverKind.StepUp, "step-up", "Step-up", "places", 1_000) { TakesZone = false },
        new(LeverKind.Acceptance, "acceptance", "Offers accepted more readily", "share more", 10) { TakesZone = false, IsOfFlow = true },
        new(LeverKind.Brokers, "brokers", "Brokers", "brokers", 1_000) { TakesZone = false, IsOfFlow = true },
        new(LeverKind.OfferPolicy, "offer-policy", "Way of offering", "open hours", 1_000)
        {
            TakesZone = false,
            IsOfFlow = true,
            NeedsPolicy = true,
        },
        new(LeverKind.QuickerStages, "quicker-stages", "Quicker forms and offers", "share less", MostQuicker)
        {
            TakesZone = false,
            IsOfFlow = true,
            IsFromTheStart = true,
        },
    ];

    private static readonly ImmutableSortedDictionary<string, LeverFacts> ByWord =
        All.ToImmutableSortedDictionary(facts => facts.Word, facts => facts, StringComparer.Ordinal);

    /// <summary>The facts of a kind.</summary>
    internal static LeverFacts Of(LeverKind kind) => All[(int)kind];

    /// <summary>The kind with a word of files; null if there is none.</summary>
    internal static LeverFacts? Find(string word) => ByWord.GetValueOrDefault(word);
}
