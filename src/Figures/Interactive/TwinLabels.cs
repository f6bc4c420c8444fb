namespace Zoning.Figures;

/// <summary>Names along an axis of names, where plotly would draw two of the same as one.</summary>
internal static class TwinLabels
{
    /// <summary>The same, escaped and in lines that leave room for bars on a telephone.</summary>
    internal static string[] InLines(IEnumerable<string> labels) =>
        [.. Of(labels).Select(label => PlotlyText.Lines(TextWidth.Lines(label, 14, 165, 2)))];

    /// <summary>The labels, each later one of the same name with its number behind it.</summary>
    internal static string[] Of(IEnumerable<string> labels)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        return [.. labels.Select(label =>
        {
            var name = label;
            for (var i = 2; !used.Add(name); i++)
            {
                name = FormattableString.Invariant($"{label} ({i})");
            }

            return name;
        })];
    }
}
