using Shouldly;
using Zoning.Demand;
using Zoning.Flow;

namespace Zoning.Planning.Tests;

/// <summary>What a sample says of referrals, offers, discharges, reviews, posts and measures, and that it agrees with the rest of it.</summary>
public class SampleFlowTests
{
    private static readonly County Usual = Make(new SampleOptions { Packages = 400, Seed = 5 });

    [Fact]
    public void A_sample_of_1100_packages_has_about_600_referrals_a_year_and_its_flow_files_have_no_faults()
    {
        var county = Make(new SampleOptions { Packages = 1100, Seed = 3 });
        var year = county.AsOf.AddYears(-1);

        county.Referrals!.Value.Count(one => one.Received.Day > year).ShouldBeInRange(520, 680);
        county.Findings.Where(finding => FlowFiles.Contains(finding.File)).ShouldBeEmpty();
        county.Discharges!.Value.Length.ShouldBe(1800);
        county.ServicePlaces!.Value.Where(one => one.Kind == PlaceKind.Bed).Select(one => one.Capacity).ShouldBe([20, 25, 30]);
    }

    [Fact]
    public void Every_open_referral_waits_on_the_list_and_was_asked_for_on_its_day()
    {
        var waiting = Usual.Cases!.Value.Where(one => one.ProviderFound is null).Select(one => one.Requested!.Value).Order().ToList();
        var open = Usual.Referrals!.Value.Where(one => one.IsOpenAt(Usual.AsOf)).Select(one => one.Received.Day).Order().ToList();

        open.ShouldBe(waiting);
        open.Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Every_placed_case_has_a_referral_placed_on_its_day_with_the_provider_of_the_package()
    {
        var packages = Usual.Packages.ToDictionary(one => one.Package.Id);
        var placed = Usual.Referrals!.Value.Where(one => one.Placed is not null)
            .Select(one => (one.Received.Day, one.Placed!.Value.Day, one.Provider)).ToHashSet();
        var cases = Usual.Cases!.Value.Where(one => one.FirstVisit <= Usual.AsOf && packages.ContainsKey(one.Package)).ToList();

        cases.Where(one => !placed.Contains((one.Requested!.Value, one.ProviderFound!.Value, packages[one.Package].Package.Provider))).ShouldBeEmpty();
        cases.Count.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Each_placed_referral_was_accepted_once_by_its_provider_when_it_was_placed_and_open_ones_never()
    {
        var accepted = Usual.Offers!.Value.Where(one => one.Reply == OfferReply.Accepted).ToDictionary(one => one.Referral);

        foreach (var referral in Usual.Referrals!.Value)
        {
            if (referral.Placed is { } placed)
            {
                (accepted[referral.Id].Provider, accepted[referral.Id].Answered).ShouldBe((referral.Provider!.Value, placed));
            }
            else
            {
                accepted.ContainsKey(referral.Id).ShouldBeFalse();
            }
        }

        Usual.Offers.Value.Count(one => one.Reply == OfferReply.Silent).ShouldBeGreaterThan(100);
        Usual.Offers.Value.Count(one => one.Reply == OfferReply.Refused).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void The_framework_is_asked_first_and_the_others_three_days_later()
    {
        var isOn = Usual.Providers!.Value.ToDictionary(one => one.Id, one => one.IsOnFramework == true);
        var first = Usual.Offers!.Value.GroupBy(one => one.Referral).ToDictionary(offers => offers.Key, offers => offers.Min(one => one.Sent.At));
        var off = Usual.Offers.Value.Where(one => !isOn[one.Provider]).ToList();

        // Only where the list left less than three days in all are they asked earlier.
        off.Count(one => (one.Sent.At - first[one.Referral]).TotalHours < 71.9).ShouldBeLessThan(off.Count / 20);
        var (taken, all) = (Usual.Offers.Value.Count(one => one.Reply == OfferReply.Accepted && isOn[one.Provider]),
            Usual.Offers.Value.Count(one => one.Reply == OfferReply.Accepted));
        (taken / (double)all).ShouldBeInRange(0.75, 0.93);
    }

    /// <summary>
    /// The planted model comes back from the offers of four seeds: each coefficient within 3.5 standard errors, and known so well that half of
    /// it would not be. The planted numbers are typed here again.
    /// </summary>
    [Fact]
    public void The_regression_of_offers_finds_the_planted_coefficients()
    {
        int[] seeds = [3, 4, 5, 8];
        var fit = LearnedReadiness.Of([.. seeds.SelectMany(seed => Sent(Make(new SampleOptions { Packages = 1100, Seed = seed })))], 23).Fit;

        fit.IsFitted.ShouldBeTrue(fit.Reason);
        double[] planted = [Math.Log(0.06), 1, -0.04, 3];
        for (var term = 0; term < planted.Length; term++)
        {
            fit.Terms[term].Estimate.ShouldBe(planted[term], 3.5 * fit.Terms[term].StandardError, fit.Terms[term].Name);
            Math.Abs(planted[term]).ShouldBeGreaterThan(7 * fit.Terms[term].StandardError, fit.Terms[term].Name);
        }
    }

    [Fact]
    public void Most_people_delayed_wait_for_a_home_package_and_half_are_on_pathway_0()
    {
        var discharges = Usual.Discharges!.Value;
        var reasons = discharges.Where(one => one.Reason is not null).GroupBy(one => one.Reason).OrderByDescending(group => group.Count()).ToList();

        reasons[0].Key.ShouldBe(DelayCause.HomePackage);
        (discharges.Count(one => one.Planned == Pathway.P0) / (double)discharges.Length).ShouldBe(0.5, 0.08);
        discharges.Where(one => one.PlaceAt91 != PlaceAfterDischarge.NotKnown).ShouldAllBe(one => one.Left!.Value.Day.AddDays(91) <= Usual.AsOf);
    }

    [Fact]
    public void Nearly_a_third_of_reviews_are_overdue_and_each_package_has_one_that_is_open()
    {
        var reviews = Usual.Reviews!.Value;
        var open = reviews.Where(one => one.Done is null).ToList();

        open.Select(one => one.Package).Distinct().Count().ShouldBe(open.Count);
        (open.Count(one => one.Due < Usual.AsOf) / (double)open.Count).ShouldBe(0.31, 0.1);
        reviews.ShouldAllBe(one => one.Done <= Usual.AsOf || one.Done == null);
    }

    [Fact]
    public void Measures_count_the_people_of_the_county_and_bands_add_up()
    {
        var rows = Usual.Metrics!.Value.Where(one => one.Metric == Metric.ResidentialAdmissions).ToLookup(one => one.Period);

        rows.Count.ShouldBe(4);
        foreach (var period in rows)
        {
            var all = period.Single(one => one.Band.Length == 0);
            all.Denominator.ShouldBe(Usual.PeopleFrom65!.All.Sum());
            (period.Sum(one => one.Numerator), period.Sum(one => one.Denominator)).ShouldBe((2 * all.Numerator, 2 * all.Denominator));
        }

        Usual.Targets!.Value.Length.ShouldBe(20);
    }

    [Fact]
    public void Interleaved_worlds_without_providers_off_the_framework_have_offers_too()
    {
        var county = Make(new SampleOptions { Packages = 60, Seed = 1, ZoneCount = 4, WaitingPerZone = 3, Interleave = 2 });

        county.Offers!.Value.Length.ShouldBeGreaterThan(county.Referrals!.Value.Count(one => one.Placed is not null));
        county.Findings.Where(finding => FlowFiles.Contains(finding.File)).ShouldBeEmpty();
    }

    private static readonly string[] FlowFiles =
    [
        "referrals.csv", "offers.csv", "beds.csv", "discharges.csv", "workforce.csv", "reviews.csv", "metrics.csv", "targets.csv",
    ];

    /// <summary>Each offer with the hours until its answer, or until somebody else took the package, or today at five.</summary>
    private static List<SentOffer> Sent(County county)
    {
        var referrals = county.Referrals!.Value.ToDictionary(one => one.Id);
        var today = new Moment(county.AsOf, new TimeOnly(17, 0));
        return
        [
            .. county.Offers!.Value.Select(one => new SentOffer(
                (double)one.Load!.Value, (double)one.DetourMinutes!.Value, (double)one.Rate!.Value,
                Math.Max(1 / 120.0, one.Sent.HoursUntil(one.Answered ?? referrals[one.Referral].Ended ?? today)), one.Reply == OfferReply.Accepted)),
        ];
    }

    private static County Make(SampleOptions options) =>
        County.Read(CountySource.Of(SampleCounty.Make(options, progress: null, CancellationToken.None).ToBytes()));
}
