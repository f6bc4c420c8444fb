namespace Zoning.Flow;

/// <summary>A simulation that can be run again and again in the same memory. One belongs to one thread.</summary>
internal interface IReplication
{
    /// <summary>How many figures a replication gives.</summary>
    int Measures { get; }

    /// <summary>Runs one replication.</summary>
    /// <param name="number">Which, from 0; the same number gives the same figures.</param>
    /// <param name="measures">Where the figures go; not a number where there is none.</param>
    /// <param name="cancellation">Stops the work.</param>
    void Run(int number, Span<double> measures, CancellationToken cancellation);
}
