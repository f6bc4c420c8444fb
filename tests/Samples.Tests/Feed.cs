using System.Collections.Immutable;
using System.Globalization;
using TestKit;

namespace Samples.Tests;

/// <summary>The packages of all projects under a version of their own, in a folder that is thrown away, and the samples set up to use them and nothing else of ours.</summary>
public sealed class Feed : IDisposable
{
    private const string WrittenVersion = "0.1.0";
    private readonly string _root = Directory.CreateTempSubdirectory("zoning-feed-").FullName;
    private readonly Lazy<string> _service;
    private readonly Lazy<string> _page;
    private readonly Lazy<RunningService> _running;

    /// <summary>Packs the projects as they were built for these tests.</summary>
    public Feed()
    {
        Version = $"{WrittenVersion}-t{Path.GetFileName(_root).Split('-')[^1].ToLowerInvariant()}";
        _service = new(BuildService);
        _page = new(RunCommand);
        _running = new(() => new RunningService(this, "shared"));
        Pack();
        CopySamples();
    }

    /// <summary>The version of the packages; no other run of the tests has it, so that no cache can stand in for them.</summary>
    public string Version { get; }

    /// <summary>The folder of the packages.</summary>
    public string Packages => Path.Combine(_root, "feed");

    /// <summary>The copy of the samples.</summary>
    public string Samples => Path.Combine(_root, "samples");

    /// <summary>The built service's assembly; built when first asked for.</summary>
    public string Service => _service.Value;

    /// <summary>What <c>zoning run</c> wrote of the sample county; run when first asked for.</summary>
    public string Page => _page.Value;

    /// <summary>The service as its operator finds it, shared by the tests: whatever one of them posts, nothing of it may stay.</summary>
    internal RunningService Running => _running.Value;

    /// <summary>The sample county.</summary>
    public static string Ashdale { get; } = Path.Combine(Folders.Project, "data-samples", "ashdale");

    /// <summary>What the tools are told: caches of their own, no server that outlives them.</summary>
    internal ImmutableDictionary<string, string> Settings => ImmutableDictionary<string, string>.Empty
        .Add("NUGET_PACKAGES", Path.Combine(_root, "cache"))
        .Add("XDG_DATA_HOME", Path.Combine(_root, "data"))
        .Add("MSBUILDDISABLENODEREUSE", "1")
        .Add("DOTNET_NOLOGO", "1")
        .Add("CI", "");

    /// <summary>Deletes all of it.</summary>
    public void Dispose()
    {
        if (_running.IsValueCreated)
        {
            _running.Value.Dispose();
        }

        Directory.Delete(_root, recursive: true);
    }

    internal string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    private void Pack()
    {
        var built = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var configuration = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(built);
        var project = Path.Combine(_root, "pack.proj");
        File.WriteAllText(project, $"""
            <Project>
              <Target Name="Pack">
                <ItemGroup><Packed Include="{Folders.Project}/src/*/*.csproj" /></ItemGroup>
                <MSBuild Projects="@(Packed)" Targets="Pack" BuildInParallel="true"
                         Properties="Configuration={configuration};NoBuild=true;PackageVersion={Version};PackageOutputPath={Packages};NuspecOutputPath={Folder("nuspec")}" />
              </Target>
            </Project>
            """);
        Command.Dotnet(Folders.Project, Settings.Remove("NUGET_PACKAGES"), "msbuild", project, "-t:Pack", "-m:2", "-nr:false", "-v:m").OrThrow();
    }

    private void CopySamples()
    {
        var from = Path.Combine(Folders.Project, "samples");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, file);
            if (!name.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                var target = Path.Combine(Samples, name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, File.ReadAllText(file).Replace(WrittenVersion, Version, StringComparison.Ordinal));
            }
        }

        var known = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="throwaway" value="{Packages}" /></packageSources>
              <fallbackPackageFolders><add key="known" value="{known}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    private string BuildService()
    {
        var target = Folder("service");
        Command.Dotnet(Path.Combine(Samples, "LedgerService"), Settings, "build", "-c", "Release", "-o", target, "-nr:false").OrThrow();
        return Path.Combine(target, "LedgerService.dll");
    }

    private string RunCommand()
    {
        var target = Path.Combine(_root, "page");
        Command.Dotnet(_root, Settings, Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), "run", Ashdale, "--out", target).OrThrow();
        return target;
    }
}

/// <summary>The tests that share one feed.</summary>
[CollectionDefinition(Name)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection.")]
public sealed class FeedCollection : ICollectionFixture<Feed>
{
    internal const string Name = "feed";
}
