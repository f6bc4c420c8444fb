using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Routing;

/// <summary>
/// Finds changes that place a visit, or a team's visits: each is a changed problem that was tried against the plan and proved by the
/// checker.
/// </summary>
internal sealed class RemedySearch
{
    /// <summary>The most minutes by which a window, a shift, a trip, a tie or a visit changes.</summary>
    private const int MostMinutes = 240, MostTripMinutes = 600;

    /// <summary>The shifts nearest to the visit that are tried with a change.</summary>
    private const int TriedShifts = 24;

    /// <summary>The changes given at most.</summary>
    private const int MostGiven = 4;

    /// <summary>A minute less of care counts as so many of any other change.</summary>
    private const int LessCare = 3;

    /// <summary>What changes without minutes count as, to compare them with those that have some.</summary>
    private const int OtherWay = 120, Allowed = 60, FurtherShift = 60, Trained = 90, FurtherDay = 120, FurtherCarer = 480;

    private readonly RoundPlan _plan;
    private readonly RoundProblem _problem;
    private readonly ImmutableArray<int> _visits;
    private readonly PlanFitting _fitting;
    private readonly ReasonEffort _effort;
    private readonly RemedyProof _proof;
    private readonly ReasonWords _words;
    private readonly TeamFitting _team;
    private readonly List<Remedy> _found = [];

    public RemedySearch(
        RoundPlan plan, ImmutableArray<int> visits, PlanFitting fitting, ReasonEffort effort, RemedyProof proof, ReasonWords words)
    {
        (_plan, _problem, _visits, _fitting, _effort, _proof, _words) = (plan, plan.Problem, visits, fitting, effort, proof, words);
        _team = new TeamFitting(visits);
        Ties = [.. _problem.Links.Select((link, index) => (index, link, Other(link))).Where(tie => tie.Item3 >= 0)];
    }

    /// <summary>The ties between the visits and others that are served.</summary>
    public ImmutableArray<(int Index, VisitLink Link, int Other)> Ties { get; }

    /// <summary>The changes that place the visits, the smallest first.</summary>
    /// <param name="kind">Why they are left out: what cannot help is not tried.</param>
    public ImmutableArray<Remedy> All(LeftOutKind kind)
    {
        var shifts = NearestShifts();
        if (kind is LeftOutKind.NobodySkilled or LeftOutKind.NobodyAllowed or LeftOutKind.PairHasOnlyOne)
        {
            Unbar();
        }

        if (kind is not (LeftOutKind.NobodySkilled or LeftOutKind.NobodyAllowed))
        {
            Least(minutes => WhatIf.Wider(_problem, _visits, minutes), MostMinutes,
                minutes => Text($"A window {minutes} minutes wider at both ends."));
            foreach (var (index, link, other) in Ties)
            {
                Tie(index, link, other);
            }

            foreach (var (carer, index) in shifts)
            {
                Shift(carer, index);
            }

            Shorten();
            foreach (var carer in shifts.Select(shift => shift.Carer).Distinct())
            {
                Carer(carer);
            }
        }

        if (_found.Count < MostGiven)
        {
            OneMore();
        }

        return [.. _found.OrderBy(remedy => remedy.Size).Take(MostGiven)];
    }

    /// <summary>Whether the visits fit with a further shift between two of a carer's.</summary>
    public bool FitsBetween(int carer, int index) => InGap(carer, index) is not null;

    private int Other(VisitLink link) =>
        _visits.Contains(link.First) && !_visits.Contains(link.Second) && _fitting.Has(link.Second) ? link.Second
        : _visits.Contains(link.Second) && !_visits.Contains(link.First) && _fitting.Has(link.First) ? link.First
        : -1;

    /// <summary>The shifts of those who may come that are nearest in time, then on the way.</summary>
    private List<(int Carer, int Index)> NearestShifts()
    {
        var visit = _problem.Visits[_visits[0]];
        return
        [
            .. (from carer in Enumerable.Range(0, _problem.Carers.Length)
               where _visits.Any(one => _fitting.May(one, carer))
               from index in Enumerable.Range(0, _problem.Carers[carer].Shifts.Length)
               let shift = _problem.Carers[carer].Shifts[index]
               let away = Math.Max(0, Math.Max(shift.Earliest - (long)visit.Latest, visit.Earliest - (long)shift.Latest))
               let way = _problem.Travel.Ticks(shift.StartPlace, visit.Place, _problem.Carers[carer].Mode)
               orderby away, way < 0 ? int.MaxValue : way, carer, index
               select (carer, index)).Take(TriedShifts),
        ];
    }

    private void Tie(int index, VisitLink link, int other)
    {
        var name = _problem.Visits[other].Name;
        if (link.Least > 0)
        {
            Least(minutes => WhatIf.Closer(_problem, index, minutes), (int)Math.Min(1800, _words.Minutes(link.Least)), minutes =>
                Text($"{_words.Minutes(link.Least) - minutes} minutes instead of {_words.Minutes(link.Least)} ")
                    + $"between the starts of it and {name}.");
        }

        if (link.Most < RoundProblem.MaxTicks)
        {
            Least(minutes => WhatIf.Farther(_problem, index, minutes), MostMinutes, minutes =>
                Text($"Up to {_words.Minutes(link.Most) + minutes} minutes instead of {_words.Minutes(link.Most)} ")
                    + $"between the starts of it and {name}.");
        }
    }

    private void Shift(int carer, int index)
    {
        var id = _problem.Carers[carer].Id;
        Least(minutes => WhatIf.EndingLater(_problem, carer, index, minutes), MostMinutes,
            minutes => Text($"A shift of {id} {minutes} minutes longer."), carer);
        Least(minutes => WhatIf.BeginningEarlier(_problem, carer, index, minutes), MostMinutes,
            minutes => Text($"A shift of {id} that begins {minutes} minutes earlier."), carer);
        if (InGap(carer, index) is { } between)
        {
            _found.Add(between);
        }
    }

    private void Shorten()
    {
        var minutes = _words.Minutes(_visits.Min(visit => _problem.Visits[visit].Length));
        if (minutes > 1)
        {
            Least(less => WhatIf.Shorter(_problem, _visits, less), (int)Math.Min(minutes - 1, 1440),
                less => Text($"A visit of {minutes - less} minutes instead of {minutes}."), priceAMinute: LessCare);
        }
    }

    private void Carer(int index)
    {
        var carer = _problem.Carers[index];
        if (carer.LongestTrip is { } trip)
        {
            Least(minutes =>
                WhatIf.With(_problem, index, one => one with { LongestTrip = trip + minutes * _problem.TicksPerMinute }), MostTripMinutes,
                minutes =>
                    Text($"A longest trip of {_words.Minutes(trip) + minutes} minutes for {carer.Id} ")
                        + Text($"instead of {_words.Minutes(trip)}."), index);
        }

        for (var mode = 0; mode < _problem.Travel.Modes; mode++)
        {
            var other = mode;
            if (mode != carer.Mode)
            {
                Try(WhatIf.With(_problem, index, one => one with { Mode = other }), OtherWay,
                    Text($"{carer.Id} travelling {_words.By(mode)}."), index);
            }
        }

        if (carer.WorkedMost is { } most)
        {
            Least(minutes => WhatIf.With(_problem, index, one => one with { WorkedMost = most + (long)minutes * _problem.TicksPerMinute }),
                MostMinutes, minutes => Text($"{minutes} more minutes of work for {carer.Id}."), index);
        }

        if (carer.MostDays is { } days)
        {
            Try(WhatIf.With(_problem, index, one => one with { MostDays = days + 1 }), FurtherDay,
                Text($"One more day of work for {carer.Id}."), index);
        }
    }

    /// <summary>Somebody allowed who is forbidden, or with the skills who lacks them.</summary>
    private void Unbar()
    {
        var skills = _visits.Aggregate(0UL, (all, visit) => all | _problem.Visits[visit].Skills);
        for (var carer = 0; carer < _problem.Carers.Length && !_effort.IsShareSpent && _found.Count < MostGiven; carer++)
        {
            var (index, id) = (carer, _problem.Carers[carer].Id);
            var lacks = skills & ~_problem.Carers[carer].Skills;
            var isForbidden = _visits.Any(visit => _problem.Visits[visit].ForbiddenCarers.Contains(index));
            if (lacks != 0 && !isForbidden)
            {
                Try(WhatIf.With(_problem, carer, one => one with { Skills = one.Skills | skills }), Trained,
                    Text($"{id} able to do {_words.Skills(lacks)} too."), carer);
            }
            else if (lacks == 0 && isForbidden)
            {
                Try(WhatIf.With(_problem, _visits, visit => visit with { ForbiddenCarers = visit.ForbiddenCarers.Remove(index) }), Allowed,
                    Text($"{id} allowed to come."), carer);
            }
        }
    }

    /// <summary>As few further carers as place the visits, like one of the carers there, with the visits' skills.</summary>
    private void OneMore()
    {
        var skills = _visits.Aggregate(0UL, (all, visit) => all | _problem.Visits[visit].Skills);
        for (var count = 1; count <= _visits.Length; count++)
        {
            for (var model = 0; model < _problem.Carers.Length && !_effort.IsShareSpent; model++)
            {
                var with = skills == 0 ? "" : ", and " + _words.Skills(skills);
                var who = count == 1 ? "One more carer" : Text($"{count} more carers");
                if (Try(WhatIf.More(_problem, model, count, skills), (long)FurtherCarer * count,
                    $"{who} with the shifts of {_problem.Carers[model].Id}{with}.", _problem.Carers.Length))
                {
                    return;
                }
            }
        }
    }

    /// <summary>A further shift between one of the carer's and the next of that day, no longer than it needs to be.</summary>
    private Remedy? InGap(int carer, int index)
    {
        var shifts = _problem.Carers[carer].Shifts;
        if (_effort.IsShareSpent || index + 1 >= shifts.Length || shifts[index + 1].Day != shifts[index].Day
            || shifts[index + 1].Earliest <= shifts[index].Latest)
        {
            return null;
        }

        var free = (shifts[index].Latest, shifts[index + 1].Earliest);
        if (RoundsBetween(carer, index, free) is not { } wide
            || wide.Rounds.FirstOrDefault(round => round.Carer == carer && round.Shift == index + 1) is not { } round
            || RoundsBetween(carer, index, (round.Leaves, round.Returns)) is not { } tight)
        {
            return null;
        }

        var text = Text($"A further shift of {_problem.Carers[carer].Id} ")
            + Text($"from {_words.Clock(round.Leaves)} to {_words.Clock(round.Returns)}.");
        return _proof.Accepts(tight.Problem, tight.Rounds, _visits)
            ? new Remedy(FurtherShift + _words.Minutes(round.Returns - round.Leaves), text, tight.Problem, tight.Rounds)
            : null;
    }

    private (RoundProblem Problem, ImmutableArray<Round> Rounds)? RoundsBetween(int carer, int index, (int From, int Until) when)
    {
        var changed = WhatIf.Between(_problem, carer, index, when);
        List<Round> before = [.. _plan.Rounds.Select(round =>
            round.Carer == carer && round.Shift > index ? round with { Shift = round.Shift + 1 } : round)];
        var fitting = new PlanFitting(changed, before, _effort);
        return _team.Place(fitting, carer) && fitting.RoundsFrom(before) is { } rounds ? (changed, rounds) : null;
    }

    private bool Try(RoundProblem problem, long size, string text, int carer)
    {
        var fitting = new PlanFitting(_fitting, problem);
        if (_effort.IsShareSpent || !_team.Place(fitting, carer) || fitting.RoundsFrom(_plan.Rounds) is not { } rounds
            || !_proof.Accepts(problem, rounds, _visits))
        {
            return false;
        }

        _found.Add(new Remedy(size, text, problem, rounds));
        return true;
    }

    /// <summary>The change with the fewest whole minutes: more minutes never make it worse, so halving finds them.</summary>
    /// <param name="change">The problem with a change of so many minutes.</param>
    /// <param name="most">The most minutes.</param>
    /// <param name="text">The change as a sentence.</param>
    /// <param name="carer">The carer who changes: the visits did not fit before, so one of them comes to this carer; -1 for all.</param>
    /// <param name="priceAMinute">What a minute counts as.</param>
    private void Least(Func<int, RoundProblem?> change, int most, Func<int, string> text, int carer = -1, int priceAMinute = 1)
    {
        // A change larger than those found already is not looked for.
        var better = _found.Count < MostGiven ? long.MaxValue : _found.Select(remedy => remedy.Size).Order().ElementAt(MostGiven - 1);
        most = (int)Math.Min(most, (better - 1) / priceAMinute);
        if (most < 1 || !Places(most))
        {
            return;
        }

        var (fails, works) = (0, most);
        while (works - fails > 1)
        {
            var middle = (fails + works) / 2;
            (fails, works) = Places(middle) ? (fails, middle) : (middle, works);
        }

        Try(change(works)!, (long)works * priceAMinute, text(works), carer);

        bool Places(int minutes) =>
            !_effort.IsShareSpent && change(minutes) is { } changed && _team.Place(new PlanFitting(_fitting, changed), carer);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
