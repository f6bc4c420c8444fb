using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>What a search for package swaps found, for the commissioner and the providers concerned only.</summary>
internal static class SwapFiles
{
    /// <summary>A row for each package that would change provider or be placed.</summary>
    public const string Proposals = SwapKinds.Proposals;

    /// <summary>Today, the same packages with better rounds, and the rounds with all proposals.</summary>
    public const string Totals = "restricted/swap-totals.csv";

    /// <summary>What is short for people who still wait, by area and time of day.</summary>
    public const string Shortages = "restricted/shortages.csv";

    private const string Level = "restricted";

    /// <summary>The files by name.</summary>
    /// <param name="plan">What was found.</param>
    /// <param name="placed">The county on its map.</param>
    public static IEnumerable<KeyValuePair<string, byte[]>> Of(SwapPlan plan, PlacedCounty placed)
    {
        yield return KeyValuePair.Create(Proposals, ProposalRows(plan, placed));
        yield return KeyValuePair.Create(Totals, TotalRows(plan, placed));
        yield return KeyValuePair.Create(Shortages, ShortageRows(plan, placed));
    }

    private static byte[] ProposalRows(SwapPlan plan, PlacedCounty placed) => CsvText.Write(
        [
            "level", "proposal", "kind", "package", "zone", "from", "to", "carer_hours", "saves_travel_minutes", "saves_km", "saves_miles",
            "saves_kg_co2e", "council_pays_more", "carers_a_week_today", "carers_a_week_then",
            "continuity_today", "continuity_then", "reason",
            "synthetic",
        ],
        plan.Proposals.SelectMany((proposal, index) => proposal.Moves.Zip(proposal.Continuity, (move, seen) => new object?[]
        {
            Level, index + 1, SwapKinds.Of(proposal.Kind), plan.Scope.Candidates[move.Candidate].Package.Id.Value,
            AreaOf(placed.AreaOf(plan.Scope.Candidates[move.Candidate].Package.Id), placed),
            ProviderOf(plan, move.From), ProviderOf(plan, move.To),
            Math.Round(plan.Scope.Minutes[move.Candidate] / 60m, 2), Math.Round((decimal)proposal.Saves.Ticks / TicksPerMinute(plan), 1),
            Math.Round(proposal.Saves.Metres / 1000m, 1), Math.Round(proposal.Saves.Metres / SwapMoney.MetresAMile, 1),
            Math.Round(proposal.Kilograms, 1),
            Math.Round(proposal.Cost / 100, 2), seen.Today?.Carers, seen.Then?.Carers, Rounded(seen.Today?.Coc), Rounded(seen.Then?.Coc),
            ReasonOf(proposal), placed.County.IsSynthetic,
        })));

    private static byte[] TotalRows(SwapPlan plan, PlacedCounty placed)
    {
        var there = placed.County.Packages.Where((_, line) => IsThere(plan, placed.Areas[line])).Select(one => one.Package.Id).ToHashSet();
        IEnumerable<(string Name, SwapState State)> states =
            [("today", plan.Today), ("better-rounds-only", plan.Nothing), ("with-proposals", plan.After)];
        return CsvText.Write(
            [
                "level", "rounds", "travel_hours", "travel_hours_there", "km", "km_there", "kg_co2e",
                "people_placed", "packages_moved", "packages_left_out",
                "margin_of_providers", "council_pays", "synthetic",
            ],
            states.Select(one => new object?[]
            {
                Level, one.Name, Math.Round((decimal)Minutes(plan, one.State) / 60, 1),
                Math.Round((decimal)SwapPlan.TravelThere(one.State, there) / TicksPerMinute(plan) / 60, 1),
                Math.Round(one.State.Travel.Metres / 1000m, 1), Math.Round((decimal)SwapPlan.MetresThere(one.State, there) / 1000, 1),
                Math.Round(placed.County.Emissions.Kilograms(one.State.Weeks.Select(week => week.Plan)), 1), one.State.PlacedPackages,
                one.State.Moved, one.State.LeftOut, Math.Round(one.State.Margins.Sum() / 100, 2),
                Math.Round(one.State.Weeks.Sum(plan.Money.Income) / 100, 2), placed.County.IsSynthetic,
            }));
    }

    private static byte[] ShortageRows(SwapPlan plan, PlacedCounty placed) => CsvText.Write(
        ["level", "zone", "time_of_day", "people", "carer_hours", "carer_hours_that_fit_nowhere", "synthetic"],
        plan.Short.Select(one => new object?[]
        {
            Level, AreaOf(one.Zone, placed), one.Time.Key(), one.People, Math.Round(one.Minutes / 60m, 2),
            Math.Round(one.NowhereMinutes / 60m, 2),
            placed.County.IsSynthetic,
        }));

    private static decimal? Rounded(double? share) => share is { } one ? Math.Round((decimal)one, 2) : null;

    private static string ReasonOf(SwapProposal proposal) => (proposal.Kind, proposal.Saves.Ticks) switch
    {
        (SwapKind.Placement, _) => "A person who waits is placed: all visits of the week fit with one provider.",
        (SwapKind.Pair, > 0) => "Two providers exchange packages and both drive less together.",
        (SwapKind.Triple, > 0) => "Three providers pass packages on and drive less together.",
        (SwapKind.HandOver, > 0) => "The taker has people nearby; hours even out over all proposals.",
        _ => "It saves no travel by itself: it makes room, or evens out hours, for other proposals.",
    };

    private static bool IsThere(SwapPlan plan, AreaIndex area) =>
        plan.Scope.Zones is not { } zones || (area.IsZone && zones.Contains(area.Zone));

    private static string ProviderOf(SwapPlan plan, int provider) => provider < 0 ? "" : plan.Scope.Providers[provider].Value;

    private static string AreaOf(AreaIndex area, PlacedCounty placed) => AreaOf(area.IsZone ? area.Zone : -1, placed);

    private static string AreaOf(int zone, PlacedCounty placed) => zone < 0 ? "" : placed.Zones[zone].Code.Value;

    private static double Minutes(SwapPlan plan, SwapState state) => (double)state.Travel.Ticks / TicksPerMinute(plan);

    private static int TicksPerMinute(SwapPlan plan) => plan.After.Weeks.IsEmpty ? 1 : plan.After.Weeks[0].Plan.Problem.TicksPerMinute;
}
