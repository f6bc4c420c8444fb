namespace Zoning.Routing;

/// <summary>Where the time of a plan's rounds goes, besides travel, in ticks.</summary>
/// <param name="Waiting">
/// From arrivals to starts; a start before the arrival counts 0, and a break that is due is no waiting. A break that is not due is: a plan
/// may rest where today's rounds wait, and would otherwise look better by the word alone.
/// </param>
/// <param name="Span">From leaving to the return, over all rounds: travel, visits, waiting and breaks.</param>
/// <param name="Paid">The span less unpaid breaks that are due.</param>
internal readonly record struct TimeCount(long Waiting, long Span, long Paid)
{
    /// <summary>The times of two plans together.</summary>
    /// <param name="other">The other plan's.</param>
    /// <returns>The sums.</returns>
    public TimeCount Plus(TimeCount other) =>
        new(checked(Waiting + other.Waiting), checked(Span + other.Span), checked(Paid + other.Paid));

    /// <summary>Counts a plan's times from the rounds as they are stated, whatever rules they break.</summary>
    /// <param name="plan">The plan, today's rounds for instance.</param>
    /// <returns>The times.</returns>
    public static TimeCount Of(RoundPlan plan)
    {
        var (waiting, span, unpaid) = (0L, 0L, 0L);
        foreach (var round in plan.Rounds)
        {
            var rule = plan.Problem.Carers[round.Carer].Shifts[round.Shift].Break;
            var rest = 0L;
            span += (long)round.Returns - round.Leaves;
            foreach (var stop in round.Stops)
            {
                waiting += Math.Max(0, (long)stop.Starts - stop.Arrives);
                rest += stop.IsBreak ? (long)stop.Ends - stop.Starts : 0;
            }

            var isDue = IsDue(rule, round, rest);
            waiting += isDue ? 0 : rest;
            unpaid += isDue && rule?.IsPaid != true ? rest : 0;
        }

        return new TimeCount(waiting, span, span - unpaid);
    }

    private static bool IsDue(BreakRule? rule, Round round, long rest) => rule is null
        || ((rule.WorkAbove == 0 || (long)round.Returns - round.Leaves - rest > rule.WorkAbove)
            && !(rule.BetweenVisits && round.Visits.Count() < 2));
}
