namespace Zoning.Notebooks;

/// <summary>Places in text: Jupyter counts code points, C# counts UTF-16 units.</summary>
internal static class CodePoints
{
    internal static int ToUnits(string text, int points)
    {
        var at = 0;
        for (var seen = 0; seen < points && at < text.Length; seen++)
        {
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        }

        return at;
    }

    internal static int FromUnits(string text, int units)
    {
        var points = 0;
        for (var at = 0; at < units && at < text.Length; points++)
        {
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        }

        return points;
    }
}
