using Shouldly;

namespace EndToEnd.Tests;

/// <summary>Advice speaks of the situation: what was asked for already, and what the command can do, are known.</summary>
public sealed class AdviceTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("zoning advice ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void After_quarantine_nobody_is_told_to_quarantine()
    {
        var none = Import("one");
        var enough = Import("two", "--quarantine", "20%");
        var little = Import("three", "--quarantine", "1%");

        none.Error.ShouldContain("set aside up to 5 % of them with --quarantine 5%");
        enough.Code.ShouldBe(0, enough.Error);
        enough.Error.ShouldContain("These rows were set aside, as --quarantine 20% allows");
        enough.Error.ShouldNotContain("set aside up to");
        little.Error.ShouldContain("more than the 1% of rows or of hours that --quarantine allows");
        (none.Code, little.Code).ShouldBe((2, 2));
    }

    [Fact]
    public void A_check_names_the_command_that_can_leave_rows_out()
    {
        var county = Path.Combine(_root, "county");
        Directory.CreateDirectory(county);
        File.WriteAllText(Path.Combine(county, "county.json"), """{"formatVersion": 1, "name": "T", "asOf": "2026-03-31", "zones": {"file": "zones.geojson", "code": "zone"}}""");
        File.Copy(Path.Combine(TestKit.Folders.Project, "data-samples", "ashdale", "zones.geojson"), Path.Combine(county, "zones.geojson"));
        File.WriteAllText(Path.Combine(county, "services.csv"), "id,place,hours_week,provider,status\nP1,,500,,active\n");

        var check = ZoningTool.Run("check", county);

        check.Error.ShouldContain("zoning run FOLDER --quarantine 5%");
        check.Error.ShouldNotContain("with --quarantine");
    }

    private ZoningTool.Result Import(string name, params string[] options)
    {
        var file = Path.Combine(_root, "extract.csv");
        File.WriteAllText(file, "Client ID,Postcode,Status,Hours per week\n"
            + string.Concat(Enumerable.Range(1, 9).Select(row => FormattableString.Invariant($"{row},DT1 1AA,Live,14\n"))) + "10,DT1 1AA,Live,abc\n");
        return ZoningTool.Run(["import", file, "--as", "packages", "--out", Path.Combine(_root, name), .. options]);
    }
}
