using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>How the figures of a layer are cut into classes.</summary>
internal static class Bins
{
    /// <summary>The classes of a layer, the lowest first.</summary>
    internal static ImmutableArray<Bin> Of(MapLayer layer, ImmutableArray<PublishedCell?> cells)
    {
        if (!layer.Verdicts.IsEmpty)
        {
            return VerdictBins.Of(layer, cells);
        }

        var values = cells.Where(cell => cell is { Shown: Shown.Exact or Shown.Rounded, Value: not null })
            .Select(cell => cell!.Value!.Value).Order().ToArray();
        return layer.Scale.Kind switch
        {
            ScaleKind.DivergingZero => DivergingBins.Of(layer, values, 0),
            ScaleKind.DivergingHundred => DivergingBins.Of(layer, values, 100),
            _ => Sequential(layer, values, RangesOf(cells)),
        };
    }

    /// <summary>The words for a class of numbers.</summary>
    internal static string Label(double low, double high, Measure measure)
    {
        var (from, to) = (PublishedText.Number(low, measure), PublishedText.Number(high, measure));
        return from == to ? from : $"{from} to {to}";
    }

    private static ImmutableArray<Bin> Sequential(
        MapLayer layer, double[] values, ImmutableArray<(double Low, double High)> ranges)
    {
        var hasZero = values.Length > 0 && values[0] == 0;
        var numbers = hasZero ? values.Where(value => value > 0).ToArray() : values;
        var fixedEnds = layer.Scale.Bounds;

        // With fixed ends a range such as 1 to 7 that lies within one class needs no class of its own.
        var own = fixedEnds.IsEmpty ? ranges : [.. ranges.Where(range => !LiesInOne(range, fixedEnds))];
        var drafts = new List<(double Above, double UpTo, string Label, bool IsOfClass)>();
        drafts.AddRange(own.Select(range =>
            (Math.BitDecrement(range.Low), range.High, Label(range.Low, range.High, layer.Measure), true)));
        drafts.AddRange(fixedEnds.IsEmpty ? Natural(layer, numbers) : Fixed(layer, numbers));
        drafts.Sort((one, other) => (one.UpTo, one.Above).CompareTo((other.UpTo, other.Above)));

        var colours = Palette.Sequential(layer.Tone, drafts.Count);
        var bins = drafts.Select((draft, i) =>
            new Bin(draft.Above, draft.UpTo, draft.Label, colours[i]) { IsOfClass = draft.IsOfClass });
        return hasZero
            ? [Bin.Only(0, PublishedText.Number(0, layer.Measure), Palette.Nothing), .. bins]
            : [.. bins];
    }

    private static IEnumerable<(double, double, string, bool)> Natural(MapLayer layer, double[] numbers)
    {
        if (numbers.Length == 0)
        {
            yield break;
        }

        var above = Math.BitDecrement(numbers[0]);
        foreach (var end in ClassBreaks.FisherJenks(numbers, layer.Scale.Classes).Bounds)
        {
            var first = numbers.First(value => value > above);
            yield return (above, end, Label(first, end, layer.Measure), false);
            above = end;
        }
    }

    private static IEnumerable<(double, double, string, bool)> Fixed(MapLayer layer, double[] numbers)
    {
        var above = numbers.Length > 0 && numbers[0] < 0 ? double.NegativeInfinity : 0;
        var ends = ClassBreaks.Of(layer.Scale.Bounds).Bounds;
        for (var i = 0; i < ends.Length; i++)
        {
            var to = PublishedText.Number(ends[i], layer.Measure);
            var label = i == 0 ? $"up to {to}" : $"over {PublishedText.Number(ends[i - 1], layer.Measure)} to {to}";
            yield return (above, ends[i], label, false);
            above = ends[i];
        }

        if (numbers.Length > 0 && numbers[^1] > above)
        {
            yield return (above, double.PositiveInfinity, $"over {PublishedText.Number(above, layer.Measure)}", false);
        }
    }

    private static bool LiesInOne((double Low, double High) range, ImmutableArray<double> ends)
    {
        var above = double.NegativeInfinity;
        foreach (var end in ends.Append(double.PositiveInfinity))
        {
            if (range.Low > above && range.High <= end)
            {
                return true;
            }

            above = end;
        }

        return false;
    }

    private static ImmutableArray<(double Low, double High)> RangesOf(ImmutableArray<PublishedCell?> cells) =>
        [.. cells.Where(cell => cell is { Shown: Shown.Class, Low: not null, High: not null })
            .Select(cell => (cell!.Low!.Value, cell.High!.Value)).Distinct().Order()];
}
