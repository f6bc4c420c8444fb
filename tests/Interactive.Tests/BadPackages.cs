using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;
using Zoning.Cli;

namespace Interactive.Tests;

/// <summary>A feed of packages that go wrong: one whose extension throws, and one in two versions.</summary>
internal static class BadPackages
{
    internal const string Throwing = "Trial.Throwing";
    internal const string Double = "Trial.Double";

    private const string Extension =
        """
        using System;
        using System.Threading.Tasks;
        using Microsoft.DotNet.Interactive;
        public sealed class Throws : IKernelExtension
        {
            public Task OnLoadAsync(Kernel kernel) => throw new InvalidOperationException("The extension of this package is broken.");
        }
        """;

    /// <summary>Compiles and packs them into a folder.</summary>
    internal static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var interactive = Directory.EnumerateFiles(
            Path.GetDirectoryName(NeedsInteractiveFactAttribute.Tool)!, "Microsoft.DotNet.Interactive.dll", SearchOption.AllDirectories).First();
        Pack(folder, Throwing, "1.0.0", Extension, interactive);
        foreach (var version in new[] { "1.0.0", "2.0.0" })
        {
            Pack(folder, Double, version, $$"""
                [assembly: System.Reflection.AssemblyVersion("{{version}}")]
                namespace Trial { public static class Double { public static string Version => "this is {{version}}"; } }
                """);
        }
    }

    private static void Pack(string folder, string id, string version, string code, params string[] more)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal));
        var compiled = CSharpCompilation.Create(
            id, [CSharpSyntaxTree.ParseText(code)], platform.Concat(more).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var built = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "built", version)).FullName, id + ".dll");
        if (compiled.Emit(built) is { Success: false } failed)
        {
            throw new InvalidOperationException(string.Join('\n', failed.Diagnostics));
        }

        new FeedPackage(id, version, built, []).Write(folder);
    }
}
