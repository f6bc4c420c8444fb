using System.Reflection;
using System.Runtime.Loader;

namespace Zoning.Formats.Tests;

/// <summary>A fresh room for the library, to see what it loads for what it is asked to do.</summary>
internal sealed class LoadedAssemblies(string library)
{
    internal IReadOnlyList<string> ReadGeoJson()
    {
        var room = new Room(library);
        var formats = room.LoadFromAssemblyPath(library);
        var file = formats.GetType("Zoning.Formats.InputFile")!.GetMethod("Of", [typeof(string), typeof(string)])!
            .Invoke(null, ["zones.geojson", SmallMap.Collection(SmallMap.Features())])!;
        var layout = Activator.CreateInstance(formats.GetType("Zoning.Formats.ZoneLayout")!)!;
        layout.GetType().GetProperty("Code")!.SetValue(layout, "zone");
        layout.GetType().GetProperty("Crs")!.SetValue(layout, "EPSG:27700");
        var zones = formats.GetType("Zoning.Formats.ZoneFile")!.GetMethod("Read", [file.GetType(), layout.GetType()])!.Invoke(null, [file, layout])!;
        return (int)zones.GetType().GetProperty("Count")!.GetValue(zones)! == 4
            ? [.. room.Assemblies.Select(assembly => assembly.GetName().Name!)]
            : throw new InvalidOperationException("The map wasn't read.");
    }

    private sealed class Room(string library) : AssemblyLoadContext("formats alone", isCollectible: false)
    {
        private readonly AssemblyDependencyResolver _resolver = new(library);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path)
            : File.Exists(Beside(assemblyName)) ? LoadFromAssemblyPath(Beside(assemblyName)) : null;

        private string Beside(AssemblyName name) => Path.Combine(Path.GetDirectoryName(library)!, name.Name + ".dll");
    }
}
