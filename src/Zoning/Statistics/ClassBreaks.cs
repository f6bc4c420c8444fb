using System.Collections.Immutable;

namespace Zoning;

/// <summary>The classes of a map's legend: each holds the values above the bound before it, up to and with its own.</summary>
public sealed record ClassBreaks
{
    private ClassBreaks(ImmutableArray<double> bounds) => Bounds = bounds;

    /// <summary>The upper ends of the classes, ascending, inclusive; the last is the largest value for breaks made from values.</summary>
    public ImmutableArray<double> Bounds { get; }

    /// <summary>How many classes there are.</summary>
    public int Count => Bounds.Length;

    /// <summary>Classes with given upper ends, such as the same ones for every date.</summary>
    /// <param name="bounds">Upper ends, ascending and finite, at least one.</param>
    /// <returns>The classes.</returns>
    /// <exception cref="ArgumentException">There is none, one isn't finite, or they don't ascend.</exception>
    public static ClassBreaks Of(IEnumerable<double> bounds)
    {
        var ends = bounds.ToImmutableArray();
        for (var i = 0; i < ends.Length; i++)
        {
            if (!double.IsFinite(ends[i]) || (i > 0 && ends[i] <= ends[i - 1]))
            {
                throw new ArgumentException($"Bound {i + 1} is {ends[i]}; bounds must be finite and ascend.", nameof(bounds));
            }
        }

        return ends.IsEmpty
            ? throw new ArgumentException("Classes need at least one upper end.", nameof(bounds))
            : new ClassBreaks(ends);
    }

    /// <summary>Classes that each hold about as many values.</summary>
    /// <param name="values">Finite values, at least one, in any order.</param>
    /// <param name="classes">How many classes, 1 or more; fewer come back where values repeat.</param>
    /// <returns>Bounds at the quantiles 1/k, 2/k, ... 1, interpolated between neighbours (type 7 of Hyndman and Fan 1996).</returns>
    public static ClassBreaks Quantiles(ReadOnlySpan<double> values, int classes)
    {
        var sorted = Sorted(values, classes);
        var bounds = new double[classes];
        for (var i = 1; i <= classes; i++)
        {
            var place = (sorted.Length - 1) * (double)i / classes;
            var below = Math.Min((int)place, sorted.Length - 1);
            var above = Math.Min(below + 1, sorted.Length - 1);
            bounds[i - 1] = sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
        }

        bounds[^1] = sorted[^1];
        return new ClassBreaks([.. bounds.Distinct()]);
    }

    /// <summary>Classes of equal width from the smallest value to the largest.</summary>
    /// <param name="values">Finite values, at least one, in any order.</param>
    /// <param name="classes">How many classes, 1 or more; one comes back where all values are equal.</param>
    /// <returns>The classes.</returns>
    public static ClassBreaks EqualInterval(ReadOnlySpan<double> values, int classes)
    {
        var sorted = Sorted(values, classes);
        var width = (sorted[^1] - sorted[0]) / classes;
        var bounds = Enumerable.Range(1, classes).Select(i => sorted[0] + (width * i)).ToArray();
        bounds[^1] = sorted[^1];
        return new ClassBreaks([.. bounds.Distinct()]);
    }

    /// <summary>Natural breaks: of all classes the ones whose values lie closest to their own means.</summary>
    /// <param name="values">Finite values, at least one, in any order.</param>
    /// <param name="classes">How many classes, 1 or more; fewer come back where fewer values differ.</param>
    /// <returns>The exact least sum of squared distances to class means; of equal ones that with the smaller bounds.</returns>
    /// <remarks>
    /// Fisher (1958), doi:10.1080/01621459.1958.10501479; known to mapmakers as Jenks. O(k n log n) in the number of different values.
    /// </remarks>
    public static ClassBreaks FisherJenks(ReadOnlySpan<double> values, int classes) =>
        new(NaturalBreaks.Of(Sorted(values, classes), classes));

    /// <summary>The class a value falls in.</summary>
    /// <param name="value">A finite value.</param>
    /// <returns>From 0 to <see cref="Count"/> - 1; values above the last bound fall in the last class.</returns>
    public int ClassOf(double value)
    {
        var found = Bounds.BinarySearch(value);
        return Math.Min(found < 0 ? ~found : found, Count - 1);
    }

    /// <summary>How many values fall in each class.</summary>
    /// <param name="values">Finite values.</param>
    /// <returns>A count a class, in the order of the bounds.</returns>
    public ImmutableArray<int> Counts(ReadOnlySpan<double> values)
    {
        var counts = new int[Count];
        foreach (var value in values)
        {
            counts[ClassOf(value)]++;
        }

        return [.. counts];
    }

    /// <summary>How much of the spread the classes account for: 1 - (squares within classes / squares in all).</summary>
    /// <param name="values">Finite values, at least one.</param>
    /// <returns>From 0 to 1; 1 where all values are equal.</returns>
    public double VarianceExplained(ReadOnlySpan<double> values)
    {
        var classOf = new int[values.Length];
        var sums = new double[Count];
        var counts = new int[Count];
        var total = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            classOf[i] = ClassOf(values[i]);
            sums[classOf[i]] += values[i];
            counts[classOf[i]]++;
            total += values[i];
        }

        double within = 0, all = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var fromClass = values[i] - (sums[classOf[i]] / counts[classOf[i]]);
            var fromMean = values[i] - (total / values.Length);
            within += fromClass * fromClass;
            all += fromMean * fromMean;
        }

        return all > 0 ? 1 - (within / all) : 1;
    }

    private static double[] Sorted(ReadOnlySpan<double> values, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (values.IsEmpty)
        {
            throw new ArgumentException("Classes need at least one value. Maybe every figure is hidden.", nameof(values));
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        return double.IsFinite(sorted[0]) && double.IsFinite(sorted[^1])
            ? sorted
            : throw new ArgumentException("A value isn't finite. Leave out what isn't known.", nameof(values));
    }
}
