using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Two shareable outcomes that differ by one person: what somebody who holds both can work out.</summary>
public class OutcomePairTests
{
    private static readonly CountyRun Run = SwapWorld.Of(SwapWorld.Files(3, packages: 120)).Run(new RunOptions { Parts = RunParts.Ledger });
    private static readonly ScenarioOptions Short = new() { Weeks = 13, Draws = 20 };

    // Calls touch many people; hours freed then place one person more in the second outcome than in the first. Figures of both are shown, and of
    // the person's hours the two together leave everything open from none on.
    [Fact]
    public void Two_outcomes_one_person_apart_do_not_tell_that_there_is_such_a_person()
    {
        var outcomes = Enumerable.Range(0, 21).Select(share => Of(share / 20m)).ToList();
        var (tried, shown) = (0, 0);
        foreach (var (one, other) in outcomes.Zip(outcomes.Skip(1)))
        {
            var hours = Difference(one, other);
            if (hours.Count != 1)
            {
                continue;
            }

            tried++;
            var (first, second) = (one.Publish(), other.Publish());
            foreach (var cell in first.Cells.Where(cell => cell.After is { Low: not null, High: not null }))
            {
                if (second.Cells.SingleOrDefault(two => two.After.AreaKind == cell.After.AreaKind && two.After.Area == cell.After.Area
                    && two.After.Measure == cell.After.Measure)?.After is not { Low: not null, High: not null } after)
                {
                    continue;
                }

                shown++;
                var (low, high) = (after.Low.Value - cell.After.High!.Value, after.High.Value - cell.After.Low!.Value);
                low.ShouldBeLessThanOrEqualTo(0, $"{cell.After.Area} {cell.After.Measure.Key}: somebody is seen");
                high.ShouldBeGreaterThanOrEqualTo(0);
                (high - low).ShouldBeGreaterThan(2 * hours[0] / 60.0);
            }
        }

        tried.ShouldBeGreaterThan(0, "no two outcomes differ by one person");
        shown.ShouldBeGreaterThan(0, "nothing was shown");
    }

    [Fact]
    public void A_change_of_nothing_is_told_as_none()
    {
        var published = Scenario.Named("price").With(new Lever(LeverKind.RateUplift, Run.County.AsOf, 1)).On(Run, Short).Publish();

        published.Find(LedgerMeasures.Met)!.Change.Value.ShouldBe(0);
        published.Find(LedgerMeasures.Met)!.After.Value.ShouldBe(published.Find(LedgerMeasures.Met)!.Before.Value);
    }

    private static Outcome Of(decimal share) => Scenario.Named("pair").With(new Lever(LeverKind.VirtualVisits, Run.County.AsOf, 0.9m))
        .With(new Lever(LeverKind.FreedHours, Run.County.AsOf, share)).On(Run, Short);

    /// <summary>Client minutes of the packages whose status differs between two outcomes.</summary>
    private static List<long> Difference(Outcome one, Outcome other) =>
    [
        .. one.EndWeek.Rows.Zip(other.EndWeek.Rows).Where(pair => pair.First.Status != pair.Second.Status).Select(pair => pair.First.Client),
    ];
}
