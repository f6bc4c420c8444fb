using Shouldly;

namespace Zoning.Demand.Tests;

/// <summary>People who are bridged or off framework and wait: they stand on the list, and their need counts once.</summary>
public class CoverTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    [Fact]
    public void Bridging_hours_are_taken_from_the_waiting_hours_of_the_same_person()
    {
        var ledger = Draw(
            Line("P1", 10, ServiceStatus.Reablement) with { ReadyToMove = AsOf.AddDays(-10) },
            Line("P2", 14, ServiceStatus.Waiting));

        Hours(ledger, HourStatus.Bridging).ShouldBe(10);
        Hours(ledger, HourStatus.Waiting).ShouldBe(4);
        ledger.County.People(0, PeopleSet.OnList).ShouldBe(1);
    }

    [Fact]
    public void Cover_above_the_wait_leaves_0_unmet_hours_and_the_person_on_the_list()
    {
        var ledger = Draw(
            Line("P1", 20, ServiceStatus.Active) with { Provider = new ProviderId("OFF") },
            Line("P2", 14, ServiceStatus.Waiting));

        Hours(ledger, HourStatus.Waiting).ShouldBe(0);
        ledger.Waiting.Entries.Single().Unmet.ShouldBe(CareMinutes.Zero);
        ledger.Waiting.Entries.Single().WaitsIn.ShouldBe(WaitsIn.OffFramework);
        ledger.County.People(0, PeopleSet.OnListAndUnmet).ShouldBe(0);
    }

    [Fact]
    public void Framework_hours_are_not_cover_a_second_line_is_an_increase()
    {
        var ledger = Draw(
            Line("P1", 20, ServiceStatus.Active) with { Provider = new ProviderId("ON") },
            Line("P2", 14, ServiceStatus.Waiting));

        Hours(ledger, HourStatus.Waiting).ShouldBe(14);
    }

    [Fact]
    public void Assessed_hours_above_the_lines_wait_as_part_of_a_package()
    {
        var ledger = Draw(Line("P1", 7, ServiceStatus.Active) with { Provider = new ProviderId("ON"), Assessed = CareMinutes.FromHours(10) });

        Hours(ledger, HourStatus.OnFramework).ShouldBe(7);
        Hours(ledger, HourStatus.Waiting).ShouldBe(3);
        ledger.Waiting.Entries.Single().WaitsIn.ShouldBe(WaitsIn.PartPackage);
    }

    [Theory]
    [InlineData(41, HourStatus.ReablementInTerm)]
    [InlineData(42, HourStatus.Bridging)]
    public void Reablement_without_the_day_is_bridging_after_six_weeks(int days, HourStatus status) =>
        Hours(Draw(Line("P1", 7, ServiceStatus.Reablement) with { Start = AsOf.AddDays(-days) }), status).ShouldBe(7);

    [Fact]
    public void A_line_that_starts_after_the_day_waits_and_one_that_ended_before_is_not_counted()
    {
        var ledger = Draw(
            Line("P1", 7, ServiceStatus.Active) with { Start = AsOf.AddDays(1) },
            Line("P2", 5, ServiceStatus.Active) with { Person = new PersonId("C2"), End = AsOf.AddDays(-1) },
            Line("P3", 3, ServiceStatus.Active) with { Person = new PersonId("C3"), End = AsOf });

        Hours(ledger, HourStatus.Waiting).ShouldBe(7);
        Hours(ledger, HourStatus.FrameworkNotKnown).ShouldBe(3);
        ledger.Entries.Length.ShouldBe(2);
    }

    [Fact]
    public void Undelivered_hours_never_exceed_the_line_and_never_fall_below_0()
    {
        var input = Input(Line("P1", 7, ServiceStatus.Active), Line("P2", 7, ServiceStatus.Active) with { Person = new PersonId("C2") });
        var ledger = Ledger.DrawUp(input with
        {
            Packages =
            [
                input.Packages[0] with { Shortfall = CareMinutes.FromHours(9) },
                input.Packages[1] with { Shortfall = CareMinutes.FromHours(-2) },
            ],
        });

        Hours(ledger, HourStatus.Undelivered).ShouldBe(7);
        Hours(ledger, HourStatus.FrameworkNotKnown).ShouldBe(7);
    }

    [Fact]
    public void The_fragmentation_of_four_equal_providers_is_two()
    {
        var lines = Enumerable.Range(0, 8).Select(index =>
            Line($"P{index}", 7, ServiceStatus.Active) with { Person = new PersonId($"C{index}"), Provider = new ProviderId($"R{index % 4}") });
        var ledger = Draw([.. lines]);

        ledger.County.Fragmentation(0).ShouldBe(2.0, 1e-12);
        ledger.County.Providers(0).ShouldBe(4);
        ledger.County.WithLargestProvider(0).Hours.Value.ShouldBe(14);
    }

    private static Package Line(string id, decimal hours, ServiceStatus status) => new()
    {
        Id = new PackageId(id),
        Person = new PersonId("C1"),
        Weekly = CareMinutes.FromHours(hours),
        Status = status,
    };

    private static LedgerInput Input(params Package[] packages) => new()
    {
        Zones = Squares.Row(1),
        AsOf = AsOf,
        Packages = [.. packages.Select(package => new PlacedPackage(package, AreaIndex.OfZone(0)))],
        Providers = [new Provider(new ProviderId("ON"), "On", true), new Provider(new ProviderId("OFF"), "Off", false)],
    };

    private static Ledger Draw(params Package[] packages) => Ledger.DrawUp(Input(packages));

    private static double Hours(Ledger ledger, HourStatus status) => ledger.County.Client(0, status).Hours.Value;
}
