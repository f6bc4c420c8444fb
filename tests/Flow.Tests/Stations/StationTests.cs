namespace Zoning.Flow.Tests;

public class StationTests
{
    [Fact]
    public void The_simulator_agrees_with_formulas()
    {
        // A tenth of the people of bench/Quality -- must flow, and the tolerance that twenty looks at once need: 1 in 100 beyond 3.5 errors.
        FormulaSettings.All.Count.ShouldBe(20);
        foreach (var setting in FormulaSettings.All)
        {
            var (errors, estimate) = FormulaSettings.Distance(setting, 20, 1_000);

            Math.Abs(errors).ShouldBeLessThan(3.5, $"{setting.Name}: {estimate} against {setting.Expected}");
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_with_any_number_of_threads()
    {
        var network = Networks.One(8, 10, Stay.LogNormal(24, 0.6));
        ReplicationFigures With(int threads, int seed) => StationFigures.Of(
            network, new StationOptions { Days = 60, Seed = seed }, new ReplicationOptions { Most = 40, Threads = threads }).Figures;

        With(1, 3).Values.ShouldBe(With(4, 3).Values);
        With(1, 3).Values.ShouldNotBe(With(1, 4).Values);
    }

    [Fact]
    public void Replications_stop_when_the_figure_is_precise_enough()
    {
        var network = Networks.One(8, 12, Stay.Exponential(24));
        ReplicationFigures With(double precision, int most) => StationFigures.Of(network, new StationOptions { Days = 200 }, new ReplicationOptions
        {
            Most = most,
            Precision = precision,
            Measure = (int)StationMeasure.InUse,
        }).Figures;

        var rough = With(0.05, 2_000);
        var fine = With(0.005, 2_000);

        rough.IsPrecise.ShouldBeTrue();
        fine.Count.ShouldBeGreaterThan(rough.Count);
        var estimate = fine.Of((int)StationMeasure.InUse);
        estimate.HalfWidth.ShouldBeLessThanOrEqualTo(0.005 * estimate.Mean);
        With(0.0001, 40).IsPrecise.ShouldBeFalse();
    }

    [Fact]
    public void An_interval_is_that_of_students_t()
    {
        // 1, 2, 3, 4, 5: mean 3, standard deviation sqrt(2.5), t of 4 degrees 2.776.
        var estimate = Estimate.Of([1, 2, 3, 4, 5], 0, 1);

        estimate.Mean.ShouldBe(3);
        estimate.HalfWidth.ShouldBe(2.776 * Math.Sqrt(2.5 / 5), 0.001);
        Estimate.Of([7, double.NaN], 0, 1).Replications.ShouldBe(1);
    }

    [Fact]
    public void Slots_opened_in_steps_are_used_from_their_day_on()
    {
        // Full from the first hour: 400 people a day, stays of 5 days exactly; 10 slots for 10 days and 30 for the other 10.
        var network = Networks.One(400, 10, Stay.Constant(120)).With(one => one with
        {
            Slots = Dated.Always(10).From(Networks.Start.AddDays(10), 30),
            Patience = Stay.Constant(0),
        });

        var figures = StationFigures.Of(network, new StationOptions { Days = 20 }, new ReplicationOptions { Most = 10 });

        figures.Of("beds", StationMeasure.InUse).Mean.ShouldBe(20, 0.1);
        figures.Of("beds", StationMeasure.Occupancy).Mean.ShouldBe(1, 0.01);
    }

    [Fact]
    public void Fewer_slots_turn_nobody_out()
    {
        var network = Networks.One(0, 10, Stay.Constant(240)).With(one => one with { Slots = Dated.Always(10).From(Networks.Start.AddDays(1), 2) }) with
        {
            Today = [.. Enumerable.Repeat(new PersonToday("beds", 0, false), 8)],
        };

        var figures = StationFigures.Of(network, new StationOptions { Days = 10 }, new ReplicationOptions { Most = 2 });

        figures.Of("beds", StationMeasure.InUse).Mean.ShouldBe(8, 1e-9);
    }

    /// <summary>From a state at rest the beginning is as full as the end: with fresh stays for people of today it would be fuller later.</summary>
    [Fact]
    public void People_of_today_leave_as_those_at_rest_do()
    {
        var stay = Stay.LogNormal(240, 0.9);
        var network = Networks.One(5, 1, stay).With(one => one with { Slots = Dated.Always(double.PositiveInfinity) }) with
        {
            Today = [.. Enumerable.Repeat(new PersonToday("beds", null, false), 50)],
        };

        var figures = StationFigures.Of(network, new StationOptions { Days = 10 }, new ReplicationOptions { Most = 200 });

        figures.Of("beds", StationMeasure.InUse).Mean.ShouldBe(50, 0.6);
    }

    [Fact]
    public void A_stay_goes_on_after_hospital_and_the_slot_is_kept()
    {
        // A pause of 48 h after each 10 days on average, in stays of 20 days: two pauses, 4 days more.
        var network = Networks.One(2, 1, Stay.Constant(480)).With(one => one with
        {
            Slots = Dated.Always(double.PositiveInfinity),
            PausesPerYear = 36.5,
            Pause = Stay.Constant(48),
        });

        var figures = StationFigures.Of(network, new StationOptions { Days = 400, WarmUpDays = 100 }, new ReplicationOptions { Most = 20 });

        figures.Of("beds", StationMeasure.InUse).Mean.ShouldBe(2 * 24, 0.4);
    }

    [Fact]
    public void The_dead_leave_at_their_rate()
    {
        // Stays of 20 days and a death in 20 days each: mean stay 20 (1 - 1/e), share died 1 - 1/e.
        var network = Networks.One(2, 1, Stay.Constant(480)).With(one => one with
        {
            Slots = Dated.Always(double.PositiveInfinity),
            DeathsPerYear = 365 / 20.0,
        });

        var figures = StationFigures.Of(network, new StationOptions { Days = 800, WarmUpDays = 100 }, new ReplicationOptions { Most = 20 });

        figures.Of("beds", StationMeasure.InUse).Mean.ShouldBe(2 * 20 * (1 - Math.Exp(-1)), 0.3);
    }

    [Fact]
    public void Weekends_bring_nobody_if_the_pattern_says_so_and_the_year_is_as_full()
    {
        var network = Networks.One(3, 50, Stay.Constant(1)) with
        {
            Streams = [new ArrivalStream { Name = "hospital", Station = "beds", PerYear = Dated.Always(1095), Pattern = new WorkingWeek { Days = [2, 1, 1, 1, 2, 0, 0] } }],
        };
        var simulation = new StationSimulation(network, new StationOptions { Days = 364, KeepsRows = true });
        simulation.Run(0, new double[simulation.Measures], CancellationToken.None);

        var days = simulation.Rows.GroupBy(row => (int)(row.Arrived / 24) % 7).ToDictionary(day => day.Key, day => day.Count());

        days.Keys.Order().ShouldBe([0, 1, 2, 3, 4]);
        ((double)days[0]).ShouldBe(312, 60); // two of seven shares of 1,092: 312, and one of them 156
        ((double)days[2]).ShouldBe(156, 45);
        ((double)simulation.Rows.Count).ShouldBe(1092, 110);
    }

    [Fact]
    public void Those_who_come_first_by_right_wait_less_and_all_together_as_long()
    {
        StationNetwork Two(int priority) => Networks.One(4, 10, Stay.Exponential(48)) with
        {
            Streams =
            [
                new ArrivalStream { Name = "hospital", Station = "beds", PerYear = Dated.Always(730) },
                new ArrivalStream { Name = "community", Station = "beds", PerYear = Dated.Always(985), Priority = priority },
            ],
        };
        double[] Waits(int priority)
        {
            var simulation = new StationSimulation(Two(priority), new StationOptions { Days = 4_000, KeepsRows = true });
            simulation.Run(0, new double[simulation.Measures], CancellationToken.None);
            return [.. Enumerable.Range(1, 2).Select(stream => simulation.Rows
                .Where(row => row.Person >> 40 == stream && !double.IsNaN(row.Began)).Average(row => row.Began - row.Arrived))];
        }

        var (alike, ranked) = (Waits(0), Waits(1));

        alike[0].ShouldBe(alike[1], 0.15 * alike[0]);
        ranked[0].ShouldBeLessThan(0.5 * ranked[1]);
        (2 * ranked[0] + 2.7 * ranked[1]).ShouldBe(2 * alike[0] + 2.7 * alike[1], 0.1 * (2 * alike[0] + 2.7 * alike[1]));
    }

    [Fact]
    public void Longer_stays_of_people_with_high_needs_fill_more_slots_by_the_ratio_of_stays()
    {
        StationNetwork With(double high) => Networks.One(3, 1, Stay.LogNormal(240, 0.5)).With(one => one with
        {
            Slots = Dated.Always(double.PositiveInfinity),
            BandFactors = [0.5, 1, 2],
        }) with
        {
            Streams = [new ArrivalStream { Name = "hospital", Station = "beds", PerYear = Dated.Always(1095), Bands = [1 - high, 0, high] }],
        };
        double InUse(double high) => StationFigures.Of(With(high), new StationOptions { Days = 500, WarmUpDays = 100 }, new ReplicationOptions { Most = 20 })
            .Of("beds", StationMeasure.InUse).Mean;

        (InUse(0.6) / InUse(0.2)).ShouldBe((0.4 * 0.5 + 0.6 * 2) / (0.8 * 0.5 + 0.2 * 2), 0.03);
    }

    [Fact]
    public void A_queue_that_cannot_drain_is_an_answer()
    {
        var figures = StationFigures.Of(Networks.One(3, 2, Stay.Exponential(24)), new StationOptions { Days = 100 }, new ReplicationOptions { Most = 20 });

        figures.Limits.ShouldBe(["beds: 3 slots are needed on average and there are 2: the queue grows by 1 people a day."]);
        figures.Of("beds", StationMeasure.WaitingAtEnd).Mean.ShouldBe(100, 12);
        StationFigures.Of(Networks.One(1, 2, Stay.Exponential(24)), new StationOptions { Days = 10 }, new ReplicationOptions { Most = 2 }).Limits.ShouldBeEmpty();
    }

    [Fact]
    public void Every_fault_is_told_before_anything_runs()
    {
        var bad = new StationNetwork
        {
            Start = Networks.Start,
            Stations =
            [
                new Station { Name = "beds", Slots = Dated.Always(-1), Stay = Stay.Exponential(double.NaN), Next = [("home", 0.7), ("nowhere", 0.7)] },
                new Station
                {
                    Name = "home", Stay = Stay.Exponential(24), Next = [("beds", 0.5)],
                    Slots = Dated.Always(1) with { Changes = [(Networks.Start.AddDays(3), 2), (Networks.Start, 3)] },
                },
                new Station { Name = "home", Slots = Dated.Always(1), Stay = Stay.LogNormal(24, 0) },
            ],
            Streams = [new ArrivalStream { Name = "hospital", Station = "beds", PerYear = Dated.Always(double.PositiveInfinity), Bands = [0.5] }],
        };

        var thrown = Should.Throw<BadDataException>(() => StationFigures.Of(bad, new StationOptions(), new ReplicationOptions()));

        thrown.Findings.Select(finding => finding.Code.Id).Distinct().Order().ShouldBe(["J101", "J102", "J103", "J104", "J105", "J106"]);
        thrown.Findings.Length.ShouldBe(10);
    }

    [Fact]
    public void It_stops_when_told_to()
    {
        using var stop = new CancellationTokenSource();
        var network = Networks.One(50, 60, Stay.Exponential(24));

        Should.Throw<OperationCanceledException>(() => StationFigures.Of(
            network, new StationOptions { Days = 2_000 }, new ReplicationOptions { Most = 5_000, Precision = 1e-9 }, new At(stop.Cancel), stop.Token));
    }

    private sealed class At(Action act) : IProgress<int>
    {
        public void Report(int value) => act();
    }
}
