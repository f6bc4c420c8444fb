namespace Zoning.Figures;

/// <summary>Moves labels apart: each as near to its place as the others allow.</summary>
internal static class LabelsApart
{
    /// <summary>New places at least a gap apart, in the same order, inside the room where it is large enough.</summary>
    /// <param name="wanted">Where each label would stand, in any order.</param>
    /// <param name="gap">The least distance between two.</param>
    /// <param name="top">The least place.</param>
    /// <param name="bottom">The greatest place; passed only where the labels need more room.</param>
    /// <returns>A place a label, in the order given.</returns>
    /// <remarks>Labels that touch form a run that stands about the mean of its members' wishes (isotonic regression by pooling).</remarks>
    internal static double[] Of(IReadOnlyList<double> wanted, double gap, double top, double bottom)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        var runs = new List<(double Sum, int Count)>();
        for (var i = 0; i < order.Length; i++)
        {
            // A label's wish less the room of those above it: in these terms places only need to rise.
            runs.Add((Math.Clamp(wanted[order[i]], top, Math.Max(top, bottom)) - (gap * i), 1));
            while (runs.Count > 1 && runs[^1].Sum / runs[^1].Count < runs[^2].Sum / runs[^2].Count)
            {
                runs[^2] = (runs[^2].Sum + runs[^1].Sum, runs[^2].Count + runs[^1].Count);
                runs.RemoveAt(runs.Count - 1);
            }
        }

        var places = new double[wanted.Count];
        var (next, least, most) = (0, top, Math.Max(top, bottom - (gap * (wanted.Count - 1))));
        foreach (var (sum, count) in runs)
        {
            var at = Math.Clamp(sum / count, least, most);
            for (var i = 0; i < count; i++, next++)
            {
                places[order[next]] = at + (gap * next);
            }
        }

        return places;
    }
}
