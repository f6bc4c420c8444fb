using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>A phase ready for the event loop: who is asked, and how bids would score.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Providers">Who is asked, by their places on the board.</param>
/// <param name="AskedAt">Where <see cref="OfferTables"/> keeps whether those who could accept in the zone are asked.</param>
/// <param name="Scores">For bids: the score of price and quality of each that is asked, 0 to 1.</param>
/// <param name="New">Those of whom an offer is sent when the phase begins, not having one open from an earlier phase.</param>
internal sealed record ReadyPhase(OfferPhase Phase, int[] Providers, int AskedAt, double[] Scores, int[] New);

/// <summary>The phases of every zone between the days on which the policy changes, worked out once.</summary>
internal sealed class OfferTables
{
    private readonly double[] _changes;
    private readonly ReadyPhase[][][] _tables;
    private readonly int[] _first;
    private readonly int[] _providers;
    private readonly double[] _weights;
    private readonly double[] _bounds;
    private readonly bool[] _isAsked;

    internal OfferTables(BrokerageModel model)
    {
        DateOnly[] days = [model.Start, .. model.Policy.ChangesOn.Where(day => day > model.Start).Distinct().Order()];
        _changes = [.. days.Select(day => 24.0 * (day.DayNumber - model.Start.DayNumber))];
        var zones = Enumerable.Range(0, model.Board.Zones.Length).ToArray();
        int[][] able =
        [
            .. zones.Select(zone => model.Board.Those(zone, _ => true).Where(at => model.Board.Weight(zone, at) > 0).ToArray()),
        ];
        _providers = [.. able.SelectMany(those => those)];
        _weights = [.. able.SelectMany((those, zone) => those.Select(at => model.Board.Weight(zone, at)))];
        _first = [0, .. able.Select((_, zone) => able.Take(zone + 1).Sum(those => those.Length))];
        _bounds = [.. zones.Select(zone => _weights.AsSpan(_first[zone].._first[zone + 1]).ToArray().Sum())];
        var asked = new List<bool>();
        _tables = [.. days.Select(day => zones.Select(zone =>
            Ready(model.Board, model.Policy.PhasesFor(zone, model.Board, day), able[zone], asked)).ToArray())];
        _isAsked = [.. asked];
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

    /// <summary>No more acceptances an hour can come in a zone: those of all who could accept if they were asked and empty.</summary>
    internal double Bound(int zone) => _bounds[zone];

    /// <summary>Who of those who could accept in a zone comes up, each with the weight it would have if empty.</summary>
    /// <param name="zone">The zone; its bound is above 0.</param>
    /// <param name="share">A random share.</param>
    /// <param name="askedAt">Where the phase says who is asked.</param>
    /// <returns>The provider, the share of its room that it must have left to say yes, and whether it is asked.</returns>
    internal (int Provider, double RoomWanted, bool IsAsked) Candidate(int zone, double share, int askedAt)
    {
        var weights = _weights.AsSpan(_first[zone].._first[zone + 1]);
        var left = share * _bounds[zone];
        var one = 0;
        while (one < weights.Length - 1 && left >= weights[one])
        {
            left -= weights[one++];
        }

        return (_providers[_first[zone] + one], left / weights[one], _isAsked[askedAt + one]);
    }

    /// <summary>
    /// The parts of a zone's weights, in order, that <see cref="Candidate"/> may find somebody in who is asked and says yes by the end of a
    /// week: a little wider than that, so that rounding leaves nobody out.
    /// </summary>
    /// <returns>How many there are.</returns>
    internal int Spans(int zone, int askedAt, in ProviderLoads.RoomAhead room, int week, (double From, double To)[] spans)
    {
        var (count, before) = (0, 0.0);
        var spare = 1e-9 * _bounds[zone];
        for (var at = _first[zone]; at < _first[zone + 1]; at++)
        {
            if (_isAsked[askedAt + at - _first[zone]] && room.Most(_providers[at], week) is > 0 and var most)
            {
                spans[count++] = (before - spare, before + _weights[at] * most + spare);
            }

            before += _weights[at];
        }

        return count;
    }

    internal ReadyPhase[] Of(int table, int zone) => _tables[table][zone];

    private static ReadyPhase[] Ready(OfferBoard board, ImmutableArray<OfferPhase> phases, int[] able, List<bool> isAsked)
    {
        var open = new HashSet<int>();
        var ready = new ReadyPhase[phases.Length];
        for (var at = 0; at < ready.Length; at++)
        {
            ready[at] = Ready(board, phases[at], able, isAsked, open);
        }

        return ready;
    }

    /// <summary>
    /// A phase in which somebody must take is an answer, not an open offer; one for people from reablement alone is skipped by the others.
    /// </summary>
    private static ReadyPhase Ready(OfferBoard board, OfferPhase phase, int[] able, List<bool> isAsked, HashSet<int> open)
    {
        int[] added = phase.Rule == OfferRule.MustTake ? [] : [.. phase.Providers.Where(at => !open.Contains(at))];
        if (!phase.OnlyFromReablement)
        {
            open.UnionWith(added);
        }

        int[] providers = [.. phase.Providers];
        var askedAt = isAsked.Count;
        isAsked.AddRange(able.Select(providers.Contains));
        var cheapest = providers.Select(at => board.Providers[at].Rate).DefaultIfEmpty(1).Min();
        double[] scores =
        [
            .. providers.Select(at => phase.QualityWeight * board.Providers[at].Quality / 5
                + (1 - phase.QualityWeight) * cheapest / board.Providers[at].Rate),
        ];
        return new ReadyPhase(phase, providers, askedAt, scores, added);
    }
}
