using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Classes on two sides of a middle, the same width on both, so that colours weigh the same.</summary>
internal static class DivergingBins
{
    private const int Sides = 3;

    /// <summary>The classes, the lowest first. The middle value has a separate class.</summary>
    /// <param name="layer">The layer; fixed bounds are taken as distances from the middle.</param>
    /// <param name="values">Ascending values.</param>
    /// <param name="middle">0 or 100.</param>
    internal static ImmutableArray<Bin> Of(MapLayer layer, double[] values, double middle)
    {
        if (values.Length == 0)
        {
            return [];
        }

        var furthest = Math.Max(Math.Abs(values[0] - middle), Math.Abs(values[^1] - middle));
        var ends = layer.Scale.Bounds.IsEmpty
            ? Steps(furthest)
            : ClassBreaks.Of(layer.Scale.Bounds).Bounds;
        var sign = layer.Tone == LayerTone.Missing ? -1 : 1; // more care missing is as bad as less care given
        var bins = ImmutableArray.CreateBuilder<Bin>();
        for (var i = ends.Length; i >= 0; i--)
        {
            var outer = i == ends.Length ? double.NegativeInfinity : middle - ends[i];
            var inner = i == 0 ? middle : middle - ends[i - 1];
            AddIfUsed(bins, values, Below(outer, inner) with
            {
                Label = Words(outer, inner, layer.Measure),
                Fill = Palette.Diverging(-sign * (i + 1)),
            });
        }

        AddIfUsed(bins, values, Bin.Only(middle, PublishedText.Number(middle, layer.Measure), Palette.Diverging(0)));
        for (var i = 0; i <= ends.Length; i++)
        {
            var inner = i == 0 ? middle : middle + ends[i - 1];
            var outer = i == ends.Length ? double.PositiveInfinity : middle + ends[i];
            AddIfUsed(bins, values, new Bin(inner, outer, Words(inner, outer, layer.Measure), Palette.Diverging(sign * (i + 1))));
        }

        return bins.ToImmutable();
    }

    // The outer end belongs to the class, the inner doesn't: the mirror image of the classes above the middle.
    private static Bin Below(double outer, double inner) =>
        new(double.IsFinite(outer) ? Math.BitDecrement(outer) : outer, Math.BitDecrement(inner), "", "");

    private static void AddIfUsed(ImmutableArray<Bin>.Builder bins, double[] values, Bin bin)
    {
        if (values.Any(value => value > bin.Above && value <= bin.UpTo))
        {
            bins.Add(bin);
        }
    }

    /// <summary>The words for a class; an end that is infinite is open.</summary>
    internal static string Words(double low, double high, Measure measure) => (low, high) switch
    {
        (double.NegativeInfinity, _) => $"under {PublishedText.Number(high, measure)}",
        (_, double.PositiveInfinity) => $"over {PublishedText.Number(low, measure)}",
        _ => $"{PublishedText.Number(low, measure)} to {PublishedText.Number(high, measure)}",
    };

    /// <summary>Distances from the middle that part the classes, in round numbers.</summary>
    internal static ImmutableArray<double> Steps(double furthest)
    {
        if (furthest <= 0)
        {
            return [1];
        }

        var rough = furthest / Sides;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (rough / power) switch { > 5 => 10, > 2 => 5, > 1 => 2, _ => 1 } * power;
        return [.. Enumerable.Range(1, Sides - 1).Select(i => step * i)];
    }
}
