using System.Collections.Concurrent;

namespace Zoning.Learning;

/// <summary>
/// Minutes as a straight line plus trees on what the line leaves, mended so that minutes never fall where the main cause grows.
/// </summary>
/// <remarks>
/// Mended is each context by itself: at x stands the greatest minutes of any x' &lt;= x. Trees are level between their thresholds and the
/// line rises, so the thresholds are enough. Safe for many threads: contexts are worked out on first use, always with the same result.
/// </remarks>
internal sealed class MonotoneTrees
{
    private const int Width = 6;
    private readonly Line _line;
    private readonly Grown _grown;
    private readonly ZoneCodes _from;
    private readonly ZoneCodes _to;
    private readonly float[] _thresholds;
    private readonly ConcurrentDictionary<PointContext, Curve> _curves = new();

    private MonotoneTrees(Line line, Grown grown, ZoneCodes from, ZoneCodes to) =>
        (_line, _grown, _from, _to, _thresholds) = (line, grown, from, to, grown.Trees!.ThresholdsOf(0));

    /// <summary>Grows the trees of points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="options">How trees grow.</param>
    /// <param name="reason">Why there is none; null if there is.</param>
    /// <param name="cancellation">Stops the work before it begins.</param>
    internal static MonotoneTrees? Grow(LearnedPoint[] points, TreeOptions options, out string? reason, CancellationToken cancellation)
    {
        var line = Line.Fit(points);
        if (!(line.Slope >= 0))
        {
            reason = "longer ones take fewer minutes in this file, so something else is wrong with it";
            return null;
        }

        var (from, to) = (new ZoneCodes(points, line, context => context.FromZone), new ZoneCodes(points, line, context => context.ToZone));
        var rows = new TreeRows(Width);
        var features = new float[Width];
        foreach (var point in points)
        {
            Features(point.X, point.Context, from, to, features);
            rows.Add(features, point.Minutes - line.Of(point.X));
        }

        var grown = Grown.Regress(rows, options, cancellation);
        reason = grown.Reason;
        return grown.Trees is null ? null : new MonotoneTrees(line, grown, from, to);
    }

    /// <summary>The minutes, more than 0.</summary>
    internal double Of(double x, PointContext context)
    {
        var curve = _curves.GetOrAdd(context, MakeCurve);
        var stretch = _thresholds.AsSpan().BinarySearch((float)x);
        stretch = stretch < 0 ? ~stretch : stretch;
        return Math.Max(LeastMinutes, Math.Max(curve.Before[stretch], _line.Of(x) + curve.Sums[stretch]));
    }

    /// <summary>The least minutes that anything takes.</summary>
    internal const double LeastMinutes = 0.5;

    private static void Features(double x, PointContext context, ZoneCodes from, ZoneCodes to, Span<float> features)
    {
        features[0] = (float)x;
        features[1] = context.Kind;
        features[2] = context.Weekday;
        features[3] = context.HalfHour;
        features[4] = from.Of(context.FromZone);
        features[5] = to.Of(context.ToZone);
    }

    private Curve MakeCurve(PointContext context)
    {
        Span<float> features = stackalloc float[Width];
        Features(0, context, _from, _to, features);
        var sums = _grown.Trees!.Along(features, 0, _thresholds);
        var before = new double[sums.Length];
        before[0] = double.NegativeInfinity;
        for (var stretch = 1; stretch < sums.Length; stretch++)
        {
            before[stretch] = Math.Max(before[stretch - 1], _line.Of(_thresholds[stretch - 1]) + sums[stretch - 1]);
        }

        return new Curve(sums, before);
    }

    /// <summary>What trees add in each stretch, and the greatest minutes of all stretches before it.</summary>
    private sealed record Curve(double[] Sums, double[] Before);
}
