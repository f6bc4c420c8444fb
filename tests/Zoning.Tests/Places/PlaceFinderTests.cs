using Shouldly;

namespace Zoning.Tests;

public class PlaceFinderTests
{
    /// <summary>Two squares of 10 km side by side around Dorchester: west is A, east is B.</summary>
    private static readonly Zones Map = Zoning.Zones.Of(
    [
        Drawn.Box("A", 360_000, 85_000, 370_000, 95_000),
        Drawn.Box("B", 370_000, 85_000, 380_000, 95_000),
    ]);

    private static readonly Postcodes Lookup = Read("""
        Postcode,Positional_quality_indicator,Eastings,Northings
        DT1 1AA,10,368744,90712
        DT1 1AB,10,369874,90687
        DT2 8AA,10,371000,90000
        BH1 1AA,10,408000,91000
        """);

    [Theory]
    [InlineData("A", "A", PlacePrecision.Zone, PlaceNote.None)]
    [InlineData(" B ", "B", PlacePrecision.Zone, PlaceNote.None)]
    [InlineData("a", "no-place", PlacePrecision.None, PlaceNote.UnknownPlace)]
    [InlineData("E01020373", "B", PlacePrecision.Lsoa, PlaceNote.None)]
    [InlineData("E01020374", "A", PlacePrecision.Lsoa, PlaceNote.LsoaSplit)]
    [InlineData("E01099999", "no-place", PlacePrecision.None, PlaceNote.UnknownPlace)]
    [InlineData("368744 90712", "A", PlacePrecision.Point, PlaceNote.None)]
    [InlineData("371000.5,90000", "B", PlacePrecision.Point, PlaceNote.None)]
    [InlineData("371000; 90000", "B", PlacePrecision.Point, PlaceNote.None)]
    [InlineData("370000 90000", "A", PlacePrecision.Point, PlaceNote.None)] // on the border of both
    [InlineData("408000 91000", "outside", PlacePrecision.Point, PlaceNote.None)]
    [InlineData("90712 368744", "no-place", PlacePrecision.None, PlaceNote.CoordinatesSwapped)]
    [InlineData("36874400 9071200", "no-place", PlacePrecision.None, PlaceNote.CoordinatesOutOfRange)]
    [InlineData("NaN NaN", "no-place", PlacePrecision.None, PlaceNote.CoordinatesOutOfRange)]
    [InlineData("Infinity 5", "no-place", PlacePrecision.None, PlaceNote.CoordinatesOutOfRange)]
    [InlineData("-2.44408 50.715181", "A", PlacePrecision.Point, PlaceNote.None)]
    [InlineData("-2.44408, 50.715181", "A", PlacePrecision.Point, PlaceNote.None)]
    [InlineData("-1.9 50.72", "outside", PlacePrecision.Point, PlaceNote.None)]
    [InlineData("50.715181 -2.44408", "no-place", PlacePrecision.None, PlaceNote.CoordinatesSwapped)]
    [InlineData("2.35 48.85", "no-place", PlacePrecision.None, PlaceNote.CoordinatesOutOfRange)]
    [InlineData("0 0", "no-place", PlacePrecision.None, PlaceNote.CoordinatesOutOfRange)]
    [InlineData("DT1 1AA", "A", PlacePrecision.Unit, PlaceNote.None)]
    [InlineData("dt28aa", "B", PlacePrecision.Unit, PlaceNote.None)]
    [InlineData("BH1 1AA", "outside", PlacePrecision.Unit, PlaceNote.None)]
    [InlineData("DT1 1ZZ", "A", PlacePrecision.Sector, PlaceNote.UnitNotInLookup)]
    [InlineData("DT1 1", "A", PlacePrecision.Sector, PlaceNote.UnitNotInLookup)]
    [InlineData("DT1", "no-place", PlacePrecision.None, PlaceNote.UnknownPlace)]
    [InlineData("TA1 1AA", "no-place", PlacePrecision.None, PlaceNote.PostcodeNotInLookup)]
    [InlineData("ZZ99 3VZ", "no-place", PlacePrecision.None, PlaceNote.PseudoPostcode)]
    [InlineData("NFA", "no-place", PlacePrecision.None, PlaceNote.PseudoPostcode)]
    [InlineData("", "no-place", PlacePrecision.None, PlaceNote.Blank)]
    [InlineData("  ", "no-place", PlacePrecision.None, PlaceNote.Blank)]
    [InlineData("12 High Street", "no-place", PlacePrecision.None, PlaceNote.UnknownPlace)]
    [InlineData("368,744 90,712", "no-place", PlacePrecision.None, PlaceNote.UnknownPlace)]
    public void A_place_in_any_form_counts_somewhere(string text, string area, PlacePrecision precision, PlaceNote note)
    {
        var place = Finder().Find(text);

        (Map.CodeOf(place.Area), place.Precision, place.Note).ShouldBe((area, precision, note));
        place.HasPosition.ShouldBe(precision is PlacePrecision.Point or PlacePrecision.Unit or PlacePrecision.Sector);
    }

    [Fact]
    public void The_centre_of_a_sector_is_the_mean_of_its_units()
    {
        var place = Finder().Find("DT1 1XY");

        (place.Easting, place.Northing).ShouldBe((369_309, 90_699.5));
    }

    [Fact]
    public void Without_lookups_postcodes_count_in_no_place_and_LSOAs_only_where_they_are_zones()
    {
        var finder = PlaceFinder.Of(Map);

        finder.Find("DT1 1AA").Note.ShouldBe(PlaceNote.NoPostcodeLookup);
        finder.Find("E01020373").Note.ShouldBe(PlaceNote.UnknownPlace);
        finder.Find("ZZ99 3VZ").Note.ShouldBe(PlaceNote.PseudoPostcode);
    }

    [Fact]
    public void Every_note_but_none_and_blank_is_reported_under_a_code() =>
        Enum.GetValues<PlaceNote>().Where(note => PlaceFaults.For(note) is null).ShouldBe([PlaceNote.None, PlaceNote.Blank]);

    private static PlaceFinder Finder()
    {
        var findings = new FindingCollector();
        var lookup = LsoaFile.Read(
            InputFile.Of("lsoa-lookup.csv", "LSOA11CD,zone,weight\nE01020373,B,\nE01020374,A,0.6\nE01020374,B,0.4\n"), Map, findings).ShouldNotBeNull();
        findings.ToFindings().Select(finding => finding.What)
            .ShouldBe(["1 of 2 do; on average 60% of their people live in the zone that counts."]);
        return PlaceFinder.Of(Map, Lookup, lookup);
    }

    private static Postcodes Read(string text)
    {
        var findings = new FindingCollector();
        var postcodes = PostcodeFile.Read(InputFile.Of("postcodes.csv", text), findings, CancellationToken.None).ShouldNotBeNull();
        findings.Count.ShouldBe(0);
        return postcodes;
    }
}
