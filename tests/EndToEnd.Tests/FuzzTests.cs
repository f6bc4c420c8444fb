using System.Diagnostics;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>Mutated files through every reader, each case in a child process; 300 fixed ones here, 10,000 in bench/Quality.</summary>
public class FuzzTests
{
    [Fact]
    public void Three_hundred_mutated_files_end_in_acceptance_or_findings()
    {
        var (code, output) = Fuzz("300", "--seed", "0");

        code.ShouldBe(0, output);
        output.ShouldContain(" 0 failed;");
        output.ShouldContain("over 64 MB refused unless raised: yes");
        output.ShouldNotContain("FAILED", Case.Sensitive);
    }

    [Theory]
    [InlineData("throw", "crashed: FormatException")]
    [InlineData("memory", "died")]
    [InlineData("stack", "died")]
    [InlineData("hang", "hung")]
    public void The_fuzzer_notices_a_reader_that_misbehaves(string plant, string outcome)
    {
        var (code, output) = Fuzz("20", "--seed", "0", "--plant", plant, "--seconds", "3", "--children", "1");

        code.ShouldBe(1, output);
        output.ShouldContain(outcome);
        Regex.IsMatch(output, "[^0-9]1 failed;").ShouldBeTrue(output);
    }

    private static (int Code, string Output) Fuzz(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Quality.dll"), "fuzz", .. arguments]);
        var ended = ChildProcess.Run(start);
        return (ended.Code, ended.Output);
    }
}
