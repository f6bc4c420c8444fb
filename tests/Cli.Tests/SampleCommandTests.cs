using System.Diagnostics;
using Shouldly;
using TestKit;

namespace Zoning.Cli.Tests;

public sealed class SampleCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning sample ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_documented_command_writes_ashdale_and_check_finds_no_fault()
    {
        var target = Path.Combine(_folder, "a county");

        var made = Run("sample", target, "--packages", "1100", "--seed", "3");

        made.Code.ShouldBe(0, made.Error);
        foreach (var file in Directory.GetFiles(Path.Combine(Folders.Project, "data-samples", "ashdale")))
        {
            File.ReadAllBytes(Path.Combine(target, Path.GetFileName(file))).ShouldBe(File.ReadAllBytes(file), file);
        }

        Run("check", target).Code.ShouldBe(0);
    }

    [Fact]
    public void A_sample_folder_of_ours_is_made_again_and_another_folder_is_left_alone()
    {
        var target = Path.Combine(_folder, "county");
        Run("sample", target, "--packages", "100").Code.ShouldBe(0);
        Run("sample", target, "--packages", "60", "--extract").Code.ShouldBe(0);
        File.Exists(Path.Combine(target, "visits.csv")).ShouldBeFalse();

        var mine = Directory.CreateDirectory(Path.Combine(_folder, "mine")).FullName;
        File.WriteAllText(Path.Combine(mine, "letter.txt"), "dear");
        Run("sample", mine, "--packages", "60").Code.ShouldBe(2);
        Directory.GetFiles(mine).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("--packages is out of range", "--packages", "10", "50 to 200,000")]
    [InlineData("--code without --zones", "--code", "LSOA11CD", "--zones")]
    [InlineData("--zones without --code", "--zones", "zones.geojson", "--code")]
    public void Wrong_options_end_with_2_and_say_what_is_needed(string why, string option, string value, string needed)
    {
        var run = Run("sample", Path.Combine(_folder, "county"), option, value);

        run.Code.ShouldBe(2, why);
        run.Error.ShouldContain(needed, Case.Sensitive, why);
        Directory.Exists(Path.Combine(_folder, "county")).ShouldBeFalse();
    }

    private static (int Code, string Error) Run(params string[] arguments)
    {
        var ended = ChildProcess.Run(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), .. arguments]));
        return (ended.Code, ended.Error);
    }
}
