using Shouldly;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Attack.Tests;

/// <summary>
/// Followed series released after one another, and beside the runs of their folders: an attacker who lays the tables side by side must
/// not find out that somebody came, nor work out a small count.
/// </summary>
public sealed class TrackTests : IDisposable
{
    private static readonly Lazy<PublishedTrack> First = new(() => DatedCounty.Series().Track());
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning tracks ").FullName;

    public static TheoryData<int> Added => [.. Enumerable.Range(0, DatedCounty.Cases)];

    /// <summary>Every way to add a person, in the first folder, and some in the second.</summary>
    public static TheoryData<int, int> AddedIn
    {
        get
        {
            var cases = new TheoryData<int, int>();
            for (var added = 0; added < DatedCounty.Cases; added++)
            {
                cases.Add(added, 0);
            }

            foreach (var added in new[] { 0, 5, 7, 10 })
            {
                cases.Add(added, 1);
            }

            return cases;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(AddedIn))]
    public void Two_series_one_person_apart_in_one_month_and_zone_do_not_tell_that_anybody_came(int added, int folder)
    {
        var second = DatedCounty.Series(added, folder).Track(options: After(First.Value));
        var (one, other) = (TrackAttack.Ends(First.Value), TrackAttack.Ends(second));

        TrackAttack.Contradictions(one, other).ShouldBeEmpty();
        var day = DatedCounty.Days[folder];
        TrackAttack.Narrowed([TrackAttack.OfDay(one, day), TrackAttack.OfDay(other, day)], "reviews_overdue", Reviews(added)).ShouldBeEmpty();
    }

    /// <summary>Somebody who knows that nobody else came or went lays one month beside the next.</summary>
    [Theory]
    [MemberData(nameof(Added))]
    public void The_difference_of_two_months_does_not_tell_of_the_one_who_came_between_them(int added)
    {
        var ends = TrackAttack.Ends(DatedCounty.Series(added, folder: 3).Track());
        var months = DatedCounty.Days.Select(day => TrackAttack.OfDay(ends, day)).ToList();

        TrackAttack.Contradictions(months[0], months[1]).ShouldBeEmpty();
        TrackAttack.Contradictions(months[1], months[2]).ShouldBeEmpty();
        TrackAttack.Narrowed([months[0], months[1]], "reviews_overdue", Reviews(added)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_series_beside_the_runs_of_its_folders_tells_no_more_than_they_do(int added)
    {
        var counties = DatedCounty.Series(added);
        var run = Release.Of(counties[1]);
        var after = DatedCounty.Series().Track(options: new PublishOptions { After = Released(run) });

        var (told, ends) = (TrackAttack.Ends(run, DatedCounty.Days[1]), TrackAttack.Ends(after));
        TrackAttack.Contradictions(told, ends).ShouldBeEmpty();
        var next = Release.Of(counties[1], After(First.Value));
        TrackAttack.Contradictions(TrackAttack.Ends(First.Value), TrackAttack.Ends(next, DatedCounty.Days[1])).ShouldBeEmpty();
    }

    [Fact]
    public void A_series_that_is_told_again_is_told_in_the_same_words()
    {
        var again = DatedCounty.Series().Track(options: After(First.Value));
        var third = DatedCounty.Series().Track(options: After(again));

        again.PageFiles()["track.csv"].ShouldBe(TrackAttack.Csv(First.Value));
        TrackAttack.Csv(third).ShouldBe(TrackAttack.Csv(First.Value));
    }

    /// <summary>The same attack on series that do not follow each other finds people: it would see a leak.</summary>
    [Fact]
    public void The_attack_finds_people_in_series_that_do_not_follow_each_other() =>
        Enumerable.Range(0, DatedCounty.Cases).Count(added => TrackAttack.Contradictions(
            TrackAttack.Ends(First.Value), TrackAttack.Ends(DatedCounty.Series(added, folder: 0).Track())).Count > 0).ShouldBeGreaterThan(DatedCounty.Cases / 4);

    /// <summary>The same attack on folders that are published each by itself finds people.</summary>
    [Fact]
    public void The_attack_finds_people_in_months_that_do_not_follow_each_other() =>
        Enumerable.Range(0, DatedCounty.Cases).Count(added =>
        {
            // The first two folders of a series, each as the first of a series of its own.
            var counties = DatedCounty.Series(added, folder: 3);
            var (first, second) = (TrackAttack.Ends(counties.Take(2).Track()), TrackAttack.Ends(counties.Skip(1).Track()));
            return TrackAttack.Contradictions(
                TrackAttack.OfDay(first, DatedCounty.Days[0]), TrackAttack.OfDay(second, DatedCounty.Days[1])).Count > 0;
        }).ShouldBeGreaterThan(DatedCounty.Cases / 4);

    /// <summary>
    /// Of 58 reviews, said to be 58 to 62, at most 51 are in the other zones as they would be rounded: what is left for the last zone must
    /// still be anything from 1 to 7.
    /// </summary>
    [Fact]
    public void The_county_less_the_other_zones_does_not_tell_a_small_count()
    {
        var (ends, reviews) = (TrackAttack.Ends(First.Value), Reviews(null));

        reviews.ShouldBe(new Dictionary<string, int>(StringComparer.Ordinal) { ["Z0"] = 22, ["Z1"] = 17, ["Z2"] = 12, ["Z3"] = 7 });
        foreach (var day in DatedCounty.Days)
        {
            var month = TrackAttack.OfDay(ends, day);
            month.Keys.ShouldContain("display|Z3|reviews_overdue|");
            TrackAttack.Narrowed([month], "reviews_overdue", reviews).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_day_between_two_releases_is_refused()
    {
        var outer = new[] { DatedCounty.Series()[0], DatedCounty.Series()[2] }.Track();

        Should.Throw<BadDataException>(() => DatedCounty.Series().Track(options: After(outer))).Findings.Select(fault => fault.Code.Id)
            .ShouldBe(["U109"]);
    }

    /// <summary>The releases of a series as the next command reads them back from its folder.</summary>
    private PublishOptions After(PublishedTrack track)
    {
        var folder = Path.Combine(_folder, Directory.GetDirectories(_folder).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var run in track.Runs)
        {
            var told = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            ReleaseFile.AddFollowed(told, run);
            var day = Directory.CreateDirectory(Path.Combine(
                folder, ReleaseFile.SeriesFolder, run.County.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            File.WriteAllBytes(Path.Combine(day.FullName, ReleaseFile.Name), told[ReleaseFile.Name]);
        }

        return new PublishOptions { After = WrittenRun.ReadEarlier(folder) };
    }

    private static EarlierRelease Released(Release run) => run.AsEarlier();

    /// <summary>Reviews overdue by zone, counted from the rows.</summary>
    private static Dictionary<string, int> Reviews(int? added)
    {
        var files = DatedCounty.Files(1, added);
        var zones = CsvText.Table(files, "services.csv").ToDictionary(row => row["id"], row => row["place"], StringComparer.Ordinal);
        return CsvText.Table(files, "reviews.csv").CountBy(row => zones[row["package"]]).ToDictionary(StringComparer.Ordinal);
    }
}
