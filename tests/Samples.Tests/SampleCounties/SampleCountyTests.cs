using System.Globalization;
using Shouldly;

namespace Zoning.Planning.Tests;

public class SampleCountyTests
{
    [Fact]
    public void The_same_seed_gives_the_same_files_under_another_culture_and_on_another_thread()
    {
        var options = new SampleOptions { Packages = 300, Seed = 5 };
        var first = SampleCounty.Make(options, null, CancellationToken.None).Contents;
        IReadOnlyDictionary<string, string>? second = null;
        var thread = new Thread(() => second = SampleCounty.Make(options, null, CancellationToken.None).Contents)
        {
            CurrentCulture = CultureInfo.GetCultureInfo("de-DE"),
        };
        thread.Start();
        thread.Join();

        second!.ShouldBe(first);
    }

    [Fact]
    public void Another_seed_gives_other_people_on_the_same_map()
    {
        var one = SampleCounty.Make(new SampleOptions { Packages = 300, Seed = 1 }, null, CancellationToken.None).Contents;
        var two = SampleCounty.Make(new SampleOptions { Packages = 300, Seed = 2 }, null, CancellationToken.None).Contents;

        two["zones.geojson"].ShouldBe(one["zones.geojson"]);
        two["services.csv"].ShouldNotBe(one["services.csv"]);
    }

    [Theory]
    [InlineData(1, 18)]
    [InlineData(2, 18)]
    [InlineData(3, 4)]
    [InlineData(4, 7)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    public void The_zones_of_any_map_tile_without_a_gap_or_an_overlap(int mapSeed, int zones)
    {
        var options = new SampleOptions { Packages = 100, MapSeed = mapSeed, ZoneCount = zones };
        var map = new WrittenMap(SampleCounty.Make(options, null, CancellationToken.None).Contents["zones.geojson"]);
        map.Corners.Count.ShouldBe(zones);

        // Every border runs between the same two corners in both directions, or lies on the county's own border, which is one ring.
        var sides = map.Corners.Values.SelectMany(rings => rings).SelectMany(ring => ring.Zip(ring.Skip(1))).ToList();
        sides.Distinct().Count().ShouldBe(sides.Count);
        var all = sides.ToHashSet();
        var outer = sides.Where(side => !all.Contains((side.Second, side.First))).ToDictionary(side => side.First, side => side.Second);
        var length = 0;
        for (var corner = outer.Keys.First(); length == 0 || corner != outer.Keys.First(); corner = outer[corner])
        {
            length++;
        }

        length.ShouldBe(outer.Count);
        map.Corners.Keys.ShouldAllBe(zone => map.SquareKilometres(zone) > 0);
        Crossings(sides).ShouldBe(0);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(200)]
    [InlineData(5000)]
    public void Smaller_and_larger_counties_have_the_packages_asked_for(int packages)
    {
        var county = new WrittenCounty(SampleCounty.Make(new SampleOptions { Packages = packages }, null, CancellationToken.None).Contents);

        county.Given.Length.ShouldBe(packages);
        county.Open.Count().ShouldBeInRange((int)(packages * 0.03), (int)(packages * 0.06) + 2);
    }

    [Fact]
    public void A_stopped_sample_stops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => SampleCounty.Make(new SampleOptions(), null, stop.Token));
    }

    [Fact]
    public void Options_outside_their_range_are_refused_with_the_range()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleOptions { Packages = 49 }).Message.ShouldContain("50 to 200,000");
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleOptions { ZoneCount = 3 }).Message.ShouldContain("4 to 60");
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleOptions { AsOf = new DateOnly(1999, 12, 31) }).Message.ShouldContain("2000-01-01");
    }

    private static int Crossings(List<(string First, string Second)> sides)
    {
        var all = sides.ToHashSet();
        var lines = sides.Where(side => string.CompareOrdinal(side.First, side.Second) < 0 || !all.Contains((side.Second, side.First)))
            .Select(side => (A: Place(side.First), B: Place(side.Second))).ToArray();
        var crossings = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var ((a, b), (c, d)) = (lines[i], lines[j]);
                if (Math.Max(a.X, b.X) < Math.Min(c.X, d.X) || Math.Max(c.X, d.X) < Math.Min(a.X, b.X) || a == c || a == d || b == c || b == d)
                {
                    continue;
                }

                crossings += Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0 ? 1 : 0;
            }
        }

        return crossings;
    }

    private static (double X, double Y) Place(string text)
    {
        var numbers = text.Trim('[', ']').Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0], numbers[1]);
    }

    private static int Side((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
        Math.Sign((b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X));
}
