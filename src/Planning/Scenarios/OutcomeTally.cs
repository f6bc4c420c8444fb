using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Who is behind the hours of an outcome, and behind what rises and falls, by block of the published map. Restricted.</summary>
/// <remarks>Need of people not known yet is in the sums and stands for nobody.</remarks>
internal sealed class OutcomeTally
{
    private const int Columns = 2;
    private readonly int _blocks;
    private readonly long[][] _sums = new long[3][];
    private readonly int[][] _people = new int[3][];
    private readonly long[][] _largest = new long[3][];

    /// <param name="outcome">The outcome.</param>
    /// <param name="blockOfArea">The block of each area of the run's map.</param>
    /// <param name="blocks">How many blocks there are.</param>
    internal OutcomeTally(Outcome outcome, int[] blockOfArea, int blocks)
    {
        _blocks = blocks;
        for (var side = 0; side < 3; side++)
        {
            (_sums[side], _people[side], _largest[side]) =
                (new long[(blocks + 1) * Columns], new int[(blocks + 1) * Columns], new long[(blocks + 1) * Columns]);
        }

        var byPerson = new SortedDictionary<(int Person, int Block, int Column), (long Before, long After)>();
        void Add(CareRow row, bool isAfter)
        {
            if (row.Status.IsBeside())
            {
                return;
            }

            var person = row.IsUnnamed ? -1 : outcome.Run.Ledger.Keys.PersonOf(row.Package);
            foreach (var block in (ReadOnlySpan<int>)[blockOfArea[row.Home], blocks])
            {
                var key = (person, block, row.Status.IsMet() ? 0 : 1);
                var (before, after) = byPerson.GetValueOrDefault(key);
                byPerson[key] = isAfter ? (before, after + row.Client) : (before + row.Client, after);
            }
        }

        foreach (var row in outcome.Ground.Baseline().Rows)
        {
            Add(row, isAfter: false);
        }

        foreach (var row in outcome.EndWeek.Rows)
        {
            Add(row, isAfter: true);
        }

        foreach (var ((person, block, column), (before, after)) in byPerson)
        {
            var cell = (block * Columns) + column;
            Count(Side.After, cell, person, after);
            Count(Side.Up, cell, person, Math.Max(0, after - before));
            Count(Side.Down, cell, person, Math.Max(0, before - after));
        }
    }

    /// <summary>What is counted.</summary>
    internal enum Side
    {
        /// <summary>Hours under the scenario.</summary>
        After,

        /// <summary>What each person has more.</summary>
        Up,

        /// <summary>What each person has less.</summary>
        Down,
    }

    /// <summary>A sum, how many people are behind it, and the most that one of them has.</summary>
    /// <param name="column">Met or unmet hours.</param>
    /// <param name="side">Which sum.</param>
    /// <param name="block">The block; -1 for the county.</param>
    internal (long Value, int People, long Largest) Of(AreaColumn column, Side side, int block)
    {
        var cell = ((block < 0 ? _blocks : block) * Columns) + (column == AreaColumn.Met ? 0 : 1);
        return (_sums[(int)side][cell], _people[(int)side][cell], _largest[(int)side][cell]);
    }

    private void Count(Side side, int cell, int person, long value)
    {
        _sums[(int)side][cell] += value;
        if (person >= 0 && value > 0)
        {
            _people[(int)side][cell]++;
            _largest[(int)side][cell] = Math.Max(_largest[(int)side][cell], value);
        }
    }
}
