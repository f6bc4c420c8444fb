using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Zoning.Notebooks;

/// <summary>
/// The code of a cell with spaces instead of its <c>#r</c> and <c>#!</c> lines; all other characters keep their line and column.
/// </summary>
internal sealed record CellSource(string Code, ImmutableArray<ReferenceLine> References, bool IsTimed)
{
    private const string Magics = "#!time and #!csharp";

    internal static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    /// <exception cref="CellRefusedException">A <c>#!</c> line that isn't supported.</exception>
    internal static CellSource Of(string code)
    {
        code = code.Replace("\r\n", "\n", StringComparison.Ordinal);
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, Parsing).GetRoot();
        var text = SourceText.From(code);
        var kept = code.ToCharArray();
        var isTimed = false;
        foreach (var trivia in root.DescendantTrivia().Where(trivia => trivia.IsDirective))
        {
            var line = text.Lines.GetLineFromPosition(trivia.SpanStart);
            var written = line.ToString().Trim();
            if (written.StartsWith("#!", StringComparison.Ordinal))
            {
                isTimed |= Magic(written, line.LineNumber + 1);
                Blank(kept, line.Span);
            }
        }

        var references = ImmutableArray.CreateBuilder<ReferenceLine>();
        foreach (var directive in root.GetReferenceDirectives().Where(directive => directive.File.ValueText.Length > 0))
        {
            var line = text.Lines.GetLineFromPosition(directive.SpanStart);
            references.Add(new ReferenceLine(directive.File.ValueText.Trim(), line.LineNumber + 1));
            Blank(kept, line.Span);
        }

        return new CellSource(new string(kept), references.ToImmutable(), isTimed);
    }

    private static bool Magic(string written, int line) => written switch
    {
        "#!time" => true,
        "#!csharp" or "#!c#" or "#!C#" => false,
        _ => throw new CellRefusedException("UnknownMagic", $"'{written}' isn't supported here; only {Magics} are.", line),
    };

    private static void Blank(char[] code, TextSpan span) => Array.Fill(code, ' ', span.Start, span.Length);
}

/// <summary>A line <c>#r "..."</c>.</summary>
internal sealed record ReferenceLine(string Target, int Line);
