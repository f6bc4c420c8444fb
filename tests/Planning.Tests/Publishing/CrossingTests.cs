using Shouldly;
using TestKit;

namespace Zoning.Planning.Tests;

/// <summary>A count that crosses the smallest count between releases is only said to be under 15, in four releases on end.</summary>
public class CrossingTests
{
    private static readonly Lazy<PublishedLedger> First = new(() => Publish(null));

    [Fact]
    public void A_count_of_8_to_14_that_was_small_is_said_to_be_under_15()
    {
        var cell = Near();

        var next = Publish(Earlier(7)).Of(cell.AreaKind, cell.Area, cell.Measure, cell.Status)!;

        (next.Shown, next.Low, next.High).ShouldBe((Shown.Class, 1, 14));
        PublishedText.Of(next).ShouldBe("1 to 14");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void It_stays_so_in_the_three_releases_that_follow(int crossings, bool isUnder)
    {
        var cell = Near();

        var next = Publish(Earlier(14, crossings)).Of(cell.AreaKind, cell.Area, cell.Measure, cell.Status)!;

        (next.Shown == Shown.Class && next.High == 14).ShouldBe(isUnder);
    }

    [Fact]
    public void A_small_count_that_was_8_to_14_is_said_to_be_under_15()
    {
        var cell = First.Value.Cells.First(one => one is { AreaKind: "display", Shown: Shown.Class, High: 7 }
            && one.Measure == LedgerMeasures.PeopleWaiting);

        var next = Publish(With(one => IsSame(one, cell), one => one with { Shown = Shown.Rounded, Value = 10, Low = 8, High = 12 }))
            .Of(cell.AreaKind, cell.Area, cell.Measure, cell.Status)!;

        (next.Shown, next.Low, next.High).ShouldBe((Shown.Class, 1, 14));
    }

    [Fact]
    public void A_larger_count_is_shown_as_usual()
    {
        var cell = First.Value.Cells.First(one => one is { AreaKind: "county", Shown: Shown.Rounded, Low: > 15, Status: "stage:with-brokerage" });

        var next = Publish(With(one => IsSame(one, cell), one => one with { Shown = Shown.Class, Value = null, Low = 1, High = 7 }));

        next.Of(cell.AreaKind, cell.Area, cell.Measure, cell.Status)!.Shown.ShouldBe(Shown.Rounded);
    }

    private static PublishedCell Near() => First.Value.Cells.First(one => one is { AreaKind: "county", Shown: Shown.Rounded, High: <= 14 }
        && one.Measure.Kind == MeasureKind.Count && one.Status.StartsWith("days", StringComparison.Ordinal));

    /// <summary>An earlier release that gave the count as a class up to an end, in several releases on end.</summary>
    private static EarlierRelease Earlier(int end, int times = 1)
    {
        // Days of 29 or more and more than 28 are one number, so both change.
        EarlierRelease Make() => With(one => IsSame(one, Near()) || one.Status == "over-28-days", one => one with { Shown = Shown.Class, Value = null, Low = 1, High = end });
        return Make().Following(Enumerable.Range(1, times - 1).Select(_ => Make()));
    }

    /// <summary>The first release with one figure changed.</summary>
    private static EarlierRelease With(Func<PublishedCell, bool> isMeant, Func<PublishedCell, PublishedCell> change) => EarlierRelease.Of(
        First.Value.Display.Areas.Select(area => area.Members.Select(zone => First.Value.Zones[zone].Code)),
        First.Value.Cells.Select(one => isMeant(one) ? change(one) : one));

    private static bool IsSame(PublishedCell one, PublishedCell other) =>
        (one.AreaKind, one.Area, one.Measure, one.Status, one.Provider, one.TimeOfDay)
            == (other.AreaKind, other.Area, other.Measure, other.Status, other.Provider, other.TimeOfDay);

    private static PublishedLedger Publish(EarlierRelease? after) =>
        County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale")).OnItsMap().Ledger()
            .Publish(new PublishOptions { After = after });
}
