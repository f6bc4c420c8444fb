using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Zoning.Flow.Tests;

public class StationProperties
{
    /// <summary>Random stations in a row, with blocking, patience, deaths, pauses and people of today.</summary>
    [Property(MaxTest = 60)]
    public void People_who_came_have_left_or_are_inside(int seed, PositiveInt slots, PositiveInt perWeek, bool keeps)
    {
        var simulation = Simulation(seed, slots.Get % 6 + 1, perWeek.Get % 30 + 1, keeps);

        var (came, left, inside) = simulation.Census;
        (left + inside).ShouldBe(came);
        var people = simulation.Rows.GroupBy(row => row.Person).ToList();
        people.Count.ShouldBe((int)came);
        people.Count(person => person.Any(row => row.End == StepEnd.Inside)).ShouldBe(inside);
    }

    [Property(MaxTest = 60)]
    public void Nobody_waits_less_than_nothing_and_no_slot_is_held_twice(int seed, PositiveInt slots, PositiveInt perWeek, bool keeps)
    {
        var count = slots.Get % 6 + 1;
        var rows = Simulation(seed, count, perWeek.Get % 30 + 1, keeps).Rows;

        rows.ShouldAllBe(row => double.IsNaN(row.Began) || row.Began >= row.Arrived);
        rows.ShouldAllBe(row => double.IsNaN(row.Left) || double.IsNaN(row.Began) || row.Left >= row.Began);
        var last = rows.Where(row => row.Station == 1 && !double.IsNaN(row.Began)).ToList();
        foreach (var row in last)
        {
            last.Count(other => other.Began <= row.Began && !(other.Left <= row.Began)).ShouldBeLessThanOrEqualTo(count);
        }
    }

    /// <summary>With the same people and stays, first come first served, one slot more makes nobody wait longer (Kiefer and Wolfowitz 1955).</summary>
    [Property(MaxTest = 60)]
    public void One_more_slot_makes_nobody_wait_longer(int seed, PositiveInt slots, PositiveInt perWeek)
    {
        var (few, more) = (Waits(seed, slots.Get % 8 + 1, perWeek.Get % 40 + 1), Waits(seed, slots.Get % 8 + 2, perWeek.Get % 40 + 1));

        foreach (var (person, wait) in few)
        {
            more[person].ShouldBeLessThanOrEqualTo(wait + 1e-9);
        }

        (few.Count == 0 || few.Keys.Average(person => more[person]) <= few.Values.Average() + 1e-9).ShouldBeTrue();
    }

    private static Dictionary<long, double> Waits(int seed, int slots, int perWeek)
    {
        var simulation = new StationSimulation(
            Networks.One(perWeek / 7.0, slots, Stay.LogNormal(60, 0.9)), new StationOptions { Days = 120, Seed = seed, KeepsRows = true });
        simulation.Run(0, new double[simulation.Measures], CancellationToken.None);
        return simulation.Rows.Where(row => !double.IsNaN(row.Began)).ToDictionary(row => row.Person, row => row.Began - row.Arrived);
    }

    private static StationSimulation Simulation(int seed, int slots, int perWeek, bool keeps)
    {
        var network = new StationNetwork
        {
            Start = Networks.Start,
            Stations =
            [
                new Station
                {
                    Name = "reablement", Slots = Dated.Always(slots), Stay = Stay.LogNormal(70, 0.6), Next = [("home", 0.6)], HoldsUntilNext = keeps,
                    Patience = Stay.Exponential(100), DeathsPerYear = 4, PausesPerYear = 20, Pause = Stay.Exponential(30),
                },
                new Station { Name = "home", Slots = Dated.Always(slots), Stay = Stay.Exponential(90), DeathsPerYear = 6, Patience = Stay.LogNormal(200, 1) },
            ],
            Streams =
            [
                new ArrivalStream { Name = "hospital", Station = "reablement", PerYear = Dated.Always(52 * perWeek), Bands = [0.5, 0.5] },
                new ArrivalStream { Name = "community", Station = "home", PerYear = Dated.Always(100), Priority = 1 },
            ],
            Today = [new PersonToday("home", 30, false), new PersonToday("reablement", null, false), new PersonToday("home", 12, true)],
        };
        var simulation = new StationSimulation(network, new StationOptions { Days = 100, Seed = seed, KeepsRows = true });
        simulation.Run(0, new double[simulation.Measures], CancellationToken.None);
        return simulation;
    }
}
