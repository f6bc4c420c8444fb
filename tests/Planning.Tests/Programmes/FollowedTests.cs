using System.Globalization;
using System.Text;
using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Reviews, days to a provider and travel, followed from folder to folder and counted again by hand.</summary>
public class FollowedTests
{
    private const string Zones = """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":[
        {"type":"Feature","properties":{"zone":"A"},"geometry":{"type":"Polygon","coordinates":[[[400000,200000],[410000,200000],[410000,210000],[400000,210000],[400000,200000]]]}},
        {"type":"Feature","properties":{"zone":"B"},"geometry":{"type":"Polygon","coordinates":[[[410000,200000],[420000,200000],[420000,210000],[410000,210000],[410000,200000]]]}}]}
        """;

    private static readonly string[] Days = ["2026-02-28", "2026-03-31"];

    private static readonly PublishOptions Full = new() { Level = OutputLevel.Internal };

    /// <summary>
    /// At the end of February two reviews are overdue, one in each zone; a month later the one of zone A is done, one of zone A fell due,
    /// and one that was done late in April does not count as done yet.
    /// </summary>
    [Fact]
    public void Reviews_are_overdue_that_fell_due_and_were_not_done_by_the_day()
    {
        const string reviews = "package,due,done\nP1,2026-02-10,2026-03-05\nP2,2026-02-20,\nP3,2026-03-15,2026-04-20\nP3,2026-06-01,\n";
        var track = new[] { Month("2026-02-28", reviews), Month("2026-03-31", reviews) }.Track(options: Full);

        Seen(track, FollowedFigures.ReviewsOverdue, null).ShouldBe([2, 2]);
        Seen(track, FollowedFigures.ReviewsOverdue, "A").ShouldBe([1, 1]);
        Seen(track, FollowedFigures.ReviewsOverdue, "B").ShouldBe([1, 1]);
        var later = new[] { Month("2026-02-28", reviews), Month("2026-04-30", reviews) }.Track(options: Full);
        Seen(later, FollowedFigures.ReviewsOverdue, null).ShouldBe([2, 1]);
        Seen(later, FollowedFigures.ReviewsOverdue, "A").ShouldBe([1, 0]);
    }

    /// <summary>Found after 10, 20 and 40 days within the quarter; the one of 90 days was found before it, and the last only after the day.</summary>
    [Fact]
    public void Half_of_those_placed_in_the_last_quarter_had_a_provider_within_the_median()
    {
        const string waiting = "package,requested,provider_found,first_visit\nP1,2026-01-01,2026-01-11,2026-01-12\nP2,2026-01-10,2026-01-30,2026-02-01\n"
            + "P3,2026-01-19,2026-02-28,2026-03-01\nP4,2025-08-02,2025-10-31,2025-11-01\nP5,2026-02-20,2026-03-15,2026-03-20\n";
        var track = new[] { Month("2026-02-28", waiting: waiting), Month("2026-03-31", waiting: waiting) }.Track(options: Full);

        Seen(track, FollowedFigures.DaysToPlace, null).ShouldBe([20, 20]); // of 10, 20, 40; then of 10, 20, 23, 40
    }

    [Fact]
    public void Travel_is_that_of_todays_rounds_as_the_published_rounds_have_it()
    {
        var county = County.Read(CountySource.Of(SampleCounty.Make(
            new SampleOptions { Packages = 60, ZoneCount = 4, Seed = 2 }, null, default).ToBytes()));
        var week = county.OnHomeMap().ToWeekOfRounds().Providers.Where(one => one.Today is not null).Select(one => one.Today!).ToList();

        // Every trip of every round, from where it starts to where it ends, against the hours of care at the doors.
        double travel = 0, care = 0;
        foreach (var plan in week)
        {
            foreach (var round in plan.Rounds)
            {
                var who = plan.Problem.Carers[round.Carer];
                var (at, shift) = (who.Shifts[round.Shift].StartPlace, who.Shifts[round.Shift]);
                foreach (var stop in round.Stops.Where(stop => stop.Visit >= 0))
                {
                    travel += plan.Problem.Travel.Ticks(at, plan.Problem.Visits[stop.Visit].Place, who.Mode);
                    at = plan.Problem.Visits[stop.Visit].Place;
                    care += stop.Ends - stop.Starts;
                }

                travel += plan.Problem.Travel.Ticks(at, shift.EndPlace, who.Mode);
            }
        }

        var track = new[] { county, County.Read(CountySource.Of(SampleCounty.Make(
            new SampleOptions { Packages = 60, ZoneCount = 4, Seed = 2, AsOf = new DateOnly(2026, 4, 30) }, null, default).ToBytes())) }.Track(options: Full);

        Seen(track, RoundsMeasures.TravelToday, null)[0].ShouldBe(Math.Round(60 * travel / care, 1), 0.051);
        track.Series.Cells.ShouldNotContain(one => one.Cell.Measure == RoundsMeasures.TravelToday && one.Cell.Provider.Length > 0);
    }

    [Fact]
    public void In_shareable_output_small_counts_are_classes_and_days_and_travel_are_of_the_county_alone()
    {
        const string reviews = "package,due,done\nP1,2026-02-10,2026-03-05\nP2,2026-02-20,\n";
        var counties = Days.Select(day => County.Read(CountySource.Of(Sample(day)))).ToArray();
        var track = counties.Track();

        track.Figures.Where(one => one.Figure.Measure == FollowedFigures.DaysToPlace || one.Figure.Measure == RoundsMeasures.TravelToday)
            .Select(one => one.Figure.AreaKind).Distinct().ShouldBe(["county"]);
        track.Figures.Where(one => one.Figure.Measure == FollowedFigures.ReviewsOverdue).ShouldAllBe(one => one.Figure.Shown != Shown.Exact || one.Figure.Value == 0);
        track.Figures.Count(one => one.Figure.Measure == FollowedFigures.ReviewsOverdue && one.Figure.AreaKind == "display").ShouldBeGreaterThan(2);
        foreach (var (county, day) in counties.Zip(track.Days))
        {
            var overdue = county.Reviews!.Value.Count(one => one.Due <= day && (one.Done is null || one.Done > day));
            var cell = track.Series.Find(day, FollowedFigures.ReviewsOverdue, null, null)!;
            overdue.ShouldBeInRange((int)cell.Low!.Value, (int)(cell.High ?? double.MaxValue));
        }

        track.HistoryTable().Rows.ShouldBeEmpty();
        new[] { Month("2026-02-28", reviews), Month("2026-03-31", reviews) }.Track().Figures
            .ShouldAllBe(one => one.Figure.Measure != FollowedFigures.ReviewsOverdue || one.Figure.Value == null);
    }

    [Fact]
    public void The_months_before_are_those_of_history_csv_in_the_newest_folder()
    {
        const string history = "week,zone,measure,hours,value\n2026-01-19,A,in-service,100,\n2026-01-19,A,framework-hours,60,\n2026-01-19,B,framework-hours,20,\n"
            + "2026-01-12,A,framework-hours,1,\n2026-02-16,A,reviews-overdue,,3\n2026-02-16,B,reviews-overdue,,4\n2026-02-16,,time-to-place,,12\n";
        var table = new[] { Month("2026-02-28"), Month("2026-03-31", history: history) }.Track(options: Full).HistoryTable();

        table.Rows.Select(row => string.Join("|", row.Select(cell => cell.Text))).ShouldBe(
        [
            "25 Jan 2026|80|80.0|not supplied|not supplied", "22 Feb 2026|not supplied|not supplied|7|12",
        ]);
    }

    [Fact]
    public void Samples_have_what_their_own_rows_say()
    {
        var files = Sample("2026-03-31").ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value).Split('\n').Select(line => line.Split(',')).ToList());
        var week = new DateOnly(2026, 3, 23);
        var sunday = "2026-03-29";
        bool IsBy(string day) => day.Length > 0 && string.CompareOrdinal(day, sunday) <= 0;
        var history = files["history.csv"].Where(row => row.Length == 5 && row[0] == week.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();

        var reviews = files["reviews.csv"];
        var (due, done) = (reviews[0].IndexOf("due"), reviews[0].IndexOf("done"));
        history.Where(row => row[2] == "reviews-overdue").Sum(row => int.Parse(row[4], CultureInfo.InvariantCulture))
            .ShouldBe(reviews.Skip(1).Count(row => row.Length > 1 && IsBy(row[due]) && !IsBy(row[done])));

        var services = files["services.csv"];
        int At(string name) => services[0].IndexOf(name);
        var on = files["providers.csv"].Skip(1).Where(row => row.Length > 2 && row[files["providers.csv"][0].IndexOf("framework")] == "yes").Select(row => row[0]).ToHashSet();
        history.Where(row => row[2] == "framework-hours").Sum(row => decimal.Parse(row[3], CultureInfo.InvariantCulture)).ShouldBe(
            services.Skip(1).Where(row => row.Length > 1 && row[At("status")] is "active" or "ended" && row[At("service_type")] == "home-care"
                && on.Contains(row[At("provider")]) && IsBy(row[At("start")]) && !IsBy(row[At("end")]))
                .Sum(row => decimal.Parse(row[At("hours_week")], CultureInfo.InvariantCulture)), 0.5m);
        history.Count(row => row[2] == "time-to-place").ShouldBe(1);
    }

    private static double[] Seen(PublishedTrack track, Measure measure, string? area) =>
        [.. track.Days.Select(day => track.Series.Find(day, measure, area, null)!.Value!.Value)];

    private static Dictionary<string, byte[]> Sample(string day) => SampleCounty.Make(
        new SampleOptions
        {
            Packages = 150,
            ZoneCount = 5,
            Seed = 4,
            AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            WaitingPerZone = 3,
        }, null, default).ToBytes().ToDictionary(file => file.Key, file => file.Value);

    private static County Month(string day, string? reviews = null, string? waiting = null, string? history = null)
    {
        var files = new Dictionary<string, string?>
        {
            ["county.json"] = "{\"formatVersion\":1,\"name\":\"Two\",\"asOf\":\"" + day
                + "\",\"crs\":\"EPSG:27700\",\"zones\":{\"file\":\"zones.geojson\",\"code\":\"zone\"}}",
            ["zones.geojson"] = Zones,
            ["services.csv"] = "id,place,hours_week,provider,status\nP1,A,10,PR1,active\nP2,B,10,PR1,active\nP3,A,10,PR1,active\nP4,A,10,PR1,active\nP5,B,10,PR1,active\n",
            ["providers.csv"] = "id,framework\nPR1,yes\n",
            ["reviews.csv"] = reviews,
            ["waiting.csv"] = waiting,
            ["history.csv"] = history,
        };
        return County.Read(CountySource.Of(files.Where(file => file.Value is not null)
            .Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value!)))));
    }
}

/// <summary>Finds a heading.</summary>
internal static class Headings
{
    internal static int IndexOf(this string[] row, string name) => Array.IndexOf(row, name);
}
