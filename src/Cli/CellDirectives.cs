using System.Collections.Immutable;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary>The <c>#!</c> lines that the tool hands to the kernel, with the C# that each stands for.</summary>
internal static class CellDirectives
{
    private static readonly ImmutableArray<string> Layers =
        ["unmet-share", "demand", "met", "unmet", "waiting", "to-be-replaced", "coverage", "per-1000", "against-like"];

    /// <summary><c>#!zoning FOLDER</c>, as in .NET Interactive with Zoning.Interactive.</summary>
    internal static ImmutableArray<CellDirective> All { get; } =
    [
        new("#!zoning", "Reads a county folder, shows its paragraph and map, and leaves county and run as variables.",
            [new DirectiveWord("folder"), new DirectiveWord("--layer", "unmet-share") { Values = Layers }],
            """
            using Zoning;
            using Zoning.Counties;
            using Zoning.Disclosure;
            using Zoning.Planning;
            using Zoning.Reporting;
            using Zoning.Figures;
            var county = County.Read({folder});
            var run = county.OnHomeMap().Run();
            run.Publish().Summary().Display();
            run.Publish().ToMap({layer})
            """),
    ];
}
