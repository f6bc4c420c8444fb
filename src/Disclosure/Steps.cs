namespace Zoning.Disclosure;

/// <summary>Rounding to steps.</summary>
internal static class Steps
{
    /// <summary>What hours are rounded to in output that is not for publication.</summary>
    internal const double FineHours = 0.1;

    /// <summary>What chances are rounded to in output that is not for publication.</summary>
    internal const double FineChance = 0.01;

    /// <summary>Whole steps, halves away from 0; never minus 0.</summary>
    internal static double Round(double value, double step)
    {
        var rounded = Math.Round(value / step, MidpointRounding.AwayFromZero);
        return step < 1 ? Math.Round(rounded * step, 6) + 0.0 : (rounded * step) + 0.0;
    }
}
