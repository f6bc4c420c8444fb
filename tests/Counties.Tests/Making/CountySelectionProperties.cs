using System.Text;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>A county of some packages is the folder that holds only their rows; the test filters the texts of the folder itself.</summary>
public class CountySelectionProperties
{
    [Property(MaxTest = 20)]
    [Trait("county", "D")]
    [Trait("county", "E")]
    public void Some_packages_are_the_folder_of_only_their_rows(int seed) => FolderPromises.SomePackagesAreTheFolderOfTheirRows(seed);

    [Property(MaxTest = 20)]
    [Trait("county", "D")]
    public void A_county_without_a_provider_is_the_folder_without_its_rows(int seed) =>
        FolderPromises.WithoutAProviderIsTheFolderWithoutItsRows(seed);

    [Property(MaxTest = 20)]
    public void All_packages_are_the_county_without_its_history_without_cases_of_nobody_and_without_what_names_no_package(int seed)
    {
        var county = RandomCounty.Read(seed);
        var ids = county.Packages.Select(one => one.Package.Id).ToHashSet();

        var all = county.Where(_ => true);

        all.ShouldBe(county with
        {
            GivenHistory = [],
            Cases = county.Cases is { } cases ? [.. cases.Where(one => ids.Contains(one.Package))] : null,
            Referrals = null,
            Offers = null,
            Discharges = null,
            Metrics = null,
        });
    }

    [Property(MaxTest = 20)]
    public void The_county_of_a_provider_names_no_other_and_only_its_packages(int seed)
    {
        var county = RandomCounty.Read(seed);
        var prefix = county.IsSynthetic ? "SYN-" : "";
        var own = new ProviderId(prefix + "PR1");

        var only = county.Only(own);

        var texts = only.OnHomeMap().ToFiles().ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value));
        foreach (var (file, text) in texts)
        {
            text.Split(',', '\n', '\r', ' ').ShouldNotContain(cell => cell == prefix + "PR2" || cell == prefix + "PR3", file);
        }

        var packages = county.Packages.Where(one => one.Package.Provider == own).Select(one => one.Package.Id).ToHashSet();
        only.Packages.Select(one => one.Package.Id).ShouldBe(packages, ignoreOrder: true);
        only.Moves.ShouldBe(county.Moves is { } moves ? [.. moves.Where(move => packages.Contains(move.Package))] : null);
        only.ProviderCosts?.ShouldAllBe(cost => cost.Provider == own);
        County.Read(CountySource.Of(only.OnHomeMap().ToFiles())).ShouldBe(only);
        Should.Throw<ArgumentException>(() => county.Only(new ProviderId("PR9")));
    }

    [Property(MaxTest = 20)]
    public void Selecting_in_two_steps_is_selecting_at_once(int seed)
    {
        var county = RandomCounty.Read(seed);
        bool IsLong(CountyPackage one) => one.Package.Weekly.Value > 300;
        bool IsEven(CountyPackage one) => one.Package.Id.Value[^1] % 2 == 0;

        county.Where(IsLong).Where(IsEven).ShouldBe(county.Where(one => IsLong(one) && IsEven(one)));
    }

    [Property(MaxTest = 20)]
    public void A_selection_on_another_map_stays_on_it(int seed)
    {
        var moved = County.Read(CountySource.Of(RandomCounty.Read(seed).On(RandomCounty.Stripes(seed)).ToFiles()));

        var some = moved.Where(one => one.Package.Weekly.Value > 300);

        some.Map.ShouldBe(moved.Map);
        some.HomeMap.ShouldBe(moved.HomeMap);
    }
}
