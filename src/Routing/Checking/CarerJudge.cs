using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>The rules of a carer over all rounds: rest between days, hours and days at most.</summary>
internal sealed class CarerJudge(Judging judging, int carer, ImmutableArray<Round> rounds)
{
    private readonly RoundCarer _carer = judging.Problem.Carers[carer];
    private readonly PlanWords _words = judging.Words;

    public static void Judge(Judging judging, ImmutableArray<Round> rounds)
    {
        foreach (var own in rounds.GroupBy(round => round.Carer))
        {
            var judge = new CarerJudge(judging, own.Key, [.. own.OrderBy(round => round.Shift)]);
            judge.JudgeRest();
            judge.JudgeHours();
            judge.JudgeDays();
        }
    }

    private void JudgeRest()
    {
        for (var i = 1; i < rounds.Length; i++)
        {
            if (_carer.Shifts[rounds[i].Shift].Day > _carer.Shifts[rounds[i - 1].Shift].Day)
            {
                JudgeRest(rounds[i - 1].Returns, rounds[i].Leaves, "");
            }
        }

        if (judging.Problem.Cycle is { } cycle)
        {
            JudgeRest(rounds[^1].Returns, (long)rounds[0].Leaves + cycle, ", when the plan begins anew,");
        }
    }

    private void JudgeRest(long returns, long leaves, string when)
    {
        var rest = leaves - returns;
        if (rest < _carer.LeastRest)
        {
            var by = _carer.LeastRest - rest;
            Add(ViolationKind.RestTooShort, $"{_words.Carer(carer)} is back at {_words.Clock(returns)} and leaves again{when} at "
                + $"{_words.Clock(leaves)}, {_words.Span(by)} short of {_words.Span(_carer.LeastRest)} of rest.", by);
        }
    }

    private void JudgeHours()
    {
        var worked = rounds.Sum(round => WorkedTime.Of(judging.Problem, round));
        if (worked > (_carer.WorkedMost ?? long.MaxValue))
        {
            var by = worked - _carer.WorkedMost!.Value;
            Add(ViolationKind.WorkedTooLong, $"{_words.Carer(carer)} works {_words.Span(worked)} in all, {_words.Span(by)} above the most, "
                + $"{_words.Span(_carer.WorkedMost.Value)}.", by);
        }
    }

    private void JudgeDays()
    {
        var days = rounds.Where(round => round.Visits.Any()).Select(round => _carer.Shifts[round.Shift].Day).Distinct().Count();
        if (days > (_carer.MostDays ?? int.MaxValue))
        {
            Add(ViolationKind.TooManyDays, $"{_words.Carer(carer)} has rounds on {days} days; the most is {_carer.MostDays}.");
        }
    }

    private void Add(ViolationKind kind, string text, long ticks = 0) => judging.Add(kind, carer, -1, text, ticks);
}

/// <summary>The time worked on a round: from leaving to the return, less unpaid breaks.</summary>
internal static class WorkedTime
{
    public static long Of(RoundProblem problem, Round round)
    {
        var unpaid = problem.Carers[round.Carer].Shifts[round.Shift].Break is { IsPaid: false }
            ? round.Stops.Where(stop => stop.IsBreak).Sum(stop => (long)stop.Ends - stop.Starts)
            : 0;
        return (long)round.Returns - round.Leaves - unpaid;
    }
}
