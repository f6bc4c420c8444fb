using Shouldly;
using TestKit;
using Zoning.Quality;

namespace Zoning.Exact.Tests.Loading;

/// <summary>The built tool beside a native library that is none.</summary>
public sealed class WithoutNativeTests : IDisposable
{
    private static readonly string Ashdale = Path.Combine(Folders.Project, "data-samples", "ashdale");
    private readonly WithoutNative _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Rounds_are_planned_by_the_search()
    {
        var (code, output) = _tool.Run("rounds", Ashdale, "--out", _tool.PathOf("rounds"), "--iterations", "200", "--internal");

        code.ShouldBe(0, output);
        output.ShouldContain("Rounds of a Tuesday");
    }

    [Fact]
    public void A_run_for_others_says_that_it_could_not_be_tested_and_not_that_the_county_is_small()
    {
        var (code, output) = _tool.Run("run", Ashdale, "--out", _tool.PathOf("run"));

        code.ShouldBe(0, output);
        output.ShouldContain("OR-Tools can't be used");
        output.ShouldNotContain("too small");
    }

    [Theory]
    [InlineData("exact")]
    [InlineData("ortools")]
    public void A_solver_that_needs_it_names_the_platforms_and_ends_with_2(string solver)
    {
        var (code, output) = _tool.Run("rounds", Ashdale, "--out", _tool.PathOf("rounds"), "--provider", "SYN-PR08", "--solver", solver);

        code.ShouldBe(2, output);
        output.ShouldContain("linux-x64, linux-arm64, osx-x64, osx-arm64 and win-x64");
        output.ShouldNotContain("fault of zoning itself");
        Directory.Exists(_tool.PathOf("rounds")).ShouldBeFalse();
    }
}
