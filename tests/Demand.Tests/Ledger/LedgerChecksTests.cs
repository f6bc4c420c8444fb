using Shouldly;

namespace Zoning.Demand.Tests;

/// <summary>Packages made by hand are held to the rules of a file, and every fault comes back at once.</summary>
public class LedgerChecksTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    [Fact]
    public void Every_fault_of_hand_made_packages_is_named_at_once_with_the_code_a_file_gives()
    {
        var input = new LedgerInput
        {
            Zones = Squares.Row(1),
            AsOf = AsOf,
            Packages =
            [
                At(0, Line("P1") with { Weekly = new CareMinutes(-600) }),
                At(0, Line("P2") with { Weekly = CareMinutes.FromHours(9999) }),
                At(0, Line("P3") with { Status = (ServiceStatus)77 }),
                At(0, Line("P4") with { Start = AsOf, End = AsOf.AddDays(-1) }),
                At(3, Line("P5")),
                At(0, Line("P7") with { Carers = 0 }),
                At(0, Line("P7")),
                At(0, Line("")),
            ],
            Waiting = [new WaitingCase { Package = new PackageId("NOBODY"), Requested = AsOf.AddDays(-7) }],
        };

        var fault = Should.Throw<BadDataException>(() => Ledger.DrawUp(input));

        fault.Findings.Select(finding => (finding.Id, finding.Code.Id)).ShouldBe(
        [
            ("P1", "F210"), ("P2", "F210"), ("P3", "F212"), ("P4", "S102"), ("P5", "S115"), ("P7", "F210"), ("P7", "S101"),
            ("", "F208"), ("NOBODY", "W103"),
        ]);
    }

    [Fact]
    public void A_case_that_was_placed_needs_no_package()
    {
        var input = new LedgerInput
        {
            Zones = Squares.Row(1),
            AsOf = AsOf,
            Packages = [At(0, Line("P1"))],
            Waiting = [new WaitingCase { Package = new PackageId("GONE"), Requested = AsOf.AddDays(-9), FirstVisit = AsOf.AddDays(-2) }],
        };

        Ledger.DrawUp(input).Waiting.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void Deliveries_and_rates_that_no_package_uses_are_supplied_and_not_0()
    {
        var input = new LedgerInput { Zones = Squares.Row(1), AsOf = AsOf, Packages = [At(0, Line("P1"))] };

        input.HasDeliveries.ShouldBeFalse();
        (input with { HasDeliveries = true }).HasDeliveries.ShouldBeTrue();
        (input with { Packages = [input.Packages[0] with { Shortfall = CareMinutes.Zero }] }).HasDeliveries.ShouldBeTrue();
        input.HasRates.ShouldBeFalse();
        (input with { Packages = [input.Packages[0] with { Price = Money.Zero }] }).HasRates.ShouldBeTrue();
    }

    private static PlacedPackage At(int area, Package package) => new(package, AreaIndex.OfZone(area));

    private static Package Line(string id) => new()
    {
        Id = new PackageId(id),
        Person = new PersonId("C" + id),
        Weekly = CareMinutes.FromHours(7),
        Status = ServiceStatus.Active,
    };
}
