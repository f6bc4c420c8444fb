using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Zoning.Notebooks;

/// <summary>
/// A cell taken apart. <c>Code</c> is its C# with spaces instead of everything else: <c>#r</c>, <c>#i</c> and <c>#!</c> lines, markdown and
/// HTML; all other characters keep their line and column.
/// </summary>
internal sealed record CellSource(
    string Code, ImmutableArray<CellPart> Parts, ImmutableArray<ReferenceLine> References,
    ImmutableArray<ReferenceLine> Feeds, bool IsTimed)
{
    internal static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    private static readonly string[] Magics = ["#!time", "#!csharp", "#!markdown", "#!html"];

    /// <summary>Takes a cell apart.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="directives">The <c>#!</c> lines of the host, in addition to those of the kernel.</param>
    /// <exception cref="CellRefusedException">A <c>#!</c> or <c>#i</c> line that isn't supported.</exception>
    internal static CellSource Of(string code, ImmutableArray<CellDirective> directives = default)
    {
        code = code.Replace("\r\n", "\n", StringComparison.Ordinal);
        var kept = code.ToCharArray();
        var parts = CellTexts.Take(code, kept);
        var (references, feeds) = (ImmutableArray.CreateBuilder<ReferenceLine>(), ImmutableArray.CreateBuilder<ReferenceLine>());
        var isTimed = false;
        var text = SourceText.From(new string(kept));
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, Parsing).GetRoot();
        foreach (var trivia in root.DescendantTrivia().Where(trivia => trivia.IsDirective))
        {
            var line = text.Lines.GetLineFromPosition(trivia.SpanStart);
            var written = line.ToString().Trim();
            if (written.StartsWith("#!", StringComparison.Ordinal))
            {
                isTimed |= written == "#!time";
                if (CellDirective.Of(written, directives.IsDefault ? [] : directives, Magics, line.LineNumber + 1) is { } run)
                {
                    parts.Add(new CellPart(PartKind.Directive, run, line.LineNumber + 1, line.Start));
                }
            }
            else if (PackageFeed.IsLine(written))
            {
                feeds.Add(PackageFeed.Line(written, line.LineNumber + 1));
            }
            else
            {
                continue;
            }

            Blank(kept, line.Span);
        }

        foreach (var directive in root.GetReferenceDirectives().Where(directive => directive.File.ValueText.Length > 0))
        {
            var line = text.Lines.GetLineFromPosition(directive.SpanStart);
            references.Add(new ReferenceLine(directive.File.ValueText.Trim(), line.LineNumber + 1));
            Blank(kept, line.Span);
        }

        return new CellSource(new string(kept), Ordered(kept, parts), references.ToImmutable(), feeds.ToImmutable(), isTimed);
    }

    /// <summary>The parts in the order of the cell, with the code between them; a cell of code alone is one part.</summary>
    private static ImmutableArray<CellPart> Ordered(char[] kept, List<CellPart> others)
    {
        var ordered = ImmutableArray.CreateBuilder<CellPart>();
        var at = 0;
        foreach (var other in others.OrderBy(part => part.Start))
        {
            AddCode(at, other.Start);
            ordered.Add(other);
            at = other.Start;
        }

        AddCode(at, kept.Length);
        if (ordered.Count == 0)
        {
            ordered.Add(new CellPart(PartKind.Code, new string(kept), 1, 0));
        }

        return ordered.ToImmutable();

        void AddCode(int from, int to)
        {
            if (!kept.AsSpan(from..to).IsWhiteSpace())
            {
                var alone = (char[])kept.Clone();
                Blank(alone, TextSpan.FromBounds(0, from));
                ordered.Add(new CellPart(PartKind.Code, new string(alone, 0, to), 1, from));
            }
        }
    }

    internal static void Blank(char[] code, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            code[i] = code[i] == '\n' ? '\n' : ' ';
        }
    }
}

/// <summary>A line <c>#r "..."</c> or <c>#i "..."</c>.</summary>
internal sealed record ReferenceLine(string Target, int Line);

/// <summary>What a part of a cell is.</summary>
internal enum PartKind
{
    Code,
    Markdown,
    Html,
    Directive,
}

/// <summary>A part of a cell.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its C#, markdown or HTML; for a line of the host the C# that it stands for.</param>
/// <param name="Line">Its line in the cell, from 1.</param>
/// <param name="Start">Where it begins in the cell.</param>
internal sealed record CellPart(PartKind Kind, string Text, int Line, int Start);
