using System.Reflection;
using Shouldly;

namespace Zoning.Architecture.Tests;

/// <summary>
/// A figure made from people, packages or providers is drawn from a published result. What takes numbers of the caller's own says on the
/// figure that nobody checked them.
/// </summary>
public class FiguresOfPeopleTests
{
    /// <summary>What figures may be made from: results at a level, or what publishes itself at the shareable level.</summary>
    private static readonly string[] Published =
    [
        "PublishedRun", "PublishedLedger", "PublishedForecast", "PublishedRounds", "Comparison", "PublishedSwaps", "PublishedFlow", "PublishedPolicies",
        "PublishedTrack", "PublishedOutcome", "CountyRun", "County", "Ledger",
    ];

    /// <summary>Numbers that a caller hands in.</summary>
    private static readonly string[] Own = ["ZoneValues`1", "ZoneSeries`1", "Forecast", "CostBenefit"];

    public static TheoryData<string> Ways => [.. All().Select(Name)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_figure_is_made_from_a_published_result_or_says_that_it_is_not_checked(string way)
    {
        var method = All().First(method => Name(method) == way);
        var from = method.GetParameters()[0].ParameterType.Name;

        if (!Published.Contains(from))
        {
            Own.ShouldContain(from, $"{way} makes a figure from {from}, which no release has checked.");
        }
    }

    [Fact]
    public void There_are_figures_of_both_kinds()
    {
        All().ShouldContain(method => Published.Contains(method.GetParameters()[0].ParameterType.Name));
        All().ShouldContain(method => Own.Contains(method.GetParameters()[0].ParameterType.Name));
    }

    private static string Name(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";

    private static IEnumerable<MethodInfo> All() => Assembly.Load("Zoning.Figures").GetExportedTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.ReturnType.Name == "Figure" && method.GetParameters().Length > 0);
}
