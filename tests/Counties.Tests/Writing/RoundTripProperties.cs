using FsCheck.Xunit;
using Shouldly;
using TestKit;

namespace Zoning.Counties.Tests;

/// <summary>A folder that is written from a county gives the same county again, and the same bytes.</summary>
public class RoundTripProperties
{
    [Property(MaxTest = 20)]
    public void A_county_that_is_written_and_read_is_the_same_county(int seed) => ShouldComeBack(RandomCounty.Read(seed));

    [Property(MaxTest = 20)]
    [Trait("county", "D")]
    public void A_county_that_is_read_twice_is_equal(int seed) => FolderPromises.ReadTwiceIsEqual(seed);

    [Property(MaxTest = 20)]
    public void A_county_on_another_map_is_written_with_both_maps(int seed)
    {
        var county = RandomCounty.Read(seed);
        var placed = county.On(RandomCounty.Stripes(seed));
        var read = County.Read(CountySource.Of(placed.ToFiles()));

        read.HomeMap.ShouldBe(county.HomeMap);
        read.Map.ShouldBe(placed.Zones);
        read.OnItsMap().Areas.ShouldBe(placed.Areas);
        read.OnHomeMap().Areas.ShouldBe(county.OnHomeMap().Areas);
        read.OnItsMap().PeopleFrom65?.All.ShouldBe(placed.PeopleFrom65!.All);
        Files.ShouldBeSame(read.OnItsMap().ToFiles(), placed.ToFiles());
    }

    [Fact]
    public void Ashdale_that_is_written_and_read_is_the_same_county() =>
        ShouldComeBack(County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale")));

    [Fact]
    public void The_worked_example_comes_back_with_its_waiting_people() => ShouldComeBack(WorkedExampleTests.Example());

    [Fact]
    public void Places_and_names_that_begin_with_a_minus_or_hold_quotation_marks_come_back()
    {
        var county = County.Read(SquareCounty.With(
            ("providers.csv", "id,name,framework\n-P1,\"=Larch, \"\"Home\"\" Care\",yes\n"),
            ("services.csv", "id,place,hours_week,provider,status\n-1,-2.565 50.709,10.3333,-P1,active\n")));

        county.Providers!.Value[0].Name.ShouldBe("=Larch, \"Home\" Care");
        county.Packages[0].Found.HasPosition.ShouldBeTrue();
        ShouldComeBack(county);
    }

    [Fact]
    public void Every_number_of_minutes_comes_back_from_its_hours()
    {
        for (var minutes = 0; minutes <= 168 * 60; minutes++)
        {
            var text = CellText.Hours(new CareMinutes(minutes));
            CareMinutes.FromHours(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).Value.ShouldBe(minutes);
        }
    }

    [Fact]
    public void A_folder_without_optional_files_is_written_without_them()
    {
        var county = County.Read(SquareCounty.With(("services.csv", "id,place,hours_week,provider,status\nP1,A,10,,active\n")));
        var files = county.OnHomeMap().ToFiles();

        files.Keys.ShouldBe(["county.json", "services.csv", "zones.geojson"]);
    }

    [Fact]
    public void A_folder_is_written_whole_and_replaced_only_if_asked()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("zoning-county-").FullName, "example");
        try
        {
            var placed = WorkedExampleTests.Example().OnHomeMap();
            placed.WriteFolder(folder);
            County.Read(folder).ShouldBe(placed.County);
            File.Delete(Path.Combine(folder, FolderWriter.Mark));

            Should.Throw<BadDataException>(() => placed.WriteFolder(folder)).Findings[0].Code.Id.ShouldBe("D101");
            placed.WriteFolder(folder, replace: true);
            County.Read(folder).ShouldBe(placed.County);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    internal static void ShouldComeBack(County county)
    {
        var files = county.OnItsMap().ToFiles();
        var read = County.Read(CountySource.Of(files));

        read.ShouldBe(county);
        read.OnItsMap().Areas.ShouldBe(county.OnItsMap().Areas);
        Files.ShouldBeSame(read.OnItsMap().ToFiles(), files);
    }
}
