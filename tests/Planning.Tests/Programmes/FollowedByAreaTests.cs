using System.Text;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>
/// What is followed by zone and by provider, counted by hand on a county of eight packages: framework share, list, time to place, reviews
/// and cost; and travel counted again trip by trip.
/// </summary>
public class FollowedByAreaTests
{
    private const string Zones = """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":[
        {"type":"Feature","properties":{"zone":"A"},"geometry":{"type":"Polygon","coordinates":[[[400000,200000],[410000,200000],[410000,210000],[400000,210000],[400000,200000]]]}},
        {"type":"Feature","properties":{"zone":"B"},"geometry":{"type":"Polygon","coordinates":[[[410000,200000],[420000,200000],[420000,210000],[410000,210000],[410000,200000]]]}}]}
        """;

    /// <summary>
    /// In A: 10 and 20 hours on the framework (PR1), 10 off (PR2). In B: 8 hours with PR1, 4 and 6 with PR2. P7 and P8 wait in A; PR2 was
    /// found for P8 on 20 February and has not come yet.
    /// </summary>
    private const string Services = "id,place,hours_week,provider,status\nP1,A,10,PR1,active\nP2,A,20,PR1,active\nP3,A,10,PR2,active\n"
        + "P4,B,8,PR1,active\nP5,B,4,PR2,active\nP6,B,6,PR2,active\nP7,A,5,,waiting\nP8,A,7,PR2,waiting\n";

    private const string Rates = "provider,from,hourly_rate\nPR1,2025-04-01,20\nPR2,2025-04-01,25\n";

    private const string Reviews = "package,due,done\nP1,2026-02-10,\nP2,2026-02-11,\nP3,2026-02-12,2026-03-10\nP5,2026-03-20,\nP6,2026-02-01,2026-02-02\n";

    /// <summary>Found within the quarter: P1 after 10 days, P2 after 30, P3 after 20, P5 after 40.</summary>
    private const string Waiting = "package,requested,provider_found,first_visit\nP1,2026-01-01,2026-01-11,2026-01-12\nP2,2026-01-02,2026-02-01,2026-02-03\n"
        + "P3,2026-01-03,2026-01-23,2026-01-24\nP5,2026-01-04,2026-02-13,2026-02-15\nP7,2026-02-01,,\nP8,2026-02-01,2026-02-20,\n";

    private static readonly PublishedTrack Track = new[] { Month("2026-02-28"), Month("2026-03-31") }
        .Track(options: new PublishOptions { Level = OutputLevel.Internal });

    [Fact]
    public void The_framework_share_of_a_zone_is_its_own()
    {
        Seen(LedgerMeasures.FrameworkShareHours, "A").ShouldBe([75, 75], 1e-9); // 30 of 40 hours
        Seen(LedgerMeasures.FrameworkShareHours, "B").ShouldBe([100 * 8 / 18.0, 100 * 8 / 18.0], 1e-9);
    }

    [Fact]
    public void The_list_is_of_the_zone_and_of_the_provider_that_was_found()
    {
        Seen(LedgerMeasures.PeopleWaiting, "A").ShouldBe([2, 2]);
        Seen(LedgerMeasures.PeopleWaiting, "B").ShouldBe([0, 0]);
        Seen(LedgerMeasures.PeopleWaiting, null, "PR2").ShouldBe([1, 1]);
        Seen(LedgerMeasures.PeopleWaiting, null, "PR1").ShouldBe([0, 0]);
    }

    [Fact]
    public void Time_to_place_is_the_middle_one_of_the_zone_and_of_the_provider()
    {
        Seen(FollowedFigures.DaysToPlace, "A").ShouldBe([19, 19]); // of 10, 19 (P8), 20 and 30
        Seen(FollowedFigures.DaysToPlace, "B").ShouldBe([40, 40]);
        Seen(FollowedFigures.DaysToPlace, null, "PR1").ShouldBe([10, 10]); // of 10 and 30
        Seen(FollowedFigures.DaysToPlace, null, "PR2").ShouldBe([20, 20]); // of 19, 20 and 40
    }

    [Fact]
    public void Reviews_overdue_are_of_the_zone_and_of_the_provider()
    {
        Seen(FollowedFigures.ReviewsOverdue, "A").ShouldBe([3, 2]);
        Seen(FollowedFigures.ReviewsOverdue, "B").ShouldBe([0, 1]);
        Seen(FollowedFigures.ReviewsOverdue, null, "PR1").ShouldBe([2, 2]);
        Seen(FollowedFigures.ReviewsOverdue, null, "PR2").ShouldBe([1, 1]);
    }

    [Fact]
    public void Cost_is_of_the_zone_and_of_the_provider()
    {
        Seen(LedgerMeasures.Cost, "A").ShouldBe([(30 * 20) + (10 * 25), (30 * 20) + (10 * 25)]);
        Seen(LedgerMeasures.Cost, "B").ShouldBe([(8 * 20) + (10 * 25), (8 * 20) + (10 * 25)]);
        Seen(LedgerMeasures.Cost, null, "PR1").ShouldBe([38 * 20, 38 * 20]);
        Seen(LedgerMeasures.Cost, null, "PR2").ShouldBe([20 * 25, 20 * 25]);
    }

    [Fact]
    public void Tables_by_area_have_a_column_a_folder_and_the_change()
    {
        var reviews = Track.AreaTables().Single(table => table.Title.StartsWith("Reviews overdue", StringComparison.Ordinal));

        reviews.Columns.Select(column => column.Label).ShouldBe(["Area", "28 Feb 2026", "31 Mar 2026", "Change"]);
        reviews.Rows.Select(row => string.Join('|', row.Select(cell => cell.Text))).ShouldBe(["A|3|2|−1", "B|0|1|+1"]);
        string.Join('|', reviews.Total.Select(cell => cell.Text)).ShouldBe("County|3|3|0");
        var providers = Track.ProvidersTable();
        providers.Rows.Select(row => row[0].Text).ShouldBe(["PR1", "PR2"]);
        providers.Rows[1].Select(cell => cell.Text).ShouldContain("£500, then £500");
        new[] { Month("2026-02-28"), Month("2026-03-31") }.Track().ProvidersTable().Rows.ShouldBeEmpty();
    }

    /// <summary>Every trip counts where it leads to, the way home where the last visit was; over all zones it is the county's travel.</summary>
    [Fact]
    public void Travel_by_zone_is_that_of_the_trips_that_lead_there()
    {
        County Made(DateOnly day) => County.Read(CountySource.Of(SampleCounty.Make(
            new SampleOptions { Packages = 60, ZoneCount = 4, Seed = 2, AsOf = day }, null, default).ToBytes()));
        var county = Made(new DateOnly(2026, 3, 31));
        var placed = county.OnHomeMap();
        var (travel, care) = (new Dictionary<string, double>(), new Dictionary<string, double>());
        foreach (var provider in placed.ToWeekOfRounds().Providers.Where(one => one.Today is not null))
        {
            var problem = provider.Today!.Problem;
            foreach (var round in provider.Today.Rounds)
            {
                var carer = problem.Carers[round.Carer];
                var (at, zone) = (carer.Shifts[round.Shift].StartPlace, "");
                foreach (var stop in round.Stops.Where(stop => stop.Visit >= 0))
                {
                    var area = placed.AreaOf(provider.Origins[stop.Visit].Package);
                    zone = area.IsZone ? placed.Zones[area.Zone].Code.Value : "elsewhere";
                    travel[zone] = travel.GetValueOrDefault(zone) + problem.Travel.Ticks(at, problem.Visits[stop.Visit].Place, carer.Mode);
                    care[zone] = care.GetValueOrDefault(zone) + stop.Ends - stop.Starts;
                    at = problem.Visits[stop.Visit].Place;
                }

                if (zone.Length > 0)
                {
                    travel[zone] += problem.Travel.Ticks(at, carer.Shifts[round.Shift].EndPlace, carer.Mode);
                }
            }
        }

        var track = new[] { county, Made(new DateOnly(2026, 4, 30)) }.Track(options: new PublishOptions { Level = OutputLevel.Restricted });

        var zones = placed.Zones.Select(zone => zone.Code.Value).Where(care.ContainsKey).ToList();
        zones.Count.ShouldBe(4);
        foreach (var zone in zones)
        {
            track.Series.Find(county.AsOf, RoundsMeasures.TravelToday, zone, null)!.Value!.Value
                .ShouldBe(Math.Round(60 * travel[zone] / care[zone], 1), 0.051, zone);
        }

        travel.Values.Sum().ShouldBeGreaterThan(0);
        track.ProvidersTable().Columns.ShouldContain(column => column.Label == RoundsMeasures.TravelToday.Label);
    }

    private static double[] Seen(Measure measure, string? area, string? provider = null) =>
    [
        .. Track.Days.Select(day => Track.Series.Find(day, measure, area, provider is null ? null : new ProviderId(provider))!.Value!.Value),
    ];

    private static County Month(string day)
    {
        var files = new Dictionary<string, string>
        {
            ["county.json"] = "{\"formatVersion\":1,\"name\":\"Two\",\"asOf\":\"" + day
                + "\",\"crs\":\"EPSG:27700\",\"zones\":{\"file\":\"zones.geojson\",\"code\":\"zone\"}}",
            ["zones.geojson"] = Zones,
            ["services.csv"] = Services,
            ["providers.csv"] = "id,framework\nPR1,yes\nPR2,no\n",
            ["rates.csv"] = Rates,
            ["reviews.csv"] = Reviews,
            ["waiting.csv"] = Waiting,
        };
        return County.Read(CountySource.Of(files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value)))));
    }
}
