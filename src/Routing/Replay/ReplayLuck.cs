namespace Zoning.Routing;

/// <summary>
/// The random delays of one replayed day: a factor for the trip to each visit and for each trip home, and the overrun of each visit.
/// </summary>
internal sealed class ReplayLuck(int visits, int rounds)
{
    private readonly double[] _trips = new double[visits];
    private readonly double[] _waysHome = new double[rounds];
    private readonly double[] _overruns = new double[visits];

    /// <summary>The factor on the time of the trip to a visit.</summary>
    public double TripTo(int visit) => _trips[visit];

    /// <summary>The factor on the time of the trip home after a round.</summary>
    public double WayHome(int round) => _waysHome[round];

    /// <summary>Ticks by which a visit overruns.</summary>
    public double Overrun(int visit) => _overruns[visit];

    /// <summary>Draws a day.</summary>
    public void Draw(ReplayOptions options, Randomness run, double ticksPerMinute)
    {
        var day = Math.Exp(options.DaySpread * run.For("day").NextNormal());
        var (trips, home, overruns) = (run.For("trips"), run.For("ways home"), run.For("overruns"));
        for (var visit = 0; visit < visits; visit++)
        {
            _trips[visit] = day * Math.Exp(options.TravelSpread * trips.NextNormal());
            var (happens, share) = (overruns.NextShare() < options.OverrunShare, overruns.NextShare());
            _overruns[visit] = happens ? -Math.Log(1 - share) * options.OverrunMinutes * ticksPerMinute : 0;
        }

        for (var round = 0; round < rounds; round++)
        {
            _waysHome[round] = day * Math.Exp(options.TravelSpread * home.NextNormal());
        }
    }
}
