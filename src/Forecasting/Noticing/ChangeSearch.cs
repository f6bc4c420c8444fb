namespace Zoning.Forecasting;

/// <summary>One shift or outlier found in a series, in the unit of the search.</summary>
internal readonly record struct FoundChange(int Step, bool IsShift, double Size);

/// <summary>Searches for shifts of level and single outliers in a series that simple exponential smoothing describes.</summary>
/// <remarks>
/// After Chen and Liu 1993 (doi:10.1080/01621459.1993.10594321) for the process ARIMA(0,1,1): a shift at t leaves errors of one step in
/// proportion 1, (1 - a),
/// (1 - a)^2 ..., an outlier 1, -a, -a (1 - a) ...; the size is the least-squares fit, its ratio to its standard error the statistic. The
/// largest above the bound
/// is removed and the search continues. The weight a minimises the squares that remain without the best change, except the largest tenth,
/// so
/// that a break is not mistaken for general movement; statistics are also compared with their robust spread, for series that smoothing
/// describes badly.
/// </remarks>
internal sealed class ChangeSearch
{
    private const int Weights = 20;
    private const int MostRounds = 30;

    /// <summary>After the first round the weight is only searched near the last one.</summary>
    private const int Near = 3;
    private const double Trimmed = 0.1;

    /// <summary>The number of steps at either end at which a shift cannot be distinguished from an outlier.</summary>
    private const int Edge = 3;

    private readonly double[] _original;
    private readonly double[] _values;
    private readonly double[] _errors;
    private readonly double[] _sorted;
    private readonly double[] _shift;
    private readonly double[] _outlier;
    private readonly double[] _shiftSize;
    private readonly double[] _outlierSize;
    private int _attempt = -1;

    internal ChangeSearch(double[] values)
    {
        _original = values;
        _values = (double[])values.Clone();
        _errors = new double[values.Length];
        _sorted = new double[values.Length];
        _shift = new double[values.Length];
        _outlier = new double[values.Length];
        _shiftSize = new double[values.Length];
        _outlierSize = new double[values.Length];
    }

    /// <summary>The smoothing weight of the last round.</summary>
    internal double Weight { get; private set; }

    /// <summary>The deviation of one-step errors in the last round.</summary>
    internal double Deviation { get; private set; }

    /// <summary>All significant changes, in the order of their steps.</summary>
    internal List<FoundChange> Run()
    {
        List<FoundChange> found = [];
        var most = Math.Min(4 + (_values.Length / 15), MostRounds);
        for (var round = 0; round < most && Next() is { } change; round++)
        {
            Add(found, change);
            var end = change.IsShift ? _values.Length : change.Step + 1;
            for (var step = change.Step; step < end; step++)
            {
                _values[step] -= change.Size;
            }
        }

        var kept = ChangeRefit.Of(_original, found, Weight, Bound(_values.Length));
        kept.Sort((one, other) => one.Step.CompareTo(other.Step));
        return kept;
    }

    /// <summary>A second shift at the same step corrects the size of the first.</summary>
    private static void Add(List<FoundChange> found, FoundChange change)
    {
        var same = found.FindIndex(earlier => earlier.Step == change.Step && earlier.IsShift == change.IsShift);
        if (same >= 0)
        {
            found[same] = found[same] with { Size = found[same].Size + change.Size };
        }
        else
        {
            found.Add(change);
        }
    }

    private FoundChange? Next()
    {
        Weight = BestWeight();
        Errors(Weight);
        Statistics(Weight);
        var change = Largest();
        var (step, isShift) = (change.Step, change.IsShift);
        var size = isShift ? _shift[step] : _outlier[step];
        Subtract(change, Weight);
        Deviation = Math.Max(Medians.Deviation(_errors), Floor());
        if (!(Deviation > 0))
        {
            return null;
        }

        Statistics(Weight);
        var spread = Math.Max(Deviation, Medians.Deviation(isShift ? _shift : _outlier));
        return Math.Abs(size) > Bound(_values.Length) * spread ? change : null;
    }

    /// <summary>The change that removes most of the squares.</summary>
    private FoundChange Largest()
    {
        var (best, largest) = (default(FoundChange), -1.0);
        for (var step = 0; step < _values.Length; step++)
        {
            var (shift, outlier) = (Math.Abs(_shift[step]), Math.Abs(_outlier[step]));
            var isShift = shift > outlier && step >= Edge && step <= _values.Length - Edge;
            var size = isShift ? shift : outlier;
            if (size > largest)
            {
                largest = size;
                best = new FoundChange(step, isShift, isShift ? _shiftSize[step] : _outlierSize[step]);
            }
        }

        return best;
    }

    /// <summary>Removes the effect of a change from the errors.</summary>
    private void Subtract(FoundChange change, double weight)
    {
        _errors[change.Step] -= change.Size;
        var left = change.IsShift ? change.Size * (1 - weight) : -change.Size * weight;
        for (var step = change.Step + 1; step < _errors.Length; step++)
        {
            _errors[step] -= left;
            left *= 1 - weight;
        }
    }

    /// <summary>The bound of a statistic that about one quiet series in a hundred exceeds; it rises with the number of steps.</summary>
    private static double Bound(int steps) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 1 - (0.001 / steps)) * (1 + (5.0 / steps));

    /// <summary>If most errors are 0 (a level that hardly moves), a tenth of their mean size and the rounding error.</summary>
    private double Floor()
    {
        var (sum, largest) = (0.0, 0.0);
        for (var step = 0; step < _errors.Length; step++)
        {
            sum += Math.Abs(_errors[step]);
            largest = Math.Max(largest, Math.Abs(_values[step]));
        }

        return Math.Max(0.5 * sum / _errors.Length, 1e-9 * largest);
    }

    private double BestWeight()
    {
        var (best, least) = (1.0, double.PositiveInfinity);
        var (from, to) = _attempt < 0 ? (0, Weights) : (Math.Max(0, _attempt - Near), Math.Min(Weights, _attempt + Near));
        for (var attempt = from; attempt <= to; attempt++)
        {
            var weight = 0.02 + (0.98 * attempt / Weights);
            Errors(weight);
            Statistics(weight);
            Subtract(Largest(), weight);
            for (var step = 0; step < _errors.Length; step++)
            {
                _sorted[step] = _errors[step] * _errors[step];
            }

            Array.Sort(_sorted);
            var squares = 0.0;
            for (var at = 0; at < _sorted.Length - (int)(Trimmed * _sorted.Length); at++)
            {
                squares += _sorted[at];
            }

            (best, least, _attempt) = squares < least ? (weight, squares, attempt) : (best, least, _attempt);
        }

        return best;
    }

    private void Errors(double weight)
    {
        _values.AsSpan(0, Math.Min(7, _values.Length)).CopyTo(_sorted);
        ChangeRefit.Filter(_values, weight, Medians.Of(_sorted.AsSpan(0, Math.Min(7, _values.Length)))).CopyTo(_errors, 0);
    }

    private void Statistics(double weight)
    {
        var keep = 1 - weight;
        double sum = 0, squares = 0;
        for (var step = _values.Length - 1; step >= 0; step--)
        {
            var outlierSquares = 1 + (weight * weight * squares);
            var outlierSum = _errors[step] - (weight * sum);
            sum = _errors[step] + (keep * sum);
            squares = 1 + (keep * keep * squares);
            _shiftSize[step] = sum / squares;
            _outlierSize[step] = outlierSum / outlierSquares;
            _shift[step] = sum / Math.Sqrt(squares);
            _outlier[step] = outlierSum / Math.Sqrt(outlierSquares);
        }
    }
}
