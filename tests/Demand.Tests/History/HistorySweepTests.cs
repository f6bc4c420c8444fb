using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Zoning.Demand.Tests;

public class HistorySweepTests
{
    private const int Weeks = 40;
    private static readonly DateOnly First = new(2025, 8, 4);

    [Fact]
    public void Every_stock_is_what_the_ledger_says_as_of_the_sunday() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20260331, 7),
        Prop.ForAll(Counties.Any(), input =>
        {
            var swept = HistorySweep.Of(input, First, Weeks).Series.ToDictionary(series => series.Measure);
            var chance = new Randomness(input.Packages.Length);
            return Enumerable.Range(0, 20).Select(_ => chance.NextBelow(Weeks)).All(week =>
            {
                var ledger = LedgerAt(input, First.AddDays(7 * week + 6));
                return swept[CareMeasure.InService].Values[week].All.SequenceEqual(
                        ledger.Met().With(ledger.Client(HourStatus.Undelivered), (met, missing) => met + missing).All)
                    && swept[CareMeasure.Waiting].Values[week].All.SequenceEqual(ledger.Client(HourStatus.Waiting).All)
                    && swept[CareMeasure.NotListed].Values[week].All.SequenceEqual(ledger.Client(HourStatus.NotListed).All);
            });
        }));

    [Fact]
    public void Flows_count_in_the_week_of_their_day_and_the_last_day_of_care_still_counts()
    {
        var package = new Package
        {
            Id = new PackageId("P1"),
            Person = new PersonId("C1"),
            Weekly = CareMinutes.FromHours(10),
            Status = ServiceStatus.Ended,
            Start = First.AddDays(8),
            End = First.AddDays(20),
        };
        var input = new LedgerInput
        {
            Zones = Squares.Row(2),
            AsOf = First.AddDays(35),
            Packages = [new PlacedPackage(package, AreaIndex.OfZone(1))],
            Waiting = [new WaitingCase { Package = package.Id, Requested = First.AddDays(2), FirstVisit = First.AddDays(8) }],
        };

        var swept = HistorySweep.Of(input, First, 5).Series.ToDictionary(series => series.Measure);

        Hours(swept[CareMeasure.Requested]).ShouldBe([10, 0, 0, 0, 0]);
        Hours(swept[CareMeasure.Started]).ShouldBe([0, 10, 0, 0, 0]);
        Hours(swept[CareMeasure.Ended]).ShouldBe([0, 0, 0, 10, 0]);
        Hours(swept[CareMeasure.Waiting]).ShouldBe([10, 0, 0, 0, 0]);
        Hours(swept[CareMeasure.InService]).ShouldBe([0, 10, 10, 0, 0]);
    }

    private static double[] Hours(CareSeries series) => [.. series.Values.Of(AreaIndex.OfZone(1)).Select(minutes => minutes.Hours.Value)];

    /// <summary>The ledger of the packages that had been requested by a day and had not ended.</summary>
    private static Ledger LedgerAt(LedgerInput input, DateOnly day)
    {
        var requested = input.Waiting.ToDictionary(wanted => wanted.Package, wanted => wanted.Requested);
        var there = input.Packages.Where(placed => placed.Package is { ServiceType: ServiceType.HomeCare } package
            && package.Status is ServiceStatus.Active or ServiceStatus.Ended or ServiceStatus.Waiting or ServiceStatus.NotListed or ServiceStatus.Reablement
            && !((requested.GetValueOrDefault(package.Id) ?? package.Start) > day)
            && !(package.End < day)
            && (package.Status != ServiceStatus.Ended || package.End is not null)).ToList();
        return Zoning.Demand.Ledger.DrawUp(input with
        {
            AsOf = day,
            Waiting = [],
            Packages =
            [
                .. there.Select(placed => placed with
                {
                    Shortfall = null,
                    Package = placed.Package.Status == ServiceStatus.Ended ? placed.Package with { Status = ServiceStatus.Active } : placed.Package,
                }),
            ],
        });
    }
}
