using System.Globalization;

namespace Zoning.Learning;

/// <summary>
/// How trees did against a straight line on the last weeks, which neither had seen, and the trees if they are to be used.
/// </summary>
internal sealed record TimesTrial
{
    /// <summary>Weeks there must be: fewer have too few last weeks to judge by.</summary>
    internal const int LeastWeeks = 6;

    /// <summary>Points there must be in the training weeks.</summary>
    internal const int LeastPoints = 500;

    /// <summary>By which share trees must beat the better line.</summary>
    internal const double LeastGain = 0.05;

    /// <summary>Trees grown on all weeks; null if the line did as well, or they could not be grown.</summary>
    internal MonotoneTrees? Trees { get; private init; }

    /// <summary>Mean absolute error of the better line in minutes; NaN if nothing was tried.</summary>
    internal double LineError { get; private init; } = double.NaN;

    /// <summary>That of trees.</summary>
    internal double TreesError { get; private init; } = double.NaN;

    /// <summary>The better line.</summary>
    internal Line Line { get; private init; }

    /// <summary>The number of points, and of weeks held out.</summary>
    internal (int Points, int Weeks) Judged { get; private init; }

    /// <summary>Why trees were not tried; null if they were.</summary>
    internal string? Reason { get; private init; }

    /// <summary>Tries trees on points.</summary>
    /// <param name="points">The points; the last quarter of their weeks, at least two, is held out.</param>
    /// <param name="known">A line that is known without data.</param>
    /// <param name="options">How trees grow.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static TimesTrial Of(IReadOnlyList<LearnedPoint> points, Line known, TreeOptions options, CancellationToken cancellation)
    {
        var wrong = points.Count(point => !double.IsFinite(point.X) || !double.IsFinite(point.Minutes));
        var weeks = points.Select(point => point.Monday).Distinct().Order().ToArray();
        var heldOut = Math.Max(2, weeks.Length / 4);
        if (wrong > 0)
        {
            return None(Text($"{wrong} of {points.Count} hold a value that is not a finite number"));
        }

        if (weeks.Length < LeastWeeks)
        {
            return None(Text($"{weeks.Length} weeks are too few; {LeastWeeks} are needed"));
        }

        var first = weeks[^heldOut];
        var (training, judging) =
            (points.Where(point => point.Monday < first).ToArray(), points.Where(point => point.Monday >= first).ToArray());
        if (training.Length < LeastPoints || judging.Length < LeastPoints / 5)
        {
            return None(Text($"{training.Length} before the last {heldOut} weeks and {judging.Length} in them are too few; ")
                + Text($"{LeastPoints} and {LeastPoints / 5} are needed"));
        }

        var own = Line.Fit(training);
        var line = ErrorOf(judging, point => own.Of(point.X)) <= ErrorOf(judging, point => known.Of(point.X)) ? own : known;
        var lineError = ErrorOf(judging, point => line.Of(point.X));
        if (MonotoneTrees.Grow(training, options, out var reason, cancellation) is not { } trees)
        {
            return None(reason!);
        }

        var treesError = ErrorOf(judging, point => trees.Of(point.X, point.Context));
        var isBetter = treesError <= (1 - LeastGain) * lineError;
        return new TimesTrial
        {
            Line = line,
            LineError = lineError,
            TreesError = treesError,
            Judged = (judging.Length, heldOut),
            Trees = isBetter ? MonotoneTrees.Grow([.. points], options, out _, cancellation) : null,
        };
    }

    private static TimesTrial None(string reason) => new() { Reason = reason };

    /// <summary>The mean absolute error in minutes.</summary>
    private static double ErrorOf(LearnedPoint[] points, Func<LearnedPoint, double> minutes)
    {
        var sum = 0.0;
        foreach (var point in points)
        {
            sum += Math.Abs(point.Minutes - minutes(point));
        }

        return sum / points.Length;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
