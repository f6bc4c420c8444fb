using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>A sample with wishes is the sample without them, and more columns and files that are read without a fault.</summary>
public class SampleWishesTests
{
    private static readonly SampleFiles Plain = Make(hasWishes: false);
    private static readonly SampleFiles Wishing = Make(hasWishes: true);

    [Fact]
    public void Everything_else_is_as_without_wishes()
    {
        Wishing.Contents.Keys.Except(Plain.Contents.Keys).ShouldBe(["holidays.csv", "travel-speeds.csv", "travel.csv"]);
        foreach (var (name, text) in Plain.Contents.Where(file => file.Key != "README.md"))
        {
            var (before, after) = (text.Split('\n'), Wishing.Contents[name].Split('\n'));
            after.Length.ShouldBe(before.Length, name);
            after.Zip(before).ShouldAllBe(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void Wishes_are_read_and_nothing_is_asked_that_cannot_be()
    {
        var county = County.Read(CountySource.Of(Wishing.ToBytes()));

        county.Packages.Count(one => !one.KnownCarers.IsEmpty).ShouldBeGreaterThan(5);
        county.Packages.Count(one => !one.PreferredCarers.IsEmpty).ShouldBeGreaterThan(2);
        county.Packages.SelectMany(one => one.Visits).Count(visit => visit.AskedGender is not null).ShouldBeGreaterThan(5);
        county.Carers!.Value.ShouldAllBe(carer => carer.Gender != null);
        county.Trips!.Value.Length.ShouldBeGreaterThan(20);
        county.Findings.Select(finding => finding.Code.Id).ShouldNotContain(code => code == "S136" || code == "S137" || code == "K109");
        county.OnHomeMap().ToRounds(DayOfWeek.Tuesday).Providers.ShouldAllBe(provider => provider.Problem.Check().IsEmpty);
        Make(hasWishes: true).Contents.ShouldBe(Wishing.Contents);
    }


    private static SampleFiles Make(bool hasWishes) =>
        SampleCounty.Make(new SampleOptions { Packages = 300, Seed = 5, HasWishes = hasWishes }, progress: null, CancellationToken.None);
}
