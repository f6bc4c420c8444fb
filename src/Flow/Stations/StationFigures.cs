using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>What a simulation of stations shows.</summary>
/// <param name="Network">What was simulated.</param>
/// <param name="Figures">All replications.</param>
/// <param name="Formulas">
/// The queue of each station by formula with the rates of the last day, beside the simulation; null without a limit.
/// </param>
/// <param name="Limits">Why queues grow without end, a sentence a station; empty if none does.</param>
internal sealed record StationFigures(
    StationNetwork Network, ReplicationFigures Figures, ImmutableArray<SlotPlan?> Formulas, ImmutableArray<string> Limits)
{
    /// <summary>A figure of a station.</summary>
    internal Estimate Of(string station, StationMeasure measure) => Figures.Of(PlaceOf(Network.IndexOf(station), measure));

    /// <summary>The place of a figure in a replication.</summary>
    internal static int PlaceOf(int station, StationMeasure measure) => station * Enum.GetValues<StationMeasure>().Length + (int)measure;

    /// <summary>Simulates.</summary>
    /// <exception cref="BadDataException">The network has faults; it holds all of them.</exception>
    internal static StationFigures Of(
        StationNetwork network,
        StationOptions options,
        ReplicationOptions replications,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        if (StationChecks.Check(network) is { IsEmpty: false } found)
        {
            throw new BadDataException(found);
        }

        var figures = Replications.Run(() => new StationSimulation(network, options), replications, progress, cancellation);
        var last = network.Start.AddDays(options.Days - 1);
        return new StationFigures(network, figures, network.Formulas(last), network.Limits(last));
    }
}
