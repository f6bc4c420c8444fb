using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

/// <summary>Only src/Disclosure names a threshold of small numbers, a step that published figures are rounded to, or a class.</summary>
public class ThresholdTests
{
    private const string Advice =
        "These lines name a threshold, a rounding step or a class of small numbers. They belong in src/Disclosure: "
        + "ask DisclosureRule (SmallestCount, Count, CoarseHours, FewestHours, ShareStep ...) or take its words (CountsText, HoursText).";

    private static string Source => Path.Combine(Folders.Project, "src");

    [Fact]
    public void Only_the_disclosure_project_names_thresholds_steps_and_classes() => ThresholdLines.InSources(Source)
        .Where(found => !found.File.StartsWith(ThresholdLines.Home + "/", StringComparison.Ordinal))
        .Select(found => $"src/{found.File}: {found.Line}")
        .ShouldBeEmpty(Advice);

    [Fact]
    public void One_place_has_them() => ThresholdLines.Places(Source).ShouldBe([ThresholdLines.Home]);

    [Theory]
    [InlineData("private const int FewestVisits = 8;")]
    [InlineData("private const int SmallestGroup = 10;")]
    [InlineData("internal const double HoursStep = 10;")]
    [InlineData("private static readonly int[] StepsPercent = [5, 10, 20];")]
    [InlineData("private const int MinimumPeople = 8;")]
    [InlineData("if (people < 8)")]
    [InlineData("return packages >= 8 ? Shown.Rounded : Shown.Hidden;")]
    [InlineData("if (largest > 0.5 * sum)")]
    [InlineData("Note = \"Counts below 8 as a class, others rounded.\"")]
    [InlineData("text = \"1-7\";")]
    [InlineData("text = \"1 to 7 people\";")]
    [InlineData("Note = \"hours to ten, fewer than 100 hidden\";")]
    [InlineData("var rounded = Math.Round(days / 5.0, MidpointRounding.AwayFromZero) * 5;")]
    [InlineData("(Math.Round(hours!.Value.Value / 10) * 10)")]
    [InlineData("new DisclosureRule { SmallestCount = 8 }")]
    public void Each_copy_that_once_was_would_be_found(string line) => ThresholdLines.InText(line).ShouldNotBeEmpty();

    [Theory]
    [InlineData("/// <summary>Counts below 8 as a class.</summary>")]
    [InlineData("private const int MostReasons = 50;")]
    [InlineData("if (rule.IsFew(people))")]
    [InlineData("var whole = Math.Round(value);")]
    [InlineData("[\"days:0-7\"]")]
    public void What_is_no_copy_is_not_found(string line) => ThresholdLines.InText(line).ShouldBeEmpty();
}
