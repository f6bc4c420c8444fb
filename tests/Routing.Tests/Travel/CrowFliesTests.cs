using Shouldly;

namespace Zoning.Routing.Tests;

/// <summary>Minutes and metres worked out by hand from straight lines.</summary>
public class CrowFliesTests
{
    [Fact]
    public void Three_kilometres_in_the_country_take_their_driving_and_the_stop()
    {
        var travel = CrowFlies.Of([new TravelPlace(0, 0), new TravelPlace(3000, 0)]);

        // 3 km x 1.35 = 4.05 km; at 40 km/h 6.075 minutes, and 3 minutes: 544.5 seconds, rounded up.
        travel.Ticks(0, 1, 0).ShouldBe(545);
        travel.Metres(0, 1, 0).ShouldBe(4050);
    }

    [Fact]
    public void A_pace_gives_the_travel_times_between_places_in_ticks_of_the_length_asked_for()
    {
        var travel = new TravelPace().Between([new TravelPlace(0, 0), new TravelPlace(3000, 0)], ticksPerMinute: 1);

        travel.Ticks(0, 1, 0).ShouldBe(10);
        travel.Metres(0, 1, 0).ShouldBe(4050);
    }

    [Fact]
    public void Town_streets_are_slower_only_if_both_ends_are_in_towns()
    {
        var travel = CrowFlies.Of(
            [new TravelPlace(0, 0) { IsTown = true }, new TravelPlace(0, 2800) { IsTown = true }, new TravelPlace(2800, 0)],
            new TravelPace { Detour = 1 });

        // 2.8 km at 28 km/h are 6 minutes, at 40 km/h 4.2; 3 more for the stop.
        travel.Ticks(0, 1, 0).ShouldBe(540);
        travel.Ticks(0, 2, 0).ShouldBe(432);
    }

    [Fact]
    public void Walking_and_cycling_have_separate_speeds_and_stop_times()
    {
        var travel = CrowFlies.Of([new TravelPlace(0, 0), new TravelPlace(0, 800)], new TravelPace { Detour = 1 });

        // 0.8 km at 4.8 km/h are 10 minutes, at 15 km/h 3.2; 1 more each.
        travel.Ticks(0, 1, (int)TravelMode.Walk).ShouldBe(660);
        travel.Ticks(0, 1, (int)TravelMode.Bike).ShouldBe(252);
    }

    [Fact]
    public void Traffic_slows_driving_but_not_the_stop()
    {
        var travel = CrowFlies.Of([new TravelPlace(0, 0), new TravelPlace(4000, 0)], new TravelPace { Detour = 1, Congestion = 1.5 });

        // 6 minutes x 1.5 + 3.
        travel.Ticks(0, 1, 0).ShouldBe(720);
    }

    [Fact]
    public void Two_places_known_only_by_one_area_are_the_expected_distance_apart()
    {
        var area = new TravelPlace(500, 500) { SquareMetres = 1e6 };
        var travel = CrowFlies.Of([area, area], new TravelPace { Detour = 1 });

        // R = sqrt(1,000,000 / pi) = 564.19 m; 128 R / 45 pi = 0.905415 R = 510.83 m.
        travel.Metres(0, 1, 0).ShouldBe(511);
        travel.Ticks(0, 0, 0).ShouldBe(0);
    }

    [Fact]
    public void Random_points_of_a_disc_are_as_far_apart_as_the_formula_says()
    {
        var random = new Randomness(11).For("points");
        var sum = 0.0;
        for (var pair = 0; pair < 200_000; pair++)
        {
            var ((x, y), (u, v)) = (Point(random), Point(random));
            sum += Math.Sqrt((x - u) * (x - u) + (y - v) * (y - v));
        }

        var area = new TravelPlace(0, 0) { SquareMetres = Math.PI * 1e6 };
        CrowFlies.Distance(area, area).ShouldBe(1000 * sum / 200_000, 3);
    }

    [Fact]
    public void Only_places_in_the_same_building_have_no_travel_between_them()
    {
        var travel = CrowFlies.Of(
            [new TravelPlace(0, 0) { Premises = 7 }, new TravelPlace(0, 0) { Premises = 7 }, new TravelPlace(0, 0),
                new TravelPlace(0, 0) { Premises = 8 }]);

        travel.Ticks(0, 1, 0).ShouldBe(0);
        travel.Ticks(0, 2, 0).ShouldBe(180);
        travel.Ticks(0, 3, 0).ShouldBe(180);
        travel.Ticks(2, 3, (int)TravelMode.Walk).ShouldBe(60);
    }

    [Fact]
    public void Slow_is_slower_and_fast_is_faster_for_every_distance()
    {
        for (var metres = 0; metres < 30_000; metres += 500)
        {
            System.Collections.Immutable.ImmutableArray<TravelPlace> places = [new TravelPlace(0, 0), new TravelPlace(metres, 0)];
            var usual = CrowFlies.Of(places).Ticks(0, 1, 0);
            CrowFlies.Of(places, TravelPace.Slow).Ticks(0, 1, 0).ShouldBeGreaterThan(usual);
            CrowFlies.Of(places, TravelPace.Fast).Ticks(0, 1, 0).ShouldBeLessThan(usual);
        }
    }

    [Fact]
    public void A_place_without_position_and_places_a_continent_apart_are_refused()
    {
        Should.Throw<ArgumentException>(() => CrowFlies.Of([]));
        Should.Throw<ArgumentException>(() => CrowFlies.Of([new TravelPlace(double.NaN, 0)]));
        Should.Throw<ArgumentException>(() => CrowFlies.Of([new TravelPlace(0, 0) { SquareMetres = -1 }]));
        Should.Throw<ArgumentException>(() => CrowFlies.Of([new TravelPlace(0, 0), new TravelPlace(3e6, 0)]));
        Should.Throw<ArgumentOutOfRangeException>(() => new TravelPace { StopStartMinutes = 0 });
    }

    private static (double X, double Y) Point(Randomness random)
    {
        var (radius, angle) = (Math.Sqrt(random.NextShare()), 2 * Math.PI * random.NextShare());
        return (radius * Math.Cos(angle), radius * Math.Sin(angle));
    }
}
