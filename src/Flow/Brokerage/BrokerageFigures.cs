namespace Zoning.Flow;

/// <summary>What a simulation of brokerage shows.</summary>
/// <param name="Model">What was simulated.</param>
/// <param name="Figures">All replications.</param>
internal sealed record BrokerageFigures(BrokerageModel Model, ReplicationFigures Figures)
{
    /// <summary>Sums by week and zone; null unless the model keeps weeks.</summary>
    internal WeekSums? Weeks { get; private init; }

    internal Estimate Of(BrokerageMeasure measure) => Figures.Of((int)measure);

    /// <summary>People waiting in a zone, averaged over time.</summary>
    internal Estimate WaitingIn(int zone) => Figures.Of(BrokerageSimulation.Fixed + zone);

    /// <summary>A figure of a buyer, 0 for the council and 1 for the second; the model has a second one.</summary>
    internal Estimate OfBuyer(int buyer, BuyerMeasure measure) =>
        Figures.Of(BrokerageSimulation.Fixed + Model.Board.Zones.Length + buyer * BrokerageSimulation.Buyers + (int)measure);

    /// <summary>
    /// The difference to another run of the same people, replication by replication: its error is far smaller than that of either, because
    /// both have the same chance.
    /// </summary>
    /// <exception cref="ArgumentException">The runs differ in the number of replications.</exception>
    internal Estimate Less(BrokerageFigures other, BrokerageMeasure measure)
    {
        if (other.Figures.Count != Figures.Count)
        {
            throw new ArgumentException(
                $"One run has {Figures.Count} replications and the other {other.Figures.Count}; run both with as many.", nameof(other));
        }

        var differences = new double[Figures.Count];
        for (var at = 0; at < differences.Length; at++)
        {
            differences[at] = Figures.At(at, (int)measure) - other.Figures.At(at, (int)measure);
        }

        return Estimate.Of(differences, 0, 1);
    }

    /// <summary>Simulates.</summary>
    /// <exception cref="BadDataException">The model has faults; it holds all of them.</exception>
    internal static BrokerageFigures Of(
        BrokerageModel model, ReplicationOptions replications, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (model.Check() is { IsEmpty: false } found)
        {
            throw new BadDataException(found);
        }

        var sums = model.KeepsWeeks ? new WeekSums(model.Days / 7, model.Board.Zones.Length) : null;
        return new BrokerageFigures(
            model, Replications.Run(() => new BrokerageSimulation(model, sums), replications, progress, cancellation))
        {
            Weeks = sums,
        };
    }
}
