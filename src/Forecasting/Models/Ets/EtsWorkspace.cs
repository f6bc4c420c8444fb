namespace Zoning.Forecasting;

/// <summary>
/// Workspace for fitting the forms of one series one after another, so that the loops allocate nothing. Not for several threads at once.
/// </summary>
internal sealed class EtsWorkspace
{
    internal EtsWorkspace(int period)
    {
        var width = new EtsLayout(new EtsForm(EtsError.Multiplicative, EtsTrend.Damped, EtsSeason.Additive), period).Width;
        (Point, Tried, Best, Step) = (new double[width], new double[width], new double[width], new double[width]);
        (ToAlpha, ToBeta, ToGamma, ToPhi) = (new double[width], new double[width], new double[width], new double[width]);
        (ByLevel, BySlope, BySeason) = (new double[width], new double[width], new double[width * period]);
        (Gradient, Shares, Slopes) = (new double[width], new double[width], new double[width]);
        (Matrix, Factor) = (new double[width * width], new double[width * width]);
        (Lower, Upper) = (new double[width], new double[width]);
        Season = new double[period];
        Polynomial = new double[2 * (period + 2)];
    }

    internal double[] Point { get; }

    internal double[] Tried { get; }

    internal double[] Best { get; }

    internal double[] Step { get; }

    internal double[] Lower { get; }

    internal double[] Upper { get; }

    /// <summary>The slope of each smoothing parameter by each number searched.</summary>
    internal double[] ToAlpha { get; }

    internal double[] ToBeta { get; }

    internal double[] ToGamma { get; }

    internal double[] ToPhi { get; }

    /// <summary>Slopes of the states by each number searched.</summary>
    internal double[] ByLevel { get; }

    internal double[] BySlope { get; }

    internal double[] BySeason { get; }

    internal double[] Slopes { get; }

    internal double[] Gradient { get; }

    internal double[] Shares { get; }

    internal double[] Matrix { get; }

    internal double[] Factor { get; }

    internal double[] Season { get; }

    internal double[] Polynomial { get; }

    /// <summary>Sets the slopes before the first step.</summary>
    internal void Seed(in EtsLayout layout, ReadOnlySpan<double> point)
    {
        Array.Clear(ToAlpha);
        Array.Clear(ToBeta);
        Array.Clear(ToGamma);
        Array.Clear(ToPhi);
        Array.Clear(ByLevel);
        Array.Clear(BySlope);
        Array.Clear(BySeason);
        ToAlpha[0] = 1;
        ByLevel[layout.Level] = 1;
        if (layout.Form.HasTrend)
        {
            ToBeta[0] = point[layout.Beta];
            ToBeta[layout.Beta] = point[0];
            BySlope[layout.Slope] = 1;
        }

        if (layout.Phi >= 0)
        {
            ToPhi[layout.Phi] = 1;
        }

        if (layout.Form.HasSeason)
        {
            ToGamma[0] = -point[layout.Gamma];
            ToGamma[layout.Gamma] = 1 - point[0];
            for (var place = 0; place < layout.Period - 1; place++)
            {
                BySeason[(place * layout.Width) + layout.Season + place] = 1;
                BySeason[((layout.Period - 1) * layout.Width) + layout.Season + place] = -1;
            }
        }
    }
}
