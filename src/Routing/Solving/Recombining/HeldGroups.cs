namespace Zoning.Routing;

/// <summary>Names rounds by kind, visits and the starts that tied visits are held to, so that equal ones are found again.</summary>
internal sealed class HeldGroups
{
    private readonly CompiledProblem _problem;
    private readonly int[]?[] _members;

    internal HeldGroups(CompiledProblem problem)
    {
        _problem = problem;
        _members = new int[]?[problem.Visits];
        foreach (var group in Enumerable.Range(0, problem.Visits).GroupBy(visit => problem.Component[visit]))
        {
            if (group.Skip(1).Any())
            {
                int[] members = [.. group];
                foreach (var member in members)
                {
                    _members[member] = members;
                }
            }
        }
    }

    /// <summary>All visits tied to a visit, itself among them, ascending; null for a visit without ties.</summary>
    internal int[]? MembersOf(int visit) => _members[visit];

    /// <summary>A number for a round: the order of its visits does not change it.</summary>
    internal ulong Key(RoundState state, int route)
    {
        var key = Mixed((ulong)_problem.Shapes[route].Class << 32);
        for (var at = state.Stops[state.StartOf(route)].Next; at < _problem.Visits; at = state.Stops[at].Next)
        {
            key += Mixed((ulong)at + 1);
            key += _members[at] is null ? 0 : Mixed(Label(state, at));
        }

        return Mixed(key);
    }

    /// <summary>A number for which visits of a group are served, and held to which starts; 0 for a visit without ties.</summary>
    internal ulong Label(RoundState state, int visit)
    {
        if (_members[visit] is not { } members)
        {
            return 0;
        }

        var label = (ulong)members[0];
        foreach (var member in members)
        {
            ref readonly var stop = ref state.Stops[member];
            label = stop.Route < 0 ? Mixed(label + 1) : Mixed(label ^ ((ulong)(uint)stop.Low << 32 | (uint)stop.High));
        }

        return label | 1;
    }

    /// <summary>By member, the first and last start that holds now; an empty range for one that is left out.</summary>
    internal static (int Low, int High)[] Windows(RoundState state, int[] members)
    {
        var windows = new (int, int)[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            ref readonly var stop = ref state.Stops[members[i]];
            windows[i] = stop.Route < 0 ? (0, -1) : (stop.Low, stop.High);
        }

        return windows;
    }

    /// <summary>The finalizer of SplitMix64: https://prng.di.unimi.it/splitmix64.c.</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ value >> 27) * 0x94D049BB133111EBUL;
        return value ^ value >> 31;
    }
}
