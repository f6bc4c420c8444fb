using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>A problem with some of its visits only, so that two plans can be compared over the same visits.</summary>
internal sealed class SomeVisits
{
    private readonly RoundProblem _whole;
    private readonly ImmutableArray<int> _visits;

    private SomeVisits(RoundProblem whole, ImmutableArray<int> visits, RoundProblem problem) =>
        (_whole, _visits, Problem) = (whole, visits, problem);

    /// <summary>The problem without the other visits and the ties to them. Carers, places and prices are the same.</summary>
    public RoundProblem Problem { get; }

    /// <summary>Takes visits out of a problem.</summary>
    /// <param name="whole">The problem.</param>
    /// <param name="visits">The visits that stay, by index, each once.</param>
    /// <returns>The smaller problem; the same one if all stay.</returns>
    public static SomeVisits Of(RoundProblem whole, IEnumerable<int> visits)
    {
        ImmutableArray<int> kept = [.. visits.Order()];
        if (kept.Length == whole.Visits.Length)
        {
            return new SomeVisits(whole, kept, whole);
        }

        var place = new int[whole.Visits.Length];
        Array.Fill(place, -1);
        for (var at = 0; at < kept.Length; at++)
        {
            place[kept[at]] = at;
        }

        return new SomeVisits(whole, kept, whole with
        {
            Visits = [.. kept.Select(visit => whole.Visits[visit])],
            Links =
            [
                .. whole.Links.Where(link => place[link.First] >= 0 && place[link.Second] >= 0)
                    .Select(link => link with { First = place[link.First], Second = place[link.Second] }),
            ],
        });
    }

    /// <summary>A plan of the whole problem as a plan of the smaller one.</summary>
    /// <param name="plan">The plan; it serves none of the visits that were taken out.</param>
    /// <returns>The plan, with its cost counted again.</returns>
    public RoundPlan Within(RoundPlan plan)
    {
        if (ReferenceEquals(Problem, _whole))
        {
            return plan;
        }

        var numbered = Renumbered(plan, visit => _visits.BinarySearch(visit));
        var within = numbered with
        {
            Problem = Problem,
            Unallocated = [.. plan.Unallocated.Select(visit => _visits.BinarySearch(visit)).Where(at => at >= 0)],
        };
        return within with { Cost = Checker.Check(within).Cost };
    }

    /// <summary>A plan of the smaller problem as one of the whole; the visits that were taken out are left out.</summary>
    /// <param name="plan">The plan of <see cref="Problem"/>.</param>
    /// <returns>The plan, with the smaller problem's cost.</returns>
    public RoundPlan InWhole(RoundPlan plan)
    {
        if (ReferenceEquals(Problem, _whole))
        {
            return plan with { Problem = _whole };
        }

        var whole = Renumbered(plan, visit => _visits[visit]);
        var served = whole.Rounds.SelectMany(round => round.Visits).ToHashSet();
        return whole with
        {
            Problem = _whole,
            Unallocated = [.. Enumerable.Range(0, _whole.Visits.Length).Where(visit => !served.Contains(visit))],
        };
    }

    private static RoundPlan Renumbered(RoundPlan plan, Func<int, int> number) => plan with
    {
        Rounds =
        [
            .. plan.Rounds.Select(round => round with
            {
                Stops = [.. round.Stops.Select(stop => stop.IsBreak ? stop : stop with { Visit = number(stop.Visit) })],
            }),
        ],
    };
}
