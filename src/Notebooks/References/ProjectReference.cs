using System.Collections.Immutable;
using System.Security;

namespace Zoning.Notebooks;

/// <summary>Builds a project that a notebook refers to, with everything it needs, into a folder of the session.</summary>
internal static class ProjectReference
{
    /// <exception cref="CellRefusedException">It doesn't build.</exception>
    internal static async Task<ResolvedReference> Resolve(
        ReferenceLine line, string project, string folder, HostAssemblies host, CancellationToken stop)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var around = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(around, "session.csproj"), Project(project), stop);
        string[] build = ["build", "session.csproj", "--nologo", "-v", "q", "-c", "Release", "-o", "out"];
        if (await DotnetCommand.Run(around, stop, build) is { } fault)
        {
            throw new CellRefusedException("ProjectNotBuilt", $"{Path.GetFileName(project)} doesn't build: {fault}", line.Line);
        }

        var files = Directory.GetFiles(Path.Combine(around, "out"), "*.dll")
            .Where(file => HostAssemblies.Name(file) != "session").Order(StringComparer.Ordinal);
        ImmutableArray<string> managed = [.. files.Where(IsManaged)];
        return new ResolvedReference(managed, managed)
        {
            Notes = host.FileOf(name) is null ? [] : [$"{name} is part of this program, so the version that was built is not used."],
        };
    }

    private static string Project(string project) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
            <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup><ProjectReference Include="{SecurityElement.Escape(project)}" /></ItemGroup>
        </Project>
        """;

    private static bool IsManaged(string file)
    {
        using var reader = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(file));
        return reader.HasMetadata;
    }
}
