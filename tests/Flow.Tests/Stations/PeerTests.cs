using static Zoning.Flow.Tests.NaiveQueues;

namespace Zoning.Flow.Tests;

/// <summary>Three networks in two simulators that share no code: the distributions of waits and queues are the same.</summary>
public class PeerTests
{
    private const int Runs = 250;
    private const int Days = 150;

    [Fact]
    public void One_service_with_log_normal_stays() => Same(
        new StationNetwork
        {
            Start = Networks.Start,
            Stations = [new Station { Name = "beds", Slots = Dated.Always(4), Stay = Stay.LogNormal(48, 0.7) }],
            Streams = [Stream("hospital", "beds", 1.7)],
        },
        () => [new Place { Slots = 4, Stay = LogNormal(48, 0.7), ComePerDay = 1.7 }]);

    [Fact]
    public void Two_in_a_row_where_those_who_wait_block_the_first() => Same(
        new StationNetwork
        {
            Start = Networks.Start,
            Stations =
            [
                new Station { Name = "reablement", Slots = Dated.Always(6), Stay = Stay.LogNormal(60, 0.5), Next = [("home", 0.7)], HoldsUntilNext = true },
                new Station { Name = "home", Slots = Dated.Always(3), Stay = Stay.Exponential(40) },
            ],
            Streams = [Stream("hospital", "reablement", 1.6), Stream("community", "home", 0.4)],
        },
        () =>
        [
            new Place { Slots = 6, Stay = LogNormal(60, 0.5), ComePerDay = 1.6, Onwards = 0.7, Keeps = true },
            new Place { Slots = 3, Stay = Memoryless(40), ComePerDay = 0.4 },
        ]);

    [Fact]
    public void Three_in_a_row_with_people_who_give_up() => Same(
        new StationNetwork
        {
            Start = Networks.Start,
            Stations =
            [
                new Station { Name = "assessment", Slots = Dated.Always(2), Stay = Stay.Exponential(20), Next = [("reablement", 0.9)] },
                new Station { Name = "reablement", Slots = Dated.Always(5), Stay = Stay.LogNormal(72, 0.6), Next = [("home", 0.5)], Patience = Stay.Exponential(48) },
                new Station { Name = "home", Slots = Dated.Always(2), Stay = Stay.Exponential(50), Patience = Stay.Exponential(90) },
            ],
            Streams = [Stream("hospital", "assessment", 2), Stream("community", "home", 0.3)],
        },
        () =>
        [
            new Place { Slots = 2, Stay = Memoryless(20), ComePerDay = 2, Onwards = 0.9 },
            new Place { Slots = 5, Stay = LogNormal(72, 0.6), PatienceHours = 48, Onwards = 0.5 },
            new Place { Slots = 2, Stay = Memoryless(50), PatienceHours = 90, ComePerDay = 0.3 },
        ]);

    private static void Same(StationNetwork network, Func<Place[]> places)
    {
        var last = network.Stations.Length - 1;
        var figures = StationFigures.Of(network, new StationOptions { Days = Days, Seed = 4 }, new ReplicationOptions { Most = Runs });
        var naive = Enumerable.Range(0, Runs).Select(run => new NaiveQueues(1000 + run, 24.0 * Days, places()).Run()).ToArray();

        Distance(Of(figures, last, StationMeasure.MeanWait), [.. naive.Select(run => run.Wait)]).ShouldBeLessThan(OnePercent);
        Distance(Of(figures, last, StationMeasure.Waiting), [.. naive.Select(run => run.Waiting)]).ShouldBeLessThan(OnePercent);
    }

    /// <summary>The distance of Kolmogorov and Smirnov that two samples of this size exceed once in a hundred times: 1.628 sqrt(2 / n).</summary>
    private static double OnePercent => 1.628 * Math.Sqrt(2.0 / Runs);

    private static double[] Of(StationFigures figures, int station, StationMeasure measure) =>
        [.. Enumerable.Range(0, Runs).Select(run => figures.Figures.At(run, StationFigures.PlaceOf(station, measure)))];

    private static double Distance(double[] one, double[] other) =>
        one.Concat(other).Max(at => Math.Abs(one.Count(value => value <= at) - other.Count(value => value <= at)) / (double)Runs);

    private static ArrivalStream Stream(string name, string station, double perDay) =>
        new() { Name = name, Station = station, PerYear = Dated.Always(365 * perDay) };
}
