namespace Zoning.Routing;

/// <summary>Swaps a stretch of one carer's round with a stretch of another carer's; either may be empty or run to the end.</summary>
internal static class CrossMove
{
    private const int Longest = 4;
    private const int MostMoved = 64;

    public static bool Try(OrderState state, OrderNeighbours near, Chance chance, long limit)
    {
        var visits = state.Problem.Visits;
        var head = chance.Below(visits);
        var list = near.Before(head);
        if (list.IsEmpty)
        {
            return false;
        }

        var before = list[chance.Low(list.Length)];
        int from = state.At(head, OrderState.Carer), to = state.At(before, OrderState.Carer);
        if (from < 0 || to < 0 || from == to)
        {
            return false;
        }

        int pred = state.At(head, OrderState.Pred), next = state.At(before, OrderState.Succ);
        var isTail = chance.Below(3) == 0;
        var tail = Run(state, head, isTail ? MostMoved : 1 + chance.Below(Longest));
        var otherLength = isTail ? MostMoved : chance.Below(Longest);
        var last = next >= visits || otherLength == 0 ? before : Run(state, next, otherLength);
        int after = state.At(tail, OrderState.Succ), rest = state.At(last, OrderState.Succ);
        if (!Fits(state, before, head, tail, rest)
            || !Fits(state, pred, last == before ? after : next, last == before ? pred : last, after))
        {
            return false;
        }

        int table = state.TableOf(from), against = state.TableOf(to);
        var isEmpty = last == before;
        var price = state.LegPrice(against, before, head)
            + state.LegPrice(against, tail, rest) - state.LegPrice(table, pred, head) - state.LegPrice(table, tail, after)
            + (isEmpty ? state.LegPrice(table, pred, after) - state.LegPrice(against, before, rest)
                : state.LegPrice(table, pred, next)
                + state.LegPrice(table, last, after) - state.LegPrice(against, before, next) - state.LegPrice(against, last, rest));
        if (table == against && price > limit + state.Soft)
        {
            return false;
        }

        state.Begin();
        if (!Give(state, head, tail, to, next, isEmpty ? -1 : last, table, against)
            || (!isEmpty && !Give(state, next, last, from, head, tail, against, table)))
        {
            state.Undo();
            return false;
        }

        state.AddPrice(price);
        state.Join(before, head);
        state.Join(tail, rest);
        state.Join(pred, isEmpty ? after : next);
        if (!isEmpty)
        {
            state.Join(last, after);
        }

        return state.Settle(limit);
    }

    private static int Run(OrderState state, int head, int length)
    {
        var tail = head;
        while (--length > 0 && state.At(tail, OrderState.Succ) is var next && next < state.Problem.Visits)
        {
            tail = next;
        }

        return tail;
    }

    private static bool Fits(OrderState state, int before, int head, int tail, int after) =>
        state.LabelBefore(before) < state.At(head, OrderState.Label) && state.LabelBefore(tail) < state.At(after, OrderState.Label);

    /// <summary>Gives each visit of a stretch to the other carer, unless one is not able, or its twin would meet it there.</summary>
    private static bool Give(OrderState state, int head, int tail, int to, int otherHead, int otherTail, int table, int against)
    {
        for (var visit = head; ; visit = state.At(visit, OrderState.Succ))
        {
            if (!state.Problem.IsAble(visit, to) || MeetsTwin(state, visit, to, otherHead, otherTail))
            {
                return false;
            }

            state.GiveTo(visit, to);
            if (visit == tail)
            {
                return true;
            }

            if (table != against)
            {
                var next = state.At(visit, OrderState.Succ);
                state.AddPrice(state.LegPrice(against, visit, next) - state.LegPrice(table, visit, next));
            }
        }
    }

    private static bool MeetsTwin(OrderState state, int visit, int to, int otherHead, int otherTail)
    {
        var twin = state.At(visit, OrderState.Twin);
        if (twin < 0)
        {
            return false;
        }

        // The second stretch has changed hands already when its turn comes: a twin now with the first carer moved there with it.
        if (state.At(twin, OrderState.Carer) != to)
        {
            return false;
        }

        for (var other = otherHead; otherTail >= 0 && other < state.Problem.Visits; other = state.At(other, OrderState.Succ))
        {
            if (other == twin)
            {
                return false;
            }

            if (other == otherTail)
            {
                break;
            }
        }

        return true;
    }
}
