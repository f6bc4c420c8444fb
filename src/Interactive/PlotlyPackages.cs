using System.Reflection;
using System.Runtime.Loader;
using System.Xml;
using System.Xml.Linq;

namespace Zoning.Interactive;

/// <summary>
/// Loads Plotly.NET and all that it needs into one separate context. .NET Interactive carries an older FSharp.Core than Plotly.NET asks
/// for; what Plotly.NET exchanges with Giraffe.ViewEngine and DynamicObj has types of FSharp.Core, so all of them must see the same one.
/// </summary>
internal sealed class PlotlyPackages : AssemblyLoadContext
{
    private const string First = "Plotly.NET.CSharp";
    private const string NotRead = "the folder of packages can't be read: ";
    private static readonly string[] Frameworks =
        ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netstandard2.1", "netstandard2.0"];

    private static readonly string[] Settings = ["NUGET_PACKAGES", "NUGET_FALLBACK_PACKAGES"];

    private readonly Dictionary<string, string> _files;

    private PlotlyPackages(Dictionary<string, string> files)
        : base("Plotly.NET") => _files = files;

    /// <summary>Answers from now on for the assemblies of Plotly.NET.</summary>
    /// <param name="extension">The extension's own file inside the folder of packages.</param>
    /// <returns>Why charts can't be drawn, as the end of a sentence; null if they can.</returns>
    internal static string? Use(string extension)
    {
        try
        {
            var files = Files(Roots(extension));
            if (!files.ContainsKey(First) || !files.ContainsKey("FSharp.Core"))
            {
                return "Plotly.NET was not found.";
            }

            var context = new PlotlyPackages(files);
            return AnswerFirst((_, name) => context.Load(name)) ? null : "this version of .NET hides who loads packages.";
        }
        catch (IOException fault)
        {
            return NotRead + fault.Message;
        }
        catch (UnauthorizedAccessException fault)
        {
            return NotRead + fault.Message;
        }
        catch (XmlException fault)
        {
            return NotRead + fault.Message;
        }
    }

    /// <summary>
    /// Puts an answer before those that are there: the kernel has one that loads every package into the default context, where
    /// Giraffe.ViewEngine meets the older FSharp.Core.
    /// </summary>
    private static bool AnswerFirst(Func<AssemblyLoadContext, AssemblyName, Assembly?> answer)
    {
        // The event tells nobody who listens to it; adding and removing is public.
        if (typeof(AssemblyLoadContext).GetField("_resolving", BindingFlags.NonPublic | BindingFlags.Instance) is not { } listeners)
        {
            return false;
        }

        var before = ((Delegate?)listeners.GetValue(Default))?.GetInvocationList()
            .OfType<Func<AssemblyLoadContext, AssemblyName, Assembly?>>().ToList() ?? [];
        foreach (var one in before)
        {
            Default.Resolving -= one;
        }

        Default.Resolving += answer;
        foreach (var one in before)
        {
            Default.Resolving += one;
        }

        return true;
    }

    /// <summary>The assemblies by name: those of the packages that Plotly.NET needs, each at the highest version asked for.</summary>
    internal static Dictionary<string, string> Files(IReadOnlyList<string> roots)
    {
        var wanted = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        var ahead = new Queue<string>([First]);
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (ahead.TryDequeue(out var id))
        {
            if (Folder(roots, id, wanted.GetValueOrDefault(id)) is not { } folder)
            {
                continue;
            }

            foreach (var file in Libraries(folder))
            {
                files[Path.GetFileNameWithoutExtension(file)] = file;
            }

            foreach (var (needed, version) in Needs(folder))
            {
                if (!wanted.TryGetValue(needed, out var known) || known < version)
                {
                    wanted[needed] = version;
                    ahead.Enqueue(needed);
                }
            }
        }

        return files;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is { } name && _files.TryGetValue(name, out var file) ? LoadFromAssemblyPath(file) : null;

    /// <summary>Where packages lie: beside the extension's own, else where the settings of NuGet say.</summary>
    private static List<string> Roots(string extension)
    {
        var around = new DirectoryInfo(extension).Parent?.Parent?.Parent?.Parent?.Parent?.FullName;
        var given = Settings
            .SelectMany(name => (Environment.GetEnvironmentVariable(name) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries));
        var home = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return [.. new[] { around }.OfType<string>().Concat(given).Append(home).Where(Directory.Exists).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The folder of a package: the lowest version that is enough, as NuGet chooses; null if there is none.</summary>
    private static string? Folder(IEnumerable<string> roots, string id, Version? least) => roots
        .Select(root => Path.Combine(root, id.ToLowerInvariant()))
        .Where(Directory.Exists)
        .SelectMany(Directory.EnumerateDirectories)
        .Select(folder => (Folder: folder, Version: Version.TryParse(Path.GetFileName(folder), out var version) ? version : null))
        .Where(found => found.Version is not null && (least is null || found.Version >= least))
        .OrderBy(found => found.Version)
        .Select(found => found.Folder)
        .FirstOrDefault();

    private static IEnumerable<string> Libraries(string folder)
    {
        var lib = Frameworks.Select(framework => Path.Combine(folder, "lib", framework)).FirstOrDefault(Directory.Exists);
        return lib is null ? [] : Directory.EnumerateFiles(lib, "*.dll");
    }

    private static IEnumerable<(string Id, Version Version)> Needs(string folder) =>
        Directory.EnumerateFiles(folder, "*.nuspec").Take(1)
            .SelectMany(file => XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "dependency"))
            .Select(element => ((string)element.Attribute("id")!, Least((string?)element.Attribute("version") ?? "0.0")))
            .Where(need => need.Item2 is not null)
            .Select(need => (need.Item1, need.Item2!));

    private static Version? Least(string range) =>
        Version.TryParse(range.Trim('[', '(', ']', ')').Split(',')[0].Trim(), out var version) ? version : null;
}
