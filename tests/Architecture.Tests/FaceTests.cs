using System.Reflection;
using Shouldly;

namespace Zoning.Architecture.Tests;

/// <summary>The face is narrow: 200 public types for counties, ledgers, forecasts and rounds, and at most 20 for each capability since, by name.</summary>
public class FaceTests
{
    private const int MostFirst = 200;
    private const int MostOfCapability = 20;

    private static readonly Dictionary<string, string[]> Later = new(StringComparer.Ordinal)
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
            "Lever", "LeverKind", "LeverMark", "Outcome", "OutcomeReports", "PublishedOutcome", "Scenario", "ScenarioFigures",
            "ScenarioFile", "ScenarioOptions",
        ],
        ["programmes and what they bring"] =
        [
            "BenefitBasis", "BenefitFigures", "BenefitKind", "BenefitLine", "BenefitReports", "CostBenefit", "CountyTracks",
            "PublishedTrack", "TrackFigure", "TrackFigures", "TrackReports",
        ],
        ["two kernels"] = ["ChartOptions", "FigureCharts", "ZoningExtension"],
    };

    private static List<string> Public { get; } =
        [.. Assemblies.Names.SelectMany(name => Assembly.Load(name).GetExportedTypes()).Where(type => !type.IsNested).Select(type => type.Name)];

    public static TheoryData<string> Capabilities => [.. Later.Keys];

    [Theory]
    [MemberData(nameof(Capabilities))]
    public void A_capability_adds_few_types_and_each_is_public(string capability)
    {
        Later[capability].Length.ShouldBeLessThanOrEqualTo(MostOfCapability);
        Later[capability].Except(Public).ShouldBeEmpty("Take out of the list what is no longer public.");
    }

    [Fact]
    public void What_no_capability_since_names_is_at_most_two_hundred_types()
    {
        var first = Public.Except(Later.Values.SelectMany(names => names)).Order(StringComparer.Ordinal).ToList();
        first.Count.ShouldBeLessThanOrEqualTo(MostFirst, "Make it internal, or name it under the capability that needs it.");
    }

    [Fact]
    public void No_type_is_named_twice() => Later.Values.SelectMany(names => names).ShouldBeUnique();
}
