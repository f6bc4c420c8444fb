using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Some weeks in a row of a flow.</summary>
/// <param name="From">The first week.</param>
/// <param name="Length">How many weeks.</param>
/// <param name="Hours">Their hours together.</param>
internal readonly record struct FlowWindow(int From, int Length, double Hours)
{
    /// <summary>The week after the last.</summary>
    internal int To => From + Length;
}

/// <summary>Means of a flow over weeks that do not overlap: the difference of two means is never about a single week.</summary>
internal static class FlowWindows
{
    /// <summary>Windows of a length counted back from the last whole week; a missing week starts the count anew before it.</summary>
    internal static ImmutableArray<FlowWindow> Of(ImmutableArray<double?> hours, int whole, int length)
    {
        var windows = new List<FlowWindow>();
        for (var end = whole; end >= length;)
        {
            var from = end - length;
            var missing = -1;
            for (var week = from; week < end; week++)
            {
                missing = hours[week] is null ? week : missing;
            }

            if (missing >= 0)
            {
                end = missing;
                continue;
            }

            windows.Add(new FlowWindow(from, length, hours[from..end].Sum(week => week!.Value)));
            end = from;
        }

        windows.Reverse();
        return [.. windows];
    }

    /// <summary>The mean of its window for each week; null for weeks in no window.</summary>
    internal static ImmutableArray<double?> Spread(ImmutableArray<FlowWindow> windows, int weeks, double step)
    {
        var means = new double?[weeks];
        foreach (var window in windows)
        {
            Array.Fill(means, Steps.Round(window.Hours / window.Length, step), window.From, window.Length);
        }

        return [.. means];
    }
}
