namespace Zoning.Flow;

/// <summary>A phase ready for the event loop: who is asked, and how readily.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Providers">Who is asked, by their places on the board.</param>
/// <param name="Weights">Acceptances an hour of each if its load did not matter.</param>
/// <param name="Bound">Their sum: no more acceptances an hour can come.</param>
/// <param name="Prices">For bids: the score of price and quality of each, 0 to 1.</param>
internal sealed record ReadyPhase(OfferPhase Phase, int[] Providers, double[] Weights, double Bound, double[] Prices);

/// <summary>The phases of every zone between the days on which the policy changes, worked out once.</summary>
internal sealed class OfferTables
{
    private readonly double[] _changes;
    private readonly ReadyPhase[][][] _tables;

    internal OfferTables(BrokerageModel model)
    {
        DateOnly[] days = [model.Start, .. model.Policy.ChangesOn.Where(day => day > model.Start).Distinct().Order()];
        _changes = [.. days.Select(day => 24.0 * (day.DayNumber - model.Start.DayNumber))];
        _tables = [.. days.Select(day => Enumerable.Range(0, model.Board.Zones.Length)
            .Select(zone => model.Policy.PhasesFor(zone, model.Board, day).Select(phase => Ready(model.Board, zone, phase)).ToArray()).ToArray())];
    }

    /// <summary>Which of the tables holds at an hour.</summary>
    internal int At(double hour)
    {
        var at = _changes.Length - 1;
        while (at > 0 && _changes[at] > hour)
        {
            at--;
        }

        return at;
    }

    internal ReadyPhase[] Of(int table, int zone) => _tables[table][zone];

    private static ReadyPhase Ready(OfferBoard board, int zone, OfferPhase phase)
    {
        int[] providers = [.. phase.Providers];
        double[] weights = [.. providers.Select(at => board.Weight(zone, at))];
        var cheapest = providers.Select(at => board.Providers[at].Rate).DefaultIfEmpty(1).Min();
        double[] scores =
        [
            .. providers.Select(at => phase.QualityWeight * board.Providers[at].Quality / 5
                + (1 - phase.QualityWeight) * cheapest / board.Providers[at].Rate),
        ];
        return new ReadyPhase(phase, providers, weights, weights.Sum(), scores);
    }
}
