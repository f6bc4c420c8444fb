using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using TestKit;

namespace Samples.Tests;

/// <summary>The C# of a page: its blocks in order, each knowing what the ones before it declared.</summary>
/// <param name="Name">The page inside the project.</param>
/// <param name="Blocks">The code, and the line each begins at.</param>
internal sealed record CodePage(string Name, ImmutableArray<(int Line, string Code)> Blocks)
{
    private static readonly string[] Implicit =
        ["System", "System.IO", "System.Linq", "System.Collections.Generic", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] Charts = ["Plotly.NET", "Plotly.NET.CSharp"];

    private static readonly string[] Ours =
    [
        "Zoning", "Zoning.Disclosure", "Zoning.Formats", "Zoning.Forecasting", "Zoning.Demand", "Zoning.Flow", "Zoning.Routing",
        "Zoning.Counties", "Zoning.Exact", "Zoning.Learning", "Zoning.Importing", "Zoning.Samples", "Zoning.Planning",
        "Zoning.Reporting", "Zoning.Figures", "Zoning.Charts", "Zoning.Interactive", "Zoning.Notebooks",
    ];

    internal static CodePage Read(string name)
    {
        var blocks = ImmutableArray.CreateBuilder<(int, string)>();
        StringBuilder? code = null;
        var (line, start) = (0, 0);
        foreach (var text in File.ReadLines(Path.Combine(Folders.Project, name)))
        {
            line++;
            if (code is not null && text.StartsWith("```", StringComparison.Ordinal))
            {
                blocks.Add((start, code.ToString()));
                code = null;
            }
            else if (code is not null)
            {
                code.Append(text).Append('\n');
            }
            else if (text.Trim() is "```csharp" or "```cs" or "```c#")
            {
                (code, start) = (new StringBuilder(), line + 1);
            }
        }

        return new CodePage(name, blocks.ToImmutable());
    }

    /// <summary>The page as a script; pages under docs/ know our namespaces, a README says what it uses.</summary>
    internal Script<object> Script()
    {
        var options = ScriptOptions.Default
            .AddReferences(Ours.Select(System.Reflection.Assembly.Load))
            .AddReferences(typeof(NetTopologySuite.Geometries.Geometry).Assembly, typeof(HttpClient).Assembly)
            .AddReferences(Charts.Select(System.Reflection.Assembly.Load)) // charts are restyled with them
            .AddImports(Name.StartsWith("docs/", StringComparison.Ordinal) ? [.. Implicit, .. Ours] : Implicit);
        var script = CSharpScript.Create<object>("", options);
        foreach (var (_, code) in Blocks)
        {
            var found = code.Replace("data-samples/", Path.Combine(Folders.Project, "data-samples").Replace('\\', '/') + "/", StringComparison.Ordinal);
            script = script.ContinueWith<object>(found);
        }

        return script;
    }

    /// <summary>What the compiler says of the page's script, each fault with its line on the page.</summary>
    internal IEnumerable<string> Faults(Script whole)
    {
        var scripts = new List<Script>();
        for (Script? script = whole; script is not null; script = script.Previous)
        {
            scripts.Insert(0, script);
        }

        return scripts.Skip(1).Zip(Blocks).SelectMany(pair => pair.First.Compile()
            .Where(fault => fault.Severity == DiagnosticSeverity.Error)
            .Select(fault => $"{Name}:{pair.Second.Line + fault.Location.GetLineSpan().StartLinePosition.Line} {fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
    }
}
