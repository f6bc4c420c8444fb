namespace Zoning.Flow;

/// <summary>A phase ready for the event loop: who is asked, and how bids would score.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Providers">Who is asked, by their places on the board.</param>
/// <param name="IsAsked">The same for every place on the board.</param>
/// <param name="Scores">For bids: the score of price and quality of each that is asked, 0 to 1.</param>
internal sealed record ReadyPhase(OfferPhase Phase, int[] Providers, bool[] IsAsked, double[] Scores);

/// <summary>Who could accept a package of a zone if asked, under any policy.</summary>
/// <param name="Providers">The providers that may take it, by their places on the board.</param>
/// <param name="Weights">Acceptances an hour of each if its load did not matter.</param>
/// <param name="Bound">Their sum: no more acceptances an hour can come.</param>
internal sealed record ZoneReadiness(int[] Providers, double[] Weights, double Bound);

/// <summary>The phases of every zone between the days on which the policy changes, worked out once.</summary>
internal sealed class OfferTables
{
    private readonly double[] _changes;
    private readonly ReadyPhase[][][] _tables;
    private readonly ZoneReadiness[] _readiness;

    internal OfferTables(BrokerageModel model)
    {
        DateOnly[] days = [model.Start, .. model.Policy.ChangesOn.Where(day => day > model.Start).Distinct().Order()];
        _changes = [.. days.Select(day => 24.0 * (day.DayNumber - model.Start.DayNumber))];
        _tables = [.. days.Select(day => Enumerable.Range(0, model.Board.Zones.Length)
            .Select(zone => model.Policy.PhasesFor(zone, model.Board, day).Select(phase => Ready(model.Board, phase)).ToArray())
            .ToArray())];
        _readiness = [.. Enumerable.Range(0, model.Board.Zones.Length).Select(zone => Of(model.Board, zone))];
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

    /// <summary>Who could accept in a zone; the same under every policy, so that the same moments of acceptance are looked at.</summary>
    internal ZoneReadiness Readiness(int zone) => _readiness[zone];

    internal ReadyPhase[] Of(int table, int zone) => _tables[table][zone];

    private static ZoneReadiness Of(OfferBoard board, int zone)
    {
        int[] providers = [.. board.Those(zone, _ => true).Where(at => board.Weight(zone, at) > 0)];
        double[] weights = [.. providers.Select(at => board.Weight(zone, at))];
        return new ZoneReadiness(providers, weights, weights.Sum());
    }

    private static ReadyPhase Ready(OfferBoard board, OfferPhase phase)
    {
        int[] providers = [.. phase.Providers];
        var asked = new bool[board.Providers.Length];
        Array.ForEach(providers, at => asked[at] = true);
        var cheapest = providers.Select(at => board.Providers[at].Rate).DefaultIfEmpty(1).Min();
        double[] scores =
        [
            .. providers.Select(at => phase.QualityWeight * board.Providers[at].Quality / 5
                + (1 - phase.QualityWeight) * cheapest / board.Providers[at].Rate),
        ];
        return new ReadyPhase(phase, providers, asked, scores);
    }
}
