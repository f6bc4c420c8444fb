using System.Diagnostics;
using System.Text;
using Shouldly;
using TestKit;

namespace Zoning.Cli.Tests;

/// <summary>Maps on the command line: read in a format of their own, written for other programs.</summary>
public sealed class MapCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning map ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_map_that_a_run_wrote_is_the_map_of_another_county()
    {
        var run = Run("run", MadeOnce.County, "--out", At("run"), "--map-out", At("zones.gpkg"), "--map-out", At("zones.shp"));
        run.Code.ShouldBe(0, run.Error);
        run.Error.ShouldContain("Wrote the map to zones.gpkg.");
        run.Error.ShouldContain("A shapefile keeps ten letters of a column's name: ");

        foreach (var map in new[] { "zones.gpkg", "zones.shp" })
        {
            var made = Run("sample", At("county " + map), "--packages", "60", "--zones", At(map), "--code", "CODE", "--name", "name");
            made.Code.ShouldBe(0, made.Error);
        }

        var again = Run("run", MadeOnce.County, "--out", At("run"), "--map-out", At("zones.gpkg"));
        again.Code.ShouldBe(2);
        again.Error.ShouldContain("D106 zones.gpkg");
    }

    [Fact]
    public void Import_keeps_the_map_as_it_is_and_check_reads_it_with_its_layer_and_rows_joined()
    {
        var corners = new[] { (360_000, 90_000), (364_000, 90_000), (360_000, 94_000) };
        File.WriteAllText(At("map.csv"), "geometry;code\n" + string.Concat(corners.Select((corner, i) => FormattableString.Invariant(
            $"POLYGON (({corner.Item1} {corner.Item2}, {corner.Item1 + 4000} {corner.Item2}, {corner.Item1 + 4000} {corner.Item2 + 4000}, {corner.Item1} {corner.Item2 + 4000}, {corner.Item1} {corner.Item2}));{(i == 0 ? "N" : "S")}\n"))), new UTF8Encoding(false));
        File.WriteAllText(At("extract.csv"), "Package,Person,Place,Hours per week,Provider,Status\nP1,1,361000 91000,14,Larch,Active\nP2,2,361000 95000,7,Larch,Active\n");

        string[] import = ["import", At("extract.csv"), "--as", "packages", "--out", At("c"), "--zones", At("map.csv"), "--code", "code", "--county", "Testshire", "--as-at", "2026-03-31"];
        Run(import).Error.ShouldContain("Z106 map.csv");
        Directory.Delete(At("c"), recursive: true);
        var imported = Run([.. import, "--dissolve"]);
        imported.Code.ShouldBe(0, imported.Error + imported.Output);
        File.ReadAllBytes(At("c/zones.csv")).ShouldBe(File.ReadAllBytes(At("map.csv")));
        File.ReadAllText(At("c/county.json")).ShouldContain("\"dissolve\": true");

        var check = Run("check", At("c"));
        (check.Output + check.Error).ShouldContain("Z209 zones.csv");
        check.Code.ShouldBe(0, check.Error);
    }

    [Fact]
    public void A_database_that_is_not_there_stops_the_command_and_shows_nothing_of_its_string()
    {
        var start = new ProcessStartInfo("dotnet",
            [Tool, "sample", At("county"), "--zones", "postgis:MAPS_OF_ZONING", "--code", "zone"]);
        start.Environment["MAPS_OF_ZONING"] = "Host=/nowhere;Username=u;Password=hush-hush";

        var ended = ChildProcess.Run(start);

        ended.Code.ShouldBe(2);
        ended.Error.ShouldContain("Z133 postgis:MAPS_OF_ZONING");
        (ended.Error + ended.Output).ShouldNotContain("hush");
    }

    private static string Tool => Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll");

    private string At(string name) => Path.Combine(_folder, name);

    private static Ended Run(params string[] arguments) =>
        ChildProcess.Run(new ProcessStartInfo("dotnet", [Tool, .. arguments]));
}
