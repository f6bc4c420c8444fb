using System.Globalization;
using Shouldly;
using Zoning.Planning;

namespace Zoning.Attack.Tests;

/// <summary>A pack with every published file of the run tells its provider no more of others than the release allows.</summary>
public sealed class PackTests
{
    private const int Most = 6;

    private static readonly string[] Six = ["ashdale", "1", "4", "6", "43", "sparse 3"];

    public static TheoryData<string> Counties => [.. Six];

    [Theory]
    [MemberData(nameof(Counties))]
    public void No_provider_learns_more_from_its_pack_and_the_release_than_a_provider_may(string name) =>
        PackAttack.By(ReleaseTests.CountyOf(name), ReleaseTests.ReleaseOf(name), ProvidersOf(name)).Leaks.Select(leak => leak.ToString()).ShouldBeEmpty();

    [Fact]
    public void Packs_that_told_every_zone_would_give_counts_away() => Six.Sum(name =>
        PackAttack.By(ReleaseTests.CountyOf(name), ReleaseTests.ReleaseOf(name), ProvidersOf(name), isProtected: false).Leaks.Count)
        .ShouldBeGreaterThan(0);

    /// <summary>A county where the least of all areas adds up to nearly all: each count alone would stay open.</summary>
    [Fact]
    public void Sums_of_areas_stay_open_too()
    {
        var county = CountyCase.Random(2);

        PackAttack.By(county, county.Publish(parts: RunParts.Ledger), county.Truth.Recount.Providers).Leaks.Select(leak => leak.ToString())
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void Every_figure_of_zones_in_a_pack_is_a_published_one_as_published(string name)
    {
        var rows = ReleaseTests.ReleaseOf(name).Rows;
        if (ReleaseTests.ReleaseOf(name).Files.Count == 1)
        {
            return;
        }

        var seen = 0;
        foreach (var row in BookOf(name, ProvidersOf(name)[0]).Table("Zones"))
        {
            foreach (var (measure, text) in row.Skip(3).Where(cell => cell.Value.Length > 0))
            {
                var told = rows.First(one => one.AreaKind == row["area_kind"] && one.Area == row["area"] && one.Quantity == measure);
                text.ShouldBe(InWords(told), $"{name}, {told.Key}");
                told.Shown.ShouldNotBe(told.Value is 0 ? "" : "exact");
                seen++;
            }
        }

        seen.ShouldBeGreaterThan(5);
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void A_pack_names_no_package_but_the_providers_own_and_those_proposed_to_it(string name)
    {
        var county = ReleaseTests.CountyOf(name);
        foreach (var provider in ProvidersOf(name))
        {
            var book = BookOf(name, provider);
            var packages = county.County.Packages.ToDictionary(one => one.Package.Id.Value, StringComparer.Ordinal);
            var named = book.Texts.SelectMany(text => text.Split(' ')).Where(packages.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
            var proposed = PackAttack.All(county, provider).SelectMany(proposal => proposal.Moves).Select(move => move.Package.Value);
            var own = county.County.Packages.Where(one => one.Package.Provider?.Value == provider).Select(one => one.Package.Id.Value).ToList();

            named.Except(proposed, StringComparer.Ordinal).Except(own, StringComparer.Ordinal).ShouldBeEmpty();
            book.Table("Your packages").Select(row => row["package"]).Except(own, StringComparer.Ordinal).ShouldBeEmpty();
            book.Titles.ShouldAllBe(title => title.StartsWith("Restricted: for " + provider, StringComparison.Ordinal));
            var people = county.County.Packages.Select(one => one.Package.Person.Value).Except(packages.Keys, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            book.Texts.Where(people.Contains).ShouldBeEmpty();
            book.Texts.Where(text => county.County.Packages.Any(one => one.Place.Length > 4 && one.Place == text)).ShouldBeEmpty();
        }
    }

    private static PackText BookOf(string name, string provider) => new(PackBook.Of(PackAttack.PacksOf(ReleaseTests.CountyOf(name), [provider]).Single()));

    private static List<string> ProvidersOf(string name)
    {
        var all = ReleaseTests.CountyOf(name).Truth.Recount.Providers.ToList();
        return [.. all.Take(Most / 2).Concat(all.TakeLast(Most / 2)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A figure in the words of docs/reference/outputs.md.</summary>
    private static string InWords(ReadRow row) => row.Shown switch
    {
        "class" when row.High is null => $"{row.Low!.Value.ToString("0.######", CultureInfo.InvariantCulture)} or more",
        "class" => FormattableString.Invariant($"{row.Low:0.######} to {row.High:0.######}"),
        "exact" or "rounded" => row.Value!.Value.ToString("0.######", CultureInfo.InvariantCulture),
        _ => row.Shown,
    };
}
