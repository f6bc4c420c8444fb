using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Zoning.Notebooks;

/// <summary>Fetches a package: writes a project that needs it, restores it, and reads which files it got.</summary>
internal static partial class PackageReference
{
    internal const string Prefix = "nuget:";

    /// <summary>Resolves <c>nuget: Id, Version</c>. An exact version in the user's package folder needs no network.</summary>
    /// <exception cref="CellRefusedException">It is not written like that, or the package is not available.</exception>
    internal static async Task<ResolvedReference> Resolve(
        ReferenceLine line, HostAssemblies host, IReadOnlyList<string> feeds, CancellationToken stop)
    {
        var (id, version) = Read(line);
        if (host.FileOf(id) is { } provided)
        {
            return new ResolvedReference([provided], [])
            {
                Notes =
                [
                    $"{HostAssemblies.Name(provided)} {HostAssemblies.Version(provided)} is part of this program; "
                    + "the package is not fetched.",
                ],
            };
        }

        var folder = Directory.CreateTempSubdirectory("zoning-package-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "package.csproj"), Project(id, version, feeds), stop);
            if (await DotnetCommand.Run(folder, stop, "restore", "package.csproj", "--nologo", "-v", "q") is { } fault)
            {
                throw new CellRefusedException("PackageNotFound", $"{id} {version} is not available: {fault}{Advice(feeds)}", line.Line);
            }

            var assets = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "obj", "project.assets.json"), stop))!;
            var files = Files(assets, id);
            return files with { Notes = [.. Chosen(assets, id, version), .. ForeignExtension.Notes(files.Loaded)] };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string Id, string Version) Read(ReferenceLine line)
    {
        var parts = line.Target[Prefix.Length..].Split(',', 2, StringSplitOptions.TrimEntries);
        var (id, version) = (parts[0], parts.Length > 1 ? parts[1] : "*");
        return Ids().IsMatch(id) && Versions().IsMatch(version)
            ? (id, version)
            : throw new CellRefusedException(
                "BadReference", $"'{line.Target}' isn't a package; write it as \"nuget: Zoning.Figures, 0.1.0\".", line.Line);
    }

    private static string Advice(IReadOnlyList<string> feeds) =>
        feeds.Count > 0 ? "" : " A package that is in a folder needs a line #i \"nuget:FOLDER\" before it.";

    /// <summary>Says which version was taken where the line leaves it open.</summary>
    private static IEnumerable<string> Chosen(JsonNode assets, string id, string version) =>
        !version.Contains('*', StringComparison.Ordinal) ? []
        : assets["libraries"]!.AsObject().Select(library => library.Key.Split('/'))
            .Where(name => name.Length == 2 && string.Equals(name[0], id, StringComparison.OrdinalIgnoreCase))
            .Select(name => $"{name[0]} {name[1]} is the newest version found; write \"nuget: {name[0]}, {name[1]}\" to keep it.");

    private static string Project(string id, string version, IReadOnlyList<string> feeds) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
            <NuGetAudit>false</NuGetAudit>
            <RestoreAdditionalProjectSources>{SecurityElement.Escape(string.Join(';', feeds))}</RestoreAdditionalProjectSources>
          </PropertyGroup>
          <ItemGroup><PackageReference Include="{id}" Version="{version}" /></ItemGroup>
        </Project>
        """;

    private static ResolvedReference Files(JsonNode assets, string id)
    {
        var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();
        var compiled = ImmutableArray.CreateBuilder<string>();
        var loaded = ImmutableArray.CreateBuilder<string>();
        var native = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string> named = [];
        foreach (var (key, library) in assets["targets"]!.AsObject().First().Value!.AsObject())
        {
            var path = (string?)assets["libraries"]![key]!["path"] ?? key;
            ImmutableArray<string> files = [.. Assets(library!["compile"]).Select(Whole)];
            compiled.AddRange(files);
            named = string.Equals(key.Split('/')[0], id, StringComparison.OrdinalIgnoreCase) ? files : named;
            loaded.AddRange(Assets(library["runtime"]).Select(Whole));
            var own = Own(library["runtimeTargets"]);
            loaded.AddRange(own
                .Where(asset => asset.EndsWith(".dll", StringComparison.Ordinal) && !asset.Contains("/native/", StringComparison.Ordinal))
                .Select(Whole));
            native.AddRange(own.Where(asset => asset.Contains("/native/", StringComparison.Ordinal)).Select(Whole));

            string Whole(string asset) => folders.Select(folder => Path.Combine(folder, path, asset)).FirstOrDefault(File.Exists) ?? asset;
        }

        return new ResolvedReference(compiled.ToImmutable(), loaded.ToImmutable()) { Native = native.ToImmutable(), Named = named };
    }

    private static IEnumerable<string> Assets(JsonNode? group) =>
        (group as JsonObject ?? []).Select(asset => asset.Key).Where(asset => !asset.EndsWith("_._", StringComparison.Ordinal));

    private static List<string> Own(JsonNode? targets)
    {
        string[] names = [RuntimeInformation.RuntimeIdentifier, Portable(), Portable().Split('-')[0], "unix", "any"];
        return [.. Assets(targets).Where(asset => names.Contains((string?)targets![asset]!["rid"], StringComparer.Ordinal))];
    }

    private static string Portable()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var processor = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            _ => "x86",
        };
        return $"{system}-{processor}";
    }

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.\-]{0,99}$")]
    private static partial Regex Ids();

    [GeneratedRegex(@"^[\[\(]?[0-9A-Za-z.\-+*, ]{1,60}[\]\)]?$")]
    private static partial Regex Versions();
}
