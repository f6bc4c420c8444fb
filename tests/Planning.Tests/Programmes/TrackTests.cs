using System.Collections.Immutable;
using System.Text;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>A programme followed over dated folders: figures by day, plans beside actual, areas begun beside areas not yet begun.</summary>
public sealed class TrackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning track ").FullName;

    private static readonly County First = Sample(1, new DateOnly(2026, 3, 31), waiting: 3);

    /// <summary>A day later nobody of the first two zones waits any more; everything else is as it was.</summary>
    private static readonly County Second = Emptied(First, new DateOnly(2026, 4, 1));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void People_waiting_are_those_of_each_folder_by_area()
    {
        var track = new[] { Second, First }.Track(options: Full);

        track.Days.ShouldBe([First.AsOf, Second.AsOf]);
        foreach (var (county, day) in new[] { (First, First.AsOf), (Second, Second.AsOf) })
        {
            var placed = county.OnHomeMap();
            foreach (var (zone, index) in placed.Zones.Select((zone, index) => (zone, index)))
            {
                track.Series.Find(day, LedgerMeasures.PeopleWaiting, zone.Code.Value, null)!.Value.ShouldBe(Waiting(placed, index).Count);
            }
        }

        track.Figures.Count(one => one.AsAt == First.AsOf).ShouldBeGreaterThan(100);
        track.ToTable().Rows.Length.ShouldBe(2);
    }

    [Fact]
    public void Plans_come_true_or_not_by_what_was_planned_by_that_day()
    {
        var placed = First.OnHomeMap();
        var (one, two) = (Waiting(placed, 0).Count, Waiting(placed, 1).Count);
        var track = new[] { First, Second }.Track(
            Programme(
                Invariant($"swaps,Z01;Z02,,2026-03-31,2026-04-01,people_waiting,-{one + two}"),
                Invariant($"more,Z01;Z02,,2026-03-31,2026-04-01,people_waiting,-{one + two + 1}"),
                Invariant($"slowly,Z01;Z02,,2026-03-31,2026-04-02,people_waiting,-{2 * (one + two)}"), // half of it by 1 April
                "elsewhere,Z03,,2026-03-31,2026-04-01,people_waiting,-1",
                "early,Z01,,2026-03-01,2026-04-01,people_waiting,-1",
                "share,Z01;Z02,,2026-03-31,2026-04-01,coverage,5",
                "nothing planned,Z01,,2026-03-31,,,"),
            Full);

        track.Plans.Select(plan => plan.State).ShouldBe(
        [
            PlanState.Reached, PlanState.NotReached, PlanState.Reached, PlanState.NotReached, PlanState.NotKnown, PlanState.NotKnown,
        ]);
        (track.Plans[0].Low, track.Plans[0].High).ShouldBe((-(one + two), -(one + two)));
        track.Plans[2].PlannedSoFar.ShouldBe(-(one + two), 1e-9);
        track.Plans[4].Why.ShouldBe("No folder of the series is from before the start.");
        track.Plans[5].Why.ShouldBe("Its figures do not add up over areas; name one zone, or none for the county.");
        track.PlansTable().Rows.Length.ShouldBe(6);
    }

    [Fact]
    public void A_plan_within_what_rounding_leaves_open_is_neither_reached_nor_missed()
    {
        var action = new ProgrammeAction(
            "a", [], null, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 11), LedgerMeasures.PeopleWaiting, -10);

        State(-12, -10).ShouldBe(PlanState.Reached);
        State(-12, -9).ShouldBe(PlanState.Open);
        State(-9, -2).ShouldBe(PlanState.NotReached);
        action.PlannedBy(new DateOnly(2026, 1, 6)).ShouldBe(-5);
        action.PlannedBy(new DateOnly(2025, 12, 1)).ShouldBe(0);
        action.PlannedBy(new DateOnly(2027, 1, 1)).ShouldBe(-10);

        PlanState State(double low, double high) =>
            new PlanBesideActual(action, action.Start, new DateOnly(2026, 1, 11), action.PlannedBy(new DateOnly(2026, 1, 11)), low, high, "").State;
    }

    [Fact]
    public void A_change_between_rounded_figures_is_known_as_far_as_rounding_lets_it()
    {
        var track = new[] { First, Second }.Track(Programme("swaps,,,2026-03-31,2026-04-01,demand_hours,-1"));
        var before = track.Series.Find(First.AsOf, LedgerMeasures.Demand, null, null)!;
        var now = track.Series.Find(Second.AsOf, LedgerMeasures.Demand, null, null)!;

        before.High!.Value.ShouldBeGreaterThan(before.Low!.Value);
        track.Plans[0].Low.ShouldBe(now.Low - before.High);
        track.Plans[0].High.ShouldBe(now.High - before.Low);
    }

    [Fact]
    public void Areas_begun_change_by_their_list_and_the_others_not_at_all()
    {
        var placed = First.OnHomeMap();
        var track = new[] { First, Second }.Track(Programme("swaps,Z01;Z02,,2026-03-31,,,"), Full);

        var seen = track.Compared.Single(one => one.Measure == LedgerMeasures.PeopleWaiting);
        seen.MeanDone!.Value.ShouldBe(-(Waiting(placed, 0).Count + Waiting(placed, 1).Count) / 2.0, 1e-9);
        seen.MeanNotYet.ShouldBe(0);
        (seen.Done.Length, seen.NotYet.Length, seen.LeftOut).ShouldBe((2, placed.Zones.Count - 2, 0));
        track.AreasTable().Rows.Length.ShouldBe(TrackMeasures.Compared.Length);
    }

    /// <summary>Three areas on either side with a variance of 4: t with 4 degrees of freedom is 2.7764, the standard error is the root of 8/3.</summary>
    [Fact]
    public void The_range_of_the_difference_is_Welchs()
    {
        var one = new DoneBesideNotYet(
            LedgerMeasures.PeopleWaiting, First.AsOf, Second.AsOf, Changes(-6, -4, -2), Changes(-1, 1, 3), 0);

        one.Difference.ShouldBe(-5);
        one.Range!.Value.Low.ShouldBe(-5 - (2.7764 * 1.63299), 0.001);
        one.Range.Value.High.ShouldBe(-5 + (2.7764 * 1.63299), 0.001);
        (one with { Done = Changes(-6) }).Range.ShouldBeNull();
        var rounded = one with { Done = [.. one.Done.Select(area => area with { Half = 2 })] };
        rounded.Range!.Value.Low.ShouldBe(one.Range.Value.Low - 2, 1e-9);

        static ImmutableArray<AreaChange> Changes(params double[] all) => [.. all.Select((change, at) => new AreaChange($"A{at}", change, 0))];
    }

    [Fact]
    public void Shareable_figures_of_the_second_folder_are_those_of_a_release_after_the_first()
    {
        var track = new[] { First, Second }.Track();
        var first = First.OnHomeMap().Run(new RunOptions { Parts = RunParts.Ledger }).Publish();
        var second = Second.On(First.HomeMap).Run(new RunOptions { Parts = RunParts.Ledger })
            .Publish(new PublishOptions { After = first.ToEarlierRelease() });

        track.Level.ShouldBe(OutputLevel.Shareable);
        foreach (var (run, day) in new[] { (first, First.AsOf), (second, Second.AsOf) })
        {
            var expected = run.Ledger.Cells.Where(cell => cell.AreaKind == "display" && cell.Measure == LedgerMeasures.Unmet && cell.Status.Length == 0
                && cell.TimeOfDay.Length == 0).ToList();
            expected.Count.ShouldBeGreaterThan(0);
            track.Figures.Where(one => one.AsAt == day && one.Figure.AreaKind == "display" && one.Figure.Measure == LedgerMeasures.Unmet)
                .Select(one => one.Figure).ShouldBe(expected);
        }

        track.Figures.ShouldAllBe(one => one.Figure.AreaKind != "zone");
    }

    [Fact]
    public void Everything_wrong_with_a_programme_is_told_at_once()
    {
        var file = Programme(
            "a,Z99,,2026-03-31,,,", "b,,NOBODY,2026-03-31,,,", "c,Z01,,2026-03-31,2026-03-30,people_waiting,-1", "d,Z01,,2026-03-31,2026-04-30,,",
            "e,Z01,,2026-13-31,,,", "f,Z01,,2026-03-31,2026-04-30,people_wating,-1", ",Z01,,2026-03-31,,,", "g,Z01,,2026-03-31,,,", "g,Z01,,2026-04-30,,,",
            "h,Z01,,2026-03-31,2026-04-30,people_waiting,nan");

        var faults = Should.Throw<BadDataException>(() => new[] { First, Second }.Track(file, Full)).Findings;

        faults.Select(fault => fault.Line).Distinct().ShouldBe([2, 3, 4, 5, 6, 7, 8, 10, 11], ignoreOrder: true);
        faults.Where(fault => fault.Code.Id[0] == 'U').Select(fault => (fault.Code.Id, fault.Line))
            .ShouldBe([("U101", 2), ("U102", 3), ("U103", 4), ("U104", 5), ("U105", 10)], ignoreOrder: true);
    }

    [Fact]
    public void A_series_needs_two_days_of_one_county()
    {
        Codes(First).ShouldBe(["U107"]);
        Codes(First, First).ShouldBe(["U106"]);
        Codes(First, Second with { Name = "Elsewhere" }).ShouldBe(["U108"]);

        static IEnumerable<string> Codes(params County[] counties) =>
            Should.Throw<BadDataException>(() => counties.Track()).Findings.Select(fault => fault.Code.Id);
    }

    private static PublishOptions Full => new() { Level = OutputLevel.Internal };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private string Programme(params string[] rows)
    {
        var path = Path.Combine(_folder, "programme.csv");
        File.WriteAllText(path, string.Join('\n', rows.Prepend("action,zones,provider,start,planned_end,measure,planned_effect")) + "\n", Encoding.UTF8);
        return path;
    }

    private static County Sample(int seed, DateOnly asOf, int waiting) => County.Read(CountySource.Of(SampleCounty.Make(
        new SampleOptions { Packages = 80, ZoneCount = 6, Seed = seed, AsOf = asOf, WaitingPerZone = waiting }, null, CancellationToken.None).ToBytes()));

    private static HashSet<string> Waiting(PlacedCounty placed, int zone) =>
    [
        .. placed.County.Packages.Where((one, line) => one.Package.Status == ServiceStatus.Waiting && placed.Areas[line] is { IsZone: true } area && area.Zone == zone)
            .Select(one => one.Package.Person.Value),
    ];

    private static County Emptied(County county, DateOnly asOf)
    {
        var placed = county.OnHomeMap();
        var gone = Waiting(placed, 0).Concat(Waiting(placed, 1)).ToHashSet(StringComparer.Ordinal);
        return county.Where(one => !gone.Contains(one.Package.Person.Value)) with { AsOf = asOf };
    }
}
