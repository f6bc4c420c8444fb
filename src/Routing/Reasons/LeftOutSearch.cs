namespace Zoning.Routing;

/// <summary>Finds out by trying why a visit is in no round, and what would place it. A visit by two carers is tried with both.</summary>
internal sealed class LeftOutSearch
{
    private const int MostMinutes = 240;
    private const int TriedOfPair = 60;
    private readonly RoundPlan _plan;
    private readonly RoundProblem _problem;
    private readonly int[] _visits;
    private readonly PlanFitting _fitting;
    private readonly PlanFitting _alone;
    private readonly ReasonEffort _effort;

    /// <param name="plan">The plan.</param>
    /// <param name="visit">The visit that is left out.</param>
    /// <param name="fitting">The plan's rounds.</param>
    /// <param name="alone">No rounds.</param>
    /// <param name="effort">What may still be tried.</param>
    public LeftOutSearch(RoundPlan plan, int visit, PlanFitting fitting, PlanFitting alone, ReasonEffort effort)
    {
        (_plan, _problem, _fitting, _alone, _effort) = (plan, plan.Problem, fitting, alone, effort);
        var pair = _problem.Links.Where(link => link.IsPair && (link.First == visit || link.Second == visit))
            .Cast<VisitLink?>().FirstOrDefault();
        _visits = pair is { } two ? [visit, two.First == visit ? two.Second : two.First] : [visit];
    }

    public LeftOutReason Reason()
    {
        if (_effort.IsSpent)
        {
            return new LeftOutReason(_visits[0], LeftOutKind.NotLookedInto,
                "Not looked into: so many visits are left out that finding every reason would take too long.",
                "A longer search first, or more carers; then fewer are left out.");
        }

        foreach (var visit in _visits)
        {
            if (NobodyFor(visit) is { } reason)
            {
                return reason;
            }
        }

        if (Place(new PlanFitting(_alone, _problem), isFirstOnly: true) is null)
        {
            const string Text = "Two carers are needed, and no two can come together even with nothing else to do.";
            return new LeftOutReason(_visits[0], LeftOutKind.PairHasOnlyOne, Text, OneMore() ?? Wider() ?? "");
        }

        if (Place(new PlanFitting(_fitting, _problem), isFirstOnly: false) is not { } rounds)
        {
            return new LeftOutReason(_visits[0], LeftOutKind.NobodyFree, "All who could come are busy then.", SmallestChange());
        }

        var cost = EnumeratedCost.Of(_problem, rounds);
        var price = _visits.Sum(visit => _problem.Visits[visit].UnallocatedPrice ?? 0);
        var added = cost.Weighted - _plan.Cost.Weighted + price;
        return cost < _plan.Cost
            ? new LeftOutReason(_visits[0], LeftOutKind.Overlooked,
                $"It fits into a round and costs {added}, less than its price; a longer search would place it.", "More iterations.")
            : new LeftOutReason(_visits[0], LeftOutKind.TooDear,
                $"It fits into a round, but costs {added} there, and leaving it out costs {price}.", $"A price above {added}.");
    }

    /// <summary>Why nobody can come even with nothing else to do; null if somebody can.</summary>
    private LeftOutReason? NobodyFor(int visit)
    {
        var skills = _problem.Visits[visit].Skills;
        var skilled = Enumerable.Range(0, _problem.Carers.Length).Where(carer => (skills & ~_problem.Carers[carer].Skills) == 0).ToList();
        if (skilled.Count == 0)
        {
            return Because(LeftOutKind.NobodySkilled, "Nobody has the skills: " + SkillText(skills) + ".",
                $"One more carer with {SkillText(skills)}.");
        }

        if (!skilled.Any(carer => _alone.May(visit, carer)))
        {
            return Because(LeftOutKind.NobodyAllowed, "All who have the skills are forbidden.", "One of them allowed, or one more carer.");
        }

        return _alone.Fits(visit).Count > 0 ? null
            : Because(LeftOutKind.NobodyOnShift, "Nobody who may come can reach it on a shift in its window.", SmallestChange());

        LeftOutReason Because(LeftOutKind kind, string text, string change) => new(_visits[0], kind, text, change);
    }

    private string SkillText(ulong skills) =>
        skills == 0 ? "any skills" : string.Join(", ", _problem.SkillNames.Where((_, bit) => (skills >> bit & 1) == 1));

    /// <summary>The change that needs the fewest minutes, or one more carer.</summary>
    private string SmallestChange()
    {
        var window = LeastMinutes(WithWindow);
        var shift = Enumerable.Range(0, _problem.Carers.Length)
            .SelectMany(carer => Enumerable.Range(0, _problem.Carers[carer].Shifts.Length).Select(index => (carer, index)))
            .Select(at => (At: at, Minutes: LeastMinutes(minutes => WithShift(at.carer, at.index, minutes), at.carer)))
            .Where(tried => tried.Minutes is not null)
            .OrderBy(tried => tried.Minutes)
            .FirstOrDefault();
        return window is { } wide && wide <= (shift.Minutes ?? int.MaxValue) ? $"A window {wide} minutes wider at both ends."
            : shift.Minutes is { } more ? $"A shift of {_problem.Carers[shift.At.carer].Id} {more} minutes longer."
            : OneMore() ?? "";
    }

    private string? Wider() => LeastMinutes(WithWindow) is { } minutes ? $"A window {minutes} minutes wider at both ends." : null;

    /// <summary>
    /// The fewest whole minutes of a change that place the visits: more minutes never make it worse, so halving finds them.
    /// </summary>
    /// <param name="change">The problem with a change of so many minutes.</param>
    /// <param name="carer">The carer whose shift changes: the visits did not fit before, so one of them comes to this carer; -1 for all.</param>
    private int? LeastMinutes(Func<int, RoundProblem?> change, int carer = -1)
    {
        if (!Places(MostMinutes))
        {
            return null;
        }

        var (fails, works) = (0, MostMinutes);
        while (works - fails > 1)
        {
            var middle = (fails + works) / 2;
            (fails, works) = Places(middle) ? (fails, middle) : (middle, works);
        }

        return works;

        bool Places(int minutes) => !_effort.IsSpent && change(minutes) is { } changed
            && Place(new PlanFitting(_fitting, changed), isFirstOnly: true, carer) is not null;
    }

    private RoundProblem WithWindow(int minutes)
    {
        var visits = _problem.Visits.ToBuilder();
        foreach (var visit in _visits)
        {
            var old = visits[visit];
            var by = minutes * _problem.TicksPerMinute;
            visits[visit] = old with
            {
                Earliest = Math.Max(0, old.Earliest - by),
                Latest = Math.Min(RoundProblem.MaxTicks, old.Latest + by),
            };
        }

        return _problem with { Visits = visits.ToImmutable() };
    }

    private RoundProblem? WithShift(int carer, int index, int minutes)
    {
        var shifts = _problem.Carers[carer].Shifts;
        var until = shifts[index].Latest + (long)minutes * _problem.TicksPerMinute;
        until = index + 1 < shifts.Length ? Math.Min(until, shifts[index + 1].Earliest) : Math.Min(until, RoundProblem.MaxTicks);
        var longest = shifts[index].LongestRound + minutes * _problem.TicksPerMinute;
        var longer = shifts.SetItem(index, shifts[index] with { Latest = (int)until, LongestRound = longest });
        return _problem with { Carers = _problem.Carers.SetItem(carer, _problem.Carers[carer] with { Shifts = longer }) };
    }

    /// <summary>One more carer, like one of the carers there, with the visits' skills.</summary>
    private string? OneMore()
    {
        var skills = _visits.Aggregate(0UL, (all, visit) => all | _problem.Visits[visit].Skills);
        for (var model = 0; model < _problem.Carers.Length && !_effort.IsSpent; model++)
        {
            var carer = _problem.Carers[model];
            var problem = _problem with
            {
                Carers = _problem.Carers.Add(carer with { Id = new CarerId("one more than " + carer.Id), Skills = carer.Skills | skills }),
                Visits = [.. _problem.Visits.Select(visit => visit.LengthByCarer.IsDefaultOrEmpty
                    ? visit
                    : visit with { LengthByCarer = visit.LengthByCarer.Add(visit.LengthByCarer[model]) })],
            };
            if (Place(new PlanFitting(_fitting, problem), isFirstOnly: true, _problem.Carers.Length) is not null)
            {
                return $"One more carer with the shifts of {carer.Id} and {SkillText(skills)}.";
            }
        }

        return null;
    }

    /// <summary>The rounds with the visits added where they add least travel; null if they don't fit.</summary>
    /// <param name="fitting">The rounds.</param>
    /// <param name="isFirstOnly">Whether it is enough that they fit; the rounds are then empty.</param>
    /// <param name="carer">The carer who must have one of them; -1 for none in particular.</param>
    private System.Collections.Immutable.ImmutableArray<Round>? Place(PlanFitting fitting, bool isFirstOnly, int carer = -1) =>
        _visits.Length == 1 || carer < 0
            ? Place(fitting, _visits[0], carer, isFirstOnly)
            : Place(fitting, _visits[0], carer, isFirstOnly) ?? Place(fitting, _visits[1], carer, isFirstOnly);

    private System.Collections.Immutable.ImmutableArray<Round>? Place(PlanFitting fitting, int visit, int carer, bool isFirstOnly)
    {
        foreach (var fit in fitting.Fits(visit, carer).Take(_visits.Length == 1 ? 1 : TriedOfPair))
        {
            fitting.Take(fit);
            if (_visits.Length == 1)
            {
                return isFirstOnly ? [] : fitting.Rounds();
            }

            if (fitting.Fits(visit == _visits[0] ? _visits[1] : _visits[0]) is [var second, ..])
            {
                fitting.Take(second);
                return isFirstOnly ? [] : fitting.Rounds();
            }

            fitting.Drop(fit);
        }

        return null;
    }
}
