using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>A trip between two visits for which the round leaves too little time.</summary>
/// <param name="Round">The round's index in the plan.</param>
/// <param name="From">The visit before.</param>
/// <param name="To">The visit after.</param>
/// <param name="Between">
/// Ticks from the planned end of the first visit to the planned start of the second, less a break; may be negative.
/// </param>
/// <param name="Travel">Ticks the trip takes under the model.</param>
internal readonly record struct CrammedLeg(int Round, int From, int To, int Between, int Travel);

/// <summary>Call cramming: visits planned with too little time to travel from one to the next. Worked out from the rounds alone.</summary>
/// <param name="Legs">Trips between visits.</param>
/// <param name="Crammed">Trips with too little time.</param>
internal sealed record Cramming(int Legs, ImmutableArray<CrammedLeg> Crammed)
{
    /// <summary>The share of trips with too little time, 0 to 1; null without trips.</summary>
    public double? Share => Legs == 0 ? null : (double)Crammed.Length / Legs;

    /// <summary>Missing ticks, summed over trips.</summary>
    public long Missing => Crammed.Sum(leg => (long)leg.Travel - leg.Between);

    /// <summary>Looks at every trip between two visits of a plan; trips from and to home don't count.</summary>
    /// <param name="plan">The plan, today's rounds for instance.</param>
    /// <returns>The crammed trips. A trip without a way counts with the longest travel time there is.</returns>
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
                    var (here, there) = (plan.Problem.Visits[from].Place, plan.Problem.Visits[stop.Visit].Place);
                    var ticks = plan.Problem.Travel.Ticks(here, there, plan.Problem.Carers[round.Carer].Mode);
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
