using System.Text;
using Shouldly;

namespace Zoning.Reporting.Tests;

/// <summary>Two runs of which only the second has deliveries: only what both supply is compared, and the rest is named.</summary>
/// <remarks>Six packages of 10 hours are delivered at 9. First 21 and 7 hours wait, then the 7 no more.</remarks>
[Trait("county", "H")]
public class UnlikeComparisonTests
{
    private const string One = "W1,B,21,,waiting,2026-03-02\n";
    private const string Two = One + "W2,B,7,,waiting,2026-03-02\n";
    private static readonly PublishedRun Before = Run(Two, hasDeliveries: false);
    private static readonly PublishedRun After = Run(One, hasDeliveries: true);
    private static readonly Comparison Compared = Comparison.Of(WrittenRun.Of(Before), WrittenRun.Of(After));

    [Fact]
    public void Each_run_alone_says_what_it_always_said()
    {
        Before.Ledger.Unmet!.Value.ShouldBe(28);
        After.Ledger.Unmet!.Value.ShouldBe(21 + 6);
        Before.Ledger.Met!.Value.ShouldBe(60);
        After.Ledger.Met!.Value.ShouldBe(54);
    }

    [Fact]
    public void Recorded_unmet_hours_fall_by_seven()
    {
        var unmet = Of(LedgerMeasures.Unmet);

        (unmet.Before.Value, unmet.After.Value, unmet.Difference.Value).ShouldBe((28, 21, -7));
        unmet.Scope.ShouldBe("without undelivered hours");
    }

    [Fact]
    public void Met_hours_stay_as_both_runs_record_them()
    {
        var met = Of(LedgerMeasures.Met);

        (met.Before.Value, met.After.Value, met.Difference.Value).ShouldBe((60, 60, 0));
    }

    [Fact]
    public void Undelivered_hours_are_not_compared_and_named_above_the_figures()
    {
        var undelivered = Compared.Cells.Single(cell =>
            cell.After.AreaKind == "county" && cell.After.Measure == LedgerMeasures.ByStatus && cell.After.Status == "undelivered");

        undelivered.Difference.Shown.ShouldBe(Shown.NotSupplied);
        undelivered.Difference.Value.ShouldBeNull();
        Compared.Differences.ShouldContain(sentence => sentence.Contains("undelivered hours (actuals.csv)", StringComparison.Ordinal));
        var text = Encoding.UTF8.GetString(Compared.Files()["summary.md"]);
        text.ShouldContain("Only the second run has undelivered hours");
        text.ShouldNotContain("+");
    }

    [Fact]
    public void Coverage_rests_on_deliveries_and_is_not_comparable()
    {
        Of(LedgerMeasures.Coverage).IsComparable.ShouldBeFalse();
        Of(LedgerMeasures.Coverage).Difference.Value.ShouldBeNull();
    }

    [Fact]
    public void Runs_that_supply_the_same_are_compared_in_full()
    {
        var same = Comparison.Of(WrittenRun.Of(After), WrittenRun.Of(Run(Two, hasDeliveries: true)));

        same.Differences.ShouldBeEmpty();
        same.Cells.ShouldAllBe(cell => cell.Scope.Length == 0);
        same.Cells.Single(cell => IsWhole(cell, LedgerMeasures.Unmet)).Difference.Value.ShouldBe(7);
    }

    private static ComparedCell Of(Measure measure) => Compared.Cells.Single(cell => IsWhole(cell, measure));

    private static bool IsWhole(ComparedCell cell, Measure measure) => cell.After.AreaKind == "county" && cell.After.Measure == measure
        && cell.After.Status.Length == 0 && cell.After.Provider.Length == 0 && cell.After.TimeOfDay.Length == 0;

    private static PublishedRun Run(string waits, bool hasDeliveries)
    {
        var services = new StringBuilder("id,place,hours_week,provider,status,start\n");
        var actuals = new StringBuilder("package,week,delivered_hours,planned_hours\n");
        for (var package = 1; package <= 6; package++)
        {
            services.Append(System.Globalization.CultureInfo.InvariantCulture, $"P{package},A,10,LARCH,active,2025-04-01\n");
            foreach (var week in new[] { "2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23" })
            {
                actuals.Append(System.Globalization.CultureInfo.InvariantCulture, $"P{package},{week},9,10\n");
            }
        }

        (string, string)[] files = [("services.csv", services.Append(waits).ToString()), ("providers.csv", "id,framework\nLARCH,yes\n")];
        return County.Read(SquareCounty.With(hasDeliveries ? [.. files, ("actuals.csv", actuals.ToString())] : files))
            .Run(new RunOptions { Parts = RunParts.Ledger }).Publish(OutputLevel.Internal);
    }
}
