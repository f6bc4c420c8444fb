using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>
/// Classes of a layer whose areas have a verdict: one neutral class for all that do not differ clearly, the others by side and size.
/// </summary>
internal static class VerdictBins
{
    /// <summary>The classes, the furthest below first.</summary>
    /// <param name="layer">The layer; its scale has a middle.</param>
    /// <param name="cells">Each area's figure; null if the layer has none.</param>
    internal static ImmutableArray<Bin> Of(MapLayer layer, ImmutableArray<PublishedCell?> cells)
    {
        var middle = layer.Scale.Kind == ScaleKind.DivergingZero ? 0 : 100;
        var clear = cells.OfType<PublishedCell>().Where(cell => layer.VerdictOf(cell.Area)?.Side is -1 or 1).ToList();
        var furthest = clear.Select(cell => cell.Value is { } value ? Math.Abs(value - middle) : 0).DefaultIfEmpty(0).Max();
        var ends = layer.Scale.Bounds.IsEmpty ? DivergingBins.Steps(furthest) : ClassBreaks.Of(layer.Scale.Bounds).Bounds;
        Bin[] all = [.. Side(layer, -1, middle, ends).Reverse(), .. Neutral(layer), .. Side(layer, 1, middle, ends)];
        return [.. all.Where(bin => cells.Any(cell => cell is not null && bin.Holds(cell, layer.VerdictOf(cell.Area))))];
    }

    private static IEnumerable<Bin> Neutral(MapLayer layer) => WordsOf(layer, 0) is { } words
        ? [new Bin(double.NegativeInfinity, double.PositiveInfinity, Sentence(words), Palette.Diverging(0)) { Side = 0 }]
        : [];

    /// <summary>The classes of one side from the middle outwards; first the one for figures given as a range.</summary>
    private static IEnumerable<Bin> Side(MapLayer layer, int side, double middle, ImmutableArray<double> ends)
    {
        if (WordsOf(layer, side) is not { } words)
        {
            yield break;
        }

        var sign = layer.Tone == LayerTone.Missing ? -side : side;
        yield return new Bin(
            double.NegativeInfinity, double.PositiveInfinity, Sentence(words) + ", given as a range (small numbers)",
            Palette.Diverging(sign))
        {
            Side = side,
            IsOfClass = true,
        };
        for (var i = 0; i <= ends.Length; i++)
        {
            var inner = i == 0 ? middle : middle + (side * ends[i - 1]);
            var outer = i == ends.Length ? side * double.PositiveInfinity : middle + (side * ends[i]);
            var range = DivergingBins.Words(Math.Min(inner, outer), Math.Max(inner, outer), layer.Measure);

            // The verdict is about the count; the share that is shown is rounded and may lie on the middle.
            var from = i == 0 ? -side * double.PositiveInfinity : inner;
            var (above, upTo) = side > 0 ? (from, outer) : (Below(outer), Below(from));
            yield return new Bin(above, upTo, $"{Sentence(words)}, {range}", Palette.Diverging(sign * (i + 2))) { Side = side };
        }
    }

    // The outer end belongs to the class, the inner doesn't: the mirror image of the classes above the middle.
    private static double Below(double end) => double.IsFinite(end) ? Math.BitDecrement(end) : end;

    private static string? WordsOf(MapLayer layer, int side) =>
        layer.Verdicts.Values.Where(verdict => verdict.Side == side).Select(verdict => verdict.Words).Min(StringComparer.Ordinal);

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
