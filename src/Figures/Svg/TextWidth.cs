using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>How wide text will be: an estimate on the wide side, in the metrics of Arial.</summary>
internal static class TextWidth
{
    /// <summary>The width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <returns>Pixels.</returns>
    internal static double Of(string text, double size)
    {
        var ems = 0.0;
        foreach (var c in text)
        {
            ems += c switch
            {
                'i' or 'j' or 'l' or '\'' or '|' => 0.24,
                ' ' or '.' or ',' or ':' or ';' or 'f' or 't' or 'I' or '!' or '/' => 0.3,
                'r' or '-' or '(' or ')' => 0.35,
                'm' or 'M' or '%' => 0.88,
                'w' or 'W' or '@' => 0.85,
                >= 'A' and <= 'Z' => 0.7,
                >= '\u1100' => 1,
                _ => 0.57,
            };
        }

        return ems * size;
    }

    /// <summary>Text broken into lines that fit; a word that is too long is cut with an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <param name="width">The room in pixels.</param>
    /// <param name="most">The most lines; what doesn't fit ends in an ellipsis.</param>
    internal static ImmutableArray<string> Lines(string text, double size, double width, int most)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Of(longer, size) <= width || line.Length == 0)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        lines.Add(line);
        if (lines.Count > most)
        {
            lines[most - 1] += " …";
            lines.Count = most;
        }

        return [.. lines.Select(one => Fitted(one, size, width))];
    }

    private static string Fitted(string line, double size, double width)
    {
        var text = line;
        while (text.Length > 1 && Of(text, size) > width)
        {
            var shorter = text.TrimEnd('…', ' ');
            text = shorter[..^1].TrimEnd() + "…";
            if (shorter.Length <= 2)
            {
                break;
            }
        }

        return text;
    }
}
