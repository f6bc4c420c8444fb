using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Finds out by trying why a visit is in no round. A visit by several carers is tried with all of them at once.</summary>
internal sealed class LeftOutSearch
{
    private readonly RoundPlan _plan;
    private readonly RoundProblem _problem;
    private readonly ImmutableArray<int> _visits;
    private readonly PlanFitting _fitting;
    private readonly PlanFitting _alone;
    private readonly ReasonEffort _effort;
    private readonly TeamFitting _team;
    private readonly RemedySearch _remedies;
    private readonly ReasonWords _words;

    /// <param name="plan">The plan.</param>
    /// <param name="visits">The visit that is left out, or all visits of its team.</param>
    /// <param name="fitting">The plan's rounds.</param>
    /// <param name="alone">No rounds.</param>
    /// <param name="effort">What may still be tried.</param>
    /// <param name="proof">Which rules the plan itself breaks.</param>
    public LeftOutSearch(
        RoundPlan plan, ImmutableArray<int> visits, PlanFitting fitting, PlanFitting alone, ReasonEffort effort, RemedyProof proof)
    {
        (_plan, _problem, _visits, _fitting, _alone, _effort) = (plan, plan.Problem, visits, fitting, alone, effort);
        (_team, _words) = (new TeamFitting(visits), new ReasonWords(plan.Problem));
        _remedies = new RemedySearch(plan, visits, fitting, effort, proof, _words);
    }

    public LeftOutReason Reason()
    {
        if (_effort.IsSpent)
        {
            return new LeftOutReason(_visits[0], LeftOutKind.NotLookedInto,
                "Not looked into: so many visits are left out that finding every reason would take too long.",
                "A longer search first, or more carers; then fewer are left out.");
        }

        if (NobodyMay() is { } forbidden)
        {
            return forbidden;
        }

        if (Contradiction() is { } contradiction)
        {
            return contradiction;
        }

        if (!_team.Place(new PlanFitting(_alone, _problem)))
        {
            return NotEvenAlone();
        }

        var fitting = new PlanFitting(_fitting, _problem);
        return _team.Place(fitting) && fitting.RoundsFrom(_plan.Rounds) is { } rounds ? Priced(rounds) : Because(Busy());
    }

    private LeftOutReason Because((LeftOutKind Kind, string Text) cause) =>
        new(_visits[0], cause.Kind, cause.Text, _remedies.All(cause.Kind));

    private LeftOutReason Priced(ImmutableArray<Round> rounds)
    {
        var left = _plan.Unallocated.RemoveRange(_visits);
        var cost = Checker.Check(new RoundPlan(_problem, rounds, left, _plan.Cost)).Cost;
        var price = _visits.Sum(visit => _problem.Visits[visit].UnallocatedPrice ?? 0);
        var added = cost.Weighted - _plan.Cost.Weighted + price;
        return cost < _plan.Cost
            ? new LeftOutReason(_visits[0], LeftOutKind.Overlooked,
                $"It fits into a round and costs {added}, less than its price; a longer search would place it.", "More iterations.")
            : new LeftOutReason(_visits[0], LeftOutKind.TooDear,
                $"It fits into a round, but costs {added} there, and leaving it out costs {price}.", $"A price above {added}.");
    }

    /// <summary>Why too few have the skills and may come at all; null if enough may.</summary>
    private LeftOutReason? NobodyMay()
    {
        var carers = Enumerable.Range(0, _problem.Carers.Length).ToList();
        foreach (var visit in _visits)
        {
            var skills = _problem.Visits[visit].Skills;
            if (!carers.Exists(carer => (skills & ~_problem.Carers[carer].Skills) == 0))
            {
                return Because((LeftOutKind.NobodySkilled, skills == 0
                    ? "There is no carer." : $"Nobody has the skills: {_words.Skills(skills)}."));
            }

            if (!carers.Exists(carer => _alone.May(visit, carer)))
            {
                return Because((LeftOutKind.NobodyAllowed, "All who have the skills are forbidden."));
            }
        }

        return null;
    }

    /// <summary>A tie to a visit in the plan that the two windows cannot keep; null if there is none.</summary>
    private LeftOutReason? Contradiction()
    {
        foreach (var (index, link, other) in _remedies.Ties)
        {
            var (first, second) = (_problem.Visits[link.First], _problem.Visits[link.Second]);
            var isTooClose = second.LatePrice is null && second.Latest - (long)first.Earliest < link.Least;
            var isTooFar = first.LatePrice is null && second.Earliest - (long)first.Latest > link.Most;
            if (isTooClose || isTooFar)
            {
                var needs = isTooClose ? $"at least {_words.Length(link.Least)}" : $"at most {_words.Length(link.Most)}";
                return Because((LeftOutKind.TieContradictsWindows,
                    $"From {first.Name} to {second.Name} there must be {needs} between the starts, and the windows do not allow it: "
                    + $"{_words.Span(first.Earliest, first.Latest)} and {_words.Span(second.Earliest, second.Latest)}."));
            }
        }

        return null;
    }

    private LeftOutReason NotEvenAlone()
    {
        var single = _visits.FirstOrDefault(visit => _alone.Fits(visit).Count == 0, -1);
        return single >= 0 ? Because(OutOfReach(single)) : Because((LeftOutKind.PairHasOnlyOne, _visits.Length == 2
            ? "Two carers are needed, and no two can come together even with nothing else to do."
            : $"{_visits.Length} carers are needed at once, and no {_visits.Length} can come together even with nothing else to do."));
    }

    /// <summary>Why nobody can come even with nothing else to do: the first rule without which somebody could.</summary>
    private (LeftOutKind Kind, string Text) OutOfReach(int index)
    {
        var visit = _problem.Visits[index];
        List<int> who = [.. Enumerable.Range(0, _problem.Carers.Length).Where(carer => _alone.May(index, carer))];
        List<(int Carer, CarerShift Shift)> shifts =
            [.. who.SelectMany(carer => _problem.Carers[carer].Shifts.Select(shift => (carer, shift)))];
        if (shifts.Count == 0)
        {
            return (LeftOutKind.NobodyOnShift, "Nobody who may come has a shift.");
        }

        var longest = shifts.Max(one => (long)Math.Min(one.Shift.Latest - one.Shift.Earliest, one.Shift.LongestRound ?? int.MaxValue));
        var length = who.Min(visit.LengthFor);
        if (length > longest)
        {
            return (LeftOutKind.LongerThanShifts,
                $"It takes {_words.Minutes(length)} minutes and fits in no shift; the longest of anybody who may come is "
                    + $"{_words.Length(longest)}.");
        }

        if (shifts.TrueForAll(one => one.Shift.Latest < visit.Earliest || visit.LatePrice is null && one.Shift.Earliest > visit.Latest)
            && Gap(index, who) is { } between)
        {
            return (LeftOutKind.BetweenShifts,
                $"Its window, {_words.Span(visit.Earliest, visit.Latest)}, falls between the shifts of those who may come, such as "
                + $"{_problem.Carers[between.Carer].Id}'s, which leave {_words.Span(between.From, between.Until)} free.");
        }

        if (FitsAlone(index, carer => carer with { LongestTrip = null }) is { } far)
        {
            return (LeftOutKind.BeyondLongestTrip,
                "It is too far for the longest trip of those who may come, such as "
                + $"{_words.Minutes(_problem.Carers[far].LongestTrip ?? 0)} minutes for "
                + $"{_problem.Carers[far].Id}.");
        }

        for (var mode = 0; mode < _problem.Travel.Modes; mode++)
        {
            var other = mode;
            if (FitsAlone(index, carer => carer with { Mode = other, LongestTrip = null }) is { } slow
                && _problem.Carers[slow].Mode != mode)
            {
                return (LeftOutKind.TooSlowThatWay,
                    $"Travelling {_words.By(_problem.Carers[slow].Mode)} takes longer than its window and the shifts allow; "
                        + $"{_words.By(mode)} it could be done.");
            }
        }

        if (FitsAlone(index, WithoutBreaks) is not null)
        {
            return (LeftOutKind.BreakInTheWay, "The break leaves no place for it in the shifts of those who may come.");
        }

        return Gap(index, who) is { } gap
            && _remedies.FitsBetween(gap.Carer, gap.Index)
            ? (LeftOutKind.BetweenShifts,
                $"Its window, {_words.Span(visit.Earliest, visit.Latest)}, falls between the shifts of those who may come, such as "
                + $"{_problem.Carers[gap.Carer].Id}'s, which leave {_words.Span(gap.From, gap.Until)} free.")
            : (LeftOutKind.NobodyOnShift,
                $"Nobody who may come can reach it on a shift in its window, {_words.Span(visit.Earliest, visit.Latest)}.");
    }

    /// <summary>The first free time between two shifts of a day that holds a part of the window.</summary>
    private (int Carer, int Index, int From, int Until)? Gap(int index, List<int> who)
    {
        var visit = _problem.Visits[index];
        foreach (var carer in who)
        {
            var shifts = _problem.Carers[carer].Shifts;
            for (var next = 1; next < shifts.Length; next++)
            {
                var (from, until) = (shifts[next - 1].Latest, shifts[next].Earliest);
                if (shifts[next].Day == shifts[next - 1].Day && until > from
                    && from < visit.Latest + visit.LengthFor(carer) && until > visit.Earliest)
                {
                    return (carer, next - 1, from, until);
                }
            }
        }

        return null;
    }

    private static RoundCarer WithoutBreaks(RoundCarer carer) =>
        carer with { Shifts = [.. carer.Shifts.Select(shift => shift with { Break = null })] };

    /// <summary>
    /// The carer to whom the visit goes if all carers are changed and have nothing else to do; null if nobody can have it.
    /// </summary>
    private int? FitsAlone(int visit, Func<RoundCarer, RoundCarer> change)
    {
        var fitting = new PlanFitting(_alone, WhatIf.WithAll(_problem, change));
        return fitting.Fits(visit) is [var fit, ..] ? fitting.CarerOf(fit) : null;
    }

    /// <summary>Why it fits into no round of the plan: the first rule without which it would.</summary>
    private (LeftOutKind Kind, string Text) Busy()
    {
        foreach (var (index, link, other) in _remedies.Ties)
        {
            if (Fits(_problem with { Links = _problem.Links.RemoveAt(index) }))
            {
                return (LeftOutKind.TieInTheWay,
                    $"The time that must lie between it and {_problem.Visits[other].Name} leaves no place for it in the rounds.");
            }
        }

        if (_problem.Carers.Any(carer => carer.WorkedMost is not null) && Fits(carer => carer with { WorkedMost = null }))
        {
            return (LeftOutKind.HoursUsedUp, "The hours of all who could come are used up.");
        }

        if (_problem.Carers.Any(carer => carer.MostDays is not null) && Fits(carer => carer with { MostDays = null }))
        {
            return (LeftOutKind.DaysUsedUp, "All who could come have as many days with a round as they may have.");
        }

        if (_problem.Carers.Any(carer => carer.LeastRest > 0) && Fits(carer => carer with { LeastRest = 0 }))
        {
            return (LeftOutKind.RestTooShort, "The rest between days would be too short for all who could come.");
        }

        return _problem.Carers.Any(carer => carer.Capacity is not null) && Fits(carer => carer with { Capacity = null })
            ? (LeftOutKind.LoadFull, "The rounds of all who could come are full.")
            : _problem.Carers.Any(carer => carer.Shifts.Any(shift => shift.Break is not null)) && Fits(WithoutBreaks)
            ? (LeftOutKind.BreakInTheWay, "The break leaves no place for it in the rounds of those who could come.")
            : (LeftOutKind.NobodyFree, "All who could come are busy then.");
    }

    private bool Fits(Func<RoundCarer, RoundCarer> change) => Fits(WhatIf.WithAll(_problem, change));

    private bool Fits(RoundProblem problem) => !_effort.IsShareSpent && _team.Place(new PlanFitting(_fitting, problem));
}
