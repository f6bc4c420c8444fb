using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>The times of a shift's round in the programme of a day, and the rule of its break.</summary>
internal static class DayTimes
{
    internal static void Add(DayModel day, DaySlot slot, RoundProblem problem)
    {
        var model = day.Model;
        model.Add(slot.Leaves == slot.Shift.Earliest).OnlyEnforceIf(slot.Used.Not());
        model.Add(slot.Returns == slot.Shift.Earliest).OnlyEnforceIf(slot.Used.Not());
        if (slot.Shift.LongestRound is { } longest)
        {
            model.Add(slot.Returns - slot.Leaves <= longest);
        }

        for (var at = 0; at < slot.Visits.Length; at++)
        {
            model.Add(day.Starts[slot.Visits[at]] >= slot.Shift.Earliest).OnlyEnforceIf(slot.Here[at]);
            model.Add(End(at) <= slot.Shift.Latest).OnlyEnforceIf(slot.Here[at]);
        }

        foreach (var arc in slot.Arcs)
        {
            if (arc.From < 0)
            {
                AddFirst(arc);
            }
            else if (arc.To < 0)
            {
                AddLast(arc);
            }
            else
            {
                AddNext(arc);
            }
        }

        LinearExpr End(int at) => day.Starts[slot.Visits[at]] + problem.Visits[slot.Visits[at]].LengthFor(slot.Carer);

        LinearExpr AfterBreak(int ticks) => slot.BreakStarts! + (slot.Shift.Break!.Length + (long)ticks);

        void AddFirst(DayArc arc)
        {
            var start = day.Starts[slot.Visits[arc.To]];
            var leaves = model.Add(slot.Leaves == start - arc.Ticks);
            if (slot.BreakAtStart is not { } first)
            {
                leaves.OnlyEnforceIf(arc.Taken);
                return;
            }

            leaves.OnlyEnforceIf([arc.Taken, first.Not()]);
            model.Add(start >= AfterBreak(arc.Ticks)).OnlyEnforceIf([arc.Taken, first]);
        }

        void AddNext(DayArc arc)
        {
            var start = day.Starts[slot.Visits[arc.To]];
            model.Add(start >= End(arc.From) + arc.Ticks).OnlyEnforceIf(arc.Taken);
            if (slot.HasBreak is not null)
            {
                model.Add(start >= AfterBreak(arc.Ticks)).OnlyEnforceIf([arc.Taken, slot.BreakAfter[arc.From]]);
            }
        }

        void AddLast(DayArc arc)
        {
            var returns = model.Add(slot.Returns == End(arc.From) + arc.Ticks);
            if (slot.HasBreak is null)
            {
                returns.OnlyEnforceIf(arc.Taken);
                return;
            }

            returns.OnlyEnforceIf([arc.Taken, slot.BreakAfter[arc.From].Not()]);
            model.Add(slot.Returns == AfterBreak(arc.Ticks)).OnlyEnforceIf([arc.Taken, slot.BreakAfter[arc.From]]);
            if (slot.Shift.Break!.BetweenVisits)
            {
                model.AddImplication(slot.BreakAfter[arc.From], arc.Taken.Not());
            }
        }
    }
}

/// <summary>The break of a shift's round in the programme of a day.</summary>
internal static class DayBreaks
{
    internal static void Add(DayModel day, DaySlot slot, RoundProblem problem)
    {
        if (slot.Shift.Break is not { } rule)
        {
            return;
        }

        var model = day.Model;
        var name = $"{slot.Carer} {slot.Index}";
        slot.HasBreak = model.NewBoolVar("break " + name);
        slot.BreakStarts = model.NewIntVar(rule.Earliest, rule.Latest, "break starts " + name);
        slot.BreakAfter = [.. slot.Visits.Select(visit => model.NewBoolVar($"break {name} after {visit}"))];
        slot.BreakAtStart = rule.BetweenVisits ? null : model.NewBoolVar("break at the start " + name);
        model.Add(LinearExpr.Sum(slot.BreakAtStart is { } first ? [.. slot.BreakAfter, first] : slot.BreakAfter) == slot.HasBreak);
        model.AddImplication(slot.HasBreak, slot.Used);
        for (var at = 0; at < slot.Visits.Length; at++)
        {
            var visit = slot.Visits[at];
            model.AddImplication(slot.BreakAfter[at], slot.Here[at]);
            model.Add(slot.BreakStarts >= day.Starts[visit] + problem.Visits[visit].LengthFor(slot.Carer))
                .OnlyEnforceIf(slot.BreakAfter[at]);
        }

        if (slot.BreakAtStart is { } atStart)
        {
            model.Add(slot.Leaves == slot.BreakStarts).OnlyEnforceIf(atStart);
        }

        var work = model.Add(slot.Returns - slot.Leaves <= rule.WorkAbove);
        if (!rule.BetweenVisits)
        {
            work.OnlyEnforceIf(slot.HasBreak.Not());
            return;
        }

        // A round of one visit has no break due.
        var single = model.NewBoolVar("one visit " + name);
        model.Add(LinearExpr.Sum(slot.Here) <= 1).OnlyEnforceIf(single);
        work.OnlyEnforceIf([slot.HasBreak.Not(), single.Not()]);
    }
}
