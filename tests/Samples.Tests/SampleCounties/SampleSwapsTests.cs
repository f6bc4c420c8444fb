using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Zoning.Demand;
using Zoning.Reporting;

namespace Zoning.Planning.Tests;

/// <summary>What a sample says of package swaps, and the two worlds in which they are tried.</summary>
public class SampleSwapsTests
{
    private static readonly SampleFiles Usual = Make(new SampleOptions { Packages = 400, Seed = 5 });

    private static readonly SampleFiles Interleaved =
        Make(new SampleOptions { Packages = 360, Seed = 5, ZoneCount = 6, WaitingPerZone = 3, Interleave = 4 });

    private static readonly string[] Later =
    [
        "README.md", "moves.csv", "provider-costs.csv", "providers.csv", "referrals.csv", "offers.csv", "beds.csv", "discharges.csv",
        "workforce.csv", "reviews.csv", "metrics.csv", "targets.csv",
    ];

    [Fact]
    public void Consent_of_those_asked_is_21_of_29_a_third_are_not_asked_and_one_in_twelve_is_guarded()
    {
        var county = Read(Make(new SampleOptions { Packages = 1100, Seed = 3 }));
        var moves = county.Moves!.Value.Where(move => move.IsGuarded is not null).ToList();
        double Share(IEnumerable<PackageMove> some, Func<PackageMove, bool> isCounted) => some.Count(isCounted) / (double)some.Count();
        var asked = moves.Where(move => move.Consent != MoveConsent.NotKnown).ToList();

        // Four standard errors of a share: 4 x sqrt(p (1 - p) / n) with n of about 1,150 and 760.
        Share(moves, move => move.Consent == MoveConsent.NotKnown).ShouldBe(0.333, 0.056);
        Share(asked, move => move.Consent == MoveConsent.Yes).ShouldBe(0.724, 0.065);
        Share(moves, move => move.IsGuarded == true).ShouldBe(0.08, 0.032);
        Share(moves, move => move.LastMoved is not null).ShouldBeInRange(0.02, 0.10);
        moves.Where(move => move.LastMoved >= county.AsOf).ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_at_home_that_runs_or_waits_has_a_row_and_only_those_that_wait_a_priority()
    {
        var county = Read(Usual);
        var moves = PackageMoves.Of(county.Moves);
        var own = county.Packages.Where(one => one.Package.ServiceType == ServiceType.HomeCare && one.Package.Status is ServiceStatus.Active
            or ServiceStatus.Reablement or ServiceStatus.Paused or ServiceStatus.Waiting or ServiceStatus.NotListed).ToList();

        county.Moves!.Value.Select(move => move.Package).ShouldBe(own.Select(one => one.Package.Id), ignoreOrder: true);
        own.Where(one => one.Package.Status is ServiceStatus.Active or ServiceStatus.Paused && moves[one.Package.Id].Priority is not null).ShouldBeEmpty();
        own.Where(one => one.Package.Status == ServiceStatus.Waiting).Select(one => moves[one.Package.Id].Rank).Distinct().Count().ShouldBeGreaterThan(1);
        county.Findings.Where(finding => finding.File is "moves.csv" or "provider-costs.csv" or "providers.csv").ShouldBeEmpty();
    }

    [Fact]
    public void Costs_come_to_about_the_rate_on_the_framework()
    {
        var county = Read(Usual);
        var costs = ProviderCosts.Of(county.ProviderCosts);

        var prices = county.Providers!.Value.Where(one => one.IsOnFramework == true && !costs.IsAssumed(one.Id))
            .Select(one => costs[one.Id].PriceOfHour(0.19m, 4m)).ToList();

        // w = 11.4, on = 0.205, 4 miles at 32.5p, o + s = 0.215: (11.4 x 1.19 x 1.205 + 1.30) / 0.785 = 22.48.
        prices.Count.ShouldBeGreaterThan(5);
        prices.Average().ShouldBe(22.48m, 0.8m);
        county.ProviderCosts!.Value.Length.ShouldBeLessThan(county.Providers.Value.Length);
    }

    [Fact]
    public void Providers_work_in_the_zones_that_they_name()
    {
        foreach (var county in new[] { Read(Usual), Read(Interleaved) })
        {
            var named = county.Providers!.Value.Where(one => !one.Zones.IsEmpty).ToDictionary(one => one.Id, one => one.Zones);
            named.ShouldNotBeEmpty();
            foreach (var one in county.Packages.Where(one => one.Found.Area.IsZone && one.Package.Provider is { } provider && named.ContainsKey(provider)))
            {
                named[one.Package.Provider!.Value].ShouldContain(county.HomeMap[one.Found.Area.Zone].Code);
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(0)]
    public void As_many_wait_in_each_zone_as_requested_each_with_visits_and_a_place(int each)
    {
        var county = Read(Make(new SampleOptions { Packages = 100, Seed = 9, ZoneCount = 5, WaitingPerZone = each }));
        var waiting = county.Packages.Where(one => one.Package.Status == ServiceStatus.Waiting).ToList();

        var byZone = new int[county.HomeMap.Count];
        foreach (var one in waiting)
        {
            byZone[one.Found.Area.Zone]++;
            one.Visits.Sum(visit => visit.Weekly.Value).ShouldBe(one.Package.Weekly.Value);
            one.Visits.ShouldNotBeEmpty();
        }

        byZone.ShouldAllBe(count => count == each);
        var open = county.Cases!.Value.Where(one => !one.IsPlacedAt(county.AsOf)).Select(one => one.Package);
        open.ShouldBe(waiting.Select(one => one.Package.Id), ignoreOrder: true);
    }

    [Fact]
    public void Each_zone_is_shared_alike_by_as_many_providers_as_requested()
    {
        var county = Read(Interleaved);
        var byZone = Services(county).GroupBy(one => one.Found.Area.Zone).ToList();

        byZone.Count.ShouldBe(6);
        foreach (var zone in byZone)
        {
            var sizes = zone.GroupBy(one => one.Package.Provider).Select(own => own.Count()).ToList();
            sizes.Count.ShouldBe(4);

            // Dealt one by one; the few whose place is not found in their zone make the numbers differ a little.
            (sizes.Max() - sizes.Min()).ShouldBeLessThanOrEqualTo(4);
        }

        county.Providers!.Value.ShouldAllBe(one => one.IsOnFramework == true && one.Accepting == Acceptance.Yes);
        Services(county).Select(one => one.Package.Provider).Distinct().Count().ShouldBe(county.Providers.Value.Length);
    }

    [Fact]
    public void Packages_of_one_provider_are_as_far_apart_in_a_zone_as_those_of_different_ones()
    {
        var county = Read(Interleaved);
        var (same, sameCount, other, otherCount) = (0.0, 0, 0.0, 0);
        foreach (var zone in Services(county).Where(one => one.Found.HasPosition).GroupBy(one => one.Found.Area.Zone))
        {
            CountyPackage[] all = [.. zone];
            for (var left = 0; left < all.Length; left++)
            {
                for (var right = left + 1; right < all.Length; right++)
                {
                    var metres = Metres(all[left], all[right]);
                    var isSame = all[left].Package.Provider == all[right].Package.Provider;
                    (same, sameCount) = isSame ? (same + metres, sameCount + 1) : (same, sameCount);
                    (other, otherCount) = isSame ? (other, otherCount) : (other + metres, otherCount + 1);
                }
            }
        }

        sameCount.ShouldBeGreaterThan(1_000);
        (same / sameCount / (other / otherCount)).ShouldBe(1, 0.08);
    }

    [Fact]
    public void Today_every_provider_of_an_interleaved_zone_has_carers_and_keeps_its_rounds()
    {
        var county = Read(Interleaved);

        county.Carers!.Value.Select(carer => carer.Provider).Distinct().Count().ShouldBe(county.Providers!.Value.Length);
        county.OnHomeMap().ToRounds(DayOfWeek.Tuesday).Providers.ShouldAllBe(provider => provider.Problem.Check().IsEmpty && provider.Today != null);
        county.Findings.ShouldAllBe(finding => finding.Code.Kind == FaultKind.Notice);
    }

    [Fact]
    public void The_same_options_give_the_same_bytes_and_the_readme_says_which()
    {
        Make(new SampleOptions { Packages = 360, Seed = 5, ZoneCount = 6, WaitingPerZone = 3, Interleave = 4 }).Contents.ShouldBe(Interleaved.Contents);
        Interleaved.Contents["README.md"].ShouldContain("--seed 5 --zone-count 6 --waiting-per-zone 3 --interleave 4`");
    }

    /// <summary>
    /// The hash is that of the files that the version before moves.csv wrote for the same options, of providers.csv its five columns.
    /// </summary>
    [Fact]
    public void Without_the_new_options_people_visits_carers_and_rounds_are_those_from_before()
    {
        var files = Make(new SampleOptions { Packages = 120, Seed = 11, ZoneCount = 6 }).Contents;
        var before = files.Where(file => !Later.Contains(file.Key))
            .Select(file => file.Key + "\0" + (file.Key == "history.csv" ? HoursOf(file.Value) : file.Value))
            .Append("providers.csv\0" + string.Join('\n', files["providers.csv"].Split('\n').Select(row => string.Join(',', row.Split(',').Take(5)))));

        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(before))))
            .ShouldBe("a6aa9c7ff2d855877aeef7d63753395d83f8f3c7e33c0ae0e447a2790d691e81");
    }

    /// <summary>The history as it was before it had measures that are no hours: without them and without their column.</summary>
    private static string HoursOf(string history) => string.Join('\n', history.Split('\n')
        .Where(row => !row.Contains(",framework-hours,", StringComparison.Ordinal)
            && !row.Contains(",reviews-overdue,", StringComparison.Ordinal)
            && !row.Contains(",time-to-place,", StringComparison.Ordinal))
        .Select(row => string.Join(',', row.Split(',').Take(4))));

    /// <summary>Every consent, guard, priority and cost is another; what others may see is the same to the byte.</summary>
    [Fact]
    public void Nothing_of_moves_and_costs_is_in_a_shareable_run()
    {
        var bytes = Make(new SampleOptions { Packages = 120, Seed = 11, ZoneCount = 6 }).ToBytes();
        var county = County.Read(CountySource.Of(bytes));
        var other = County.Of(county.ToParts() with
        {
            Moves = [.. county.Moves!.Value.Select(move => new PackageMove(
                move.Package, move.Consent == MoveConsent.Yes ? MoveConsent.No : MoveConsent.Yes, 20, move.IsGuarded != true, null, 3))],
            ProviderCosts = [.. county.ProviderCosts!.Value.Select(cost => new ProviderCost(cost.Provider, 99m, 0.9m, 150m, 0.1m, 0.5m))],
        });
        other.ShouldNotBe(county);
        var again = County.Of(county.ToParts());
        IReadOnlyDictionary<string, byte[]> Published(County one) =>
            one.OnHomeMap().Run(new RunOptions { Parts = RunParts.Ledger }).Publish().Files();

        var (files, changed) = (Published(again), Published(other));

        files.Count.ShouldBeGreaterThan(5);
        changed.Keys.ShouldBe(files.Keys);
        files.Keys.Where(file => !files[file].AsSpan().SequenceEqual(changed[file])).ShouldBeEmpty();
    }

    [Fact]
    public void Options_outside_their_ranges_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleOptions { WaitingPerZone = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleOptions { WaitingPerZone = 201 });
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleOptions { Interleave = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleOptions { Interleave = 21 });
    }

    private static IEnumerable<CountyPackage> Services(County county) => county.Packages.Where(one =>
        one.Package.ServiceType == ServiceType.HomeCare && one.Package.Status == ServiceStatus.Active && one.Found.Area.IsZone);

    private static double Metres(CountyPackage left, CountyPackage right)
    {
        var (from, to) = (left.Found, right.Found);
        return Math.Sqrt(Math.Pow(from.Easting - to.Easting, 2) + Math.Pow(from.Northing - to.Northing, 2));
    }

    private static SampleFiles Make(SampleOptions options) => SampleCounty.Make(options, progress: null, CancellationToken.None);

    private static County Read(SampleFiles files) => County.Read(CountySource.Of(files.ToBytes()));
}
