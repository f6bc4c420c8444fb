using System.Collections.Immutable;
using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>Rounds of a solved programme of a day, and a plan as the programme's hint.</summary>
internal static class DayRounds
{
    /// <summary>The rounds of a solution.</summary>
    internal static ImmutableArray<Round> Read(DayModel day, RoundProblem problem, CpSolver solver)
    {
        var rounds = ImmutableArray.CreateBuilder<Round>();
        foreach (var slot in day.Slots.Where(slot => solver.BooleanValue(slot.Used)))
        {
            rounds.Add(Read(day, problem, slot, solver));
        }

        return rounds.ToImmutable();
    }

    /// <summary>Tells the solver a plan that is known.</summary>
    internal static void Hint(DayModel day, RoundPlan plan)
    {
        day.Model.ClearHints();
        foreach (var slot in day.Slots)
        {
            var round = plan.Rounds.FirstOrDefault(one => one.Carer == slot.Carer && one.Shift == slot.Index);
            HintRound(day, slot, round);
        }

        var starts = plan.Rounds.SelectMany(round => round.Stops).Where(stop => !stop.IsBreak)
            .ToDictionary(stop => stop.Visit, stop => stop.Starts);
        for (var visit = 0; visit < day.Served.Length; visit++)
        {
            day.Model.AddHint(day.Served[visit], starts.ContainsKey(visit) ? 1 : 0);
            if (starts.TryGetValue(visit, out var start))
            {
                day.Model.AddHint(day.Starts[visit], start);
            }
        }
    }

    private static void HintRound(DayModel day, DaySlot slot, Round? round)
    {
        var model = day.Model;
        int[] stops = round is null ? [] : [-1, .. round.Visits.Select(visit => Array.IndexOf(slot.Visits, visit)), -1];
        var trips = stops.Zip(stops.Skip(1)).ToHashSet();
        var breakAt = round is null ? -1 : round.Stops.ToList().FindIndex(stop => stop.IsBreak);
        model.AddHint(slot.Used, round is null ? 0 : 1);
        model.AddHint(slot.Leaves, round?.Leaves ?? slot.Shift.Earliest);
        model.AddHint(slot.Returns, round?.Returns ?? slot.Shift.Earliest);
        foreach (var arc in slot.Arcs)
        {
            model.AddHint((IntVar)arc.Taken, trips.Contains((arc.From, arc.To)) ? 1 : 0);
        }

        for (var at = 0; at < slot.Visits.Length; at++)
        {
            model.AddHint(slot.Here[at], stops.Contains(at) ? 1 : 0);
            if (slot.HasBreak is not null)
            {
                model.AddHint(slot.BreakAfter[at], breakAt > 0 && round!.Stops[breakAt - 1].Visit == slot.Visits[at] ? 1 : 0);
            }
        }

        if (slot.HasBreak is not null)
        {
            model.AddHint(slot.HasBreak, breakAt >= 0 ? 1 : 0);
            model.AddHint(slot.BreakStarts!, breakAt >= 0 ? round!.Stops[breakAt].Starts : slot.Shift.Break!.Earliest);
        }

        if (slot.BreakAtStart is { } atStart)
        {
            model.AddHint(atStart, breakAt == 0 ? 1 : 0);
        }
    }

    private static Round Read(DayModel day, RoundProblem problem, DaySlot slot, CpSolver solver)
    {
        var next = slot.Arcs.Where(arc => solver.BooleanValue(arc.Taken)).ToDictionary(arc => arc.From);
        var (leaves, returns) = ((int)solver.Value(slot.Leaves), (int)solver.Value(slot.Returns));
        var stops = ImmutableArray.CreateBuilder<RoundStop>();
        var time = leaves;
        if (slot.BreakAtStart is { } atStart && solver.BooleanValue(atStart))
        {
            AddBreak();
        }

        for (var arc = next[-1]; arc.To >= 0; arc = next[arc.To])
        {
            var (visit, arrives) = (slot.Visits[arc.To], time + arc.Ticks);
            var starts = (int)solver.Value(day.Starts[visit]);
            time = starts + problem.Visits[visit].LengthFor(slot.Carer);
            stops.Add(new RoundStop(visit, arrives, starts, time));
            if (slot.HasBreak is not null && solver.BooleanValue(slot.BreakAfter[arc.To]))
            {
                AddBreak();
            }
        }

        return new Round(slot.Carer, slot.Index, leaves, stops.ToImmutable(), returns);

        void AddBreak()
        {
            var starts = (int)solver.Value(slot.BreakStarts!);
            stops.Add(new RoundStop(-1, time, starts, starts + slot.Shift.Break!.Length));
            time = starts + slot.Shift.Break.Length;
        }
    }
}
