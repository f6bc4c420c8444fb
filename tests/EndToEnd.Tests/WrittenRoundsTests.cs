using Shouldly;

namespace EndToEnd.Tests;

/// <summary>The plans that the tool writes, held against the folders that it writes, without any code of the project.</summary>
public sealed class WrittenRoundsTests : IDisposable
{
    private static readonly string[] Inputs = ["visits.csv", "carers.csv", "services.csv"];
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning written rounds ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--day", "tue")]
    [InlineData("--day", "sun")]
    [InlineData("--week")]
    public void A_written_plan_keeps_every_rule_that_the_files_state(params string[] when)
    {
        var (county, rounds) = Written(when);

        var (faults, served) = WrittenRounds.Check(county, rounds);

        faults.ShouldBeEmpty();
        served.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_changed_cell_of_a_written_plan_is_found()
    {
        var (county, rounds) = Written("--day", "tue");
        var lines = rounds.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(lines, line => line.Contains(",tue,2,SYN-P", StringComparison.Ordinal));
        var cells = lines[first].Split(',');

        Found(lines, first, cells, 9, "05:01").ShouldContain(fault => fault.StartsWith("window", StringComparison.Ordinal));
        Found(lines, first, cells, 10, "23:59").ShouldContain(fault => fault.StartsWith("length", StringComparison.Ordinal));
        Found(lines, first, cells, 11, "99").ShouldContain(fault => fault.StartsWith("travel", StringComparison.Ordinal));
        Found(lines, first, cells, 2, OfAnother(county, cells[1])).ShouldContain(fault => fault.StartsWith("provider", StringComparison.Ordinal));
        WrittenRounds.Check(county, string.Join("\r\n", lines.Where((_, at) => at != first))).Faults
            .ShouldContain(fault => fault.StartsWith("list", StringComparison.Ordinal) || fault.StartsWith("travel", StringComparison.Ordinal));

        List<string> Found(string[] all, int row, string[] own, int column, string text) => WrittenRounds.Check(
            county, string.Join("\r\n", all.Select((line, at) =>
                at == row ? string.Join(',', own.Select((cell, place) => place == column ? text : cell)) : line))).Faults;
    }

    private static string OfAnother(Dictionary<string, string> county, string provider) => Zoning.Attack.CsvText.Table(county, "carers.csv")
        .First(carer => carer["provider"] != provider)["id"];

    /// <summary>A small county of the tool's own, with two hours between a person's visits, and the plan it writes of it.</summary>
    private (Dictionary<string, string> County, string Rounds) Written(params string[] when)
    {
        var (folder, target) = (Path.Combine(_folder, "county"), Path.Combine(_folder, "out"));
        Said(ZoningTool.Run("sample", folder, "--packages", "60", "--zone-count", "4", "--seed", "7"));
        var visits = File.ReadAllLines(Path.Combine(folder, "visits.csv"));
        File.WriteAllLines(
            Path.Combine(folder, "visits.csv"), visits.Select((line, at) => line + (at == 0 ? ",least_gap_minutes" : ",120")));
        Said(ZoningTool.Run(["rounds", folder, "--out", target, "--restricted", "--iterations", "3000", .. when]));
        return (Inputs.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(folder, name)), StringComparer.Ordinal),
            File.ReadAllText(Path.Combine(target, "restricted", "rounds.csv")));
    }

    private static void Said(ZoningTool.Result ended) => ended.Code.ShouldBe(0, ended.Error);
}
