using Shouldly;

namespace Zoning.Cli.Tests;

public sealed class CompareCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning compare ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_of_which_nothing_was_published_is_named_for_what_it_is()
    {
        var run = Path.Combine(_folder, "run");
        Directory.CreateDirectory(run);
        File.WriteAllText(Path.Combine(run, "summary.md"), "# Too small\n");

        var (code, error) = Run("compare", run, run, "--out", Path.Combine(_folder, "out"));

        code.ShouldBe(2);
        error.ShouldContain("nothing was published");
        error.ShouldNotContain("county.json");
        Directory.Exists(Path.Combine(_folder, "out")).ShouldBeFalse();
    }

    private static (int Code, string Error) Run(params string[] arguments)
    {
        var error = new StringWriter();
        var code = ZoningCommand.RunAsync(arguments, Terminal.Of(new StringWriter(), error)).GetAwaiter().GetResult();
        return (code, error.ToString());
    }
}
