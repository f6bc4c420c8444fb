using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>A problem with one thing changed. Indexes stay, except that a further carer is added at the end.</summary>
internal static class WhatIf
{
    /// <summary>The windows of some visits wider by so many minutes at both ends.</summary>
    public static RoundProblem Wider(RoundProblem problem, ImmutableArray<int> visits, int minutes)
    {
        var by = minutes * problem.TicksPerMinute;
        return With(problem, visits, visit => visit with
        {
            Earliest = Math.Max(0, visit.Earliest - by),
            Latest = Math.Min(RoundProblem.MaxTicks, visit.Latest + by),
        });
    }

    /// <summary>Some visits shorter by so many minutes; null if nothing is left of one.</summary>
    public static RoundProblem? Shorter(RoundProblem problem, ImmutableArray<int> visits, int minutes)
    {
        var by = minutes * problem.TicksPerMinute;
        return visits.Any(visit => problem.Visits[visit].Length <= by) ? null : With(problem, visits, visit => visit with
        {
            Length = visit.Length - by,
            LengthByCarer = [.. visit.LengthByCarer.Select(length => Math.Max(0, length - by))],
        });
    }

    /// <summary>A shift that ends so many minutes later, but not into the carer's next one.</summary>
    public static RoundProblem EndingLater(RoundProblem problem, int carer, int index, int minutes)
    {
        var shifts = problem.Carers[carer].Shifts;
        var until = shifts[index].Latest + (long)minutes * problem.TicksPerMinute;
        until = Math.Min(until, index + 1 < shifts.Length ? shifts[index + 1].Earliest : RoundProblem.MaxTicks);
        return WithShift(problem, carer, index, shifts[index] with
        {
            Latest = (int)until,
            LongestRound = shifts[index].LongestRound + minutes * problem.TicksPerMinute,
        });
    }

    /// <summary>A shift that begins so many minutes earlier, but not in the carer's shift before.</summary>
    public static RoundProblem BeginningEarlier(RoundProblem problem, int carer, int index, int minutes)
    {
        var shifts = problem.Carers[carer].Shifts;
        var from = shifts[index].Earliest - (long)minutes * problem.TicksPerMinute;
        from = Math.Max(from, index > 0 ? shifts[index - 1].Latest : 0);
        return WithShift(problem, carer, index, shifts[index] with
        {
            Earliest = (int)from,
            LongestRound = shifts[index].LongestRound + minutes * problem.TicksPerMinute,
        });
    }

    /// <summary>A further shift between one of the carer's and the next, with shifts from the next on counted one higher.</summary>
    public static RoundProblem Between(RoundProblem problem, int carer, int index, (int From, int Until) when)
    {
        var shifts = problem.Carers[carer].Shifts;
        var between = new CarerShift
        {
            Earliest = when.From,
            Latest = when.Until,
            StartPlace = shifts[index].EndPlace,
            EndPlace = shifts[index + 1].StartPlace,
            Day = shifts[index].Day,
        };
        return With(problem, carer, one => one with { Shifts = one.Shifts.Insert(index + 1, between) });
    }

    /// <summary>A tie that asks for so many minutes less between two starts.</summary>
    public static RoundProblem Closer(RoundProblem problem, int link, int minutes)
    {
        var old = problem.Links[link];
        var by = minutes * problem.TicksPerMinute;
        return problem with { Links = problem.Links.SetItem(link, old with { Least = old.Least - by }) };
    }

    /// <summary>A tie that allows so many minutes more between two starts.</summary>
    public static RoundProblem Farther(RoundProblem problem, int link, int minutes)
    {
        var old = problem.Links[link];
        var most = Math.Min(RoundProblem.MaxTicks, old.Most + (long)minutes * problem.TicksPerMinute);
        return problem with { Links = problem.Links.SetItem(link, old with { Most = (int)most }) };
    }

    /// <summary>One carer changed.</summary>
    public static RoundProblem With(RoundProblem problem, int carer, Func<RoundCarer, RoundCarer> change) =>
        problem with { Carers = problem.Carers.SetItem(carer, change(problem.Carers[carer])) };

    /// <summary>All carers changed.</summary>
    public static RoundProblem WithAll(RoundProblem problem, Func<RoundCarer, RoundCarer> change) =>
        problem with { Carers = [.. problem.Carers.Select(change)] };

    /// <summary>Some visits changed.</summary>
    public static RoundProblem With(RoundProblem problem, ImmutableArray<int> visits, Func<RoundVisit, RoundVisit> change)
    {
        var changed = problem.Visits.ToBuilder();
        foreach (var visit in visits)
        {
            changed[visit] = change(changed[visit]);
        }

        return problem with { Visits = changed.ToImmutable() };
    }

    /// <summary>So many more carers like one of those there, with further skills.</summary>
    public static RoundProblem More(RoundProblem problem, int model, int count, ulong skills)
    {
        var carer = problem.Carers[model];
        return problem with
        {
            Carers =
            [
                .. problem.Carers,
                .. Enumerable.Range(1, count).Select(number => carer with
                {
                    Id = new CarerId(FormattableString.Invariant($"further carer {number} like {carer.Id}")),
                    Skills = carer.Skills | skills,
                }),
            ],
            Visits = [.. problem.Visits.Select(visit => visit.LengthByCarer.IsDefaultOrEmpty
                ? visit
                : visit with { LengthByCarer = [.. visit.LengthByCarer, .. Enumerable.Repeat(visit.LengthByCarer[model], count)] })],
        };
    }

    private static RoundProblem WithShift(RoundProblem problem, int carer, int index, CarerShift shift) =>
        With(problem, carer, one => one with { Shifts = one.Shifts.SetItem(index, shift) });
}
