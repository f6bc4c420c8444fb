using System.Collections.Immutable;

namespace Zoning.Architecture.Tests;

/// <summary>Which public types came with which capability. The tests hold it to the budget, and the table of goals says how it is kept.</summary>
internal static class PublicFace
{
    /// <summary>The most public types of what came first: counties, ledgers, forecasts and rounds.</summary>
    internal const int MostFirst = 200;

    /// <summary>The most public types that a later capability may add.</summary>
    internal const int MostOfCapability = 20;

    /// <summary>The names of the types that each later capability added.</summary>
    internal static readonly Dictionary<string, string[]> Later = new(StringComparer.Ordinal)
    {
        ["extracts of any kind"] = ["ImportPreview", "LeftOutRows", "PostGisZones", "RunMaps", "ZoneFile"],
        ["rounds of a morning"] =
        [
            "CarerGender", "CountyPlans", "HeldVisits", "KeepOptions", "OfferedSlot", "PlanChange", "PooledRound", "RoundPool",
            "RoundRecombination", "RoundsSolver", "Violation", "ViolationKind",
        ],
        ["exact and learned"] =
        [
            "CountSpread", "ExactRecombination", "ExactRoundSolver", "LearnedAcceptance", "LogisticRegression", "OfferTrees",
            "OrToolsRoutingRounds", "PoissonRegression", "PooledAnswer", "PooledCandidate", "PooledSet", "PooledTrees", "ProofOptions",
            "ProvedBound", "ProvedPlan", "PublishedNeed", "RegressionFit", "RegressionRows", "RegressionTerm", "ZoneFact",
        ],
        ["package swaps"] =
            ["Acceptance", "CountySwaps", "PublishedSwaps", "SwapFigures", "SwapOptions", "SwapReports", "SwapSearches"],
        ["flow"] =
        [
            "CountyFlow", "CountyPolicies", "Erlang", "FirstRefusal", "FlowFigures", "FlowOptions", "FlowReports", "FlowSimulations",
            "PublishedFlow", "PublishedPolicies", "PublishedReturn", "SlotPlan", "SlotRules",
        ],
        ["what if"] =
        [
            "JoinOptions", "Lever", "LeverKind", "LeverMark", "Outcome", "OutcomeReports", "PublishedOutcome", "Scenario", "ScenarioFigures",
            "ScenarioFile", "ScenarioOptions",
        ],
        ["programmes and what they bring"] =
        [
            "BenefitBasis", "BenefitFigures", "BenefitKind", "BenefitLine", "BenefitReports", "CostBenefit", "CountyTracks",
            "PublishedTrack", "TrackFigure", "TrackFigures", "TrackReports",
        ],
        ["two kernels"] = ["ChartOptions", "FigureCharts", "ZoningExtension"],
    };

    /// <summary>The types that no later capability names.</summary>
    /// <param name="all">The names of all public types.</param>
    internal static ImmutableArray<string> First(IEnumerable<string> all) =>
        [.. all.Except(Later.Values.SelectMany(names => names)).Order(StringComparer.Ordinal)];
}
