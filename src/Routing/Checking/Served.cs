using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Who serves each visit and when, read from the rounds of a plan.</summary>
internal sealed class Served
{
    private readonly int[] _carer;
    private readonly int[] _start;

    private Served(int visits)
    {
        _carer = new int[visits];
        _start = new int[visits];
        Array.Fill(_carer, -1);
    }

    public static Served Of(Judging judging, ImmutableArray<Round> rounds)
    {
        var served = new Served(judging.Problem.Visits.Length);
        foreach (var round in rounds)
        {
            foreach (var stop in round.Stops.Where(stop => !stop.IsBreak))
            {
                if (served.Has(stop.Visit))
                {
                    judging.Add(ViolationKind.VisitTwice, round.Carer, stop.Visit,
                        $"{judging.Words.Visit(stop.Visit)} is served by {judging.Words.Carer(served.Carer(stop.Visit))} at "
                            + $"{judging.Words.Clock(served.Start(stop.Visit))} and again by {judging.Words.Carer(round.Carer)} at "
                            + $"{judging.Words.Clock(stop.Starts)}.");
                }
                else
                {
                    served._carer[stop.Visit] = round.Carer;
                    served._start[stop.Visit] = stop.Starts;
                }
            }
        }

        return served;
    }

    public bool Has(int visit) => _carer[visit] >= 0;

    public int Carer(int visit) => _carer[visit];

    public int Start(int visit) => _start[visit];
}
