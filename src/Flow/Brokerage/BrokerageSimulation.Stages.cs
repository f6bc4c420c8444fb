namespace Zoning.Flow;

/// <summary>Stages before an offer, with brokers who may be too few.</summary>
internal sealed partial class BrokerageSimulation
{
    /// <summary>List hours by which a moment may miss its list through rounding and still be on it.</summary>
    private const double OnTheList = 1e-9;

    private void BeginStages(int at)
    {
        if (_desks.AreLimited)
        {
            EnterStage(at, 0);
        }
        else
        {
            Events.Plan(ReadyHour(at), Ready, at, _cases[at].Stamp);
        }
    }

    /// <summary>When all stages are done if nobody waits for a broker: one event for all of them.</summary>
    private double ReadyHour(int at)
    {
        if (_model.Stages.IsEmpty)
        {
            return Now;
        }

        var paced = _brokers.At(Now);
        foreach (var stage in _model.Stages)
        {
            paced = OnList(stage, paced + Work(at, stage), 0);
        }

        return Math.Max(Now, _brokers.HourOf(paced));
    }

    private void EnterStage(int at, int stage)
    {
        if (stage == _model.Stages.Length)
        {
            Offer(at);
            return;
        }

        _cases[at].Stage = (ushort)stage;
        if (_desks.Take(stage))
        {
            BeginWork(at);
        }
        else
        {
            _cases[at].Broker = BrokerState.Waiting;
            _tally.ForBroker(Now, 1);
            _desks.Wait(stage, at, _cases[at].Stamp);
        }
    }

    private void BeginWork(int at)
    {
        _cases[at].Broker = BrokerState.Working;
        var done = _brokers.At(Now) + Work(at, _model.Stages[_cases[at].Stage]);
        Events.Plan(Math.Max(Now, _brokers.HourOf(done)), WorkDone, at, _cases[at].Stamp);
    }

    private void FinishWork(int at)
    {
        LeaveBroker(at);
        var stage = _model.Stages[_cases[at].Stage];
        if (stage.EveryHours > 0)
        {
            var list = OnList(stage, _brokers.At(Now), OnTheList);
            Events.Plan(Math.Max(Now, _brokers.HourOf(list)), StageDone, at, _cases[at].Stamp);
        }
        else
        {
            EnterStage(at, _cases[at].Stage + 1);
        }
    }

    /// <summary>Gives back the broker of somebody who is done or leaves, or takes who leaves out of those who wait for one.</summary>
    private void LeaveBroker(int at)
    {
        var state = _cases[at].Broker;
        _cases[at].Broker = BrokerState.None;
        if (state == BrokerState.Waiting)
        {
            _tally.ForBroker(Now, -1);
        }
        else if (state == BrokerState.Working && _desks.Free(_cases[at].Stage, _cases) is >= 0 and var next)
        {
            _tally.ForBroker(Now, -1);
            BeginWork(next);
        }
    }

    /// <summary>Brokers' hours of a stage, done again until the form is complete.</summary>
    private double Work(int at, BrokerageStage stage)
    {
        ref var one = ref _cases[at];
        var hours = 0.0;
        do
        {
            hours += stage.Work.ExceededBy(_stage.Share(one.Key, one.StageDraw++));
        }
        while (_stage.Share(one.Key, one.StageDraw++) >= stage.Complete);

        return hours;
    }

    /// <summary>Other brokers from now on: those who come take who waits longest.</summary>
    private void Staff(StageStaffing change)
    {
        _desks.Staff(change.Stage, change.Brokers);
        while (_desks.TakeNext(change.Stage, _cases) is >= 0 and var next)
        {
            _tally.ForBroker(Now, -1);
            BeginWork(next);
        }
    }

    private static double OnList(BrokerageStage stage, double paced, double slack) =>
        stage.EveryHours > 0 ? Math.Ceiling(paced / stage.EveryHours - slack) * stage.EveryHours : paced;
}
