using System.Globalization;
using Shouldly;

namespace Zoning.Tests;

public class GridReferenceTests
{
    [TestKit.NeedsSharedFact]
    public void The_40_Ordnance_Survey_points_come_out_within_5_metres() => Errors("OS", out var count).Max().ShouldBeLessThan(5);

    [TestKit.NeedsSharedFact]
    public void The_errors_are_those_measured_and_stated_in_the_docs()
    {
        var official = Errors("OS", out var points);
        points.ShouldBe(40);
        official.Average().ShouldBe(1.94, 0.01);
        official.Max().ShouldBe(4.93, 0.01);

        var dorset = Errors("Dorset", out var places);
        places.ShouldBe(20);
        dorset.Average().ShouldBe(1.10, 0.01);
        dorset.Max().ShouldBe(1.39, 0.01);
    }

    private static List<double> Errors(string set, out int count)
    {
        var errors = CsvLines.Of("data", "gis-reference", "crs", "osgb36_wgs84_reference.csv")
            .Where(row => row["set"] == set)
            .Select(row => Grid.FromLonLat(new LonLat(Number(row["lon"]), Number(row["lat"])))
                .MetresTo(new GridPoint(Number(row["E"]), Number(row["N"]))))
            .ToList();
        count = errors.Count;
        return errors;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
