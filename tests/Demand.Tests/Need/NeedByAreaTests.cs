using System.Collections.Immutable;
using Shouldly;

namespace Zoning.Demand.Tests.Need;

public class NeedByAreaTests
{
    [Fact]
    public void The_log_rate_of_planted_areas_is_found_within_six_hundredths()
    {
        var county = PlantedNeed.Make(200, seed: 1);

        county.Error(NeedByArea.Of(county.Areas, county.PackagesOfBand)).ShouldBeLessThan(0.06);
        county.Error(NeedByArea.Of(county.OfAgeAlone, county.PackagesOfBand)).ShouldBeGreaterThan(0.2);
    }

    [Fact]
    public void Ranges_hold_95_in_100_planted_areas()
    {
        // 400 areas: two standard errors are 2.2 of 100.
        var held = Enumerable.Range(3, 2).Select(seed => PlantedNeed.Make(200, seed)).Sum(county =>
            NeedByArea.Of(county.Areas, county.PackagesOfBand).Lines.Zip(county.Areas).Count(one =>
                one.Second.Packages >= one.First!.Low && one.Second.Packages <= one.First.High));

        (held / 400.0).ShouldBeInRange(0.928, 0.972);
    }

    [Fact]
    public void Planted_coefficients_lie_in_their_ranges()
    {
        var county = PlantedNeed.Make(400, seed: 5);

        var fit = NeedByArea.Of(county.Areas, county.PackagesOfBand).Fit;

        double[] planted = [-0.075, 2.2, -0.2];
        for (var term = 0; term < planted.Length; term++)
        {
            planted[term].ShouldBeInRange(fit.Terms[term + 1].Low, fit.Terms[term + 1].High);
        }

        Math.Sqrt(fit.ExtraVariance).ShouldBe(PlantedNeed.Beyond, 0.05);
    }

    [Fact]
    public void An_area_is_compared_with_the_others_not_with_itself()
    {
        var county = PlantedNeed.Make(60, seed: 2);
        var without = NeedByArea.Of(
            [.. county.Areas.Select((area, at) => at == 7 ? area with { Packages = null } : area)], county.PackagesOfBand).Lines[7]!;

        var with = NeedByArea.Of(county.Areas, county.PackagesOfBand).Lines[7]!;

        with.Expected.ShouldBe(without.Expected, 0.01 * without.Expected);
        ((double)with.Low).ShouldBe(without.Low, 1);
        ((double)with.High).ShouldBe(without.High, 1);
    }

    [Fact]
    public void An_area_emptied_of_packages_has_fewer_than_areas_like_it_whatever_it_has_itself()
    {
        var county = PlantedNeed.Make(40, seed: 4);
        var lowest = Of(county, 3, 0);
        var doubled = Of(county, 3, 3 * county.Areas[3].Packages!.Value);

        lowest.Verdict.ShouldBe(AgainstLike.Fewer);
        doubled.Verdict.ShouldBe(AgainstLike.More);
        lowest.Expected.ShouldBe(doubled.Expected, 0.1 * doubled.Expected);
    }

    [Fact]
    public void With_equal_people_and_no_facts_the_others_mean_is_expected()
    {
        // Nine areas of 1,000 people with 10 packages but one with 19: its others have exactly 10 on average, and it is counted in for them.
        var areas = Enumerable.Range(0, 10).Select(at => Area("A" + at, 1000, at == 0 ? 19 : 10)).ToImmutableArray();

        var need = NeedByArea.Of(areas, []);

        need.Lines[0]!.Expected.ShouldBe(10, 0.1);
        need.Lines[1]!.Expected.ShouldBe(11, 0.1);
        need.Used.ShouldBeEmpty();
        need.HasRates.ShouldBeFalse();
        need.NotUsed.Select(one => one.Why).ShouldAllBe(why => why == "it is not supplied");
    }

    [Fact]
    public void Rates_by_age_standardise_areas_of_different_ages()
    {
        // Rates of 1 and 10 in 100: an old area of 900 + 100 has 19, an older one of 500 + 500 has 55.
        var areas = Enumerable.Range(0, 12).Select(at => at % 2 == 0 ? Of("A" + at, 900, 100, 19) : Of("A" + at, 500, 500, 55)).ToImmutableArray();

        var need = NeedByArea.Of(areas, [6 * (9 + 5), 6 * (10 + 50)]);

        need.Lines[0]!.Expected.ShouldBe(19, 1e-6);
        need.Lines[1]!.Expected.ShouldBe(55, 1e-6);
        need.Lines.ShouldAllBe(line => line!.Verdict == AgainstLike.AsMany);

        static NeedArea Of(string code, double younger, double older, double packages) =>
            Area(code, 0, packages) with { People = [younger, older] };
    }

    [Fact]
    public void Few_areas_and_empty_ones_get_a_reason_or_nothing()
    {
        var five = Enumerable.Range(0, 5).Select(at => Area("A" + at, 1000, 10)).ToImmutableArray();
        NeedByArea.Of(five, []).Fit.Reason.ShouldBe("only 5 areas show their packages; 6 are needed");

        var need = NeedByArea.Of([.. five, Area("B", 1000, 9), Area("C", 0, 0)], []);
        need.Fit.IsFitted.ShouldBeTrue();
        need.Lines[6].ShouldBeNull();
    }

    [Fact]
    public void A_fact_that_follows_from_another_or_is_missing_is_left_out_and_named()
    {
        var county = PlantedNeed.Make(40, seed: 6);
        var areas = county.Areas.Select(area => area with { Rural = area.LivingAlone, Decile = null }).ToImmutableArray();

        var need = NeedByArea.Of(areas, county.PackagesOfBand);

        need.Used.ShouldBe(["share of people 65+ living alone"]);
        need.NotUsed.ShouldContain(("deprivation decile", "it is not supplied"));
        need.NotUsed.ShouldContain(one => one.Term == "share of people in rural zones" && one.Why.Contains("follows from"));
    }

    [Fact]
    public void Few_areas_use_few_facts()
    {
        var county = PlantedNeed.Make(9, seed: 7, peopleAnArea: 6000);

        var need = NeedByArea.Of(county.Areas, county.PackagesOfBand);

        need.Used.ShouldBe(["deprivation decile", "share of people 65+ living alone"]);
        need.NotUsed.ShouldContain(("share of people in rural zones", "9 areas are too few for one more term"));
    }

    [Fact]
    public void A_rounded_count_that_leaves_it_open_is_no_clear_difference()
    {
        var county = PlantedNeed.Make(40, seed: 4);
        var low = NeedByArea.Of(county.Areas, county.PackagesOfBand).Lines[3]!.Low;

        Of(county, 3, low - 1).Verdict.ShouldBe(AgainstLike.Fewer);
        Of(county, 3, low - 1, apart: 2).Verdict.ShouldBe(AgainstLike.AsMany);
    }

    private static NeedLine Of(PlantedNeed county, int area, double packages, double apart = 0) => NeedByArea.Of(
        county.Areas.SetItem(area, county.Areas[area] with { Packages = packages, Fewest = packages - apart, Most = packages + apart }),
        county.PackagesOfBand).Lines[area]!;

    private static NeedArea Area(string code, double people, double packages) =>
        new(code) { People = [people], Packages = packages, Fewest = packages, Most = packages };
}
