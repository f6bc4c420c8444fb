namespace Zoning.Planning;

/// <summary>Sums, distinct contributors and the largest of them, cell by cell. People must come in order.</summary>
internal sealed class ContributionTally(int cells)
{
    private readonly long[] _sum = new long[cells];
    private readonly int[] _people = new int[cells];
    private readonly long[] _largest = new long[cells];
    private readonly long[] _running = new long[cells];
    private readonly int[] _last = Filled(cells);

    public long Sum(int cell) => _sum[cell];

    public int People(int cell) => _people[cell];

    public long Largest(int cell) => Math.Max(_largest[cell], _running[cell]);

    public void Add(int cell, int person, long value)
    {
        if (value == 0)
        {
            return;
        }

        if (_last[cell] != person)
        {
            _largest[cell] = Largest(cell);
            _running[cell] = 0;
            _last[cell] = person;
            _people[cell]++;
        }

        _sum[cell] += value;
        _running[cell] += value;
    }

    private static int[] Filled(int cells)
    {
        var last = new int[cells];
        Array.Fill(last, -1);
        return last;
    }
}
