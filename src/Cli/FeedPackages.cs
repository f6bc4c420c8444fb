using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Zoning.Cli;

/// <summary>
/// The packages that this program is made of, read from the lists that the build writes beside it. The extension for .NET Interactive and
/// the charts of Plotly.NET lie in a folder of their own: the program doesn't load them.
/// </summary>
internal static class FeedPackages
{
    private const string Others = "interactive";
    private const string Program = "Zoning.Cli";

    /// <summary>All of our packages, by name.</summary>
    /// <exception cref="ArgumentException">The program was published without its lists.</exception>
    internal static ImmutableArray<FeedPackage> OfThisProgram()
    {
        var folder = AppContext.BaseDirectory;
        var own = Of(Path.Combine(folder, "Zoning.Cli.deps.json"), folder);
        var others = Of(Path.Combine(folder, Others, "Zoning.Interactive.deps.json"), Path.Combine(folder, Others), folder);
        return [.. own.Concat(others).DistinctBy(package => package.Id).OrderBy(package => package.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<FeedPackage> Of(string list, params string[] folders)
    {
        if (!File.Exists(list))
        {
            throw new ArgumentException(
                $"{Path.GetFileName(list)} isn't beside this program, so it cannot make packages of itself. Build the sources and "
                    + "run dotnet pack.");
        }

        var json = JsonNode.Parse(File.ReadAllText(list))!;
        var libraries = json["libraries"]!.AsObject();
        foreach (var (key, library) in json["targets"]!.AsObject().First(target => target.Value!.AsObject().Count > 0).Value!.AsObject())
        {
            var (id, version) = Named(key);
            var file = folders.Select(folder => Path.Combine(folder, id + ".dll")).FirstOrDefault(File.Exists);
            if ((string?)libraries[key]?["type"] != "project" || file is null || id == Program)
            {
                continue;
            }

            var needs = (library!["dependencies"] as JsonObject ?? [])
                .Where(need =>
                    libraries.ContainsKey($"{need.Key}/{need.Value}") && !need.Key.EndsWith(".Reference", StringComparison.Ordinal))
                .Select(need => KeyValuePair.Create(need.Key, (string)need.Value!));
            yield return new FeedPackage(id, version, file, [.. needs]);
        }
    }

    private static (string Id, string Version) Named(string key) => key.Split('/') is [var id, var version] ? (id, version) : (key, "");
}
