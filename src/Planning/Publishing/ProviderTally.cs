namespace Zoning.Planning;

/// <summary>What each provider has of some amounts, cell by cell; hours without a provider count as those of one more.</summary>
internal sealed class ProviderTally(int cells, int providers)
{
    private readonly long[] _sums = new long[cells * (providers + 1)];

    public void Add(int cell, int provider, long value) => _sums[(cell * (providers + 1)) + (provider < 0 ? providers : provider)] += value;

    /// <summary>What the two largest providers have of a cell.</summary>
    public (long First, long Second) Largest(int cell)
    {
        var (first, second) = (0L, 0L);
        foreach (var sum in _sums.AsSpan(cell * (providers + 1), providers + 1))
        {
            if (sum > first)
            {
                (first, second) = (sum, first);
            }
            else if (sum > second)
            {
                second = sum;
            }
        }

        return (first, second);
    }

    /// <summary>The most that one named provider has of a cell: what it knows as its own.</summary>
    public long Own(int cell)
    {
        var most = 0L;
        foreach (var sum in _sums.AsSpan(cell * (providers + 1), providers))
        {
            most = Math.Max(most, sum);
        }

        return most;
    }
}
