using Shouldly;

namespace Zoning.Routing.Tests;

/// <summary>The best times of one round against all times there are, on small problems with every price and break rule.</summary>
public class RoundTimingTests
{
    private const int End = 16;

    [Fact]
    public void The_times_of_2000_small_rounds_cost_what_the_best_of_all_times_costs()
    {
        var (feasible, breaks, shortened) = (0, 0, 0);
        for (var seed = 0; seed < 2_000; seed++)
        {
            var problem = Problem(new Random(seed));
            var compiled = new CompiledProblem(problem);
            var state = new RoundState(compiled);
            var after = state.StartOf(0);
            for (var visit = 0; visit < problem.Visits.Length; visit++)
            {
                state.Insert(visit, after);
                after = visit;
            }

            state.Refresh(0);
            var timing = new RoundTiming(compiled);
            timing.Read(state, 0, 0, End, long.MaxValue);
            var found = timing.Solve();
            var (plain, rested) = (Best(problem, false), Best(problem, true));
            var isFree = problem.Carers[0].Shifts[0].Break is null || plain is null || plain == Best(WithoutRule(problem), false);
            var best = timing.BreakAfter >= 0 ? rested : plain;
            found.ShouldBe(best ?? RoundTiming.Never, $"seed {seed}");

            // A break is taken where one is due, or where going without would squeeze the round at a cost.
            (plain is null || rested is null || found <= Math.Min(plain.Value, rested.Value) || (isFree && found == plain))
                .ShouldBeTrue($"seed {seed}: without {plain}, with a break {rested}, found {found}");
            if (best is not null)
            {
                var starts = timing.Starts.ToArray();
                PriceOf(problem, starts, timing.BreakAfter).ShouldBe(best, $"seed {seed}: the starts themselves");
                feasible++;
                breaks += timing.BreakAfter >= 0 ? 1 : 0;
                shortened += problem.Carers[0].Shifts[0].LongestRound is not null ? 1 : 0;
            }
        }

        feasible.ShouldBeGreaterThan(800);
        breaks.ShouldBeGreaterThan(200);
        shortened.ShouldBeGreaterThan(100);
    }

    private static RoundProblem Problem(Random chance)
    {
        var count = chance.Next(1, 4);
        int[] ticks = [0, 1, 2, 1, 0, 1, 2, 1, 0];
        var rest = chance.Next(2) == 0 ? null : new BreakRule(chance.Next(0, 6), chance.Next(6, 12), chance.Next(1, 3), chance.Next(2) == 0)
        {
            WorkAbove = chance.Next(3) * 4,
            BetweenVisits = chance.Next(2) == 0,
        };
        return new RoundProblem
        {
            TicksPerMinute = 1,
            Travel = TravelTable.Of(3, ticks),
            Visits = [.. Enumerable.Range(0, count).Select(index =>
            {
                var earliest = chance.Next(0, 9);
                return new RoundVisit
                {
                    Name = $"v{index}", Place = chance.Next(3), Earliest = earliest, Latest = earliest + chance.Next(0, 8),
                    Length = chance.Next(0, 3), Preferred = chance.Next(3) == 0 ? null : chance.Next(0, 14),
                    LatePrice = chance.Next(3) == 0 ? chance.Next(0, 4) : null, UnallocatedPrice = 1,
                };
            })],
            Carers =
            [
                new RoundCarer
                {
                    Id = new CarerId("K"),
                    Shifts =
                    [
                        new CarerShift
                        {
                            Earliest = 0, Latest = End, StartPlace = 0, EndPlace = chance.Next(3), Break = rest,
                            OvertimeFrom = chance.Next(2) == 0 ? null : End,
                            LongestRound = chance.Next(3) == 0 ? chance.Next(4, 12) : null,
                        },
                    ],
                },
            ],
            Weights = new RoundWeights
            {
                Waiting = chance.Next(0, 4),
                OffPreferred = chance.Next(1, 4),
                Paid = chance.Next(0, 2),
                FarOffPreferred = chance.Next(2) * chance.Next(4),
                PreferredTolerance = chance.Next(4),
                Overtime = chance.Next(0, 2),
            },
        };
    }

    private static RoundProblem WithoutRule(RoundProblem problem) => problem with
    {
        Carers = [problem.Carers[0] with { Shifts = [problem.Carers[0].Shifts[0] with { Break = null }] }],
    };

    private static long? Best(RoundProblem problem, bool rested)
    {
        long? best = null;
        var count = problem.Visits.Length;
        var hasBreak = problem.Carers[0].Shifts[0].Break is not null;
        for (var after = rested ? 0 : -1; after <= (rested && hasBreak ? count : -1); after++)
        {
            var starts = new int[count + (after >= 0 ? 1 : 0)];
            Try(0);

            void Try(int at)
            {
                if (at == starts.Length)
                {
                    best = PriceOf(problem, starts, after) is { } price && (best is null || price < best) ? price : best;
                    return;
                }

                for (starts[at] = 0; starts[at] <= End; starts[at]++)
                {
                    Try(at + 1);
                }
            }
        }

        return best;
    }

    /// <summary>What given starts cost, straight from the rules; null where they break one.</summary>
    private static long? PriceOf(RoundProblem problem, int[] starts, int breakAfter)
    {
        var (shift, weights) = (problem.Carers[0].Shifts[0], problem.Weights);
        var (place, clock, leaves, waiting, price, visit) = (shift.StartPlace, -1, int.MinValue, 0, 0L, 0);
        for (var at = 0; at < starts.Length; at++)
        {
            if (at == breakAfter)
            {
                var isEdge = at == 0 || at == problem.Visits.Length;
                leaves = at == 0 ? starts[at] : leaves;
                waiting += at == 0 ? 0 : starts[at] - clock;
                if (starts[at] < shift.Break!.Earliest || starts[at] > shift.Break.Latest || (isEdge && shift.Break.BetweenVisits)
                    || (at > 0 && starts[at] < clock))
                {
                    return null;
                }

                clock = starts[at] + shift.Break.Length;
                continue;
            }

            var one = problem.Visits[visit++];
            var leg = problem.Travel.Ticks(place, one.Place, 0);
            leaves = leaves == int.MinValue ? starts[at] - leg : leaves;
            var arrives = clock < 0 ? starts[at] : clock + leg;
            if (starts[at] < arrives || starts[at] < one.Earliest || (starts[at] > one.Latest && one.LatePrice is null))
            {
                return null;
            }

            waiting += starts[at] - arrives;
            price += (one.LatePrice ?? 0) * Math.Max(0, starts[at] - one.Latest)
                + (one.Preferred is { } wanted ? weights.OffPreferred * Math.Abs(starts[at] - wanted)
                    + weights.FarOffPreferred * Math.Max(0, Math.Abs(starts[at] - wanted) - weights.PreferredTolerance) : 0);
            (clock, place) = (starts[at] + one.Length, one.Place);
        }

        var returns = clock + problem.Travel.Ticks(place, shift.EndPlace, 0);
        var length = returns - leaves - (breakAfter >= 0 ? shift.Break!.Length : 0);
        var isDue = shift.Break is { } rule && length > rule.WorkAbove && !(rule.BetweenVisits && problem.Visits.Length < 2);
        if (leaves < 0 || returns > shift.Latest || returns - leaves > (shift.LongestRound ?? int.MaxValue) || (isDue && breakAfter < 0))
        {
            return null;
        }

        var paid = returns - leaves - (breakAfter >= 0 && !shift.Break!.IsPaid ? shift.Break.Length : 0);
        return price + waiting * weights.Waiting + paid * weights.Paid
            + weights.Overtime * Math.Max(0, returns - Math.Max(leaves, shift.OvertimeFrom ?? int.MaxValue));
    }
}
