using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>A stop as planted: arrival, start and end in ticks; a break has no want.</summary>
internal readonly record struct PlantedStop(PlantedWant? Want, int Arrives, int Starts, int Ends);

/// <summary>Runs the two rounds of a team along the clock: each sets out, and who comes first to a shared visit waits for the other.</summary>
/// <remarks>The break of half an hour is taken after the last visit of the first quarter, or after the first visit where that quarter is empty.</remarks>
internal sealed class PlantedTimes(TravelTable travel)
{
    public const int BreakTicks = 30 * 60;
    public const int LeastGap = 5 * 60;
    public const int MostGap = 20 * 60;
    private const int LongestTicks = 450 * 60;
    private const int OverPrice = 3;
    private readonly Walk[] _walks = [new(), new()];

    /// <summary>What a team's rounds cost: ticks of travel, of waiting, and three times what goes beyond 7.5 hours; -1 where the two wait for each other for ever.</summary>
    /// <param name="team">The team.</param>
    /// <param name="stops">Filled with the stops of both where given.</param>
    /// <returns>Ticks.</returns>
    public long Run(PlantedTeam team, List<PlantedStop>[]? stops = null)
    {
        var cost = 0L;
        for (var carer = 0; carer < 2; carer++)
        {
            _walks[carer].SetOut(team, carer, stops?[carer]);
        }

        while (true)
        {
            cost += _walks[0].WalkToPair(travel) + _walks[1].WalkToPair(travel);
            var (one, other) = (_walks[0].Ahead, _walks[1].Ahead);
            if (one is null && other is null)
            {
                break;
            }

            if (!ReferenceEquals(one, other))
            {
                return -1;
            }

            var (left, right) = (_walks[0].Arrived, _walks[1].Arrived);
            var first = one!.Gap ? Math.Max(left, right - MostGap) : Math.Max(left, right);
            var second = one.Gap ? Math.Max(right, first + LeastGap) : first;
            cost += first - left + (second - right);
            _walks[0].Serve(one, first);
            _walks[1].Serve(one, second);
        }

        foreach (var walk in _walks)
        {
            var home = travel.Ticks(walk.Place, walk.Home, 0);
            cost += home + (long)OverPrice * Math.Max(0, walk.Clock + home - team.Start - LongestTicks);
        }

        return cost;
    }

    private sealed class Walk
    {
        private List<PlantedWant>[] _orders = [];
        private List<PlantedStop>? _stops;
        private int _quarter;
        private int _next;
        private bool _rested;

        public int Home { get; private set; }

        public int Place { get; private set; }

        public int Clock { get; private set; }

        public int Arrived { get; private set; }

        // The shared visit at which the walk stands; none at its end.
        public PlantedWant? Ahead { get; private set; }

        public void SetOut(PlantedTeam team, int carer, List<PlantedStop>? stops)
        {
            (_orders, _stops, _quarter, _next, _rested) = (team.Orders[carer], stops, 0, 0, false);
            (Home, Place, Clock, Ahead) = (team.Homes[carer], team.Homes[carer], team.Start, null);
        }

        public long WalkToPair(TravelTable travel)
        {
            var cost = 0L;
            while (Ahead is null && _quarter < 2)
            {
                if (_next == _orders[_quarter].Count)
                {
                    (_quarter, _next) = (_quarter + 1, 0);
                    continue;
                }

                var want = _orders[_quarter][_next];
                var trip = travel.Ticks(Place, want.Place, 0);
                cost += trip;
                Arrived = Clock + trip;
                if (want.Carers == 2)
                {
                    Ahead = want;
                    return cost;
                }

                Serve(want, Arrived);
            }

            return cost;
        }

        public void Serve(PlantedWant want, int starts)
        {
            _stops?.Add(new PlantedStop(want, Arrived, starts, starts + want.Length));
            (Ahead, Place, Clock) = (null, want.Place, starts + want.Length);
            _next++;
            if (!_rested && (_quarter == 1 || _next == _orders[0].Count))
            {
                _stops?.Add(new PlantedStop(null, Clock, Clock, Clock + BreakTicks));
                Clock += BreakTicks;
                _rested = true;
            }
        }
    }
}
