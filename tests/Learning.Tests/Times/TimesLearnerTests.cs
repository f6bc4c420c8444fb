namespace Zoning.Learning.Tests;

/// <summary>Minutes from call monitoring: used where they beat a straight line on weeks held out, and never quicker for longer ways.</summary>
public sealed class TimesLearnerTests
{
    private static readonly Lazy<County> Sample = new(() => County.Read(CountySource.Of(
        SampleCounty.Make(new SampleOptions { Packages = 80, Seed = 4, ZoneCount = 6 }, null, default).ToBytes())));

    private static readonly Lazy<MonitoredTimes> Rush = new(() => Monitored(hasRush: true));

    private static readonly Lazy<LearnedTimes> Learned = new(() => TimesLearner.Learn(Rush.Value.Trips, Rush.Value.Doors, default));

    [Fact]
    public void Planted_rush_hours_are_learned_and_used()
    {
        Learned.Value.Trip.ShouldNotBeNull();
        Learned.Value.Notes[0].ShouldStartWith("Minutes between visits are learned from call monitoring. On ");

        // Every third zone is slow by car from half past seven to half past nine on weekdays: planted 1.9 times 2.5 + 1.15 x.
        double Minutes(int zone, int halfHour, int day) => Learned.Value.Trip!(new TripAsked(6, TravelMode.Car, day, halfHour, 1, zone));
        Minutes(3, 17, 1).ShouldBe(1.9 * (2.5 + (1.15 * 6)), 3);
        Minutes(1, 17, 1).ShouldBe(2.5 + (1.15 * 6), 1.5);
        Minutes(3, 25, 1).ShouldBe(2.5 + (1.15 * 6), 1.5);
        Minutes(3, 17, 6).ShouldBe(2.5 + (1.15 * 6), 2.5);
    }

    [Fact]
    public void Without_planted_effects_trees_lose_and_the_sentence_says_so()
    {
        var even = Monitored(hasRush: false);
        var learned = TimesLearner.Learn(even.Trips, even.Doors, default);
        learned.Trip.ShouldBeNull();
        learned.Door.ShouldBeNull();
        learned.Notes.ShouldAllBe(note => note.Contains("are not used", StringComparison.Ordinal));
    }

    [Fact]
    public void Longer_ways_are_never_quicker_in_any_context()
    {
        for (var halfHour = 12; halfHour < 46; halfHour += 3)
        {
            for (var zone = -1; zone < 6; zone++)
            {
                var last = 0.0;
                for (var freeFlow = 0.1; freeFlow < 60; freeFlow += 0.1)
                {
                    var minutes = Learned.Value.Trip!(new TripAsked(freeFlow, TravelMode.Car, 2, halfHour, zone, zone));
                    minutes.ShouldBeGreaterThanOrEqualTo(last);
                    last = minutes;
                }
            }
        }
    }

    [Fact]
    public void Learning_twice_gives_the_same_minutes_bit_by_bit()
    {
        var again = TimesLearner.Learn(Rush.Value.Trips, Rush.Value.Doors, default);
        again.Notes.ShouldBe(Learned.Value.Notes);
        foreach (var trip in Rush.Value.Trips.Take(500))
        {
            again.Trip!(trip.Trip).ShouldBe(Learned.Value.Trip!(trip.Trip));
        }
    }

    [Fact]
    public void A_visit_is_never_planned_shorter_than_commissioned_nor_by_half_longer()
    {
        LearnedTimes Taking(double minutes) => new() { Notes = [], Door = _ => minutes };
        var asked = new DoorAsked(30, 0, 16, 0, 1);
        Taking(12).MinutesFor(asked).ShouldBe(30);
        Taking(36.2).MinutesFor(asked).ShouldBe(37);
        Taking(90).MinutesFor(asked).ShouldBe(45);
        new LearnedTimes { Notes = [] }.MinutesFor(asked).ShouldBe(30);
    }

    [Fact]
    public void What_comes_after_the_training_weeks_decides_not_what_came_before()
    {
        // The effect of the half hour ends before the last weeks: shuffled rows would still show it, weeks do not.
        var trips = Made(weeks: 8, (week, halfHour, x) => 3 + x + (week < 6 && halfHour == 16 ? 12 : 0));
        TimesLearner.Learn(trips, [], default).Trip.ShouldBeNull();
        var lasting = Made(weeks: 8, (_, halfHour, x) => 3 + x + (halfHour == 16 ? 12 : 0));
        TimesLearner.Learn(lasting, [], default).Trip.ShouldNotBeNull();
    }

    [Fact]
    public void The_line_fitted_is_that_of_least_squares()
    {
        // By hand: means 2 and 5, squares 2, products 4.
        Line.Fit([Point(1, 3), Point(2, 5), Point(3, 7)]).ShouldBe(new Line(1, 2));
        Line.Fit([Point(2, 3), Point(2, 5)]).ShouldBe(new Line(4, 0));
    }

    [Fact]
    public void Too_few_weeks_no_rows_nan_and_a_constant_are_answers_with_reasons()
    {
        string Reason(IReadOnlyList<TripMade> trips) => TimesLearner.Learn(trips, [], default).Notes[0];
        Reason([]).ShouldContain("0 weeks are too few; 6 are needed");
        Reason(Made(weeks: 3, (_, _, x) => x)).ShouldContain("3 weeks are too few");
        Reason([.. Made(weeks: 8, (_, _, x) => x + 3).Take(80)]).ShouldContain("weeks are too few");
        Reason(Made(weeks: 8, (week, halfHour, _) => week == 7 && halfHour == 20 ? double.NaN : 5)).ShouldContain("not a finite number");
        Reason(Made(weeks: 8, (_, _, _) => 5)).ShouldContain("all rows have the same result, so there is nothing to learn");
        Reason(Made(weeks: 8, (_, halfHour, x) => 40 - x + halfHour)).ShouldContain("longer ones take fewer minutes");
    }

    private static LearnedPoint Point(double x, double minutes) => new(x, default, default, minutes);

    private static List<TripMade> Made(int weeks, Func<int, int, double, double> minutes)
    {
        var trips = new List<TripMade>();
        for (var week = 0; week < weeks; week++)
        {
            for (var one = 0; one < 200; one++)
            {
                var (x, halfHour) = (2 + (one % 10), 14 + (one / 10 % 8));
                trips.Add(new TripMade(
                    new TripAsked(x, TravelMode.Car, one % 5, halfHour, 0, 1), new DateOnly(2026, 1, 5).AddDays(7 * week), minutes(week, halfHour, x)));
            }
        }

        return trips;
    }

    private static MonitoredTimes Monitored(bool hasRush) => MonitoredTimes.Of(
        Sample.Value, InputFile.Of("monitored.csv", MonitoredRounds.Write(Sample.Value, 4, 8, hasRush)), new FindingCollector(), default);
}
