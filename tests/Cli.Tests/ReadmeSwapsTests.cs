using Shouldly;
using TestKit;

namespace Zoning.Cli.Tests;

/// <summary>The swaps of the README, command by command: the sentence and the maps there are what the commands give.</summary>
public sealed class ReadmeSwapsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning readme ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_sentence_and_the_maps_of_the_readme_are_what_its_commands_give()
    {
        var readme = await File.ReadAllLinesAsync(Path.Combine(Folders.Project, "README.md"));
        var said = "";
        foreach (var command in readme.Where(line => line.StartsWith("zoning sample interleaved ", StringComparison.Ordinal)
            || line.StartsWith("zoning swaps interleaved ", StringComparison.Ordinal)))
        {
            string[] arguments =
            [
                .. command.Split(' ').Skip(1).Select(word => word is "interleaved" or "swaps-page" ? Path.Combine(_folder, word) : word),
            ];
            var (output, error) = (new StringWriter(), new StringWriter());
            (await ZoningCommand.RunAsync(arguments, Terminal.Of(output, error), default)).ShouldBe(0, error.ToString());
            said = output.ToString();
        }

        var quoted = string.Join(' ', readme.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]));
        quoted.ShouldStartWith("If ");
        said.ShouldStartWith(quoted);
        (await File.ReadAllTextAsync(Path.Combine(Folders.Project, "docs", "pictures", "swaps.svg")))
            .ShouldBe(await File.ReadAllTextAsync(Path.Combine(_folder, "swaps-page", "figures", "swap-maps-waiting.svg")));
    }
}
