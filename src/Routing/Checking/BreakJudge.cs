namespace Zoning.Routing;

/// <summary>The rule of a round's break: whether one is due, that there is one at most, where it lies, when, and for how long.</summary>
internal sealed class BreakJudge(Judging judging, Round round)
{
    private readonly PlanWords _words = judging.Words;
    private readonly BreakRule? _rule = judging.Problem.Carers[round.Carer].Shifts[round.Shift].Break;
    private readonly string _who = judging.Words.Carer(round.Carer);

    public void Judge()
    {
        var taken = 0;
        for (var at = 0; at < round.Stops.Length; at++)
        {
            if (!round.Stops[at].IsBreak)
            {
                continue;
            }

            if (_rule is not null && ++taken == 1)
            {
                JudgeBreak(_rule, at);
            }
            else
            {
                Add(ViolationKind.BreakNotDue, $"{_who} has a break at {_words.Clock(round.Stops[at].Starts)}; "
                    + (_rule is null ? "the shift has none." : "one is the most."), (long)round.Stops[at].Ends - round.Stops[at].Starts);
            }
        }

        if (_rule is not null && taken == 0)
        {
            JudgeMissing(_rule);
        }
    }

    /// <summary>A round without a break is all work, from leaving to the return.</summary>
    private void JudgeMissing(BreakRule rule)
    {
        var work = (long)round.Returns - round.Leaves;
        var visits = round.Visits.Count();
        if (work > rule.WorkAbove && visits > (rule.BetweenVisits ? 1 : 0))
        {
            var limit = rule.WorkAbove == 0
                ? $"a break of {_words.Span(rule.Length)} is due."
                : $"above {_words.Span(rule.WorkAbove)} a break of {_words.Span(rule.Length)} is due.";
            Add(ViolationKind.BreakMissing, $"{_who} works from {_words.Clock(round.Leaves)} to {_words.Clock(round.Returns)} without "
                + "a break; " + limit, rule.Length);
        }
    }

    private void JudgeBreak(BreakRule rule, int at)
    {
        var stop = round.Stops[at];
        var outside = Math.Max((long)rule.Earliest - stop.Starts, (long)stop.Starts - rule.Latest);
        if (outside > 0)
        {
            Add(ViolationKind.BreakOutsideWindow, $"The break of {_who} starts at {_words.Clock(stop.Starts)}; it may start from "
                + $"{_words.Clock(rule.Earliest)} to {_words.Clock(rule.Latest)}.", outside);
        }

        if ((long)stop.Starts + rule.Length != stop.Ends && stop.Ends >= stop.Starts)
        {
            Add(ViolationKind.BreakLengthWrong, $"The break of {_who} lasts from {_words.Clock(stop.Starts)} to {_words.Clock(stop.Ends)}; "
                + $"it takes {_words.Span(rule.Length)}.", Math.Abs((long)stop.Starts + rule.Length - stop.Ends));
        }

        var isBetween = round.Stops[..at].Any(other => !other.IsBreak) && round.Stops[at..].Any(other => !other.IsBreak);
        if (rule.BetweenVisits && !isBetween)
        {
            Add(ViolationKind.BreakAtEdge, $"The break of {_who} at {_words.Clock(stop.Starts)} does not lie between two visits.");
        }
    }

    private void Add(ViolationKind kind, string text, long ticks = 0) => judging.Add(kind, round.Carer, -1, text, ticks);
}
