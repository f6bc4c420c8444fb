using Shouldly;

namespace Zoning.Tests;

public class PostcodesTests
{
    [Theory]
    [InlineData("Postcode,Positional_quality_indicator,Eastings,Northings,Country_code\nDT1 1AA,10,368744,90712,E92000001\n")]
    [InlineData("pcd,pcd2,pcds,dointr,oseast1m,osnrth1m\nDT1 1AA,DT1  1AA,DT1 1AA,198001,368744,090712\n")]
    [InlineData("\uFEFF\"easting\",\"northing\",\"postcode\"\r\n368744,90712,dt11aa\r\n")]
    [InlineData("\"DT1 1AA\",10,368744,90712,\"E92000001\",\"E19000002\"\n")]
    public void The_column_families_of_published_lookups_are_read(string text)
    {
        var postcodes = Read(text, out var codes).ShouldNotBeNull();

        codes.ShouldBeEmpty();
        postcodes.Count.ShouldBe(1);
        postcodes.TryFind(PostcodeText.Tidy("DT1 1AA")!.Value, out var point).ShouldBeTrue();
        point.ShouldBe(new GridPoint(368_744, 90_712));
    }

    [Fact]
    public void Rows_without_a_position_are_counted_in_one_notice()
    {
        var postcodes = Read("postcode,easting,northing\nDT1 1AA,368744,90712\nIM1 1AA,,\nJE2 3AB,0,0\nnonsense,1,1\nDT1 1AB\n", out var codes);

        postcodes!.Count.ShouldBe(1);
        codes.ShouldBe(["L102"]);
    }

    [Fact]
    public void Of_two_rows_for_one_postcode_the_first_counts()
    {
        var postcodes = Read("postcode,easting,northing\nDT1 1AA,368744,90712\nDT1 1AA,368744,90712\ndt1 1aa,400000,90000\n", out var codes);

        postcodes!.TryFind(PostcodeText.Tidy("DT1 1AA")!.Value, out var point);
        point.Easting.ShouldBe(368_744);
        codes.ShouldBe(["L103"]);
    }

    [Theory]
    [InlineData("", "F201")]
    [InlineData("postcode,x,y\nDT1 1AA,1,2\n", "F202,F202")]
    [InlineData("postcode,easting,northing\n", "L101")]
    [InlineData("postcode,easting,northing\nDT1 1AA,east,north\n", "L101")]
    [InlineData("postcode,easting,northing\nDT1 1AA,1\0,2\n", "F102")]
    public void A_file_without_postcodes_is_refused_with_a_code(string text, string expected)
    {
        Read(text, out var codes).ShouldBeNull();
        codes.ShouldBe(expected.Split(','));
    }

    [Fact]
    public void A_line_of_ten_million_letters_is_refused()
    {
        Read("postcode,easting,northing\n" + new string('x', 10_000_000), out var codes).ShouldBeNull();
        codes.ShouldBe(["F206"]);
    }

    [Fact]
    public void Sectors_that_begin_alike_are_not_mixed()
    {
        // DT1 1 and DT11 1, DT1 1 and DT1 2 begin with the same letters.
        var postcodes = Read("postcode,easting,northing\nDT1 1AA,100000,1000\nDT11 1AA,200000,2000\nDT1 2AA,300000,3000\nDT1 1BB,100100,1100\n", out _)!;

        postcodes.TryFindSector(PostcodeText.Tidy("DT1 1ZZ")!.Value, out var point).ShouldBeTrue();
        point.ShouldBe(new GridPoint(100_050, 1_050));
        postcodes.TryFindSector(PostcodeText.Tidy("DT11 1ZZ")!.Value, out point).ShouldBeTrue();
        point.ShouldBe(new GridPoint(200_000, 2_000));
        postcodes.TryFindSector(PostcodeText.Tidy("DT1 3ZZ")!.Value, out _).ShouldBeFalse();
        postcodes.TryFindSector(PostcodeText.Tidy("DT1 0ZZ")!.Value, out _).ShouldBeFalse();
    }

    private static Postcodes? Read(string text, out List<string> codes)
    {
        var findings = new FindingCollector();
        var postcodes = PostcodeFile.Read(InputFile.Of("postcodes.csv", text), findings, CancellationToken.None);
        codes = [.. findings.ToFindings().Select(finding => finding.Code.Id)];
        return postcodes;
    }
}
