namespace Zoning.Importing;

/// <summary>
/// Tells the events of one person day by day, and makes referrals of them: a request opens one, assessments belong to it, home care places
/// it, an outcome after which nothing is planned closes it.
/// </summary>
/// <param name="rules">The rules of the map.</param>
/// <param name="made">Takes each referral when nothing more can belong to it.</param>
/// <param name="leaveOut">Takes each event that belongs to no referral, with the reason.</param>
internal sealed class ReferralStory(EventRules rules, Action<EventSequence> made, Action<CareEvent, string> leaveOut)
{
    /// <summary>Days without care after which care of the same person is no longer the same.</summary>
    private const int MostBreakDays = 28;

    private EventSequence? _open;
    private EventSequence? _placed;
    private CareEvent? _reablement;
    private DateOnly? _careUntil;
    private DateOnly? _died;

    /// <summary>Tells all events of the person.</summary>
    /// <param name="events">In any order.</param>
    public void Tell(IEnumerable<CareEvent> events)
    {
        foreach (var one in events.OrderBy(one => one.Start).ThenBy(one => one.Kind).ThenBy(one => one.Draft.Id, StringComparer.Ordinal)
            .ThenBy(one => one.Draft.Content, StringComparer.Ordinal))
        {
            _died ??= one.Died;
            switch (one.Kind)
            {
                case CareEventKind.Request:
                    Request(one);
                    break;
                case CareEventKind.Assessment:
                    Assessment(one);
                    break;
                case CareEventKind.Reablement when rules.Reablement == ReablementRule.Apart:
                    Reablement(one);
                    break;
                case CareEventKind.Reablement or CareEventKind.Care:
                    Care(one);
                    break;
                case CareEventKind.DirectPayment:
                    DirectPayment(one);
                    break;
                default:
                    Other(one);
                    break;
            }
        }

        ForgetReablement();
        EndOpen();
    }

    /// <summary>The open referral that an event of a day can belong to; one that is too old stays open by itself.</summary>
    private EventSequence? OpenOn(DateOnly day)
    {
        if (_open is { } open && day.DayNumber - open.Received.DayNumber > rules.LinkDays)
        {
            EndOpen();
        }

        return _open;
    }

    private void Request(CareEvent one)
    {
        var open = OpenOn(one.Start);
        if (one.Outcome == "advice" && rules.Advice == AdviceRule.LeaveOut)
        {
            leaveOut(one, "request, advice only");
        }
        else if (one.IsOver || one.Outcome == "advice")
        {
            var closed = new EventSequence(one, one.Start, one.Source);
            closed.Close(one.End ?? one.Start, one.Outcome == "advice" ? "closed" : one.Outcome);
            made(closed);
        }
        else if (open is not null)
        {
            leaveOut(one, "request again before the first was answered");
        }
        else if (one.Outcome == "reablement" && rules.Reablement == ReablementRule.Apart)
        {
            leaveOut(one, "answered by reablement");
        }
        else
        {
            _open = new EventSequence(one, one.Start, one.Source);
        }
    }

    private void Assessment(CareEvent one)
    {
        if (OpenOn(one.Start) is not { } open)
        {
            leaveOut(one, "assessment that follows no open request");
            return;
        }

        open.Add(one);
        if (rules.Complete == CompleteRule.Assessment && !one.IsOver && one.End is { } end)
        {
            open.Complete = end;
        }

        if (one.Outcome == "reablement" && rules.Reablement == ReablementRule.Apart)
        {
            Drop(open, "answered by reablement");
        }
        else if (one.IsOver || one.Outcome == "advice")
        {
            open.Close(one.End ?? one.Start, one.Outcome == "advice" ? "closed" : one.Outcome);
            Made(open);
        }
    }

    private void Reablement(CareEvent one)
    {
        if (OpenOn(one.Start) is { } open)
        {
            Drop(open, "answered by reablement");
        }

        ForgetReablement();
        _reablement = one;
    }

    private void Care(CareEvent one)
    {
        if (OpenOn(one.Start) is { } open)
        {
            open.Place(one);
            _placed = open;
            Made(open);
        }
        else if (_placed?.Placed == one.Start)
        {
            _placed!.Place(one);
        }
        else if (_reablement is { } before && one.Start <= (before.End ?? one.Start).AddDays(rules.ReablementDays))
        {
            var received = before.End < one.Start ? before.End.Value : one.Start;
            var follows = new EventSequence(before, received, "reablement");
            follows.Place(one);
            (_placed, _reablement) = (follows, null);
            made(follows);
        }
        else
        {
            leaveOut(one, _careUntil is { } until && until.DayNumber + MostBreakDays >= one.Start.DayNumber
                ? "further home care of a person who had it" : "home care that follows no request");
        }

        var last = one.End ?? DateOnly.MaxValue.AddDays(-MostBreakDays);
        _careUntil = _careUntil > last ? _careUntil : last;
    }

    private void DirectPayment(CareEvent one)
    {
        if (OpenOn(one.Start) is not { } open)
        {
            leaveOut(one, "direct payment");
            return;
        }

        open.Add(one);
        open.Close(one.Start, "elsewhere");
        Made(open);
    }

    private void Other(CareEvent one)
    {
        if (OpenOn(one.Start) is { } open)
        {
            open.HasOther = true;
        }

        leaveOut(one, one.Service.Length > 0 ? "service, " + one.Service : "service, not said which");
    }

    private void Made(EventSequence open)
    {
        made(open);
        _open = null;
    }

    private void Drop(EventSequence open, string reason)
    {
        open.Events.ForEach(one => leaveOut(one, reason));
        _open = null;
    }

    private void ForgetReablement()
    {
        if (_reablement is { } before)
        {
            leaveOut(before, "service, reablement");
            _reablement = null;
        }
    }

    /// <summary>Nothing more can belong to the open referral: it is open, or over by what is known otherwise.</summary>
    private void EndOpen()
    {
        if (_open is not { } open)
        {
            return;
        }

        if (_died is { } died)
        {
            open.Close(died, "died");
            Made(open);
        }
        else if (open.HasOther)
        {
            Drop(open, "answered by another service than home care");
        }
        else
        {
            Made(open);
        }
    }
}
