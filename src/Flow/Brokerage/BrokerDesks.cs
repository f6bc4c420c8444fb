using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>The brokers of each stage: who is free, and who waits for one in the order of coming.</summary>
internal sealed class BrokerDesks
{
    private readonly ImmutableArray<BrokerageStage> _stages;
    private readonly double[] _brokers;
    private readonly Queue<(int Case, int Stamp)>[] _lines;
    private readonly int[] _busy;

    internal BrokerDesks(ImmutableArray<BrokerageStage> stages, ImmutableArray<StageStaffing> staffing)
    {
        _stages = stages;
        _brokers = new double[stages.Length];
        _lines = [.. stages.Select(_ => new Queue<(int, int)>())];
        _busy = new int[stages.Length];
        AreLimited = stages.Any(stage => double.IsFinite(stage.Brokers)) || staffing.Any(change => double.IsFinite(change.Brokers));
    }

    /// <summary>Whether anybody can wait for a broker at all.</summary>
    internal bool AreLimited { get; }

    internal void Restart()
    {
        Array.Clear(_busy);
        for (var stage = 0; stage < _brokers.Length; stage++)
        {
            _brokers[stage] = _stages[stage].Brokers;
        }

        foreach (var line in _lines)
        {
            line.Clear();
        }
    }

    /// <summary>Another number of brokers does a stage from now on. Who is at work finishes first.</summary>
    internal void Staff(int stage, double brokers) => _brokers[stage] = brokers;

    /// <summary>Takes a free broker for the first who still waits for one.</summary>
    /// <returns>Who has the broker; -1 if none is free or nobody waits.</returns>
    internal int TakeNext(int stage, Cases cases)
    {
        if (!Take(stage))
        {
            return -1;
        }

        return Next(stage, cases);
    }

    /// <summary>Takes a broker of a stage if one is free.</summary>
    internal bool Take(int stage)
    {
        var free = _busy[stage] < _brokers[stage];
        _busy[stage] += free ? 1 : 0;
        return free;
    }

    internal void Wait(int stage, int person, int stamp) => _lines[stage].Enqueue((person, stamp));

    /// <summary>Gives a broker back: to the first who still waits, who has it then, or to nobody.</summary>
    /// <returns>Who has it; -1 for nobody.</returns>
    internal int Free(int stage, Cases cases)
    {
        if (_busy[stage] > _brokers[stage])
        {
            _busy[stage]--;
            return -1;
        }

        return Next(stage, cases);
    }

    private int Next(int stage, Cases cases)
    {
        while (_lines[stage].TryDequeue(out var next))
        {
            if (cases[next.Case].Stamp == next.Stamp)
            {
                return next.Case;
            }
        }

        _busy[stage]--;
        return -1;
    }
}
