using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>What holds between a random county and its folder. Tests try a few seeds of each; the table of goals tries many.</summary>
internal static class FolderPromises
{
    /// <summary>A county of some packages is the folder that holds only their rows, and writes its files.</summary>
    internal static void SomePackagesAreTheFolderOfTheirRows(int seed)
    {
        var (county, folder) = SomePackages(seed);

        county.ShouldBe(folder);
        var (files, expected) = (county.OnItsMap().ToFiles(), folder.OnItsMap().ToFiles());
        files.Keys.ShouldBe(expected.Keys);
        files.Keys.Where(name => !files[name].AsSpan().SequenceEqual(expected[name])).ShouldBeEmpty();
        ClientMinutes(county).ShouldBe(ClientMinutes(folder));
    }

    /// <summary>A county without a provider is the folder without its rows.</summary>
    internal static void WithoutAProviderIsTheFolderWithoutItsRows(int seed)
    {
        var texts = RandomCounty.Texts(seed);
        var county = RandomCounty.Read(texts);
        var provider = new ProviderId((county.IsSynthetic ? "SYN-" : "") + "PR1");

        var without = county.Without(provider);

        var folder = RandomCounty.Read(FolderEdits.Without(texts, provider.Value));
        Rows(without).ShouldBe(Rows(folder));
        (without with { Packages = [], Cases = null }).ShouldBe(folder with { Packages = [], Cases = null });
        ClientMinutes(without).ShouldBe(ClientMinutes(folder));
        without.GivenHistory.ShouldBeEmpty();
    }

    /// <summary>A county that is read twice is equal.</summary>
    internal static void ReadTwiceIsEqual(int seed)
    {
        var (one, other) = (RandomCounty.Read(seed), RandomCounty.Read(seed));

        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
    }

    /// <summary>Some packages of a random county, taken from the county and taken from the texts of its folder.</summary>
    internal static (County County, County Folder) SomePackages(int seed)
    {
        var texts = RandomCounty.Texts(seed);
        var turn = seed & 3;
        bool IsKept(string id) => (id[^1] + id[^2] + turn) % 3 != 0;
        return (
            RandomCounty.Read(texts).Where(one => IsKept(one.Package.Id.Value)),
            RandomCounty.Read(FolderEdits.Only(texts, IsKept)));
    }

    /// <summary>The ledger of a county as text: client minutes by status and zone.</summary>
    private static string ClientMinutes(County county)
    {
        var ledger = Ledger.DrawUp(county.OnItsMap().ToLedgerInput());
        return string.Join('\n', HourStatuses.All.Select(status => $"{status}: {string.Join(' ', ledger.Client(status).All)}"));
    }

    private static IEnumerable<string> Rows(County county) =>
        county.Packages.Select(one => $"{one.Package} {one.Place}").Order(StringComparer.Ordinal);
}
