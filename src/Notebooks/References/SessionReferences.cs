using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Zoning.Notebooks;

/// <summary>The assemblies that a session's code may use. A line that can't be resolved changes nothing.</summary>
internal sealed class SessionReferences : IDisposable
{
    private readonly HostAssemblies _host;
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning-session-").FullName;
    private readonly ConcurrentDictionary<string, string> _loadable = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _native = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<string> _feeds = [];

    internal SessionReferences(HostAssemblies host)
    {
        _host = host;
        foreach (var file in host.Given)
        {
            Loader.RegisterDependency(Load(file));
        }

        AssemblyLoadContext.Default.Resolving += Find;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += FindNative;
    }

    internal InteractiveAssemblyLoader Loader { get; } = new();

    internal IEnumerable<MetadataReference> AtStart() => _host.Runtime.Concat(_host.Given).Select(Metadata);

    /// <summary>Looks for packages in more places from now on.</summary>
    /// <param name="lines">The <c>#i</c> lines of a cell.</param>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <exception cref="CellRefusedException">A folder isn't there; none of the lines counts then.</exception>
    internal void AddFeeds(IEnumerable<ReferenceLine> lines, string folder)
    {
        List<string> places = [.. lines.Select(line => PackageFeed.Whole(line, folder))];
        _feeds.AddRange(places.Where(place => !_feeds.Contains(place)));
    }

    /// <summary>Resolves several lines.</summary>
    /// <param name="lines">The <c>#r</c> lines of a cell.</param>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <param name="say">Receives notes for the user.</param>
    /// <param name="stop">Stops a restore or build.</param>
    /// <exception cref="CellRefusedException">A line can't be resolved.</exception>
    internal async Task<ImmutableArray<MetadataReference>> Resolve(
        IEnumerable<ReferenceLine> lines, string folder, Action<string> say, CancellationToken stop)
    {
        var found = ImmutableArray.CreateBuilder<MetadataReference>();
        foreach (var line in lines)
        {
            var resolved = await Resolve(line, folder, stop);
            RefuseOtherVersions(resolved, line);
            foreach (var note in resolved.Notes.Where(_said.Add))
            {
                say(note);
            }

            foreach (var file in resolved.Native)
            {
                _native[HostAssemblies.Name(file)] = file;
            }

            foreach (var file in resolved.Loaded.Where(file => _host.FileOf(HostAssemblies.Name(file)) is null))
            {
                _loadable.TryAdd(HostAssemblies.Name(file), file);
            }

            found.AddRange(resolved.Compiled.Select(file => Use(file, line)));
        }

        return found.ToImmutable();
    }

    public void Dispose()
    {
        AssemblyLoadContext.Default.Resolving -= Find;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll -= FindNative;
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // Windows keeps loaded files open; they are deleted with the folder of temporary files.
        }
    }

    private async Task<ResolvedReference> Resolve(ReferenceLine line, string folder, CancellationToken stop)
    {
        if (line.Target.StartsWith(PackageReference.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return await PackageReference.Resolve(line, _host, _feeds, stop);
        }

        var file = Path.GetFullPath(line.Target, folder);
        if (!File.Exists(file))
        {
            throw new CellRefusedException(
                "ReferenceNotFound",
                $"There is no file '{line.Target}'. #r takes a .dll, a .csproj or \"nuget: Id, Version\"; paths start in its folder.",
                line.Line);
        }

        return Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".CSPROJ" => await ProjectReference.Resolve(line, file, _folder, _host, stop),
            ".DLL" => new ResolvedReference([file], [file, .. Directory.GetFiles(Path.GetDirectoryName(file)!, "*.dll")]),
            _ => throw new CellRefusedException("BadReference", $"'{line.Target}' is neither a .dll nor a .csproj.", line.Line),
        };
    }

    /// <summary>A package that the session uses stays in its version: code would be compiled against one and run with the other.</summary>
    private void RefuseOtherVersions(ResolvedReference resolved, ReferenceLine line)
    {
        foreach (var file in resolved.Named)
        {
            var name = HostAssemblies.Name(file);
            if (_loadable.TryGetValue(name, out var used) && used != file)
            {
                throw new CellRefusedException(
                    "ReferenceNotLoaded",
                    $"{name} {HostAssemblies.Version(file)} can't be used: this session has {HostAssemblies.Version(used)}. "
                    + "Restart to change versions.",
                    line.Line);
            }
        }
    }

    private MetadataReference Use(string file, ReferenceLine line)
    {
        var used = _host.FileOf(HostAssemblies.Name(file)) ?? file;
        try
        {
            if (_loadable.TryGetValue(HostAssemblies.Name(used), out var loadable))
            {
                Loader.RegisterDependency(Load(loadable));
            }
            else if (used != file)
            {
                Loader.RegisterDependency(Load(used));
            }
        }
        catch (IOException)
        {
            throw new CellRefusedException(
                "ReferenceNotLoaded",
                $"{Path.GetFileName(file)} can't be loaded: another version of it is in use. Restart to change versions.",
                line.Line);
        }
        catch (BadImageFormatException)
        {
            throw new CellRefusedException("ReferenceNotLoaded", $"{Path.GetFileName(file)} is not a .NET assembly.", line.Line);
        }

        return Metadata(used);
    }

    private static Assembly Load(string file) => AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(file));

    private static MetadataReference Metadata(string file)
    {
        var documentation = Path.ChangeExtension(file, ".xml");
        return MetadataReference.CreateFromFile(
            file, documentation: File.Exists(documentation) ? new XmlSummaries(documentation) : null);
    }

    private Assembly? Find(AssemblyLoadContext context, AssemblyName name) =>
        name.Name is { } simple && _loadable.TryGetValue(simple, out var file) ? context.LoadFromAssemblyPath(file) : null;

    private IntPtr FindNative(Assembly assembly, string name)
    {
        var plain = HostAssemblies.Name(name);
        return _native.TryGetValue(plain, out var file) || _native.TryGetValue("lib" + plain, out file)
            ? NativeLibrary.Load(file)
            : IntPtr.Zero;
    }
}
