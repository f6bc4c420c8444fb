using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Zoning.Notebooks;

/// <summary>
/// The text of a cell that isn't C#: what follows <c>#!markdown</c> or <c>#!html</c>, to the next line that names a language.
/// </summary>
internal static class CellTexts
{
    /// <summary>Takes the texts out of a cell and leaves spaces in their place.</summary>
    internal static List<CellPart> Take(string code, char[] kept)
    {
        var parts = new List<CellPart>();
        while (code.Contains("#!", StringComparison.Ordinal) && First(new string(kept)) is { } found)
        {
            var (kind, line, text) = found;
            var end = line.LineNumber + 1;
            while (end < text.Lines.Count && !IsSwitch(text.Lines[end].ToString()))
            {
                end++;
            }

            var from = Math.Min(line.EndIncludingLineBreak, text.Length);
            var to = end < text.Lines.Count ? text.Lines[end].Start : text.Length;
            parts.Add(new CellPart(kind, text.ToString(TextSpan.FromBounds(from, to)).Trim('\n'), line.LineNumber + 1, line.Start));
            CellSource.Blank(kept, TextSpan.FromBounds(line.Start, to));
        }

        return parts;
    }

    private static (PartKind Kind, TextLine Line, SourceText Text)? First(string code)
    {
        var text = SourceText.From(code);
        foreach (var trivia in CSharpSyntaxTree.ParseText(text, CellSource.Parsing).GetRoot()
            .DescendantTrivia().Where(one => one.IsDirective))
        {
            var line = text.Lines.GetLineFromPosition(trivia.SpanStart);
            if (KindOf(line.ToString()) is { } kind and not PartKind.Code)
            {
                return (kind, line, text);
            }
        }

        return null;
    }

    private static bool IsSwitch(string line) => KindOf(line) is not null;

    private static PartKind? KindOf(string line) => line.Trim() switch
    {
        "#!markdown" => PartKind.Markdown,
        "#!html" => PartKind.Html,
        "#!csharp" or "#!c#" or "#!C#" => PartKind.Code,
        _ => null,
    };
}
