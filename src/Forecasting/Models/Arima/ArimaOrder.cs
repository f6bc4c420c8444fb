using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>The order of a seasonal ARIMA model.</summary>
/// <param name="Ar">The number of earlier values, p.</param>
/// <param name="Differences">Differences of neighbours, d.</param>
/// <param name="Ma">The number of earlier errors, q.</param>
/// <param name="SeasonalAr">The number of earlier values a season apart, P.</param>
/// <param name="SeasonalDifferences">Differences a season apart, D: 0 or 1.</param>
/// <param name="SeasonalMa">Errors a season apart, Q.</param>
/// <param name="Period">Steps in a season; 1 without one.</param>
/// <param name="HasMean">Whether the differenced series has a mean: a level, or a drift once differenced.</param>
internal readonly record struct ArimaOrder(
    int Ar, int Differences, int Ma, int SeasonalAr, int SeasonalDifferences, int SeasonalMa, int Period, bool HasMean)
{
    /// <summary>The number of parameters estimated.</summary>
    internal int Variables => Ar + Ma + SeasonalAr + SeasonalMa + (HasMean ? 1 : 0);

    /// <summary>The longest lag of a value.</summary>
    internal int ArLags => Ar + (Period * SeasonalAr);

    /// <summary>The longest lag of an error.</summary>
    internal int MaLags => Ma + (Period * SeasonalMa);

    /// <summary>Values lost to differences.</summary>
    internal int Lost => Differences + (Period * SeasonalDifferences);

    /// <summary>The order as it is usually written, such as <c>ARIMA(1,1,1)(0,1,1)[12]</c>.</summary>
    internal string Text
    {
        get
        {
            var season = Period > 1 && SeasonalAr + SeasonalDifferences + SeasonalMa > 0
                ? string.Create(CultureInfo.InvariantCulture, $"({SeasonalAr},{SeasonalDifferences},{SeasonalMa})[{Period}]")
                : "";
            var mean = HasMean ? Differences + SeasonalDifferences > 0 ? " with drift" : " with mean" : "";
            return string.Create(CultureInfo.InvariantCulture, $"ARIMA({Ar},{Differences},{Ma}){season}{mean}");
        }
    }
}
