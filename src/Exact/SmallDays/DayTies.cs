using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>Pairs, teams and other ties between visits in the programme of a day.</summary>
internal static class DayTies
{
    internal static void Add(DayModel day, RoundProblem problem)
    {
        var model = day.Model;
        foreach (var link in problem.Links)
        {
            var (first, second) = (day.Served[link.First], day.Served[link.Second]);
            var gap = day.Starts[link.Second] - day.Starts[link.First];
            model.AddLinearConstraint(gap, link.Least, link.Most).OnlyEnforceIf([first, second]);
            if (!link.IsPair)
            {
                continue;
            }

            model.Add(first == second);
            for (var carer = 0; carer < problem.Carers.Length; carer++)
            {
                BoolVar[] both = [.. day.Slots.Where(slot => slot.Carer == carer)
                    .SelectMany(slot => DayModel.HereOf(slot, link.First).Concat(DayModel.HereOf(slot, link.Second)))];
                if (both.Length > 1)
                {
                    model.AddAtMostOne(both);
                }
            }
        }
    }
}

/// <summary>Rest, hours and days of each carer in the programme of a day.</summary>
internal static class DayHours
{
    internal static void Add(DayModel day, RoundProblem problem)
    {
        foreach (var slots in day.Slots.GroupBy(slot => slot.Carer))
        {
            var carer = problem.Carers[slots.Key];
            DaySlot[] own = [.. slots];
            AddRest(day.Model, carer, own, problem.Cycle);
            if (carer.WorkedMost is { } most)
            {
                day.Model.Add(LinearExpr.Sum(own.Select(slot => slot.Worked())) <= most);
            }

            if (carer.MostDays is { } days)
            {
                AddDays(day.Model, own, days);
            }
        }
    }

    /// <summary>The rest between each two rounds on different days; that between neighbours implies the others.</summary>
    private static void AddRest(CpModel model, RoundCarer carer, DaySlot[] own, int? cycle)
    {
        for (var earlier = 0; earlier < own.Length; earlier++)
        {
            for (var later = earlier; later < own.Length; later++)
            {
                var (one, other) = (own[earlier], own[later]);
                if (one.Shift.Day < other.Shift.Day)
                {
                    model.Add(other.Leaves - one.Returns >= carer.LeastRest).OnlyEnforceIf([one.Used, other.Used]);
                }

                if (cycle is { } turn)
                {
                    model.Add(one.Leaves - other.Returns >= carer.LeastRest - (long)turn).OnlyEnforceIf([one.Used, other.Used]);
                }
            }
        }
    }

    private static void AddDays(CpModel model, DaySlot[] own, int most)
    {
        var days = own.GroupBy(slot => slot.Shift.Day).ToList();
        if (days.Count <= most)
        {
            return;
        }

        var worked = days.Select(day =>
        {
            var isWorked = model.NewBoolVar($"works {own[0].Carer} {day.Key}");
            foreach (var slot in day)
            {
                model.AddImplication(slot.Used, isWorked);
            }

            return isWorked;
        }).ToList();
        model.Add(LinearExpr.Sum(worked) <= most);
    }
}
