namespace Zoning.Forecasting;

/// <summary>The scale on which a series is modelled.</summary>
internal enum ArimaScale
{
    /// <summary>Unchanged.</summary>
    Plain,

    /// <summary>As logarithms: changes are shares.</summary>
    Logarithm,
}

/// <summary>An ARIMA model fitted to a history.</summary>
internal sealed class ArimaFit : FittedModel
{
    private const double MostLogarithm = 100;

    private readonly ArimaModel _model;
    private readonly ArimaEstimate _estimate;
    private readonly double _scale;
    private readonly double[] _oneStep;
    private readonly double[] _values;
    private readonly double[] _state;
    private readonly double[] _ar;
    private readonly double[] _ma;
    private readonly double _variance;
    private readonly ArimaScale _kind;

    internal ArimaFit(ArimaModel model, ArimaEstimate estimate, double[] values, double scale, ArimaScale kind = ArimaScale.Plain)
    {
        (_model, _estimate, _scale, _values, _kind) = (model, estimate, scale, values, kind);
        var order = estimate.Order;
        var differenced = ArimaDifferencing.Of(values, order);
        var filter = new ArimaFilter(Math.Max(order.ArLags, order.MaLags));
        var errors = new double[differenced.Length];
        var means = new double[differenced.Length];
        filter.Run(order, estimate.Point, differenced, errors, means);
        (_ar, _ma, _state) = (filter.Ar.ToArray(), filter.Ma.ToArray(), filter.State.ToArray());
        _oneStep = new double[values.Length];
        Array.Fill(_oneStep, double.NaN, 0, Math.Min(order.Lost, values.Length));
        var squares = 0.0;
        for (var step = 0; step < differenced.Length; step++)
        {
            squares += errors[step] * errors[step];
            var mean = values[order.Lost + step] - differenced[step] + means[step];
            _oneStep[order.Lost + step] = (kind == ArimaScale.Logarithm ? Math.Exp(Math.Min(mean, MostLogarithm)) : mean) * scale;
        }

        _variance = squares / Math.Max(1, differenced.Length - order.Variables);
    }

    /// <summary>The order chosen.</summary>
    internal ArimaOrder Order => _estimate.Order;

    /// <inheritdoc/>
    public override string Name => _kind == ArimaScale.Logarithm ? Order.Text + " of logarithms" : Order.Text;

    /// <inheritdoc/>
    public override string Words
    {
        get
        {
            var order = Order;
            var of = (order.Differences, order.SeasonalDifferences) switch
            {
                (0, 0) => _kind == ArimaScale.Logarithm ? "the logarithms" : "the values",
                (0, _) => "the changes from a season before",
                (1, 0) => "the changes from step to step",
                (1, _) => "the changes of the change from a season before",
                _ => "the changes of the changes",
            };
            var by = (order.Ar + order.SeasonalAr, order.Ma + order.SeasonalMa) switch
            {
                (0, 0) => "are treated as chance",
                (_, 0) => "follow the latest ones",
                (0, _) => "follow the latest errors",
                _ => "follow the latest ones and the latest errors",
            };
            var mean = order.HasMean ? order.Lost > 0 ? ", about a steady drift" : ", about a mean" : "";
            return $"{(_kind == ArimaScale.Logarithm && Order.Lost > 0 ? "relative: " : "")}{of} "
                + $"{by}{mean}{(order.SeasonalAr + order.SeasonalMa > 0 ? ", a season apart as well" : "")}";
        }
    }

    /// <inheritdoc/>
    public override int Parameters => Order.Variables + 1;

    /// <inheritdoc/>
    public override bool GrowsWithLevel => _kind == ArimaScale.Logarithm;

    /// <inheritdoc/>
    public override ReadOnlySpan<double> OneStep => _oneStep;

    /// <summary>The variance of the one-step error, adjusted for degrees of freedom.</summary>
    internal double Variance => _variance * _scale * _scale;

    /// <inheritdoc/>
    public override void Forecast(Span<double> means, Span<double> deviations)
    {
        var order = _estimate.Order;
        var state = (double[])_state.Clone();
        var size = Math.Max(order.ArLags, order.MaLags + 1);
        var mean = order.HasMean ? _estimate.Point[^1] : 0;
        for (var step = 0; step < means.Length; step++)
        {
            var next = state[0];
            means[step] = next + mean;
            for (var at = 0; at < size; at++)
            {
                state[at] = state[at + 1] + (_ar[at] * next);
            }
        }

        Add(means);
        Spread(deviations);
        for (var step = 0; step < means.Length; step++)
        {
            if (_kind == ArimaScale.Logarithm)
            {
                means[step] = Math.Exp(Math.Clamp(means[step], -MostLogarithm, MostLogarithm));
                deviations[step] = means[step] * Math.Sqrt(Math.Exp(Math.Min(deviations[step] * deviations[step], 4)) - 1);
            }

            means[step] *= _scale;
            deviations[step] *= _scale;
        }
    }

    /// <inheritdoc/>
    public override FitResult Refit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return _model.Resume(history, _estimate, _scale, _kind);
    }

    /// <summary>Undoes the differences: a forecast change is added to the actual or forecast values before it.</summary>
    private void Add(Span<double> means)
    {
        var order = _estimate.Order;
        var weights = Undone(order);
        for (var step = 0; step < means.Length; step++)
        {
            for (var lag = 1; lag <= weights.Length; lag++)
            {
                var at = step - lag;
                means[step] += weights[lag - 1] * (at >= 0 ? means[at] : _values[_values.Length + at]);
            }
        }
    }

    private void Spread(Span<double> deviations)
    {
        var order = _estimate.Order;
        var undone = Undone(order);
        var changes = new double[deviations.Length];
        var answers = new double[deviations.Length];
        var sum = 0.0;
        for (var step = 0; step < deviations.Length; step++)
        {
            var change = step == 0 ? 1 : step <= order.MaLags ? _ma[step - 1] : 0;
            for (var lag = 1; lag <= Math.Min(step, order.ArLags); lag++)
            {
                change += _ar[lag - 1] * changes[step - lag];
            }

            changes[step] = change;
            var answer = change;
            for (var lag = 1; lag <= Math.Min(step, undone.Length); lag++)
            {
                answer += undone[lag - 1] * answers[step - lag];
            }

            answers[step] = answer;
            sum += answer * answer;
            deviations[step] = Math.Sqrt(_variance * sum);
        }
    }

    /// <summary>The weights of earlier values in a sum that undoes the differences, by lag.</summary>
    private static double[] Undone(in ArimaOrder order)
    {
        var weights = new double[order.Lost + 1];
        weights[0] = 1;
        for (var times = 0; times < order.Differences + order.SeasonalDifferences; times++)
        {
            var lag = times < order.Differences ? 1 : order.Period;
            for (var at = weights.Length - 1; at >= lag; at--)
            {
                weights[at] -= weights[at - lag];
            }
        }

        return Array.ConvertAll(weights[1..], weight => -weight);
    }
}
