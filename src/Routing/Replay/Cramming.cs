using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>A trip between two visits for which the rounds leave less time than it takes.</summary>
/// <param name="Round">The round's index in the plan.</param>
/// <param name="From">The visit before.</param>
/// <param name="To">The visit after.</param>
/// <param name="Gap">Ticks from the planned end of the one to the planned start of the other, less a break between; may be negative.</param>
/// <param name="Travel">Ticks the trip takes under the model.</param>
public readonly record struct CrammedLeg(int Round, int From, int To, int Gap, int Travel);

/// <summary>Call cramming: visits planned with too little time to get from one to the next. Worked out from the rounds alone.</summary>
/// <param name="Legs">Trips between visits.</param>
/// <param name="Crammed">Those without the time for it.</param>
public sealed record Cramming(int Legs, ImmutableArray<CrammedLeg> Crammed)
{
    /// <summary>The share of trips without the time for it, 0 to 1; none without trips.</summary>
    public double? Share => Legs == 0 ? null : (double)Crammed.Length / Legs;

    /// <summary>Ticks missing, all together.</summary>
    public long Missing => Crammed.Sum(leg => (long)leg.Travel - leg.Gap);

    /// <summary>Looks at every trip between two visits of a plan; ways from and to home don't count.</summary>
    /// <param name="plan">The plan, today's rounds for instance.</param>
    /// <returns>What is crammed. Where there is no way from one to the other, the trip is crammed with the longest time there is.</returns>
    public static Cramming Of(RoundPlan plan)
    {
        var crammed = ImmutableArray.CreateBuilder<CrammedLeg>();
        var legs = 0;
        for (var number = 0; number < plan.Rounds.Length; number++)
        {
            var round = plan.Rounds[number];
            var (from, ends) = (-1, 0);
            foreach (var stop in round.Stops)
            {
                if (stop.IsBreak)
                {
                    ends += stop.Ends - stop.Starts;
                    continue;
                }

                if (from >= 0)
                {
                    legs++;
                    var ticks = plan.Problem.Travel.Ticks(plan.Problem.Visits[from].Place, plan.Problem.Visits[stop.Visit].Place, plan.Problem.Carers[round.Carer].Mode);
                    var travel = ticks < 0 ? RoundProblem.MaxTicks : ticks;
                    if (stop.Starts - ends < travel)
                    {
                        crammed.Add(new CrammedLeg(number, from, stop.Visit, stop.Starts - ends, travel));
                    }
                }

                (from, ends) = (stop.Visit, stop.Ends);
            }
        }

        return new Cramming(legs, crammed.ToImmutable());
    }
}
