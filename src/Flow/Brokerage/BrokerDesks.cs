using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>The brokers of each stage: who is free, and who waits for one in the order of coming.</summary>
internal sealed class BrokerDesks
{
    private readonly ImmutableArray<BrokerageStage> _stages;
    private readonly Queue<(int Case, int Stamp)>[] _lines;
    private readonly int[] _busy;

    internal BrokerDesks(ImmutableArray<BrokerageStage> stages)
    {
        _stages = stages;
        _lines = [.. stages.Select(_ => new Queue<(int, int)>())];
        _busy = new int[stages.Length];
        AreLimited = stages.Any(stage => double.IsFinite(stage.Brokers));
    }

    /// <summary>Whether anybody can wait for a broker at all.</summary>
    internal bool AreLimited { get; }

    internal void Restart()
    {
        Array.Clear(_busy);
        foreach (var line in _lines)
        {
            line.Clear();
        }
    }

    /// <summary>Takes a broker of a stage if one is free.</summary>
    internal bool Take(int stage)
    {
        var free = _busy[stage] < _stages[stage].Brokers;
        _busy[stage] += free ? 1 : 0;
        return free;
    }

    internal void Wait(int stage, int person, int stamp) => _lines[stage].Enqueue((person, stamp));

    /// <summary>Gives a broker back: to the first who still waits, who has it then, or to nobody.</summary>
    /// <returns>Who has it; -1 for nobody.</returns>
    internal int Free(int stage, Cases cases)
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
