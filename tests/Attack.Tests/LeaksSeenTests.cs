using System.Collections.Concurrent;
using System.Globalization;
using Shouldly;

namespace Zoning.Attack.Tests;

/// <summary>
/// An attack that never finds anything proves nothing: each leak that was seen once is put back into the files of a release, and must be
/// found.
/// </summary>
public sealed class LeaksSeenTests
{
    private static readonly ConcurrentDictionary<(int Seed, int Most), (CountyCase County, Release Release)> Made = new();
    private static readonly string[] Pathways = ["P1", "P2", "P3", "community"];

    [Fact]
    public void The_largest_provider_as_a_size_class_is_found()
    {
        var (county, release) = Ashdale();
        ReadRow[] classes =
        [
            .. new[] { ("largest", "largest"), ("2nd-to-5th", "2nd-to-5th"), ("6th-to-10th", "6th-to-10th"), ("others", "others>10") }
                .Select(one => Row(
                    "county", "county", "commissioned_hours", Rounded(county.Truth.Of(Places(release), "commissioned_hours@" + one.Item2)!.Value, 5), 2.5)
                    with { Provider = one.Item1 }),
        ];
        Found(county, release.With(release.Rows.Where(row => row.Measure != "commissioned_hours").Concat(classes)), Promise.FewProviders);
    }

    [Fact]
    public void The_share_of_the_largest_provider_is_found()
    {
        var (county, release) = Ashdale();
        var zones = Places(release);
        var share = 100 * county.Truth.Of(zones, "commissioned_hours@largest")!.Value / county.Truth.Of(zones, "commissioned_hours")!.Value;
        Found(county, Adding(release, Row("county", "county", "largest_provider_share", Math.Round(share, 1), 0.1)), Promise.FewProviders);
    }

    [Fact]
    public void Cost_of_an_area_with_one_provider_is_found()
    {
        var county = ReleaseTests.CountyOf("ashdale, one lead provider a zone");
        var release = ReleaseTests.ReleaseOf("ashdale, one lead provider a zone");
        var hidden = release.Rows.First(row => row is { AreaKind: "display", Measure: "cost" } && row.Shown != "rounded");
        var cost = county.Truth.Of(release.Display[hidden.Area], "cost")!.Value;
        Found(county, Replacing(release, hidden, Rounded(cost, 100), 50), Promise.FewProviders);
    }

    [Fact]
    public void A_mean_price_of_hidden_cost_is_found()
    {
        var county = ReleaseTests.CountyOf("ashdale, one lead provider a zone");
        var release = ReleaseTests.ReleaseOf("ashdale, one lead provider a zone");
        var hidden = release.Rows.First(row => row is { AreaKind: "display", Measure: "cost" } && row.Shown != "rounded"
            && release.Rows.Any(met => met.Area == row.Area && met is { AreaKind: "display", Measure: "met_hours", Shown: "rounded" }));
        var zones = release.Display[hidden.Area];
        var price = county.Truth.Of(zones, "cost")!.Value / county.Truth.Of(zones, "met_hours")!.Value;
        Found(county, Adding(release, Row("display", hidden.Area, "mean_price", Math.Round(price, 1), 0.1)), Promise.FewProviders);
    }

    [Fact]
    public void An_exact_number_of_providers_is_found()
    {
        var (county, release) = Ashdale();
        var row = release.Rows.First(row => row is { AreaKind: "display", Measure: "providers" });
        Found(county, Adding(release, row with { Value = 11, Low = 11, High = 11, Shown = "exact" }), Promise.Forms);
    }

    [Fact]
    public void A_hidden_figure_that_another_file_prints_is_found() => Altered((county, release, hidden, value) =>
    {
        var column = hidden.Status.Length > 0 ? $"{hidden.Measure}:{hidden.Status}" : hidden.Measure;
        var said = string.Create(CultureInfo.InvariantCulture, $"date,area_kind,area,{column}\n2026-03-31,{hidden.AreaKind},{hidden.Area},{Rounded(value, 5)}\n");
        return release.With("ledger.csv", said);
    });

    [Fact]
    public void A_release_that_hides_only_what_is_small_by_itself_is_found() => Altered((county, release, hidden, _) =>
        WithSecondaryFigures(county, release, hidden));

    [Fact]
    public void Hours_that_are_not_rounded_are_found() => Altered((county, release, hidden, _) => ShowingExactly(
        WithSecondaryFigures(county, release, hidden), county, row => row.Measure.EndsWith("hours", StringComparison.Ordinal)));

    [Fact]
    public void Totals_that_are_not_rounded_are_found() => Altered((county, release, hidden, _) => ShowingExactly(
        WithSecondaryFigures(county, release, hidden), county, row => row.AreaKind == "county"));

    [Fact]
    public void Coverage_worked_out_from_hidden_hours_is_found() => AnyOf(seed =>
    {
        var (county, release) = Published(seed, 200);
        var shares = release.Display.Select(area => (
            area.Key, Demand: county.Truth.Of(area.Value, "demand_hours")!.Value, Met: county.Truth.Of(area.Value, "met_hours")!.Value));
        return Leaks(county, Adding(release, [.. shares.Where(area => area.Demand > 0).Select(area =>
            Row("display", area.Key, "coverage", Math.Round(100 * area.Met / area.Demand, 4), 1e-4))]), Promise.FewPeople);
    });

    [Fact]
    public void A_second_layer_of_areas_is_found() => AnyOf(seed =>
    {
        var county = CountyCase.Random(seed, isSparse: true);
        var release = county.Publish();
        var zones = release.Zones.ToList();
        return Leaks(county, Adding(release, [.. zones.SelectMany((one, index) => zones.Skip(index + 1).Select(other => new[] { one, other }))
            .Select(two => (Area: string.Join(' ', two), Unmet: county.Truth.Of(two, "unmet_hours")!))
            .Where(two => two.Unmet.People >= 8)
            .Select(two => Row("group:pair", two.Area, "unmet_hours", Rounded(two.Unmet.Value, 5), 2.5))]), Promise.FewPeople);
    });

    [Fact]
    public void Zeros_beside_small_parts_of_a_small_total_are_found() => AnyOf(seed =>
    {
        var (county, release) = Published(seed, 120);
        var parts = release.Rows.Where(row => row is { Measure: "people_waiting", AreaKind: "county" } && row.Status.StartsWith("in:", StringComparison.Ordinal))
            .Select(row => (Row: row, Value: county.Truth.Of(Places(release), row.Quantity)!.Value)).ToList();
        return parts.Sum(part => part.Value) is > 0 and < 8
            && Leaks(county, Replacing(release, parts.Select(part => part.Row with
            {
                Shown = part.Value == 0 ? "exact" : "class",
                Low = part.Value == 0 ? 0 : 1,
                High = part.Value == 0 ? 0 : 7,
            })), Promise.NoBreakdown);
    });

    [Fact]
    public void Statuses_that_divide_the_packages_are_found() => AnyOf(seed =>
    {
        var (county, release) = Published(seed, 60);
        if (!county.CountsLinesOnce)
        {
            return false;
        }

        return Leaks(county, Replacing(release, release.Rows.Where(row => row is { Measure: "packages", AreaKind: "county" })
            .Select(row => (Row: row, county.Truth.Of(Places(release), row.Quantity)!.Value))
            .Select(part => part.Value == 0 ? part.Row with { Shown = "exact", Value = 0, Low = 0, High = 0 }
                : part.Value < 8 ? part.Row with { Shown = "class", Value = null, Low = 1, High = 7 }
                : part.Row with { Shown = "exact", Value = part.Value, Low = part.Value, High = part.Value })), Promise.SmallCounts);
    });

    [Fact]
    public void A_mean_that_is_rounded_down_to_nothing_is_found() => AnyOf(seed =>
    {
        var (county, release) = Published(seed, 200);
        var months = string.Concat(Pathways.Select(pathway => $"2026-03-01,{pathway},no,hidden,0,0\n"));
        var findings = new Findings();
        new PathwayAttack(county, release.With(
            "pathways.csv", "month,pathway,expected,referrals_people,planned_capacity_packages,spot_capacity_packages\n" + months), findings).Attack();
        return findings.Leaks.Any(leak => leak.Promise == Promise.OtherFiles);
    });

    [Fact]
    public void A_rung_of_few_providers_beside_the_others_and_their_sum_is_found()
    {
        var files = new Dictionary<string, string>
        {
            ["capacity.csv"] = "what,name,value,providers\nrung,carers,10860,53\nrung,declared,,\n",
            ["forecast.csv"] = "measure,area_kind,area,week,seen,mean\ncapacity,county,county,2026-03-30,,12100\n",
        };
        var (low, high) = CapacityAttack.OfRung(files, "declared");
        (low > 0.9 * 1235 && high < 1.1 * 1250).ShouldBeTrue($"{low} to {high}");
    }

    [Fact]
    public void Weeks_that_show_single_packages_are_found() => AnyOf(seed =>
    {
        var county = CountyCase.Random(seed, most: 150);
        var monday = county.Truth.Recount.AsOf.AddDays(-22);
        monday = monday.AddDays(-(((int)monday.DayOfWeek + 6) % 7));
        var weeks = Enumerable.Range(-20, 20).Select(week => monday.AddDays(7 * week)).Select(week =>
        {
            var need = county.Truth.Recount.OnSunday(week.AddDays(6)).Sum(line => line.Hours);
            return string.Create(CultureInfo.InvariantCulture, $"need,county,county,{week:yyyy-MM-dd},{Rounded(need, 10)}\n");
        });
        var findings = new Findings();
        new SeriesAttack(county, county.Publish().With("forecast.csv", "measure,area_kind,area,week,seen\n" + string.Concat(weeks)), findings).Attack();
        return findings.Leaks.Any(leak => leak.Promise == Promise.Series);
    });

    [Fact]
    public void A_hash_of_an_input_is_found()
    {
        var (county, release) = Ashdale();
        Found(county, release.WithPage($"<p>{new string('a', 20)}{new string('7', 44)}</p>"), Promise.Forms);
    }

    [Fact]
    public void Days_that_are_finer_than_the_curve_are_found()
    {
        var (county, release) = Ashdale();
        Found(county, release.WithPage("<p>Half placed by day 17.</p>"), Promise.Forms);
    }

    [Fact]
    public void A_small_number_of_rows_is_found()
    {
        var (county, release) = Ashdale();
        Found(county, release.With("summary.json", """{"figures": {}, "controlTotals": [{"file": "services.csv", "read": "1,705", "setAside": "3"}]}"""), Promise.Forms);
    }

    [Fact]
    public void A_count_that_leaves_the_class_in_the_next_release_is_found() => AnyOf(seed =>
    {
        // Shown by itself, 7 that become 8 are read off the two releases.
        var pair = ReleasePair.Of(CountyCase.Random(seed, most: 200), PairOf.OneCaseMore, isIndependent: true);
        return pair.Attack().Leaks.Any(leak => leak.Promise is Promise.SmallCounts or Promise.FewPeople);
    });

    [Fact]
    public void An_age_band_that_two_projected_years_give_away_is_found()
    {
        var people = new Dictionary<(int Year, string Band), double>
        {
            [(2025, "65-74")] = 1000,
            [(2025, "75-84")] = 1000,
            [(2030, "65-74")] = 2000,
            [(2030, "75-84")] = 1000,
        };
        var files = new Dictionary<string, string>
        {
            ["outlook.csv"] = "year,rates,client_hours_week,base_year\n2025,same,880,2025\n2030,same,960,2025\n",
        };
        var (low, high) = CapacityAttack.OfBand(files, people, "65-74");
        (low > 0.5 * 80.5 && high < 1.5 * 80.5).ShouldBeTrue($"{low} to {high}");
    }

    [Fact]
    public void A_range_without_the_truth_is_found()
    {
        var (county, release) = Ashdale();
        var row = release.Rows.First(row => row is { AreaKind: "county", Measure: "demand_hours", Time: "" });
        Found(county, Replacing(release, [row with { Value = row.Value + 10, Low = row.Low + 10, High = row.High + 10 }]), Promise.Honest);
    }

    private static (CountyCase County, Release Release) Ashdale() => (ReleaseTests.CountyOf("ashdale"), ReleaseTests.ReleaseOf("ashdale"));

    private static List<string> Places(Release release) => [.. release.Zones, "outside", "no-place"];

    private static double Rounded(double value, double step) => Math.Floor((value / step) + 0.5) * step;

    private static ReadRow Row(string kind, string area, string measure, double value, double half) =>
        new(kind, area, "", "", measure, "", value, value - half, value + half, "rounded");

    private static Release Adding(Release release, params ReadRow[] rows) => release.With(release.Rows.Concat(rows));

    private static Release Replacing(Release release, ReadRow row, double value, double half) =>
        Replacing(release, [row with { Value = value, Low = value - half, High = value + half, Shown = "rounded" }]);

    private static Release Replacing(Release release, IEnumerable<ReadRow> rows)
    {
        var changed = rows.DistinctBy(row => row.Key).ToDictionary(row => row.Key, StringComparer.Ordinal);
        return release.With(release.Rows.Select(row => changed.GetValueOrDefault(row.Key) ?? row));
    }

    /// <summary>On some small county, a release altered around a figure of few people is found.</summary>
    private static void Altered(Func<CountyCase, Release, ReadRow, double, Release> alter) => AnyOf(seed =>
    {
        var (county, release) = Published(seed, 300);
        var scope = new Scope(release, "", null);
        var hidden = release.Rows.FirstOrDefault(row => row is { Shown: "hidden", Measure: "unmet_hours", AreaKind: "display" }
            && scope.TrueOf(county.Truth, scope.CellOf(row)!) is { Value: > 40, People: < 8 });
        return hidden is not null && Leaks(
            county, alter(county, release, hidden, county.Truth.Of(release.Display[hidden.Area], hidden.Quantity)!.Value), Promise.FewPeople);
    });

    /// <summary>All figures of areas that are not small by themselves, shown.</summary>
    private static Release WithSecondaryFigures(CountyCase county, Release release, ReadRow hidden)
    {
        var scope = new Scope(release, "", null);
        return Replacing(release, release.Rows.Where(row => row.Key != hidden.Key && row.Shown is "hidden" or "class" && scope.CellOf(row) is not null)
            .Select(row => (Row: row, Truth: scope.TrueOf(county.Truth, scope.CellOf(row)!)))
            .Where(row => row.Truth is { People: >= 8 } && !Truth.IsCount(row.Row.Quantity) && row.Row.Measure != "cost")
            .Select(row => row.Row with
            {
                Shown = "rounded",
                Low = Math.Max(0, Rounded(row.Truth!.Value, 5) - 2.5),
                High = Rounded(row.Truth.Value, 5) + 2.5,
            }));
    }

    private static Release ShowingExactly(Release release, CountyCase county, Func<ReadRow, bool> isExact)
    {
        var scope = new Scope(release, "", null);
        return Replacing(release, release.Rows.Where(row => isExact(row) && row.Shown == "rounded" && scope.CellOf(row) is not null)
            .Select(row => (Row: row, scope.TrueOf(county.Truth, scope.CellOf(row)!)?.Value))
            .Where(row => row.Value is not null)
            .Select(row => row.Row with { Value = row.Value, Low = row.Value, High = row.Value, Shown = "exact" }));
    }

    /// <summary>A random county and its release, made once for all tests that try it.</summary>
    private static (CountyCase County, Release Release) Published(int seed, int most) => Made.GetOrAdd((seed, most), one =>
    {
        var county = CountyCase.Random(one.Seed, most: one.Most);
        return (county, county.Publish());
    });

    private static void AnyOf(Func<int, bool> isFound) => Enumerable.Range(0, 20).Any(isFound).ShouldBeTrue();

    private static void Found(CountyCase county, Release release, Promise promise) => Leaks(county, release, promise).ShouldBeTrue();

    private static bool Leaks(CountyCase county, Release release, Promise promise) =>
        CountyAttack.On(county, release, providers: 0).Leaks.Any(leak => leak.Promise == promise);
}
